import { dayNumber } from '../math/instant'
import { daysAfter, type IsoDay } from './iso-day'
import { cycleLimits } from './plan'

/** Days before its day from which a retest is spoken of, and from which an assessment counts as it. */
const near = 7

export interface RetestDue {
  readonly day: IsoDay
  readonly state: 'soon' | 'due'
}

/** A test from shortly before a day on was the one that was meant for it. */
const isMadeFor = (day: IsoDay, tested: IsoDay): boolean => dayNumber(tested) > dayNumber(day) - near

/**
 * The day to test again: the one that the plan names, while that test has not been made; else eight weeks after the last test,
 * the longest cycle.
 */
export const nextRetest = (planned: IsoDay | null, lastTested: IsoDay): IsoDay =>
  planned !== null && !isMadeFor(planned, lastTested) ? planned : daysAfter(lastTested, cycleLimits.high * 7)

/** Whether it is time to test again: from a week before that day on. Null where it is not, or where nothing was tested yet. */
export const retestDue = (
  planned: IsoDay | null,
  lastTested: IsoDay | null,
  today: IsoDay,
): RetestDue | null => {
  if (lastTested === null) return null
  const day = nextRetest(planned, lastTested)
  const left = dayNumber(day) - dayNumber(today)
  return left > near ? null : { day, state: left > 0 ? 'soon' : 'due' }
}
