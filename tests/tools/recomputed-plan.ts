import type { ReportDocument } from '../../src/report/records'

/** The plan in short, from the plan in full of the same file. */

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const dayInMs = 86_400_000

/** Days are counted at noon of no place in particular: only their order matters. */
const asDay = (day: string): number => Date.parse(`${day}T12:00:00Z`) / dayInMs

export const planNumbers = ({ plan, madeAt }: ReportDocument) => {
  if (!plan) return null
  if (plan.kind === 'stopped') return { kind: 'stopped', reasons: plan.reasons }
  const { startDay, retestDay, weeks, workoutsPerWeek, minutes, reasons, done } = plan
  // The offset stands in the text, so the day it was made is its first ten letters.
  const today = asDay(madeAt.slice(0, 10))
  const start = asDay(startDay)
  const first = (new Date(start * dayInMs).getUTCDay() + 6) % 7
  const due = weeks.flatMap(({ number, workouts }) =>
    workouts.filter(({ kind, day }) => {
      const falls = start + (number - 1) * 7 + ((weekdays.indexOf(day) - first + 7) % 7)
      return kind !== 'range' && falls < today
    }),
  ).length
  const ids = [...new Set(reasons.map(({ exerciseId }) => exerciseId))]
  return {
    kind: 'plan',
    startDay,
    retestDay,
    weeks: weeks.length,
    workoutsPerWeek,
    minutes,
    exercises: ids.map((exerciseId) => ({
      exerciseId,
      title: reasons.find((reason) => reason.exerciseId === exerciseId)!.title,
      findingIds: reasons
        .filter((reason) => reason.exerciseId === exerciseId)
        .map(({ findingId }) => findingId),
    })),
    done: Math.min(done.length, due),
    due,
  }
}
