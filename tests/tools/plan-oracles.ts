import { weekdays } from '../../src/runner/records'
import type { PlanRequest } from '../../src/prescription/plan-request'
import { exerciseOf } from '../../src/prescription/registry'
import { stepsOf, type WorkoutStep } from '../../src/prescription/workout-steps'
import type { Workout, WorkoutItem } from '../../src/prescription/workout'
import { loads, notWith, notWithEvenCleared, placeOf } from './physio-tables'

/**
 * What a plan has to keep, worked out again from the words of the references: nothing here asks the rules of the product
 * whether they were kept. Each gives its breaches in words.
 */

export const itemsIn = ({ groups, coolDown }: Workout): readonly WorkoutItem[] => [
  ...groups.flat(),
  ...coolDown,
]

/** Seconds of a set at its most; 4 a repetition and 2.4 a step and back where no tempo is said. */
const secondsOfSet = ({ exerciseId, work }: WorkoutItem): number => {
  if (work.kind === 'hold' || work.kind === 'time') return work.high
  if (work.kind === 'steps') return work.high * 2.4
  const tempo = exerciseOf(exerciseId)!.tempo
  return work.high * (tempo ? tempo.down + tempo.pause + tempo.up : 4)
}

/** Two minutes after what is heavy or fast (S1:28), one while learning, half of it in balance (clinical 2.1), a breath between holds. */
const restOwed = ({ exerciseId, effort }: WorkoutItem): number => {
  if (effort !== null) return 120
  const { kind } = exerciseOf(exerciseId)!
  if (kind === 'stretch') return 10
  if (kind === 'balance') return 30
  return ['mobility', 'release', 'warm-up'].includes(kind) ? 15 : 60
}

const isSame = (one: WorkoutStep, other: WorkoutStep): boolean =>
  one.item.exerciseId === other.item.exerciseId && one.side === other.side

/** When each set of a workout begins and ends, for one who does what the player says. */
const walked = (workout: Workout) => {
  let now = 0
  return stepsOf(workout).map((step) => {
    const start = now + step.restBefore
    now = start + secondsOfSet(step.item)
    return { step, start, end: now }
  })
}

/** Who follows the player rests as long as is owed between two sets of one exercise on one side. */
export const shortRestsIn = (workout: Workout): readonly string[] => {
  const sets = walked(workout)
  return sets.flatMap(({ step, end }, index) => {
    const next = sets.slice(index + 1).find((later) => isSame(later.step, step))
    const owed = restOwed(step.item)
    return next && next.start - end < owed - 0.001
      ? [`${step.item.exerciseId} rests ${next.start - end} of ${owed} s`]
      : []
  })
}

/** The minutes that are told are those of one who follows the player, and every set that is asked for is there. */
export const wrongTimeIn = (workout: Workout): readonly string[] => {
  const sets = walked(workout)
  const told = workout.seconds - workout.warmUpSeconds
  const done = sets.at(-1)?.end ?? 0
  const asked = itemsIn(workout).reduce(
    (sum, { sets: of }) => sum + ('both' in of ? of.both : of.left + of.right),
    0,
  )
  return [
    ...(Math.abs(told - done) > 1 ? [`told ${told} s, done ${done} s`] : []),
    ...(asked === sets.length ? [] : [`asked ${asked} sets, done ${sets.length}`]),
  ]
}

/** Hard minutes of a week by the articles' 80 %: half of each hard run, and the time under what is heavy or fast. */
export const hardPartOf = ({ week, runMinutes }: PlanRequest, workouts: readonly Workout[]): number => {
  let hard = 0
  let all = 0
  for (const day of weekdays) {
    if (week[day] !== 'none') all += runMinutes
    if (week[day] === 'hard') hard += runMinutes / 2
  }
  for (const workout of workouts) {
    all += workout.seconds / 60
    for (const { item } of stepsOf(workout)) if (item.effort !== null) hard += secondsOfSet(item) / 60
  }
  return hard / all
}

const musclesFelt = (id: string, part: string): boolean =>
  exerciseOf(id)!.muscles.main.some((muscle) => placeOf[muscle].join() === part)

/** Pain of 4 or more, or any that is sharp, spares its place (clinical 7.2), the muscle that is felt there and its tendon. */
const byPain = (id: string, { pains }: PlanRequest): readonly string[] =>
  pains
    .filter(({ intensity, isSharp }) => intensity >= 4 || (isSharp && intensity >= 1))
    .filter(({ part }) => musclesFelt(id, part) || loads[part]?.includes(id))
    .map(({ part }) => `${id} with a ${part} that hurts`)

const byCondition = (id: string, { conditions, cleared = [] }: PlanRequest): readonly string[] =>
  conditions
    .filter((each) => (cleared.includes(each) ? notWithEvenCleared : notWith)[each]?.includes(id))
    .map((each) => `${id} with ${each}`)

const byEquipment = (id: string, { equipment }: PlanRequest): readonly string[] => {
  const ways = exerciseOf(id)!.equipment
  const isEquipped = ways.length === 0 || ways.some((way) => way.every((thing) => equipment.includes(thing)))
  return isEquipped ? [] : [`${id} without its equipment`]
}

const byAgeAndLevel = (id: string, { ageGroup, experience, checks }: PlanRequest): readonly string[] => {
  const { kind, level } = exerciseOf(id)!
  const may = { none: 1, some: 2, regular: 3 }[experience]
  return [
    ...(kind === 'power' && (ageGroup !== 'adult' || experience !== 'regular') ? [`${id}: too early`] : []),
    // A strength check may open more than the experience does.
    ...(checks.length === 0 && level > may ? [`${id}: level ${level}`] : []),
  ]
}

/** Exercises and warm-up moves that this runner must not do, or cannot. */
export const forbiddenIn = (request: PlanRequest, workout: Workout): readonly string[] => [
  ...[...itemsIn(workout).map(({ exerciseId }) => exerciseId), ...workout.warmUp].flatMap((id) =>
    [byPain, byCondition, byEquipment, byAgeAndLevel].flatMap((rule) => rule(id, request)),
  ),
  ...(workout.isHard && request.ageGroup === '16-17' ? ['heavy below 18'] : []),
]
