import type { TestChange } from './change'
import type { Change } from './reliable-change'

/** Every number of a test's change that is held against a limit: its legs, and the difference between them. */
export const changesTold = (change: TestChange): readonly Change[] =>
  change.kind === 'compared'
    ? [change, change.atFullTime].flatMap((metric) =>
        metric ? [...metric.sides, ...(metric.asymmetry ? [metric.asymmetry] : [])] : [],
      )
    : []
