import type { AssessmentRecord } from '../assessment/records'
import { withAnswer } from '../runner/pain'
import { onward } from './course'
import { leftOut, sittingIndex } from './left-out'
import type { SessionEffect } from './effect'
import type { Draft, SessionEvent, SessionState } from './state'
import { stationOf, step, type Step } from './step'

/**
 * Keeps whether a test hurt. One that did is left out from here on: the stations of it that were still to come are gone, and
 * where the runner is on the way to one of them, the way leads past it.
 */
export const painAnswered = (
  state: SessionState,
  draft: Draft,
  { test, side, hurt, at }: Extract<SessionEvent, { kind: 'pain-answered' }>,
): Step => {
  const { assessment: before } = draft
  const answer = { mobilityTestId: test, side, sitting: sittingIndex(before), hurt }
  const assessment: AssessmentRecord = { ...before, pain: [...withAnswer(before.pain ?? [], answer)] }
  const ended = leftOut(assessment)
  const stations = draft.stations.filter(
    ({ mobilityTestId }, index) => index <= draft.at || !ended.has(mobilityTestId),
  )
  const known: Draft = { ...draft, assessment, stations }
  // Without a trial the assessment is not stored yet; its first one stores it as it is then.
  const save: readonly SessionEffect[] =
    draft.trials.length > 0 ? [{ kind: 'save-assessment', assessment }] : []
  const next = { ...state, draft: known }
  if (state.stage.kind !== 'between' || !ended.has(stationOf(known).mobilityTestId))
    return step(next, ...save)
  const { state: past, effects } = onward(next, known, known.at + 1, at)
  return step(past, ...save, ...effects)
}
