import { vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import App from '../../../src/ui/App.svelte'
import { mobilityTests } from '../../../src/protocol/registry'
import type { AppActions } from '../../../src/ui/state/app-actions'
import type { Route, Router } from '../../../src/ui/state/router.svelte'
import { SessionView } from '../../../src/ui/state/session-view.svelte'
import { scenes } from '../../../src/workbench/gallery/scenes'
import { stillActions, StillRouter } from '../../../src/workbench/gallery/still-app.svelte'

/** The first of a file waits for the screens that are loaded later, on a machine that does other things besides. */
export const untilLoaded = { timeout: 15_000 } as const

/** The app in one scene of the gallery, with every action watched; `real`: as if the graphics chip were one. */
export const renderedScene = async (
  name: string,
  over: Partial<AppActions> = {},
  routerOf: (route: Route) => Router = (route) => new StillRouter(route, scenes[name]?.isLeft),
  graphics: 'software' | 'real' = 'software',
) => {
  const scene = scenes[name]
  if (!scene) throw new Error(`the gallery has no scene "${name}"`)
  const view = new SessionView(mobilityTests)
  scene.fill(view)
  view.softwareGraphics = graphics === 'software'
  const still = { ...stillActions(scene), ...over }
  const watched = Object.fromEntries(
    Object.entries(still).map(([key, action]) => [key, vi.fn(action as (...given: unknown[]) => unknown)]),
  )
  const actions = watched as unknown as { [K in keyof AppActions]: ReturnType<typeof vi.fn<AppActions[K]>> }
  const page = await render(App, { view, actions, router: routerOf(scene.route) })
  return { page, view, actions }
}

export const press = (key: string) => {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}
