import { expect } from 'vitest'
import { minutes } from '../../src/math/units'
import { building, learning } from '../../src/prescription/dose'
import { exclusionOf } from '../../src/prescription/exclusion'
import { guide } from '../../src/prescription/guide'
import { makePlan, type Plan } from '../../src/prescription/plan'
import type { PlanRequest } from '../../src/prescription/plan-request'
import { moreLoad } from '../../src/prescription/more-load'
import { nextStep } from '../../src/prescription/progression'
import { exerciseOf } from '../../src/prescription/registry'
import { afterRetest } from '../../src/prescription/retest'
import { dayOfRoutine } from '../../src/prescription/routine'
import { seasonWords } from '../../src/prescription/season'
import {
  afterRunStretches,
  downtimeDrills,
  runWarmUp,
  warmUpExercises,
  warmUpSeconds,
} from '../../src/prescription/warm-up'
import { hardShare, hardShareAtMost } from '../../src/prescription/week-plan'
import { runnerProfileSchema, weekdays } from '../../src/runner/records'
import { aRunner } from '../tools/plan-runners'

export const planOf = (
  changes: Partial<Omit<PlanRequest, 'week'>> & { readonly runs?: string } = {},
): Plan => {
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

/** Whether two easy workouts with a weight, or a band, lead to words like these. */
const nextLoad = (words: string): boolean => {
  const load = words.includes('band') ? { kg: null, band: 'light' as const } : { kg: 8, band: null }
  const log = ['2026-11-26', '2026-11-28'].map((day) => ({
    schemaVersion: 2 as const,
    kind: 'workout' as const,
    id: day,
    runnerId: 'a',
    day,
    plan: null,
    minutes: minutes(20),
    settled: null,
    exercises: [
      {
        exerciseId: 'goblet-squat',
        asked: { low: 8, high: 12 },
        sets: [{ side: 'both' as const, done: 14, ...load }],
        feel: null,
        pain: null,
      },
    ],
  }))
  const isMore = nextStep('goblet-squat', log, '2026-11-30').do === 'progress'
  return isMore && moreLoad(log[1]!.exercises[0]!, ['dumbbell', 'band']).say.includes(words)
}

const minutesTaken = (wanted: number): boolean =>
  runnerProfileSchema.safeParse({ minutesPerWorkout: wanted }).success

/** The articles' range as it stands, where all of these lie within it; else how far they reach. */
const withinAll = (values: readonly number[], low: number, high: number) => ({
  low: Math.min(low, ...values),
  high: Math.max(high, ...values),
})

const inWords: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 }

const toldInGuide = (id: string): string =>
  guide.flatMap(({ entries }) => entries).find((entry) => entry.id === id)?.says ?? ''

/** What the project makes of each rule, in the shape of its row. */
export const readings: Readonly<Record<string, () => unknown>> = {
  '1c-start': () => {
    const [first, , third] = counts(planOf({ runs: '-e--e--', workoutsPerWeek: 3 }))
    return { first, later: third }
  },
  '1c-length': () => ({
    low: [...Array(60).keys()].find(minutesTaken),
    high: [...Array(60).keys()].findLast(minutesTaken),
  }),
  '1c-warm-up': () => ({ seconds: warmUpSeconds, ...withinAll([warmUpSeconds], 300, 600) }),
  '1c-sets-by-level': () => {
    const plans = (['none', 'some', 'regular'] as const).map((experience) =>
      planOf({ ...strong, experience }),
    )
    const items = plans.flatMap(({ weeks }) => weeks.flatMap(({ workouts }) => workouts))
    const strength = items.filter(({ kind }) => kind === 'strength').flatMap(({ groups }) => groups.flat())
    const sets = strength.flatMap((item) => Object.values<number>(item.sets))
    expect(sets.length).toBeGreaterThan(100)
    return withinAll(sets, 2, 4)
  },
  '1c-busy': () => {
    const { weeks } = planOf({ minutes: minutes(10), runs: 'e-e-e-e' })
    return withinAll(
      weeks.flatMap(({ workouts }) => workouts.map(({ seconds }) => seconds)),
      300,
      600,
    )
  },
  '1c-swap': () => {
    const [, low, high, swapped] =
      /(\w+) to (\w+) minutes, twice a week.*?(\w+) minutes of running/i.exec(toldInGuide('no-time')) ?? []
    return {
      minutes: inWords[swapped ?? ''],
      often: [inWords[low?.toLowerCase() ?? ''], inWords[high ?? '']],
    }
  },
  '1c-effort': () => ({ told: toldInGuide('harm').includes('need not leave you sweaty') }),
  '1c-static-after': () => ({
    parts: [...new Set(afterRunStretches.map((id) => exerciseOf(id)!.part))].toSorted(),
    held: afterRunStretches.every((id) => exerciseOf(id)!.doses.learn.work.kind === 'hold'),
  }),
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
    return { hardShare: most > 0 && most <= hardShareAtMost ? hardShareAtMost : most }
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
    // And the runner is told why.
    expect(planOf({ isMileageRising: true }).notes.join()).toContain('Your mileage is rising')
    return { less: last(false) - last(true) }
  },
  '1c-rest-day': () => {
    const taken = planOf({ runs: 'e-eeee-' }).weeks[0]!.workouts.map(({ day }) => day)
    return { days: ['tue', 'sun'].filter((day) => !taken.some((each) => each === day)).length }
  },
  '1c-trade': () => {
    const { workouts } = planOf({ minutes: minutes(10), runs: 'e-e-e-e' }).weeks[0]!
    return { short: workouts.every(({ kind, seconds }) => kind !== 'strength' && seconds <= 600) }
  },
  '1c-stacking': () => {
    const hard = planOf({ ...strong, runs: '-------' }).weeks.map(({ workouts }) =>
      workouts.filter(({ isHard }) => isHard).map(({ day }) => weekdays.indexOf(day)),
    )
    const gaps = hard.flatMap((days) => days.flatMap((day) => days.map((other) => (other - day + 7) % 7)))
    return { days: Math.min(...gaps.filter((gap) => gap > 0)) - 1 }
  },
  '1c-mobility': () => ({
    perWeek: exerciseOf('half-kneeling-hip-flexor-stretch')!.doses.learn.perWeek.low,
    drills: downtimeDrills.length,
  }),
  '1c-overload': () => ({
    fromBodyWeight: exerciseOf('squat')!.harder.to,
    weight: nextLoad('2.5 to 5 %'),
    band: nextLoad('heavier band'),
  }),
  '1c-supersets': () => {
    const { groups } = planOf({ ...strong, runs: '-------' }).weeks.at(-1)!.workouts[0]!
    const pairs = groups.filter(({ length }) => length === 2)
    const sets = pairs[0]!.flatMap((item) => Object.values<number>(item.sets))
    return {
      most: Math.max(...groups.map(({ length }) => length)),
      rounds: Math.max(...sets),
    }
  },
  '1c-reassess': () => ({
    weeks: [planOf().weeks.length >= 4, planOf().weeks.length <= 8],
    changes: (['better', 'worse', 'no-change', 'not-comparable'] as const).map(
      (verdict) => afterRetest({ findingId: 'ankle-dorsiflexion-limited', verdict, kept: 1 }).do,
    ),
  }),
  '1c-splits': () => ({
    days: [0, 1, 2].map((index) => dayOfRoutine(aRunner(), { week: 1, index, count: 3 }).title),
  }),
  '1c-pairing': () => {
    const days = planOf({ runs: 'HeHeHee' }).weeks.flatMap(({ workouts }) => workouts.map(({ day }) => day))
    return { onHardRuns: days.filter((day) => ['mon', 'wed', 'fri'].includes(day)).length }
  },
  '1c-life': () => {
    const sum = (lifeLoad: PlanRequest['lifeLoad']) => {
      const [, sets] = setsOf(planOf({ lifeLoad }))[0]!
      return 'both' in sets ? sets.both : sets.left
    }
    return { less: sum('light') - sum('full') }
  },
}
