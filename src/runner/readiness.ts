import type { Readiness } from './records'

/**
 * What the runner should know before testing today; it forbids nothing. A test day is not within 24 hours of a race or a
 * hard session (clinical reference, 7.2); sleep and soreness are kept with the result, and no rule is known for them.
 */
export const readinessNote = ({ lastHardRun }: Readiness): string | null =>
  lastHardRun === 'within-24-hours'
    ? 'A hard run within 24 hours changes what is measured. Tomorrow is a better day to compare with.'
    : null
