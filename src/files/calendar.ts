import { dayInPlan, type Plan } from '../prescription/plan'
import { daysAfter, type IsoDay } from '../prescription/iso-day'
import { itemText, minutesText } from '../prescription/plan-words'
import { exerciseOf } from '../prescription/registry'
import type { Workout } from '../prescription/workout'

/** A calendar file (RFC 5545): the workouts and the next test as days, without an hour, because nobody said one. */

interface Entry {
  readonly key: string
  readonly day: IsoDay
  readonly title: string
  readonly text: string
  /** A day that an earlier file had. */
  readonly isOff: boolean
  /** What is said in the morning of the day; none of a workout, which has its own hour in nobody's day. */
  readonly alarm?: string
}

const escaped = (text: string): string =>
  text.replace(/\\/g, '\\\\').replace(/;/g, '\\;').replace(/,/g, '\\,').replace(/\n/g, '\\n')

const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** Lines of at most 75 bytes; what continues begins with a space, which counts. */
const folded = (line: string): string => {
  const parts: string[] = []
  let part = ''
  for (const letter of Array.from(line)) {
    if (byteLength(part + letter) > 75) {
      parts.push(part)
      part = ' '
    }
    part += letter
  }
  return [...parts, part].join('\r\n')
}

const compact = (day: IsoDay): string => day.replaceAll('-', '')

const workoutText = ({ groups, coolDown }: Workout): string =>
  [...groups.flat(), ...coolDown]
    .map((item) => `${exerciseOf(item.exerciseId)?.name ?? item.exerciseId}: ${itemText(item)}`)
    .join('\n')

/** What a calendar is made of. */
export interface CalendarFacts {
  readonly runnerId: string
  /** As it stands: edited by its runner, adapted by the log. */
  readonly plan: Plan
  /** What may have been handed to a calendar before: earlier plans, and this one before it was edited. */
  readonly before: readonly Plan[]
  /** ISO instant at which the file is made. */
  readonly stamp: string
  /** Stands before every title; the days of a demonstration replace nobody's own. */
  readonly mark?: string
}

const daysOf = ({ startDay, weeks }: Plan): readonly IsoDay[] =>
  weeks.flatMap(({ number, workouts }) => workouts.map(({ day }) => dayInPlan(startDay, number, day)))

/**
 * A day has one name in every file, whatever plan it is of, so that a file that is read later takes its place. The second
 * workout of a day, which only its runner can lay there, gets a number.
 */
const named = (days: readonly IsoDay[], mark: string): readonly string[] =>
  days.map((day, index) => {
    const nth = days.slice(0, index).filter((each) => each === day).length + 1
    return `${mark === '' ? 'day' : 'demonstration'}-${compact(day)}${nth > 1 ? `-${nth}` : ''}`
  })

/** Of one name too: a plan's retest takes the place of a reminder that was saved without a plan. */
const retestEntry = (day: IsoDay, mark: string): Entry => ({
  key: mark === '' ? 'retest' : 'demonstration-retest',
  day,
  title: `${mark}Test again with Evenstride`,
  text: 'In the same place and clothes, not after a hard run.',
  isOff: false,
  alarm: `${mark}Test again with Evenstride`,
})

const entriesOf = ({ plan, mark = '' }: CalendarFacts): readonly Entry[] => {
  const days = daysOf(plan)
  const keys = named(days, mark)
  const workouts = plan.weeks.flatMap((week) => week.workouts)
  return [
    ...workouts.map((workout, index) => ({
      key: keys[index]!,
      day: days[index]!,
      title: `${mark}${workout.title} (${minutesText(workout.seconds)})`,
      text: workoutText(workout),
      isOff: false,
    })),
    retestEntry(plan.retestDay, mark),
  ]
}

/** Days from the plan's first one on that an earlier file may have had and this one has no more. */
const droppedOf = ({ plan, before, mark = '' }: CalendarFacts): readonly Entry[] => {
  const keysNow = named(daysOf(plan), mark)
  const dropped = before.flatMap((each) => {
    const days = daysOf(each)
    return named(days, mark).map((key, index) => ({ key, day: days[index]! }))
  })
  const byKey = new Map(dropped.map((each) => [each.key, each]))
  return [...byKey.values()]
    .filter(({ key, day }) => day >= plan.startDay && !keysNow.includes(key))
    .map(({ key, day }) => ({ key, day, title: `${mark}No workout any more`, text: '', isOff: true }))
}

/**
 * Eight letters of a runner (FNV-1a, 32 bits): two of one household who share a calendar must not take each other's days, and no
 * calendar has to hold the id itself. Two of a hundred runners share one with a chance of a millionth.
 */
const shortOf = (runnerId: string): string => {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(runnerId)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** Nine in the morning of a day that begins at midnight, wherever the calendar is. */
const alarmLines = (said: string) => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(said)}`,
  'TRIGGER:PT9H',
  'END:VALARM',
]

/** Counts up from file to file: minutes since the year of the first one. Calendars keep the event with the highest. */
const sequenceOf = (stamp: string): number =>
  Math.floor((Date.parse(stamp) - Date.parse('2026-01-01T00:00:00Z')) / 60_000)

const eventLines = (
  { key, day, title, text, isOff, alarm }: Entry,
  of: string,
  at: string,
  sequence: number,
) => [
  'BEGIN:VEVENT',
  `UID:${key}.${of}@evenstride`,
  `DTSTAMP:${at}`,
  `LAST-MODIFIED:${at}`,
  `SEQUENCE:${sequence}`,
  `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  `DTEND;VALUE=DATE:${compact(daysAfter(day, 1))}`,
  `SUMMARY:${escaped(title)}`,
  ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
  'TRANSP:TRANSPARENT',
  ...(alarm === undefined ? [] : alarmLines(alarm)),
  'END:VEVENT',
]

const textOf = (entries: readonly Entry[], runnerId: string, stamp: string): string => {
  const at = `${new Date(stamp).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const sequence = sequenceOf(stamp)
  const of = shortOf(runnerId)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Evenstride//Plan//EN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => eventLines(entry, of, at, sequence)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** The days of a plan and its retest, and those that are none any more. */
export const calendarText = (facts: CalendarFacts): string =>
  textOf([...entriesOf(facts), ...droppedOf(facts)], facts.runnerId, facts.stamp)

/** The next test alone, for whoever has no plan. `stamp`: ISO instant at which the file is made. */
export const retestText = (day: IsoDay, runnerId: string, stamp: string): string =>
  textOf([retestEntry(day, '')], runnerId, stamp)
