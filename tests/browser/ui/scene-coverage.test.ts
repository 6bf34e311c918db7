import { expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import type { Stage } from '../../../src/session/state'
import { SessionView } from '../../../src/ui/state/session-view.svelte'
import { scenes } from '../../../src/workbench/gallery/scenes'
import { renderedScene, untilLoaded } from './rendered-scene'

/** A screen or a stage that no scene shows is looked at by nobody: not by axe, not in a picture, not by a designer. */

/** The compiler asks for a new kind here. */
const stageKinds: Readonly<Record<Stage['kind'], true>> = {
  choosing: true,
  preparing: true,
  greeting: true,
  positioning: true,
  'testing-room': true,
  'counting-down': true,
  recording: true,
  between: true,
  paused: true,
  finishing: true,
  reporting: true,
  failed: true,
}
/** Gone within the moment in which the result is worked out: home and the result stand for it. */
const momentary: readonly Stage['kind'][] = ['reporting']

const sources = import.meta.glob<string>('../../../src/ui/screens/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
})
/** One that only chooses between others draws nothing by itself. */
const drawsItself = (source: string) =>
  /<(?!svelte:)[a-z]/.test(source.replace(/<(script|style)[^]*?<\/\1>/g, ''))
const screens = Object.entries(sources)
  .filter(([, source]) => drawsItself(source))
  .map(([path]) => path.replace(/^.*\//, ''))
/** Nothing but a word that something is read. */
const waiting = ['assessment-unread']

const viewOf = (name: string) => {
  const view = new SessionView(mobilityTests)
  scenes[name]!.fill(view)
  return view
}

it('has a scene of each stage of the session', () => {
  const shown = new Set(Object.keys(scenes).map((name) => viewOf(name).session.stage.kind))
  const wanted = (Object.keys(stageKinds) as Stage['kind'][]).filter((kind) => !momentary.includes(kind))
  expect(wanted.filter((kind) => !shown.has(kind))).toEqual([])
})

/** The file that each element of the page was written in, as the compiler notes it while a program is developed. */
const filesShown = (): readonly string[] =>
  [...document.querySelectorAll('body *')].flatMap((element) => {
    const { __svelte_meta: meta } = element as { __svelte_meta?: { loc?: { file?: string } } }
    return meta?.loc?.file?.replace(/^.*\//, '') ?? []
  })

/** Scenes that cannot differ in their screen are shown once. */
const unlike = (name: string): string => {
  const { session, sitting, runner, mistake, storageFault, demonstrated } = viewOf(name)
  const asked = [sitting === null, runner === null, runner === undefined, mistake !== null]
  const { route, result } = scenes[name]!
  return JSON.stringify([
    [route.screen, session.stage.kind, ...asked, storageFault !== null],
    [demonstrated !== null, result === undefined],
  ])
}

it('has a scene that shows each screen', async () => {
  const names = [...new Map(Object.keys(scenes).map((name) => [unlike(name), name])).values()]
  const shown = new Set<string>()
  for (const name of names.filter((each) => !waiting.includes(each))) {
    const { page } = await renderedScene(name)
    // A screen that is fetched first has come with its heading.
    await expect
      .poll(() => page.container.querySelector('h1'), { ...untilLoaded, message: name })
      .not.toBeNull()
    filesShown().forEach((file) => shown.add(file))
    await page.unmount()
  }
  expect(screens.filter((file) => !shown.has(file))).toEqual([])
}, 120_000)
