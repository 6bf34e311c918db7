import type { AssessmentRecord } from '../assessment/records'
import { virtualRunnerId } from '../assessment/virtual-runner'
import { mobilityTests } from '../protocol/registry'
import { demonstrable, type AbleTo } from './demonstrable'
import type { SessionEvent } from './state'

/** What begins a demonstration: an open assessment of the virtual runner's own, of all tests that he can do or of one. */
export const demonstration = (
  mobilityTestId: string | null,
  edge: Pick<AssessmentRecord, 'id' | 'startedAt' | 'appVersion'>,
  ableTo: AbleTo,
): Extract<SessionEvent, { kind: 'resumed' }> => {
  const led = demonstrable(ableTo, mobilityTests).map(({ id }) => id)
  const mobilityTestIds = led.filter((id) => id === mobilityTestId)
  return {
    kind: 'resumed',
    assessment: {
      ...edge,
      schemaVersion: 1,
      runnerId: virtualRunnerId,
      finishedAt: null,
      state: 'open',
      firstSide: 'left',
      mobilityTestIds: mobilityTestIds.length > 0 ? mobilityTestIds : led,
    },
    trials: [],
    source: 'virtual',
  }
}
