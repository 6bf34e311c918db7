import type { AssessmentRecord, TrialRecord } from '../assessment/records'
import type { Milliseconds } from '../math/units'
import type { TrialEvidence } from './ports'
import type { Station } from './state'

/**
 * `positioning`: checks, stillness, countdown, then trials; `testing-room`: the same, with the room tested before the
 * countdown. `recording`: trials from the first pose on. `either-leg`:
 * the same for a recording that nobody can be asked to turn round in; the trial itself names the leg.
 */
export type WatchPhase = 'testing-room' | 'positioning' | 'recording' | 'either-leg'

/** What the edge must do; the reducer itself does nothing. Run in order by `main.ts`. */
export type SessionEffect =
  | { readonly kind: 'save-assessment'; readonly assessment: AssessmentRecord }
  | { readonly kind: 'save-trial'; readonly trial: TrialRecord; readonly evidence: TrialEvidence }
  /** The record alone changed; its evidence is stored already. */
  | { readonly kind: 'update-trial'; readonly trial: TrialRecord }
  /** Watch poses for this station from here: positioning checks first. */
  | {
      readonly kind: 'watch'
      readonly station: Station
      readonly phase: WatchPhase
      readonly practice?: true
    }
  /** Teach the tones, if they are still due, and ask for a hand. */
  | { readonly kind: 'greet'; readonly teaches: boolean }
  /** Nothing is watched for so long: a rest, or what comes next is shown. */
  | { readonly kind: 'wait'; readonly lasting: Milliseconds; readonly asks: Station | null }
  | { readonly kind: 'stop-watching' }
  | { readonly kind: 'start-source' }
  | { readonly kind: 'stop-source' }
  | { readonly kind: 'show-result'; readonly assessmentId: string }
  | { readonly kind: 'show-home' }
