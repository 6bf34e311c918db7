import { describe, expect, it } from 'vitest'
import { bodyParts, equipments, redFlagIds, type BodyPart, type RedFlagId } from '../../src/runner/records'
import type { Condition } from '../../src/prescription/conditions'
import { exclusionOf } from '../../src/prescription/exclusion'
import { makePlan } from '../../src/prescription/plan'
import type { PlanRequest } from '../../src/prescription/plan-request'
import { exercises } from '../../src/prescription/registry'
import { requestFor } from '../../src/prescription/request-for'
import { deepSquats, hipStretches, loads, notWith, placeOf } from '../tools/physio-tables'
import { aRunner } from '../tools/plan-runners'

/** What a physio would not give, asked of the library. */

const strong = (changes: Partial<Omit<PlanRequest, 'week'>>) =>
  aRunner({ experience: 'regular', equipment: equipments, ...changes })

const stillGiven = (ids: readonly string[], request: PlanRequest): readonly string[] =>
  ids.filter(
    (id) =>
      exclusionOf(
        exercises.find((each) => each.id === id)!,
        request,
      ) === null,
  )

describe('a condition', () => {
  it.each(Object.entries(notWith))('%s leaves out what it has to', (condition, ids) => {
    expect(stillGiven(ids, strong({ conditions: [condition as Condition] }))).toEqual([])
  })

  it('that was cleared for heavy work opens the heavy lifts, and no deep bend and no plank', () => {
    const cleared = (each: Condition) => strong({ conditions: [each], cleared: [each] })
    expect(stillGiven(['deadlift', 'hip-thrust'], cleared('post-partum'))).toEqual(['deadlift', 'hip-thrust'])
    expect(stillGiven(['plank', 'push-up'], cleared('post-partum'))).toEqual([])
    expect(stillGiven(deepSquats, cleared('hip-replacement'))).toEqual([])
    expect(stillGiven(hipStretches, cleared('bone-stress'))).toEqual([])
  })
})

describe('a place that hurts', () => {
  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    'leaves out what its own muscle has to do: %s',
    (_id, exercise) => {
      const missing = exercise.muscles.main.filter(
        (muscle) => !placeOf[muscle].some((part) => exercise.loads.includes(part)),
      )
      expect(missing).toEqual([])
    },
  )

  it.each(Object.entries(loads))('at the %s leaves out what loads its tendon or joint', (part, ids) => {
    const request = strong({ pains: [{ part: part as BodyPart, intensity: 4, isSharp: false }] })
    expect(stillGiven(ids, request)).toEqual([])
  })

  it.each(bodyParts)('at the %s leaves something to do', (part) => {
    const plan = makePlan(strong({ pains: [{ part, intensity: 7, isSharp: false }] }))
    expect(plan.kind === 'plan' && plan.weeks[0]!.workouts.length).toBeGreaterThan(0)
  })
})

describe('what was cleared for testing alone', () => {
  const planFor = (flag: RedFlagId) =>
    makePlan(
      requestFor(
        { strengthExperience: 'regular', equipment: equipments, minutesPerWorkout: 30, hardDays: [] },
        {
          startDay: '2026-11-30',
          findings: [],
          lifeLoad: 'light',
          checks: [],
          retests: [],
          weeksTrained: 0,
          safety: { flags: [flag], isCleared: true },
        },
      ),
    )

  it.each(['operation', 'pregnancy'] as const)('%s leads to no heavy work and no deep squat', (flag) => {
    expect(redFlagIds).toContain(flag)
    const plan = planFor(flag)
    if (plan.kind !== 'plan') throw new Error('no plan')
    const workouts = plan.weeks.flatMap((week) => week.workouts)
    expect(workouts.length).toBeGreaterThan(0)
    expect(workouts.filter(({ isHard }) => isHard)).toEqual([])
    const ids = workouts.flatMap(({ groups, warmUp, coolDown }) => [
      ...warmUp,
      ...[...groups.flat(), ...coolDown].map(({ exerciseId }) => exerciseId),
    ])
    expect(ids.filter((id) => deepSquats.includes(id))).toEqual([])
  })
})
