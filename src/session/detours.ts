import type { TrialRecord } from '../assessment/records'
import { mobilityTest } from '../protocol/registry'
import { onward, watching } from './course'
import { withEasier } from './easier'
import { pastGreeting } from './greeted'
import { isHandForAgain } from './hand-again'
import { areSidesSwapped } from './hand-proof'
import { lastDone, type LastDone } from './last-done'
import { isPractice, withoutPractice } from './practice'
import { isSameStation, isTried, trialsAt } from './progress'
import type { Draft, SessionEvent, SessionState, Station } from './state'
import { isLed, stationOf, step, type Step } from './step'

/**
 * Ways off the straight course: a step again, a step left out, the same step made easier. Nothing that was stored is lost
 * by any of them.
 */

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

/** Back to what was done last, at whichever station it was; one that was skipped is taken up again by that. */
const again = (state: SessionState, before: Draft, { kind, at }: LastDone): Step => {
  const here = before.stations[at]!
  const draft: Draft = { ...before, at, skipped: before.skipped.filter((each) => !isSameStation(each, here)) }
  if (kind === 'trial') return redone(state, draft)
  const last = draft.practised.findLast(({ isLeftOut, isRedone }) => !isLeftOut && !isRedone)
  const practised = draft.practised.map((each) =>
    each === last ? ({ ...each, isRedone: true } as const) : each,
  )
  return watching(state, { ...draft, practised })
}

/** What was done last again: the tones, a practice, or the last trial. */
export const redoneAsked = (state: SessionState, draft: Draft): Step => {
  if (!isLed(state)) return step(state)
  const { greeting } = draft
  // Sides that were seen swapped have to be proved, whatever is asked.
  if (greeting.due !== 'nothing')
    return watching(
      state,
      areSidesSwapped(greeting) ? draft : { ...draft, greeting: { ...greeting, due: 'tones' } },
    )
  const last = lastDone(draft)
  return last ? again(state, draft, last) : redone(state, draft)
}

/** A hand between trials: what ended last is done again. */
export const repeated = (state: SessionState, draft: Draft): Step => {
  const last = isHandForAgain(state) ? lastDone(draft) : null
  return last ? again(state, draft, last) : step(state)
}

/** What comes next is left out: the tones, the practice, or the station with what it has. */
export const skippedAsked = (
  state: SessionState,
  draft: Draft,
  { at }: Extract<SessionEvent, { kind: 'skip-asked' }>,
): Step => {
  const { greeting } = draft
  if (greeting.due !== 'nothing')
    return areSidesSwapped(greeting) ? watching(state, draft) : pastGreeting(state, draft)
  const here = stationOf(draft)
  if (isPractice(state)) return watching(state, withoutPractice(draft, here))
  const left: Draft = { ...draft, skipped: [...draft.skipped, here] }
  return onward(state, left, draft.at + 1, at, isTried(draft, here) ? here : null)
}

/** The same trials, made easier to get right: once taken, they stay so at this station, and at the other leg's. */
export const easierTaken = (state: SessionState, draft: Draft): Step => {
  const here: Station = stationOf(draft)
  if (state.stage.kind !== 'paused' || !mobilityTest(here.mobilityTestId)?.easier) return step(state)
  return watching(state, withEasier(draft, here))
}
