import { dayNumber } from '../math/instant'
import type { Readiness } from '../runner/records'
import type { IsoDay } from './iso-day'
import { risesFast } from './log-facts'
import type { LifeLoad } from './plan-request'
import type { LogEntry } from './records'

/** Days for which what was said of one night says something of life; usual practice. */
const nightCounts = 7

export interface SaidOfSleep {
  readonly sleep: Readiness['sleep']
  /** The day on which it was said. */
  readonly day: IsoDay
}

/**
 * What a plan is asked with before its runner says otherwise: a night of less than seven hours is one step of a fuller life
 * (articles: more injuries after one), and mileage that the log shows rising is mileage that rises.
 */
export const suggestedLoad = (
  said: SaidOfSleep | null,
  log: readonly LogEntry[],
  today: IsoDay,
): { readonly lifeLoad: LifeLoad; readonly isMileageRising: boolean } => {
  const isShortNight =
    said?.sleep === 'under-7-hours' && dayNumber(today) - dayNumber(said.day) <= nightCounts
  return { lifeLoad: isShortNight ? 'full' : 'light', isMileageRising: risesFast(log, today) }
}
