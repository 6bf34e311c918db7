import type { AssessmentRecord } from '../assessment/records'
import type { LogEntry } from '../prescription/records'

/** ISO instants: of the deletion, and until when it can be brought back. */
interface Times {
  readonly at: string
  readonly until: string
}

/** Something that was deleted and can still be brought back. */
export type Deleted = Times &
  (
    | { readonly kind: 'assessment'; readonly row: AssessmentRecord }
    | { readonly kind: 'entry'; readonly row: LogEntry }
  )

/** What was deleted lately. Nothing here throws: where something could not be done, a `fault` event has said why. */
export interface Bin {
  /** Of one runner, the last deleted first. */
  contents(runnerId: string): Promise<readonly Deleted[]>
  bringBack(deleted: Deleted): Promise<boolean>
  /** With everything that is part of it. */
  deleteForGood(deleted: Deleted): Promise<boolean>
}
