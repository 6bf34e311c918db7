import type { IsoDay } from '../prescription/iso-day'
import { dayNumber } from '../math/instant'
import type { PlanDays } from '../prescription/weeks-kept'
import type { Band } from '../prescription/records'
import type { AnkleStop, Season } from '../prescription/plan-request'

/** Words of the plan that are the interface's own. */

export const runNames = { none: 'No run', easy: 'Easy run', hard: 'Hard run' } as const

export const seasonNames: Readonly<Record<Season, string>> = {
  'off-season': 'Off-season',
  'pre-season': 'Pre-season',
  'in-season': 'In season',
  'post-season': 'After the season',
}

export const lifeNames = {
  light: 'Calm: enough sleep, little stress',
  full: 'Full: short nights or a stressful week',
  overfull: 'Overfull: both',
} as const

export const ankleStopNames: Readonly<Record<AnkleStop, string>> = {
  calf: 'A pull in the calf',
  front: 'Blocked in front',
}

export const bandNames: Readonly<Record<Band, string>> = { light: 'Light', medium: 'Medium', heavy: 'Heavy' }

/** How an exercise was, as its runner says. */
export const exerciseFeels = { 'too-easy': 'Too easy', right: 'Right', 'too-hard': 'Too hard' } as const

export const blockNames = { learn: 'Learn', build: 'Build', power: 'Power', light: 'Keep going' } as const

/** The day of this device, not of Greenwich. */
export const today = (now: Date = new Date()): IsoDay =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

/** The day of an instant on this device. */
export const localDay = (instant: string): IsoDay => today(new Date(instant))

/** The week of the plan that a day lies in, from 1; the first before it begins, the last after its end. */
export const weekOfPlan = (plan: PlanDays, day: IsoDay): number => {
  const weeks = Math.floor((dayNumber(day) - dayNumber(plan.startDay)) / 7) + 1
  return Math.min(Math.max(weeks, 1), plan.weeks.length)
}

/** `24 Nov`. */
export const shortDay = (day: IsoDay): string =>
  new Date(`${day}T12:00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
