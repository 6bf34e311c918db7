import type { Weekday } from '../runner/records'
import { seconds } from '../math/units'
import type { Exercise } from './define-exercise'
import type { Block } from './dose'
import { exclusionOf } from './exclusion'
import type { PlanRequest } from './plan-request'
import type { Targeted } from './prescribe'
import { exerciseOf } from './registry'
import { dayOfRoutine, slots, type SlotName } from './routine'
import { groupSeconds } from './timeline'
import { isShort, shortMinutes, warmUpExercises, warmUpSeconds } from './warm-up'
import { doseOf, isHardDose, routineItem, targetedItem, type Workout, type WorkoutItem } from './workout'

export interface Place {
  readonly day: Weekday
  readonly isHard: boolean
}

export interface WeekContext {
  readonly request: PlanRequest
  readonly targeted: readonly Targeted[]
  readonly week: number
  readonly block: Block
  /** Counts the week's workouts from 0. */
  readonly index: number
}

const isUnloaded = (exercise: Exercise): boolean => exercise.doses.learn.load === 'none'

const mayBegin = (exercise: Exercise, request: PlanRequest): boolean =>
  exclusionOf(exercise, request) === null && (!isShort(request) || isUnloaded(exercise))

/** The exercise of a slot that this runner may do and that is not in the workout yet. */
const ofSlot = (slot: SlotName, request: PlanRequest, taken: readonly string[]): Exercise | null =>
  slots[slot].exercises
    .map((id) => exerciseOf(id))
    .find(
      (exercise) => exercise !== undefined && !taken.includes(exercise.id) && mayBegin(exercise, request),
    ) ?? null

/** Two neighbours take turns; fast work and long holds stay alone. */
const paired = (items: readonly WorkoutItem[]): readonly (readonly WorkoutItem[])[] => {
  const groups: WorkoutItem[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    const fits =
      last?.length === 1 &&
      last[0]!.effort === item.effort &&
      exerciseOf(item.exerciseId)?.kind !== 'power' &&
      exerciseOf(last[0]!.exerciseId)?.kind !== 'power'
    if (fits) last.push(item)
    else groups.push([item])
  }
  return groups
}

const total = (groups: readonly (readonly WorkoutItem[])[], warm: number): number =>
  groups.reduce((sum, group) => sum + groupSeconds(group), warm)

const isStretch = (item: WorkoutItem): boolean => exerciseOf(item.exerciseId)?.kind === 'stretch'

const groupsOf = (items: readonly WorkoutItem[]) => ({
  groups: paired(items.filter((item) => !isStretch(item))),
  coolDown: items.filter(isStretch),
})

const secondsOf = (items: readonly WorkoutItem[], warm: number): number => {
  const { groups, coolDown } = groupsOf(items)
  return total([...groups, ...coolDown.map((item) => [item])], warm)
}

/** What fits goes in, in this order; rests are never shortened for it. */
const filled = (wanted: readonly WorkoutItem[], begun: readonly WorkoutItem[], warm: number, limit: number) =>
  wanted.reduce<readonly WorkoutItem[]>(
    (items, item) => (secondsOf([...items, item], warm) <= limit ? [...items, item] : items),
    begun,
  )

/** Another one begins in each workout, so that what does not fit today comes first the next time. */
const rotated = <T>(list: readonly T[], by: number): readonly T[] =>
  list.length === 0 ? list : [...list.slice(by % list.length), ...list.slice(0, by % list.length)]

/** Strength and control before range, which has days of its own. */
const targetedHere = ({ request, targeted, index }: WeekContext): readonly Targeted[] => {
  const mine = targeted.filter(({ exercise }) => !isShort(request) || isUnloaded(exercise))
  return [
    ...rotated(
      mine.filter(({ reason }) => reason.as !== 'range'),
      index,
    ),
    ...rotated(
      mine.filter(({ reason }) => reason.as === 'range'),
      index,
    ),
  ]
}

const routineHere = ({ request, targeted, block, index }: WeekContext, mayBeHard: boolean) => {
  const taken = targeted.map(({ exercise }) => exercise.id)
  const patterns = targeted.map(({ exercise }) => exercise.pattern)
  const fast: readonly SlotName[] = block === 'power' && mayBeHard ? ['fast'] : []
  return [...fast, ...dayOfRoutine(request, index).slots].flatMap((slot) => {
    const exercise = ofSlot(slot, request, taken)
    // A pattern that a finding already trains is not trained twice.
    if (!exercise || patterns.includes(exercise.pattern)) return []
    taken.push(exercise.id)
    return [{ exercise, slot: slots[slot] }]
  })
}

/** What the findings asked for comes first, with fewer sets where that lets all of it in; then the routine. */
const itemsFor = (context: WeekContext, mayBeHard: boolean, warm: number): readonly WorkoutItem[] => {
  const limit = context.request.minutes * 60
  const setting = { ...context, mayBeHard, isTight: false }
  const tight = { ...setting, isTight: true }
  const mine = targetedHere(context)
  const full = mine.map((each) => targetedItem(each, setting))
  const wanted = secondsOf(full, warm) <= limit ? full : mine.map((each) => targetedItem(each, tight))
  const routine = routineHere(context, mayBeHard)
  const items = filled(
    routine.map(({ exercise, slot }) => routineItem(exercise, slot, setting)),
    filled(wanted, [], warm, limit),
    warm,
    limit,
  )
  return items.length > 0
    ? items
    : filled(
        routine.map(({ exercise, slot }) => routineItem(exercise, slot, tight)),
        [],
        warm,
        limit,
      )
}

/** Warm-up exercises that this runner may do; they move, none is held. */
const warmUpFor = (request: PlanRequest): readonly string[] =>
  warmUpExercises.filter((id) => {
    const exercise = exerciseOf(id)
    return exercise !== undefined && exclusionOf(exercise, request) === null
  })

const whyNot = (exercise: Exercise, request: PlanRequest): string =>
  isShort(request) && !isUnloaded(exercise)
    ? `Loads come after a warm-up, which does not fit into less than ${shortMinutes} minutes.`
    : 'It does not fit into the minutes of this workout; rests are not cut for it.'

/** One workout: warm-up, what the findings asked for, then the routine, as far as the minutes go. */
export const composeWorkout = (context: WeekContext, place: Place): Workout => {
  const { request, index, targeted, block } = context
  const short = isShort(request)
  const warm = short ? 0 : warmUpSeconds
  const items = itemsFor(context, place.isHard, warm)
  const { groups, coolDown } = groupsOf(items)
  return {
    day: place.day,
    kind: short ? 'short' : 'strength',
    title: dayOfRoutine(request, index).title,
    block,
    isHard: items.some((item) => item.effort !== null),
    warmUp: short ? [] : warmUpFor(request),
    warmUpSeconds: seconds(warm),
    groups,
    coolDown,
    seconds: seconds(secondsOf(items, warm)),
    leftOut: targeted
      .filter(({ exercise }) => !items.some(({ exerciseId }) => exerciseId === exercise.id))
      .map(({ exercise }) => ({ what: exercise.id, why: whyNot(exercise, request) })),
  }
}

/** The range exercises alone, on a day without a workout; null where there are none, or none fits. */
export const composeRange = (context: WeekContext, day: Weekday): Workout | null => {
  const { request, targeted } = context
  const setting = { ...context, mayBeHard: false, isTight: isShort(request) }
  const wanted = rotated(
    targeted.filter(({ exercise, reason }) => reason.as === 'range' && exercise.doses.learn.perWeek.low > 3),
    context.index,
  ).map((each) => targetedItem(each, setting))
  const items = filled(wanted, [], 0, request.minutes * 60)
  if (items.length === 0) return null
  const { groups, coolDown } = groupsOf(items)
  return {
    day,
    kind: 'range',
    title: 'Range, after the run or when warm',
    block: 'learn',
    isHard: false,
    warmUp: [],
    warmUpSeconds: seconds(0),
    groups,
    coolDown,
    seconds: seconds(secondsOf(items, 0)),
    leftOut: [],
  }
}

/** Whether any of these has a heavy or fast dose for this runner: otherwise no workout is a hard one. */
export const hasHardWork = (context: WeekContext): boolean =>
  [...targetedHere(context), ...routineHere(context, true)].some(({ exercise }) =>
    isHardDose(doseOf(exercise, { ...context, mayBeHard: true, isTight: false })),
  )
