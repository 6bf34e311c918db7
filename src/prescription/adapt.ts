import { seconds } from '../math/units'
import { adaptedItem } from './adapt-item'
import { leftOut, withFirstDose, type Adaptation } from './adaptation'
import type { Circumstances } from './adapt-place'
import { warmUpFor } from './compose-workout'
import { trimmed } from './fewer-sets'
import { groupsOf, secondsOf, secondsOfRoom } from './fill-workout'
import { lighterSeconds, movingSeconds } from './lighter-sets'
import type { PlanRequest } from './plan-request'
import { nextStep } from './progression'
import { sparedBy, sparedPlaces, type SparedPlace } from './spared-places'
import type { Workout, WorkoutItem } from './workout'

export interface Adapted {
  readonly workout: Workout
  readonly adaptations: readonly Adaptation[]
}

const itemsOf = ({ groups, coolDown }: Workout): readonly WorkoutItem[] => [...groups.flat(), ...coolDown]

interface Limit {
  readonly warm: number
  /** Seconds. */
  readonly most: number
}

const limitFor = (workout: Workout, request: PlanRequest): Limit => ({
  warm: movingSeconds(workout),
  most: Math.max(secondsOfRoom(request), workout.seconds),
})

/**
 * Sets are left out of what was changed until the workout takes no longer than it may, and at last an exercise itself, what
 * was changed first; rests are never cut, and the side that gets one set more keeps it.
 */
const withinTime = (
  items: readonly WorkoutItem[],
  limit: Limit,
  isChanged: (item: WorkoutItem) => boolean,
): readonly WorkoutItem[] => {
  if (items.length === 0 || secondsOf(items, limit.warm) <= limit.most) return items
  const shorter = items.map((item) => (isChanged(item) ? { ...item, sets: trimmed(item.sets) } : item))
  if (JSON.stringify(shorter) !== JSON.stringify(items)) return withinTime(shorter, limit, isChanged)
  const last = items.findLast(isChanged) ?? items.at(-1)
  return withinTime(
    items.filter((item) => item !== last),
    limit,
    isChanged,
  )
}

const madeOf = (workout: Workout, items: readonly WorkoutItem[]): Workout => {
  const made = groupsOf(items)
  const moving = movingSeconds(workout)
  return {
    ...workout,
    ...made,
    warmUpSeconds: seconds(moving + lighterSeconds(made)),
    seconds: seconds(secondsOf(items, moving)),
    isHard: items.some(({ effort }) => effort !== null),
  }
}

/** What hurt twice is no warm-up either, nor what loads the same place: other moves come for those that go. */
const warmUpNow = (
  workout: Workout,
  { log, today, request }: Circumstances,
  spared: readonly SparedPlace[],
): readonly string[] => {
  const isFree = (id: string) => nextStep(id, log, today).do !== 'pause' && sparedBy(id, spared) === null
  return workout.warmUp.every(isFree)
    ? workout.warmUp
    : warmUpFor(request, itemsOf(workout), movingSeconds(workout), isFree)
}

/** A workout of the plan as the log leaves it: what became easy is harder, what was too much easier, what hurt left out. */
export const adapted = (planned: Workout, circumstances: Circumstances): Adapted => {
  const spared = sparedPlaces(circumstances.log, circumstances.today)
  const warmUp = warmUpNow(planned, circumstances, spared)
  const workout = warmUp === planned.warmUp ? planned : { ...planned, warmUp }
  const before = itemsOf(workout)
  const items: WorkoutItem[] = []
  const adaptations: Adaptation[] = []
  for (const [index, item] of before.entries()) {
    const others = [...items, ...before.slice(index + 1)].map(({ exerciseId }) => exerciseId)
    const made = adaptedItem({ item, workout, circumstances, spared }, others)
    if (made.item) items.push(made.item)
    if (made.adaptation) adaptations.push(made.adaptation)
  }
  if (adaptations.length === 0) return { workout, adaptations }
  const isChanged = ({ exerciseId }: WorkoutItem) => adaptations.some(({ now }) => now === exerciseId)
  const fitting = withinTime(items, limitFor(workout, circumstances.request), isChanged)
  const isIn = (id: string) => fitting.some(({ exerciseId }) => exerciseId === id)
  const say = 'With that it does not fit into the minutes of this workout.'
  return {
    workout: madeOf(workout, fitting),
    adaptations: adaptations.map((each) =>
      each.now === null || isIn(each.now)
        ? each
        : (leftOut(each.exerciseId, each.decision, say).adaptation ?? each),
    ),
  }
}

/** The same workout without heavy or fast doses, within its time: for a week that the log has left too little easy training. */
export const lightened = (workout: Workout, request: PlanRequest): Workout => {
  const isHard = ({ effort }: WorkoutItem) => effort !== null
  const items = itemsOf(workout)
    .map((item) => (isHard(item) ? withFirstDose(item, request) : item))
    // What is fast has no slow dose.
    .filter((item) => !isHard(item))
  const wasHard = new Set(
    itemsOf(workout)
      .filter(isHard)
      .map(({ exerciseId }) => exerciseId),
  )
  return madeOf(
    workout,
    withinTime(items, limitFor(workout, request), ({ exerciseId }) => wasHard.has(exerciseId)),
  )
}
