import type { Weekday } from '../runner/records'
import { seconds } from '../math/units'
import type { Exercise } from './define-exercise'
import type { Block } from './dose'
import { exclusionOf } from './exclusion'
import { breadth, filled, groupsOf, secondsOf, secondsOfRoom, type Ways } from './fill-workout'
import { lighterSeconds } from './lighter-sets'
import { ownDays } from './own-days'
import type { PlanRequest } from './plan-request'
import type { Targeted } from './prescribe'
import type { StretchDays } from './range-minutes'
import { exerciseOf } from './registry'
import { dayOfRoutine, slots, titleOf, type PlaceInPlan, type SlotName } from './routine'
import { isShort, rangeWarmUpSeconds, shortMinutes, warmUpBefore, warmUpSeconds } from './warm-up'
import {
  doseOf,
  isHardDose,
  isUnloaded,
  routineItem,
  targetedItem,
  type Setting,
  type Workout,
  type WorkoutItem,
} from './workout'

export interface Place {
  readonly day: Weekday
  readonly isHard: boolean
}

export interface WeekContext extends PlaceInPlan {
  readonly request: PlanRequest
  readonly targeted: readonly Targeted[]
  readonly block: Block
  /** In so many workouts of the week range comes before the routine: the week has too few days for range alone. */
  readonly rangeFirstIn: number
  /** On how many days of the week each held stretch comes; empty as long as nobody knows. */
  readonly stretchDays: StretchDays
}

const isRangeFirst = ({ index, rangeFirstIn }: WeekContext): boolean => index < rangeFirstIn

const mayBegin = (exercise: Exercise, request: PlanRequest): boolean =>
  exclusionOf(exercise, request) === null && (!isShort(request) || isUnloaded(exercise))

/** The exercise of a slot that this runner may do and that is not in the workout yet. */
const ofSlot = (slot: SlotName, request: PlanRequest, taken: readonly string[]): Exercise | null =>
  slots[slot].exercises
    .map((id) => exerciseOf(id))
    .find(
      (exercise) => exercise !== undefined && !taken.includes(exercise.id) && mayBegin(exercise, request),
    ) ?? null

/** Another one begins in each workout, so that what does not fit today comes first the next time. */
const rotated = <T>(list: readonly T[], by: number): readonly T[] =>
  list.length === 0 ? list : [...list.slice(by % list.length), ...list.slice(0, by % list.length)]

/** Strength and control before range, which has days of its own. */
const targetedHere = ({ request, targeted, week, index }: WeekContext): readonly Targeted[] => {
  // By the week too: where one workout holds one exercise, the next week holds another.
  const turn = week - 1 + index
  const mine = targeted.filter(({ exercise }) => !isShort(request) || isUnloaded(exercise))
  return [
    ...rotated(
      mine.filter(({ reason }) => reason.as !== 'range'),
      turn,
    ),
    ...rotated(
      mine.filter(({ reason }) => reason.as === 'range'),
      turn,
    ),
  ]
}

const routineHere = (context: WeekContext, mayBeHard: boolean) => {
  const { request, targeted, block } = context
  const taken = targeted.map(({ exercise }) => exercise.id)
  const patterns = targeted.map(({ exercise }) => exercise.pattern)
  const fast: readonly SlotName[] = block === 'power' && mayBeHard ? ['fast'] : []
  const day = dayOfRoutine(request, context)
  // Where findings leave one place for the routine, it is the soleus that one of them asks for.
  const isCrowded = targeted.filter(({ reason }) => reason.as !== 'range').length >= breadth - 1
  const first: readonly SlotName[] = day.hasSoleus && isCrowded ? ['bent-calf'] : []
  return [...new Set([...fast, ...first, ...day.slots])].flatMap((slot) => {
    const exercise = ofSlot(slot, request, taken)
    // A pattern that a finding already trains is not trained twice.
    if (!exercise || patterns.includes(exercise.pattern)) return []
    taken.push(exercise.id)
    return [{ exercise, slot: slots[slot] }]
  })
}

/** Of what one set is enough where two would leave too few exercises. */
type SingleSets = 'none' | 'routine' | 'all'

/** Both ways of asking for one exercise: with the fewest sets, and with those of its week. */
const waysOf = (make: (setting: Setting) => WorkoutItem, setting: Setting): Ways => ({
  least: make({ ...setting, isTight: true }),
  planned: make({ ...setting, isTight: false }),
})

/**
 * What belongs in this workout, the most important first: strength and control that findings asked for, then the routine.
 * Range comes last, because it has days of its own; where the week has too few of them, before the routine.
 */
const wantedIn = (context: WeekContext, mayBeHard: boolean, single: SingleSets): readonly Ways[] => {
  const usual = { ...context, mayBeHard, isTight: false }
  const once = { ...usual, fewest: 1 }
  const setting = single === 'all' ? once : usual
  const mine = targetedHere(context).map((each) => ({
    isRange: each.reason.as === 'range',
    ways: waysOf((of) => targetedItem(each, of), setting),
  }))
  const strong = mine.filter(({ isRange }) => !isRange).map(({ ways }) => ways)
  const range = mine.filter(({ isRange }) => isRange).map(({ ways }) => ways)
  const routine = routineHere(context, mayBeHard).map(({ exercise, slot }) =>
    waysOf((of) => routineItem(exercise, slot, of), single === 'none' ? usual : once),
  )
  return isRangeFirst(context) ? [...strong, ...range, ...routine] : [...strong, ...routine, ...range]
}

/** Warm-up moves that this runner may do, chosen by what follows. `isFree`: what the log does not speak against. */
export const warmUpFor = (
  request: PlanRequest,
  items: readonly WorkoutItem[],
  limit: number,
  isFree: (id: string) => boolean = () => true,
): readonly string[] =>
  warmUpBefore(
    items.flatMap(({ exerciseId }) => exerciseOf(exerciseId)?.part ?? []),
    limit,
    (id) => {
      const exercise = exerciseOf(id)
      return exercise !== undefined && exclusionOf(exercise, request) === null && isFree(id)
    },
  )

const whyNot = ({ exercise, reason }: Targeted, context: WeekContext): string => {
  const { request } = context
  if (isShort(request) && !isUnloaded(exercise))
    return `Loads come after a warm-up, which does not fit into less than ${shortMinutes} minutes.`
  return reason.as === 'range' && !isRangeFirst(context)
    ? ownDays
    : 'It does not fit into the minutes of this workout; rests are not cut for it.'
}

/** Exercises below which a workout is thin: rather one set of each than two of one. */
const leastExercises = 3

const trainsSoleus = ({ exerciseId }: WorkoutItem): boolean => exerciseOf(exerciseId)?.pattern === 'bent-calf'

const itemsOf = (context: WeekContext, { isHard }: Place, warm: number): readonly WorkoutItem[] => {
  const room = secondsOfRoom(context.request)
  const { hasSoleus } = dayOfRoutine(context.request, context)
  const isWhole = (items: readonly WorkoutItem[]) => !hasSoleus || items.some(trainsSoleus)
  const tries = (['none', 'routine', 'all'] as const).map((single) =>
    filled(wantedIn(context, isHard, single), warm, room),
  )
  const rank = (items: readonly WorkoutItem[]) =>
    (isWhole(items) ? leastExercises : 0) + Math.min(items.length, leastExercises)
  return tries.reduce((best, items) => (rank(items) > rank(best) ? items : best))
}

/** One workout: warm-up, what the findings asked for, then the routine, as far as the minutes go. */
export const composeWorkout = (context: WeekContext, place: Place): Workout => {
  const { request, targeted, block } = context
  const short = isShort(request)
  const warm = short ? 0 : warmUpSeconds
  const items = itemsOf(context, place, warm)
  const { groups, coolDown } = groupsOf(items)
  return {
    day: place.day,
    kind: short ? 'short' : 'strength',
    title: titleOf(items, dayOfRoutine(request, context)),
    block,
    isHard: items.some((item) => item.effort !== null),
    warmUp: warmUpFor(request, items, warm),
    warmUpSeconds: seconds(warm + lighterSeconds({ groups })),
    groups,
    coolDown,
    seconds: seconds(secondsOf(items, warm)),
    leftOut: targeted
      .filter(({ exercise }) => !items.some(({ exerciseId }) => exerciseId === exercise.id))
      .map((each) => ({ what: each.exercise.id, why: whyNot(each, context) })),
  }
}

/** Range that is worth a day without a workout. */
export const hasOwnDays = ({ exercise, reason }: Targeted): boolean =>
  reason.as === 'range' && exercise.doses.learn.perWeek.low > 3

/** The range exercises alone, on a day without a workout; null where there are none, or none fits. */
export const composeRange = (context: WeekContext, day: Weekday): Workout | null => {
  const { request, targeted } = context
  const setting = { ...context, mayBeHard: false, isTight: false }
  const wanted = rotated(targeted.filter(hasOwnDays), context.index).map((each) =>
    waysOf((of) => targetedItem(each, of), setting),
  )
  // After a run the legs are warm; on other days they are moved first.
  const warm = request.week[day] === 'none' ? rangeWarmUpSeconds : 0
  const items = filled(wanted, warm, secondsOfRoom(request))
  if (items.length === 0) return null
  const { groups, coolDown } = groupsOf(items)
  return {
    day,
    kind: 'range',
    title: warm > 0 ? 'Range, after some moving' : 'Range, after the run',
    block: 'learn',
    isHard: false,
    warmUp: warmUpFor(request, items, warm),
    warmUpSeconds: seconds(warm),
    groups,
    coolDown,
    seconds: seconds(secondsOf(items, warm)),
    leftOut: [],
  }
}

/** Whether any of these has a heavy or fast dose for this runner: otherwise no workout is a hard one. */
export const hasHardWork = (context: WeekContext): boolean =>
  [...targetedHere(context), ...routineHere(context, true)].some(({ exercise }) =>
    isHardDose(doseOf(exercise, { ...context, mayBeHard: true, isTight: false })),
  )
