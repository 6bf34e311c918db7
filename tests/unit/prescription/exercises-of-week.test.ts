import { expect, it } from 'vitest'
import { exercisesOfWeek } from '../../../src/prescription/exercises-of-week'
import { makePlan } from '../../../src/prescription/plan'
import { workedRunners } from '../../tools/worked-runners'

it('names every exercise of a week once, warm-ups and stretches too, as they are met', () => {
  const plan = makePlan(workedRunners['beginner-stiff-ankles']![1])
  if (plan.kind !== 'plan') throw new Error('this runner has a plan')
  const [week] = plan.weeks
  const ids = exercisesOfWeek(week!).map(({ id }) => id)
  const [first] = week!.workouts
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.slice(0, first!.warmUp.length)).toEqual([...new Set(first!.warmUp)])
  for (const { warmUp, groups, coolDown } of week!.workouts) {
    expect(ids).toEqual(expect.arrayContaining([...warmUp]))
    for (const { exerciseId } of [...groups.flat(), ...coolDown]) expect(ids).toContain(exerciseId)
  }
})
