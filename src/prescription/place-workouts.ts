import { type Weekday, weekdays } from '../runner/records'
import { type PlanRequest } from './plan-request'
import type { Place } from './compose-workout'

const days = weekdays.length

const before = (day: number): number => (day + days - 1) % days
const after = (day: number): number => (day + 1) % days

const runOn = ({ week }: PlanRequest, day: number) => week[weekdays[day]!]

/** Hard strength keeps more than 24 hours from a hard run on either side, in a week that repeats. */
const mayBeHard = (request: PlanRequest, day: number): boolean =>
  [before(day), day, after(day)].every((each) => runOn(request, each) !== 'hard')

/** The whole day without a run and without a workout that every week keeps; one of the days without a run. */
const restDayLeft = (request: PlanRequest, taken: readonly number[]): boolean => {
  const free = weekdays.map((_, day) => day).filter((day) => runOn(request, day) === 'none')
  return free.length === 0 || free.some((day) => !taken.includes(day))
}

const subsets = (from: readonly number[], size: number): readonly (readonly number[])[] =>
  size === 0
    ? [[]]
    : from.flatMap((day, index) => subsets(from.slice(index + 1), size - 1).map((rest) => [day, ...rest]))

/** Uneven gaps and days that already have a run cost; lower is better. */
const cost = (request: PlanRequest, chosen: readonly number[]): number => {
  const sorted = [...chosen].sort((a, b) => a - b)
  const gaps = sorted.map((day, index) => (sorted[(index + 1) % sorted.length]! - day + days) % days || days)
  const uneven = gaps.reduce((sum, gap) => sum + gap * gap, 0)
  const onRuns = chosen.filter((day) => runOn(request, day) === 'easy').length
  return uneven * 2 + onRuns
}

const isApart = (hard: readonly number[]): boolean => hard.every((day) => !hard.includes(after(day)))

interface Wanted {
  readonly all: number
  /** How many of them may be hard at the most. */
  readonly hard: number
  /** Days that are kept light for heavy work in the week before or after. */
  readonly lightDays: readonly Weekday[]
}

/** The best days for exactly so many hard and light workouts; null where the rules leave none. */
const bestFor = (request: PlanRequest, { all, hard, lightDays }: Wanted): readonly Place[] | null => {
  const open = request.openDays
    .map((day) => weekdays.indexOf(day))
    .filter((day) => runOn(request, day) !== 'hard')
    .sort((a, b) => a - b)
  let best: { readonly places: readonly Place[]; readonly cost: number } | null = null
  for (const hardDays of subsets(
    open.filter((day) => mayBeHard(request, day) && !lightDays.includes(weekdays[day]!)),
    hard,
  )) {
    if (!isApart(hardDays)) continue
    for (const lightDays of subsets(
      open.filter((day) => !hardDays.includes(day)),
      all - hard,
    )) {
      const taken = [...hardDays, ...lightDays]
      if (!restDayLeft(request, taken)) continue
      const price = cost(request, taken)
      if (best !== null && best.cost <= price) continue
      const places = taken
        .sort((a, b) => a - b)
        .map((day) => ({ day: weekdays[day]!, isHard: hardDays.includes(day) }))
      best = { places, cost: price }
    }
  }
  return best?.places ?? null
}

/** As many workouts as wanted and allowed, of them as many hard ones as allowed. */
export const placeWorkouts = (request: PlanRequest, wanted: Wanted): readonly Place[] => {
  for (let all = wanted.all; all > 0; all -= 1) {
    for (let hard = Math.min(wanted.hard, all); hard >= 0; hard -= 1) {
      const places = bestFor(request, { ...wanted, all, hard })
      if (places) return places
    }
  }
  return []
}

/** Days for range alone: no hard run, no workout, and a whole rest day left. As many as are asked for, spread. */
export const placeRange = (
  request: PlanRequest,
  taken: readonly Weekday[],
  asked: number,
): readonly Weekday[] => {
  const occupied = taken.map((day) => weekdays.indexOf(day))
  const open = request.openDays
    .map((day) => weekdays.indexOf(day))
    .filter((day) => runOn(request, day) !== 'hard' && !occupied.includes(day))
    .sort((a, b) => Number(runOn(request, a) === 'none') - Number(runOn(request, b) === 'none') || a - b)
  const chosen = open.reduce<readonly number[]>(
    (some, day) =>
      some.length < asked && restDayLeft(request, [...occupied, ...some, day]) ? [...some, day] : some,
    [],
  )
  return [...chosen].sort((a, b) => a - b).map((day) => weekdays[day]!)
}
