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

const entriesOf = (plan: Plan, planId: string, mark: string): readonly Entry[] => [
  ...plan.weeks.flatMap(({ number, workouts }) =>
    workouts.map((workout) => ({
      key: `${planId}-${number}-${workout.day}`,
      day: dayInPlan(plan.startDay, number, workout.day),
      title: `${mark}${workout.title} (${minutesText(workout.seconds)})`,
      text: workoutText(workout),
    })),
  ),
  {
    key: `${planId}-retest`,
    day: plan.retestDay,
    title: `${mark}Test again with Evenstride`,
    text: 'In the same place and clothes, not after a hard run.',
  },
]

/** `stamp`: ISO instant at which the file is made. `mark`: stands before every title. */
export const calendarText = (plan: Plan, planId: string, stamp: string, mark = ''): string => {
  const at = `${new Date(stamp).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Evenstride//Plan//EN',
    ...entriesOf(plan, planId, mark).flatMap(({ key, day, title, text }) => [
      'BEGIN:VEVENT',
      `UID:${key}@evenstride`,
      `DTSTAMP:${at}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(daysAfter(day, 1))}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
