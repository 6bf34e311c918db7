import { isManual, type TrialRecord } from '../assessment/records'
import { mobilityTest } from '../protocol/registry'
import { onward, watching } from './course'
import { withEasier } from './easier'
import { greeted } from './greeted'
import { canPractiseAgain, isPractice, withoutPractice } from './practice'
import { isSameStation, trialsAt } from './progress'
import type { Draft, SessionEvent, SessionState, Station } from './state'
import { isLed, stationOf, step, type Step } from './step'

/**
 * Ways off the straight course: a step again, a step left out, the same step made easier. Nothing that was stored is lost
 * by any of them.
 */

/** Where the last trial of this sitting was made; null before the first. */
const lastMade = (draft: Draft): number | null => {
  const last = draft.trials.findLast((trial) => !isManual(trial) && !trial.withdrawn)
  if (!last || draft.trials.indexOf(last) < draft.before) return null
  const { mobilityTestId, side } = last
  const index = draft.stations.findIndex((station) => isSameStation(station, { mobilityTestId, side }))
  return index < 0 ? null : index
}

/** The last trial of the present station again: it is kept, and counts no more. */
const redone = (state: SessionState, draft: Draft): Step => {
  const last = trialsAt(draft, stationOf(draft)).at(-1)
  const anew: SessionState = { ...state, lastOutcome: null }
  if (!last) return watching(anew, draft)
  const withdrawn: TrialRecord = { ...last, withdrawn: true }
  const trials = draft.trials.map((trial) => (trial === last ? withdrawn : trial))
  const { state: next, effects } = watching(anew, { ...draft, trials })
  return step(next, { kind: 'update-trial', trial: withdrawn }, ...effects)
}

/** A practice of the present station again, where there was one and nothing has counted since; null elsewhere. */
const practisedAgain = (draft: Draft): Draft | null => {
  const here = stationOf(draft)
  if (!canPractiseAgain(draft, here)) return null
  const last = draft.practised.findLastIndex((each) => isSameStation(each, here))
  return { ...draft, practised: draft.practised.filter((_, index) => index !== last) }
}

/** What was done last again: the tones, a practice, or the last trial, at whichever station it was. */
export const redoneAsked = (state: SessionState, draft: Draft): Step => {
  if (!isLed(state)) return step(state)
  const { due, wrong } = draft.greeting
  // Sides that were seen swapped have to be proved, whatever is asked.
  if (due !== 'nothing')
    return watching(state, wrong > 0 ? draft : { ...draft, greeting: { due: 'tones', wrong } })
  const again = practisedAgain(draft)
  return again ? watching(state, again) : redone(state, { ...draft, at: lastMade(draft) ?? draft.at })
}

/** A hand between trials: the one that ended last is done again. */
export const repeated = (state: SessionState, draft: Draft): Step => {
  if (!isLed(state) || (state.stage.kind !== 'between' && state.stage.kind !== 'recording'))
    return step(state)
  const at = lastMade(draft)
  return at === null ? step(state) : redone(state, { ...draft, at })
}

/** What comes next is left out: the tones, the practice, or the station with what it has. */
export const skippedAsked = (
  state: SessionState,
  draft: Draft,
  { at }: Extract<SessionEvent, { kind: 'skip-asked' }>,
): Step => {
  const { due, wrong } = draft.greeting
  if (due !== 'nothing')
    return wrong > 0 ? watching(state, draft) : greeted(state, draft, { kind: 'continue-asked' })
  const here = stationOf(draft)
  if (isPractice(state)) return watching(state, withoutPractice(draft, here))
  return onward(state, { ...draft, skipped: [...draft.skipped, here] }, draft.at + 1, at)
}

/** The same trials, made easier to get right: once taken, they stay so at this station, and at the other leg's. */
export const easierTaken = (state: SessionState, draft: Draft): Step => {
  const here: Station = stationOf(draft)
  if (state.stage.kind !== 'paused' || !mobilityTest(here.mobilityTestId)?.easier) return step(state)
  return watching(state, withEasier(draft, here))
}
