import { dayNumber } from '../math/instant'
import { weekdayIndex, type IsoDay } from '../prescription/iso-day'
import type { CheckDone, CrossTrainingKind, LogEntry, RunDone, WorkoutDone } from '../prescription/records'
import { exerciseOf } from '../prescription/registry'
import { strengthChecks, type StrengthCheckId } from '../prescription/strength-checks'
import { weekdays } from '../runner/records'
import { weekdayNames } from '../prescription/plan-words'
import { bandNames, shortDay } from './plan-text'

/** The log in words. */

export const crossTrainingNames: Readonly<Record<CrossTrainingKind, string>> = {
  yoga: 'Yoga',
  pilates: 'Pilates',
  cycling: 'Cycling',
  swimming: 'Swimming',
  hiking: 'Hiking',
  other: 'Other training',
}

export const runFeelNames = { easy: 'Easy', right: 'As planned', hard: 'Hard' } as const

/** `49 min`, `1 h 12 min`. */
export const lengthText = (minutes: number): string => {
  const whole = Math.round(minutes)
  if (whole < 60) return `${whole} min`
  return whole % 60 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`
}

/** `24:30`, `1:02:30`, of seconds. */
export const clockText = (seconds: number): string => {
  const whole = Math.round(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, rest] = [Math.floor(whole / 3600), whole % 3600]
  const minutes = Math.floor(rest / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest % 60)}` : `${minutes}:${two(rest % 60)}`
}

/** `5:58 a km`. */
export const paceText = ({ km, minutes }: Pick<RunDone, 'km' | 'minutes'>): string =>
  km > 0 ? `${clockText((minutes * 60) / km)} a km` : ''

/** `24:30` or `1:02:30` to seconds; null where it is no time. */
export const secondsOf = (text: string): number | null => {
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text.trim())
  return parts ? Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]) : null
}

/** `Tuesday 24 Nov`. */
export const longDay = (day: IsoDay): string =>
  `${weekdayNames[weekdays[weekdayIndex(day)]!]} ${shortDay(day)}`

const checkById = (id: StrengthCheckId) => strengthChecks.find((check) => check.id === id)!

/** `32 s`, `24:30`, `12`, `yes`. */
export const readingText = (of: StrengthCheckId, value: number): string => {
  const { unit } = checkById(of)
  if (unit === 'answer') return value > 0 ? 'lifts' : 'hardly lifts'
  if (unit === 'duration') return clockText(value)
  return unit === 'seconds' ? `${Math.round(value)} s` : `${value}`
}

export const checkText = ({ of, readings }: Pick<CheckDone, 'of' | 'readings'>): string =>
  readings
    .map(({ side, value }) => `${side === 'both' ? '' : `${side} `}${readingText(of, value)}`)
    .join(', ')

const hurtMost = ({ exercises }: WorkoutDone): number =>
  Math.max(0, ...exercises.map(({ pain }) => pain ?? 0))

/** What an entry is, and what was done. */
export const entryText = (entry: LogEntry): { readonly what: string; readonly how: string } => {
  switch (entry.kind) {
    case 'run':
      return {
        what: entry.isSpeedWork ? 'Speed work' : 'Run',
        how: [
          `${entry.km} km`,
          lengthText(entry.minutes),
          paceText(entry),
          entry.feel === null ? '' : runFeelNames[entry.feel].toLowerCase(),
          entry.note,
        ]
          .filter((part) => part !== '')
          .join(', '),
      }
    case 'cross-training':
      return {
        what: crossTrainingNames[entry.what],
        how: [lengthText(entry.minutes), entry.note].filter((part) => part !== '').join(', '),
      }
    case 'check':
      return { what: checkById(entry.of).name, how: checkText(entry) }
    case 'workout': {
      const names = entry.exercises.map(({ exerciseId }) => exerciseOf(exerciseId)?.name ?? exerciseId)
      const pain = hurtMost(entry)
      return {
        what: 'Workout',
        how: `${lengthText(entry.minutes)}: ${names.join(', ')}${pain > 0 ? `; pain ${pain} of 10` : ''}`,
      }
    }
  }
}

/** `12, 12, left 10 with 8 kg`, of one exercise. */
export const setsText = ({ sets }: WorkoutDone['exercises'][number]): string =>
  sets
    .map(({ side, done, kg, band }) => {
      const load =
        kg !== null ? ` with ${kg} kg` : band === null ? '' : `, ${bandNames[band].toLowerCase()} band`
      return `${side === 'both' ? '' : `${side} `}${done}${load}`
    })
    .join('; ')

/** How far a day lies from another: `today`, `yesterday`, or its name. */
export const relativeDay = (day: IsoDay, today: IsoDay): string => {
  const ago = dayNumber(today) - dayNumber(day)
  if (ago === 0) return 'today'
  return ago === 1 ? 'yesterday' : longDay(day)
}
