import { mobilityTest } from '../../src/protocol/registry'
import { isPractice } from '../../src/session/practice'
import type { SessionEvent, SessionState } from '../../src/session/state'
import { isLed } from '../../src/session/step'
import { measured, someSetUp } from '../tools/synthetic-runner-records'
import { engine } from '../unit/session/event-list'
import { at, noEvidence } from './storm-event'

/** What a runner who does as asked makes happen next, where it is not over: by this every session comes to its end. */
export const obedientEvent = (state: SessionState, nth: number): SessionEvent => {
  const { stage, draft } = state
  const station = draft!.stations[draft!.at]!
  const outcome = measured(station.side, 30, mobilityTest(station.mobilityTestId)?.primary)
  switch (stage.kind) {
    case 'preparing':
      return { kind: 'source-ready', engine }
    case 'greeting':
      return { kind: 'hand-raised', side: 'left' }
    case 'positioning':
    case 'testing-room':
    case 'counting-down':
      return { kind: 'counted', left: 0 }
    case 'recording':
      // A film is not asked for anything.
      if (!isLed(state)) return { kind: 'source-ended', at }
      return isPractice(state)
        ? { kind: 'practised', outcome }
        : {
            kind: 'trial-ended',
            at,
            trialId: `obedient-${String(nth)}`,
            evidenceId: `evidence-of-obedient-${String(nth)}`,
            side: station.side,
            outcome,
            setUp: someSetUp,
            evidence: noEvidence,
            awaitsLook: true,
          }
    case 'between':
      return { kind: 'waited' }
    case 'finishing':
      return { kind: 'looked-again', at, trialId: draft!.awaiting[0]!, outcome, evidence: noEvidence }
    case 'failed':
    case 'paused':
      return stage.kind === 'failed' && !(stage.fault.kind === 'capture' && isLed(state))
        ? { kind: 'stop-asked', at }
        : { kind: 'continue-asked' }
    default:
      throw new TypeError(`nothing is asked of anybody: ${stage.kind}`)
  }
}
