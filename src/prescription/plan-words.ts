import type { Weekday } from '../runner/records'
import type { Dose, Range, Work } from './dose'
import type { SetCounts, WorkoutItem } from './workout'

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

const span = ({ low, high }: Range<number>): string => (low === high ? String(low) : `${low} to ${high}`)

/** `8 to 12`, `30 s`, `10 steps and back`. */
export const workText = (work: Work): string => {
  switch (work.kind) {
    case 'repetitions':
      return span(work)
    case 'hold':
    case 'time':
      return `${span(work)} s`
    case 'steps':
      return `${span(work)} steps and back`
  }
}

/** `3 × 8 to 12`. */
export const setsText = (sets: number, work: Work): string => `${sets} × ${workText(work)}`

/** `left 2 × 30 s, right 3 × 30 s`; the side that begins comes first. */
export const itemText = ({ sets, work, first }: WorkoutItem): string => {
  if ('both' in sets) return setsText(sets.both, work)
  const left = `left ${setsText(sets.left, work)}`
  const right = `right ${setsText(sets.right, work)}`
  if (sets.left === sets.right && first === 'left') return `${setsText(sets.left, work)} each side`
  return first === 'right' ? `${right}, then ${left}` : `${left}, then ${right}`
}

/** `2 to 3 × 8 to 12`, of a dose that is not planned yet. */
export const doseText = ({ sets, work, rest }: Dose): string =>
  `${span(sets)} × ${workText(work)}, ${span(rest)} s between sets`

/** Of all sets, how many there are. */
export const setCount = (sets: SetCounts): number => ('both' in sets ? sets.both : sets.left + sets.right)

/** Whole minutes, never less than it takes. */
export const minutesText = (seconds: number): string => `${Math.ceil(seconds / 60)} min`
