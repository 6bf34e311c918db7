import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { mobilityTests } from '../../src/protocol/registry'
import type { SessionState } from '../../src/session/state'
import { setActions, setView } from '../../src/ui/state/context'
import { SessionView } from '../../src/ui/state/session-view.svelte'
import { stillActions } from '../../src/workbench/gallery/still-app.svelte'

/** The text of what stands on a page in this session, drawn without a browser. */
export const drawnPart = (
  session: SessionState,
  draws: (renderer: Parameters<Component>[0]) => void,
): string => {
  const view = new SessionView(mobilityTests)
  view.session = session
  // On the server's side a component is a function of its renderer and its properties.
  const host = ((renderer) => {
    setView(view)
    setActions(stillActions({ route: { screen: 'home' }, fill: () => undefined }))
    draws(renderer)
    return {}
  }) as Component
  return render(host)
    .body.replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}
