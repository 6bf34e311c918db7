import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExerciseDone, WorkoutDone } from '../../src/prescription/records'
import { dayInPlan } from '../../src/prescription/plan'
import type { Workout, WorkoutItem } from '../../src/prescription/workout'
import { planOf } from '../tools/edited-plan'
import { loggedWorkout } from '../tools/logged-workout'
import { itemsIn } from '../tools/plan-oracles'
import { planAfterLogText, planText } from '../tools/plan-text'
import { workedRunners } from '../tools/worked-runners'

/** Worked runners who trained for two weeks, or came back to the test: what the log and the retest make of their plans. */

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/plans', `${name}.txt`)

type Done = (item: WorkoutItem) => Partial<ExerciseDone>

const oneSet = (done: number, kg: number | null = null): Partial<ExerciseDone> => ({
  sets: [{ side: 'both', done, kg, band: null }],
})

/** The strength workouts of the first two weeks of a runner's plan, each exercise done as said. */
const twoWeeks = (name: keyof typeof workedRunners, how: Done): readonly WorkoutDone[] => {
  const [, request] = workedRunners[name]!
  const plan = planOf(request)
  return plan.weeks.slice(0, 2).flatMap(({ number, workouts }) =>
    workouts
      .filter(({ kind }) => kind !== 'range')
      .map((workout: Workout) => {
        const weekday = workout.day
        const exercises = itemsIn(workout).map((item) => ({
          exerciseId: item.exerciseId,
          asked: { low: item.work.low, high: item.work.high },
          ...how(item),
        }))
        return loggedWorkout(dayInPlan(plan.startDay, number, weekday), exercises, {
          plan: { id: 'plan', week: number, weekday },
        })
      }),
  )
}

const after = (name: keyof typeof workedRunners, title: string, how: Done): string =>
  planAfterLogText(title, workedRunners[name]![1], twoWeeks(name, how), '2026-12-14')

describe('the worked plans later', () => {
  it('after two weeks in which one calf raise hurt and the squat became easy', async () => {
    const text = after(
      'beginner-stiff-ankles',
      'The beginner, whose calf raise hurt on every day',
      (item) => {
        if (item.exerciseId === 'calf-raise-off-step') return { ...oneSet(item.work.low), pain: 5 }
        return oneSet(item.work.high + (item.exerciseId === 'squat' ? 2 : 0))
      },
    )
    await expect(text).toMatchFileSnapshot(fixture('after-calf-pain'))
  })

  it('after two weeks in which all went easily', async () => {
    const text = after('sixty-two-years-old', 'The runner of 62, to whom all became easy', (item) =>
      oneSet(item.work.high + 3, item.load === 'none' ? null : 6),
    )
    await expect(text).toMatchFileSnapshot(fixture('after-easy-weeks'))
  })

  it('after a retest that found no change although the training was done, and one that was better', async () => {
    const [, request] = workedRunners['too-many-findings']!
    const made = planOf(request)
    const retests = [...new Set(made.targeted.map(({ reason }) => reason.findingId))].map(
      (findingId, index) => ({
        findingId,
        verdict: index === 0 ? ('no-change' as const) : ('better' as const),
        kept: 0.9,
        tried: made.targeted
          .filter(({ reason }) => reason.findingId === findingId)
          .map(({ exercise }) => exercise.id),
      }),
    )
    const title = 'The runner with many findings, in the cycle after'
    await expect(planText(title, { ...request, retests })).toMatchFileSnapshot(fixture('after-retest'))
  })
})
