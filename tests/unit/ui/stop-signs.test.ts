import { describe, expect, it } from 'vitest'
import { stopSigns } from '../../../src/runner/stop-signs'
import type { SessionState } from '../../../src/session/state'
import PauseDialog from '../../../src/ui/parts/PauseDialog.svelte'
import SafetyCheck from '../../../src/ui/screens/SafetyCheck.svelte'
import { state } from '../../../src/workbench/gallery/session-states'
import { drawnPart } from '../../tools/drawn-part'

const paused = state({ kind: 'paused', because: 'asked' })
const inPause = (session: SessionState) =>
  drawnPart(session, (renderer) => PauseDialog(renderer, { because: 'asked' }))

describe('what ends everything at once is said', () => {
  it('before the tests', () => {
    const text = drawnPart(paused, (renderer) =>
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
