import { mobilityTest } from '../protocol/registry'
import { between, rested, untilNext } from './course'
import { practiceLeft } from './practice'
import { partnerOf } from './progress'
import type { Draft, SessionState } from './state'
import { stationOf, step, type Step } from './step'

/**
 * An attempt for practice ended. The next one of this leg follows at once; where legs take turns, the other one practises
 * before either counts.
 */
export const practised = (state: SessionState, before: Draft): Step => {
  const here = stationOf(before)
  const draft: Draft = {
    ...before,
    practised: [...before.practised, { ...here, after: before.trials.length }],
  }
  const known: SessionState = { ...state, draft }
  const test = mobilityTest(here.mobilityTestId)
  if (!test?.trials.alternates || practiceLeft(draft, here) > 0) return step(known)
  const partner = partnerOf(draft)
  if (partner === null || practiceLeft(draft, draft.stations[partner]!) === 0)
    return rested(known, draft, test)
  return between(
    known,
    { ...draft, at: partner },
    { why: 'next-side', lasting: untilNext['next-side'], asks: null },
  )
}
