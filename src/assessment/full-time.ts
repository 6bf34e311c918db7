import type { SideDifference } from './side-difference'

/** A leg, or both, did all that is asked for: nothing was left unmeasured, although no difference can be told. */
export const isAtFullTime = (difference: SideDifference): boolean =>
  difference.kind === 'not-measurable' &&
  (difference.because === 'full-time' || difference.because === 'one-full-time')
