import { describe, expect, it } from 'vitest'
import { minutes } from '../../../src/math/units'
import { adaptedWeek } from '../../../src/prescription/adapt-week'
import type { Plan } from '../../../src/prescription/plan'
import type { WorkoutDone } from '../../../src/prescription/records'
import { hardShare } from '../../../src/prescription/week-plan'
import type { WorkoutItem } from '../../../src/prescription/workout'
import { equipments } from '../../../src/runner/records'
import { planOf } from '../../tools/edited-plan'
import { loggedWorkout } from '../../tools/logged-workout'
import { aRunner } from '../../tools/plan-runners'

const today = '2026-12-14'

const itemsOf = (week: Plan['weeks'][number]): readonly WorkoutItem[] =>
  week.workouts.flatMap(({ groups, coolDown }) => [...groups.flat(), ...coolDown])

/** Two days on which these hurt at 5 of 10. */
const hurtTwice = (items: readonly WorkoutItem[]): readonly WorkoutDone[] =>
  ['2026-12-10', '2026-12-12'].map((day) =>
    loggedWorkout(
      day,
      items.map(({ exerciseId, work }) => ({
        exerciseId,
        asked: { low: work.low, high: work.high },
        sets: [{ side: 'both', done: work.low, kg: null, band: null }],
        pain: 5,
      })),
    ),
  )

/** Before a break of two weeks: one set less of each. */
const longAgo = (items: readonly WorkoutItem[]): WorkoutDone =>
  loggedWorkout(
    '2026-11-25',
    items.map(({ exerciseId, work }) => ({
      exerciseId,
      asked: { low: work.low, high: work.high },
      sets: [{ side: 'both', done: work.low, kg: null, band: null }],
    })),
  )

/** No run and heavy work: much of the week is hard. */
const request = aRunner({
  runs: '-------',
  minutes: minutes(30),
  experience: 'regular',
  equipment: equipments,
})
const week = planOf(request).weeks.find(({ workouts }) => workouts.some(({ isHard }) => isHard))!

describe('a week after the log', () => {
  it('stays four fifths easy where the log leaves out easy work beside heavy, and says so', () => {
    expect(hardShare(request, week.workouts)).toBeGreaterThan(0.1)
    const easy = itemsOf(week).filter(({ effort }) => effort === null)
    const isCalf = ({ exerciseId }: WorkoutItem) => exerciseId.includes('calf')
    const log = [longAgo(easy.filter((item) => !isCalf(item))), ...hurtTwice(easy.filter(isCalf))]
    const { week: now } = adaptedWeek(week, { request, log, today })
    expect(hardShare(request, now.workouts)).toBeLessThanOrEqual(0.2)
    expect(now.workouts.filter(({ isHard }) => isHard).length).toBeLessThan(
      week.workouts.filter(({ isHard }) => isHard).length,
    )
    expect(now.notes.join(' ')).toContain('turns light')
    for (const { kind, seconds } of now.workouts)
      if (kind === 'strength') expect(seconds).toBeLessThanOrEqual(30 * 60)
  })

  it('leaves out a workout of which nothing is left, and sends to a professional', () => {
    const all = itemsOf(week)
    const { week: now } = adaptedWeek(week, { request, log: hurtTwice(all), today })
    expect(now.workouts).toEqual([])
    expect(now.notes.join(' ')).toContain('professional')
  })

  it('is the same week where the log asks for nothing', () => {
    expect(adaptedWeek(week, { request, log: [], today }).week).toEqual(week)
  })
})
