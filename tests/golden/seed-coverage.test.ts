import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { minutes } from '../../src/math/units'
import { building, learning } from '../../src/prescription/dose'
import { equipmentNames } from '../../src/prescription/equipment'
import { exclusionOf } from '../../src/prescription/exclusion'
import { easierRules } from '../../src/prescription/move-rules'
import { makePlan, type Plan } from '../../src/prescription/plan'
import type { PlanRequest } from '../../src/prescription/plan-request'
import { exerciseOf, exercises } from '../../src/prescription/registry'
import { seasonWords } from '../../src/prescription/season'
import { sources } from '../../src/prescription/sources'
import { crossTrainings, runWarmUp, warmUpExercises, warmUpSeconds } from '../../src/prescription/warm-up'
import { hardShare } from '../../src/prescription/week-plan'
import { runnerProfileSchema } from '../../src/runner/records'
import { aRunner } from '../tools/plan-runners'
import capabilityRows from '../fixtures/seeds/capabilities.json'
import exerciseRows from '../fixtures/seeds/exercises.json'
import ruleRows from '../fixtures/seeds/rules.json'
import safetyRows from '../fixtures/seeds/safety.json'

/** What the articles behind this project ask for, row by row and number by number, against the library and the rules. */

const planOf = (changes: Partial<Omit<PlanRequest, 'week'>> & { readonly runs?: string } = {}): Plan => {
  const made = makePlan(aRunner(changes))
  if (made.kind !== 'plan') throw new Error('no plan')
  return made
}

const strong = {
  experience: 'regular',
  equipment: ['mat', 'step', 'dumbbell', 'kettlebell', 'barbell'],
  runs: 'eHe-e-e',
  minutes: minutes(30),
} as const

const counts = (plan: Plan) =>
  plan.weeks.map(({ workouts }) => workouts.filter(({ kind }) => kind !== 'range').length)
const setsOf = (plan: Plan) =>
  plan.weeks[0]!.workouts[0]!.groups.flat().map(({ exerciseId, sets }) => [exerciseId, sets] as const)

const minutesTaken = (wanted: number): boolean =>
  runnerProfileSchema.safeParse({ minutesPerWorkout: wanted }).success

/** What the project makes of each rule, in the shape of its row. */
const readings: Readonly<Record<string, () => unknown>> = {
  '1c-start': () => {
    const [first, , third] = counts(planOf({ runs: '-e--e--', workoutsPerWeek: 3 }))
    return { first, later: third }
  },
  '1c-length': () => ({
    low: [...Array(60).keys()].find(minutesTaken),
    high: [...Array(60).keys()].findLast(minutesTaken),
  }),
  '1c-warm-up': () => ({ seconds: warmUpSeconds }),
  '1c-learn': () => {
    const { sets, work } = learning()
    return { sets: [sets.low, sets.high], work: [work.low, work.high] }
  },
  '1c-build': () => {
    const { sets, work, effort } = building()
    return { sets: [sets.low, sets.high], work: [work.low, work.high], effort }
  },
  '1c-rest': () => building().rest,
  '1c-power': () => {
    const swing = exerciseOf('kettlebell-swing')!
    const may = (experience: PlanRequest['experience']) =>
      exclusionOf(swing, aRunner({ ...strong, experience })) === null
    return { regular: may('regular'), some: may('some') }
  },
  '1c-hard-run': () => {
    const heavy = planOf(strong).weeks.flatMap(({ workouts }) => workouts.filter(({ isHard }) => isHard))
    expect(heavy.length).toBeGreaterThan(0)
    return { days: heavy.some(({ day }) => ['mon', 'tue', 'wed'].includes(day)) ? 0 : 1 }
  },
  '1c-easy': () => {
    const request = aRunner(strong)
    const most = Math.max(...planOf(strong).weeks.map(({ workouts }) => hardShare(request, workouts)))
    return { hardShare: most > 0 && most <= 0.2 ? 0.2 : most }
  },
  '1c-static': () => ({
    held: [...runWarmUp, ...warmUpExercises].filter((id) => exerciseOf(id)!.doses.learn.work.kind === 'hold')
      .length,
  }),
  '1c-in-season': () => ({
    off: seasonWords('off-season').workoutsAtMost,
    in: seasonWords('in-season').workoutsAtMost,
  }),
  '1c-mileage': () => {
    const last = (isMileageRising: boolean) => counts(planOf({ runs: '-e--e--', isMileageRising })).at(-1)!
    return { less: last(false) - last(true) }
  },
  '1c-rest-day': () => {
    const taken = planOf({ runs: 'e-eeee-' }).weeks[0]!.workouts.map(({ day }) => day)
    return { days: ['tue', 'sun'].filter((day) => !taken.some((each) => each === day)).length }
  },
  '1c-life': () => {
    const sum = (lifeLoad: PlanRequest['lifeLoad']) => {
      const [, sets] = setsOf(planOf({ lifeLoad }))[0]!
      return 'both' in sets ? sets.both : sets.left
    }
    return { less: sum('light') - sum('full') }
  },
}

describe('the exercises of the articles', () => {
  it.each(exerciseRows.map((row) => [row.row, row] as const))('%s', (_id, row) => {
    for (const id of row.exercises ?? []) {
      const exercise = exerciseOf(id)
      expect(exercise, id).toBeDefined()
      for (const source of exercise!.sources) expect(sources[source].cite.length).toBeGreaterThan(10)
      if (row.sides !== undefined) expect(exercise!.sides, id).toBe(row.sides)
    }
    for (const id of row.work?.of ?? []) {
      const { kind, low, high } = row.work!
      expect(exerciseOf(id)!.doses.learn.work, id).toEqual({ kind, low, high })
    }
    for (const id of row.builds ?? []) {
      const { sets, work, effort } = exerciseOf(id)!.doses.build!
      expect([sets.low, sets.high, work.low, work.high, effort], id).toEqual([3, 5, 3, 6, 8])
    }
    for (const thing of row.needs ?? []) {
      expect(
        (row.exercises ?? []).some((id) =>
          exerciseOf(id)!
            .equipment.flat()
            .some((each) => each === thing),
        ),
      ).toBe(true)
    }
    for (const id of row.crossTrainings ?? []) expect(crossTrainings.map((each) => each.id)).toContain(id)
    for (const thing of row.equipment ?? []) expect(Object.keys(equipmentNames)).toContain(thing)
    for (const muscle of row.muscles ?? []) {
      expect(
        exercises.some(({ muscles }) => muscles.main.some((each) => each === muscle)),
        muscle,
      ).toBe(true)
    }
  })
})

describe('the rules of the articles', () => {
  it.each(ruleRows.map((row) => [row.row, row] as const))('%s', (id, row) => {
    expect(readings[id]?.()).toEqual(row.numbers)
  })
})

describe('what the articles warn of', () => {
  it.each(safetyRows.map((row) => [row.row, row] as const))('%s', (_id, row) => {
    if (row.says !== undefined) expect(planOf().notes.join('\n')).toContain(row.says)
    if (row.easier !== undefined) expect(Object.keys(easierRules)).toContain(row.easier)
  })
})

describe('what the articles describe', () => {
  it('has a place in the project, or a reason why it has none yet', () => {
    expect(capabilityRows.map(({ row }) => row)).toEqual(Array.from({ length: 50 }, (_, n) => `1a-${n + 1}`))
    for (const { row, by, open, reason } of capabilityRows) {
      expect(by !== undefined || open, row).toBe(true)
      if (by !== undefined)
        expect(existsSync(join(import.meta.dirname, '../..', by)), `${row}: ${by}`).toBe(true)
      if (open) expect(reason.length, row).toBeGreaterThan(20)
    }
  })

  it('says which rows are still open', () => {
    const open = capabilityRows.filter((row) => row.open)
    console.info(open.map(({ row, words, reason }) => `open: ${row} ${words}: ${reason}`).join('\n'))
    expect(open.length).toBeLessThanOrEqual(12)
  })
})
