import { dayNumber } from '../math/instant'
import { daysAfter, type IsoDay } from './iso-day'
import { cycleLimits } from './plan'

/** Days before its day from which a retest is spoken of, and from which an assessment counts as it. */
const near = 7

export interface RetestDue {
  readonly day: IsoDay
  readonly state: 'soon' | 'due'
}

/**
 * Whether it is time to test again: from a week before the day that the plan names; without a plan, eight weeks after the
 * last test, the longest cycle. Null where it is not, or where that test has been made.
 */
export const retestDue = (
  planned: IsoDay | null,
  lastTested: IsoDay | null,
  today: IsoDay,
): RetestDue | null => {
  if (lastTested === null) return null
  const day = planned ?? daysAfter(lastTested, cycleLimits.high * 7)
  const isMade = dayNumber(lastTested) > dayNumber(day) - near
  const left = dayNumber(day) - dayNumber(today)
  if (isMade || left > near) return null
  return { day, state: left > 0 ? 'soon' : 'due' }
}
