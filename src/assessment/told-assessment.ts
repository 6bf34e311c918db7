import type { Sitting } from '../runner/records'
import type { AssessmentRecord } from './records'

/** What results are computed from: a record, of whose sittings what was worn is enough; a report may withhold the rest. */
export type ToldAssessment = Omit<AssessmentRecord, 'sittings'> & {
  readonly sittings?: readonly Partial<Sitting>[]
}
