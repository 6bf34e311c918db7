import { describe, expect, it } from 'vitest'
import { findingRules } from '../../src/prescription/finding-rules'
import { guide } from '../../src/prescription/guide'
import type { PlanRequest } from '../../src/prescription/plan-request'
import { exerciseOf, exercises } from '../../src/prescription/registry'
import { seasonWords } from '../../src/prescription/season'
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
      noExercise: expect.stringContaining('Stretching it may add little') as string,
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

  it('the most certain and largest finding comes first, and the rest waits', () => {
    const ids = ['hip-extension-half-kneeling-limited', 'squat-depth-limited', 'ankle-dorsiflexion-limited']
    const targets = (sure: string) =>
      planOf({
        findings: ids.map((id) =>
          found(id, 'both', id === sure ? { sureness: 'confirmed', isLarge: true } : {}),
        ),
      })
    for (const id of ids) {
      const { targeted, leftOut } = targets(id)
      expect(targeted[0]!.reason.findingId).toBe(id)
      expect(targeted.length).toBeLessThanOrEqual(4)
      expect(leftOut.some(({ why }) => why.startsWith('It waits for the next cycle'))).toBe(true)
    }
  })

  it('what the runner trains for changes what comes first', () => {
    const firstIn = (goal: PlanRequest['goal']) =>
      planOf({ goal, workoutsPerWeek: 1 }).weeks.map(({ workouts }) =>
        workouts[0]!.groups
          .flat()
          .map(({ exerciseId }) => exerciseId)
          .join(),
      )
    expect(new Set((['short', 'long', 'general'] as const).map((goal) => firstIn(goal).join())).size).toBe(3)
    expect(firstIn('long').join()).toContain('bent-knee-calf-raise')
  })

  it('four seasons, each with strength, running and range, and less strength where racing is', () => {
    const seasons = ['off-season', 'pre-season', 'in-season', 'post-season'] as const
    for (const season of seasons) {
      const { strength, running, range } = seasonWords(season)
      for (const words of [strength, running, range]) expect(words.length, season).toBeGreaterThan(10)
    }
    const most = seasons.map((season) =>
      Math.max(...planOf({ season, runs: '-e--e--' }).weeks.map(({ workouts }) => workouts.length)),
    )
    expect(most).toEqual([3, 3, 2, 2])
  })

  it('every plane is trained, and what is lowered is lowered slowly', () => {
    const trains = exercises.filter(({ kind }) => ['strength', 'core'].includes(kind))
    for (const plane of ['sagittal', 'frontal', 'transverse'])
      expect(trains.filter((each) => each.plane === plane).length, plane).toBeGreaterThan(2)
    const slow = trains.filter(({ tempo }) => tempo && tempo.down > tempo.up)
    expect(slow.length).toBeGreaterThan(15)
    for (const { id, tempo } of trains) if (tempo) expect(tempo.down, id).toBeGreaterThanOrEqual(tempo.up)
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
