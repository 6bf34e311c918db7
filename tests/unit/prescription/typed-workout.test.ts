import { describe, expect, it } from 'vitest'
import { makePlan } from '../../../src/prescription/plan'
import { setCount } from '../../../src/prescription/plan-words'
import type { LogEntry } from '../../../src/prescription/records'
import { choosable, reallyDone, typedWorkout } from '../../../src/prescription/typed-workout'
import { aRunner, found } from '../../tools/plan-runners'

const made = makePlan(aRunner({ findings: [found('ankle-dorsiflexion-uneven', 'left')] }))
if (made.kind !== 'plan') throw new Error('no plan')
const workout = made.weeks[1]!.workouts.find(({ kind }) => kind === 'strength')
const typed = (log: readonly LogEntry[] = []) =>
  typedWorkout(workout!, { planId: 'p', week: 2, day: '2026-12-08', log })
const kept = (): LogEntry => ({ ...typed(), schemaVersion: 2, id: 'a', runnerId: 'me' })

describe('a workout that was done without the player', () => {
  it('is written down as it was asked for, set by set, with the side of each', () => {
    const items = [...workout!.groups.flat(), ...workout!.coolDown]
    expect(typed()).toMatchObject({ day: '2026-12-08', plan: { id: 'p', week: 2, weekday: workout!.day } })
    expect(
      typed()
        .exercises.map(({ exerciseId, sets }) => [exerciseId, sets.length])
        .sort(),
    ).toEqual(items.map(({ exerciseId, sets }) => [exerciseId, setCount(sets)]).sort())
    for (const { exerciseId, sets } of typed().exercises) {
      const { work, sets: planned } = items.find((item) => item.exerciseId === exerciseId)!
      expect(sets.every(({ done }) => done === work.high)).toBe(true)
      if ('left' in planned) expect(sets.filter(({ side }) => side === 'left')).toHaveLength(planned.left)
    }
  })

  it('has the weights of the last time', () => {
    const [first] = typed().exercises
    const before = {
      ...kept(),
      exercises: [{ ...first!, sets: [{ ...first!.sets[0]!, kg: 12 }] }],
    } as LogEntry
    expect(typed([before]).exercises[0]!.sets.every(({ kg }) => kg === 12)).toBe(true)
  })

  it('leaves out what was not done, and keeps what hurt', () => {
    const [one, two, ...rest] = typed().exercises
    const none = (exercise: typeof one) => exercise!.sets.map((set) => ({ ...set, done: 0 }))
    const really = reallyDone({
      ...typed(),
      exercises: [{ ...one!, sets: none(one) }, { ...two!, sets: none(two), pain: 5 }, ...rest],
    })
    expect(really.exercises.map(({ exerciseId }) => exerciseId)).toEqual(
      [two!, ...rest].map(({ exerciseId }) => exerciseId),
    )
    expect(really.exercises[0]).toMatchObject({ sets: [], pain: 5 })
  })

  it('is chosen from this week and the last, and from what is not in the log', () => {
    const weeks = (log: readonly LogEntry[]) => choosable(made, { planId: 'p', week: 2, log })
    expect([...new Set(weeks([]).map(({ week }) => week))]).toEqual([2, 1])
    expect(weeks([kept()])).toHaveLength(weeks([]).length - 1)
    expect(weeks([kept()]).some((each) => each.workout === workout)).toBe(false)
  })
})
