import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { describe, expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { stopSigns } from '../../../src/runner/stop-signs'
import type { SessionState } from '../../../src/session/state'
import PauseDialog from '../../../src/ui/parts/PauseDialog.svelte'
import SafetyCheck from '../../../src/ui/screens/SafetyCheck.svelte'
import { setActions, setView } from '../../../src/ui/state/context'
import { SessionView } from '../../../src/ui/state/session-view.svelte'
import { state } from '../../../src/workbench/gallery/session-states'
import { stillActions } from '../../../src/workbench/gallery/still-app.svelte'

/** The text of what stands on a page in this session, drawn without a browser. */
const drawn = (session: SessionState, draws: (renderer: Parameters<Component>[0]) => void): string => {
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

const paused = state({ kind: 'paused', because: 'asked' })
const inPause = (session: SessionState) =>
  drawn(session, (renderer) => PauseDialog(renderer, { because: 'asked' }))

describe('what ends everything at once is said', () => {
  it('before the tests', () => {
    const text = drawn(paused, (renderer) =>
      SafetyCheck(renderer, { mobilityTestIds: [], goOn: () => undefined }),
    )
    expect(text).toContain(stopSigns)
  })

  it('in every pause of a runner, and in none of the virtual one', () => {
    expect(inPause(paused)).toContain(stopSigns)
    const virtual = inPause({ ...paused, source: { kind: 'virtual', engine: null } })
    expect(virtual).toContain('The virtual runner waits.')
    expect(virtual).not.toContain(stopSigns)
  })
})
