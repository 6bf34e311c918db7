import { describe, expect, it } from 'vitest'
import { findingRules } from '../../src/prescription/finding-rules'
import { guide } from '../../src/prescription/guide'
import type { PlanRequest } from '../../src/prescription/plan-request'
import { exerciseOf } from '../../src/prescription/registry'
import { slots } from '../../src/prescription/routine'
import {
  afterRunStretches,
  coolDownTools,
  downtimeDrills,
  runWarmUp,
  warmUpExercises,
} from '../../src/prescription/warm-up'
import { equipments } from '../../src/runner/records'
import { found } from '../tools/plan-runners'
import { planOf } from './seed-readings'

/** What the articles describe of a plan as a whole, in plans that are made. */

const itemsOf = (changes: Parameters<typeof planOf>[0]) =>
  planOf(changes).weeks.flatMap(({ workouts }) => workouts.flatMap(({ groups }) => groups.flat()))

describe('a plan as the articles want it', () => {
  it('enough is enough', () => {
    const id = 'hip-extension-half-kneeling-enough'
    expect(findingRules[id]).toEqual({
      noExercise: expect.stringContaining('More range would help nothing') as string,
    })
    const plan = planOf({ findings: [found(id)] })
    expect(plan.targeted).toEqual([])
    expect(plan.leftOut).toEqual([expect.objectContaining({ what: id })])
    expect(plan.weeks.flatMap(({ workouts }) => workouts.flatMap(({ coolDown }) => coolDown))).toEqual([])
  })

  it('mobility is told apart from stretching', () => {
    const told = guide
      .flatMap(({ entries }) => entries)
      .find(({ asks }) => asks.includes('same as stretching'))
    expect(told?.says).toMatch(/touch/i)
    expect(told?.says).toMatch(/control|load|strength/i)
  })

  it('the three workouts of a week differ', () => {
    const { workouts } = planOf({ runs: '-e--e--', equipment: equipments }).weeks[2]!
    const strength = workouts.filter(({ kind }) => kind === 'strength')
    expect(strength.map(({ title }) => title)).toEqual(['Legs and core', 'Legs and upper body', 'Whole body'])
    const sets = strength.map(({ groups }) => groups.flat().map(({ exerciseId }) => exerciseId))
    expect(new Set(sets.map((ids) => ids.join())).size).toBe(3)
    for (const ids of sets) expect(ids.some((id) => exerciseOf(id)!.part === 'lower')).toBe(true)
  })

  it('level changes volume and variant', () => {
    const of = (experience: PlanRequest['experience']) => {
      const changes = { experience, runs: '-e--e--', equipment: equipments } as const
      const items = itemsOf(changes)
      return {
        ids: new Set(items.map(({ exerciseId }) => exerciseId)),
        firstHeavy: planOf(changes).weeks.findIndex(({ workouts }) => workouts.some(({ isHard }) => isHard)),
      }
    }
    const [none, some, regular] = [of('none'), of('some'), of('regular')]
    expect([none.firstHeavy, some.firstHeavy, regular.firstHeavy]).toEqual([4, 2, 1])
    expect([none, regular].map(({ ids }) => ids.has('kettlebell-swing'))).toEqual([false, true])
    expect([none, regular].map(({ ids }) => ids.has('knee-push-up'))).toEqual([true, false])
  })

  it('one leg at a time where there is a choice', () => {
    // Of each slot for the legs but the squat the first choice is one for each leg.
    for (const slot of ['hinge', 'step', 'lunge', 'straight-calf', 'bent-calf'] as const)
      expect(exerciseOf(slots[slot].exercises[0])!.sides, slot).toBe('each')
  })

  it('minutes beside the television, before and after a run have exercises that exist', () => {
    const kindsOf = (ids: readonly string[]) => ids.map((id) => exerciseOf(id)!.kind)
    for (const kind of kindsOf([...runWarmUp, ...warmUpExercises]))
      expect(['warm-up', 'mobility', 'strength']).toContain(kind)
    expect(new Set(kindsOf(afterRunStretches))).toEqual(new Set(['stretch']))
    expect(new Set(kindsOf(coolDownTools))).toEqual(new Set(['release']))
    // Nothing that is not in a living room: at most a carpet.
    for (const id of downtimeDrills)
      expect(
        exerciseOf(id)!
          .equipment.flat()
          .filter((thing) => thing !== 'mat'),
        id,
      ).toEqual([])
  })
})
