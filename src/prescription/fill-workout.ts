import { trimmed } from './fewer-sets'
import type { LifeLoad, PlanRequest } from './plan-request'
import { lighterSeconds } from './lighter-sets'
import { exerciseOf } from './registry'
import { groupSeconds } from './timeline'
import type { WorkoutItem } from './workout'

/** One exercise with the fewest sets that make sense, and with those that its week plans. */
export interface Ways {
  readonly least: WorkoutItem
  readonly planned: WorkoutItem
}

/** Exercises that a workout gets before any of them gets one more set: two pairs. Usual practice (clinical reference 7.2). */
export const breadth = 4

/** Share of the minutes that is used. A full life gets shorter workouts, not other exercises in the time; our own numbers. */
const roomIn: Readonly<Record<LifeLoad, number>> = { light: 1, full: 0.8, overfull: 0.8 }

/** Seconds that a workout may take, warm-up and rests within. */
export const secondsOfRoom = ({ minutes, lifeLoad }: PlanRequest): number => minutes * 60 * roomIn[lifeLoad]

export const isStretch = ({ exerciseId }: WorkoutItem): boolean => exerciseOf(exerciseId)?.kind === 'stretch'

/** What needs fresh legs first: speed, then balance, then heavy weights. */
const freshness = ({ exerciseId, effort }: WorkoutItem): number => {
  const kind = exerciseOf(exerciseId)?.kind
  if (kind === 'power') return 0
  return kind === 'balance' ? 1 : effort === null ? 3 : 2
}

const muscles = ({ exerciseId }: WorkoutItem) => exerciseOf(exerciseId)?.muscles.main ?? []

/** Two may take turns where one rests while the other works: as hard as each other, and with other muscles. */
const mayPair = (one: WorkoutItem, other: WorkoutItem): boolean =>
  one.effort === other.effort &&
  [one, other].every(({ exerciseId }) => exerciseOf(exerciseId)?.kind !== 'power') &&
  !muscles(one).some((muscle) => muscles(other).includes(muscle))

/** Each joins the first that still is alone and fits; fast work stays alone. */
const paired = (items: readonly WorkoutItem[]): readonly (readonly WorkoutItem[])[] => {
  const groups: WorkoutItem[][] = []
  for (const item of items) {
    const alone = groups.find((group) => group.length === 1 && mayPair(group[0]!, item))
    if (alone) alone.push(item)
    else groups.push([item])
  }
  return groups
}

/** The order and the pairs of a workout; held stretches come last. */
export const groupsOf = (items: readonly WorkoutItem[]) => ({
  groups: paired(items.filter((item) => !isStretch(item)).sort((a, b) => freshness(a) - freshness(b))),
  coolDown: items.filter(isStretch),
})

/** How long these take together after so many seconds of moving, with the lighter sets before what is heavy. */
export const secondsOf = (items: readonly WorkoutItem[], warm: number): number => {
  const { groups, coolDown } = groupsOf(items)
  return [...groups, ...coolDown.map((item) => [item])].reduce<number>(
    (sum, group) => sum + groupSeconds(group),
    warm + lighterSeconds({ groups }),
  )
}

const widened = (begun: readonly Ways[], more: readonly Ways[], fits: (all: readonly Ways[]) => boolean) =>
  more.reduce<readonly Ways[]>((some, each) => (fits([...some, each]) ? [...some, each] : some), begun)

const setsOf = ({ sets }: WorkoutItem): number =>
  'both' in sets ? sets.both : Math.min(sets.left, sets.right)

/** As planned, and with a set less each time, as long as that is more than the fewest. */
const growths = ({ least, planned }: Ways): readonly WorkoutItem[] => {
  const smaller = { ...planned, sets: trimmed(planned.sets) }
  return setsOf(planned) > setsOf(least) + 1 ? [planned, ...growths({ least, planned: smaller })] : [planned]
}

/**
 * What fits into the seconds: as many exercises as a workout needs with the fewest sets, then their sets of the week, then
 * more exercises; each time the first ones first. Rests are never shortened for it.
 */
export const filled = (wanted: readonly Ways[], warm: number, limit: number): readonly WorkoutItem[] => {
  const fits = (items: readonly WorkoutItem[]) => secondsOf(items, warm) <= limit
  const least = (ways: readonly Ways[]) => ways.map((each) => each.least)
  const core = widened([], wanted, (all) => all.length <= breadth && fits(least(all)))
  const grown = core.reduce<readonly WorkoutItem[]>((items, ways, index) => {
    const more = growths(ways).map((grown) => items.map((item, place) => (place === index ? grown : item)))
    return more.find(fits) ?? items
  }, least(core))
  const rest = wanted.filter((each) => !core.includes(each))
  return rest.reduce((items, { planned, least: few }) => {
    const more = [planned, few].map((item) => [...items, item]).find(fits)
    return more ?? items
  }, grown)
}
