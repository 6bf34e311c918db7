import { assessmentResult } from '../assessment/assessment-result'
import { conditionsThen, type ConditionsThen } from '../assessment/conditions-then'
import { isManual } from '../assessment/records'
import type { AssessmentStore, StoredAssessment } from '../session/ports'

/** As many as are read first: whoever tests every few weeks has done every test among them. */
const readFirst = 12

const isSeenIn = (stored: readonly StoredAssessment[], mobilityTestId: string): boolean =>
  stored.some(({ trials }) =>
    trials.some(
      (trial) =>
        trial.mobilityTestId === mobilityTestId &&
        !isManual(trial) &&
        !trial.withdrawn &&
        trial.outcome.kind === 'measured',
    ),
  )

/**
 * What a retest of these tests has to match, however long ago each was measured last: a test that was done once, years ago, is
 * compared with that time. Null where no camera has measured one of them.
 */
export const storedConditionsThen = async (
  store: AssessmentStore,
  runnerId: string,
  wanted: readonly string[],
): Promise<ConditionsThen | null> => {
  for (let count = readFirst; ; count *= 4) {
    const { stored, hasMore } = await store.newest(runnerId, count)
    const closed = stored.filter(({ assessment: { state } }) => state !== 'open')
    if (hasMore && !wanted.every((id) => isSeenIn(closed, id))) continue
    return conditionsThen(
      closed.map(({ assessment, trials }) => assessmentResult(assessment, trials)),
      wanted,
    )
  }
}
