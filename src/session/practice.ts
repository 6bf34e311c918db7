import { practiceAsked } from '../protocol/form'
import { mobilityTest } from '../protocol/registry'
import { isSameStation, trialsAt } from './progress'
import type { Draft, Practice, SessionState, Station } from './state'
import { stationOf } from './step'

/** How many more attempts at a station are for practice: none where one has counted already. */
export const practiceLeft = (draft: Draft, station: Station): number => {
  const test = mobilityTest(station.mobilityTestId)
  if (!test || trialsAt(draft, station).length > 0) return 0
  const done = draft.practised.filter((each) => !each.isRedone && isSameStation(each, station)).length
  return Math.max(0, practiceAsked(test, draft.assessment.form) - done)
}

/** Whether the next attempt is for practice: nobody practises in front of a file. */
export const isPractice = ({ source, draft }: SessionState): boolean =>
  source?.kind === 'camera' && draft !== null && practiceLeft(draft, stationOf(draft)) > 0

/** Everything that was to be practised at a station counts as done. */
export const withoutPractice = (draft: Draft, station: Station): Draft => ({
  ...draft,
  practised: [
    ...draft.practised,
    ...Array.from({ length: practiceLeft(draft, station) }, (): Practice => ({
      ...station,
      after: draft.trials.length,
      isLeftOut: true,
    })),
  ],
})
