import { seconds, type Seconds } from '../math/units'
import { opposite, type Side } from '../pose/side'
import { exerciseOf } from './registry'
import type { WorkoutItem } from './workout'

/** One set in time, from the start of its group. */
export interface SetInTime {
  readonly item: WorkoutItem
  readonly side: Side | 'both'
  /** Counts the sets of this side from 1. */
  readonly number: number
  readonly of: number
  readonly start: Seconds
  readonly end: Seconds
}

/** To change the leg, and to change the exercise; seconds, usual practice. */
const toOtherSide = 5
const toOtherExercise = 20
/** A step of a carry, with the turn in it. */
const secondsPerStep = 1.2
/** A repetition of which no tempo is said. */
const plainRepetition = 4

/** Seconds of one repetition, by its tempo where one is said. */
export const repetitionSeconds = ({ exerciseId }: Pick<WorkoutItem, 'exerciseId'>): number => {
  const tempo = exerciseOf(exerciseId)?.tempo
  return tempo ? tempo.down + tempo.pause + tempo.up : plainRepetition
}

/** How long one set takes at its longest. */
export const setSeconds = (item: WorkoutItem): number => {
  const { work } = item
  if (work.kind === 'hold' || work.kind === 'time') return work.high
  if (work.kind === 'steps') return work.high * 2 * secondsPerStep
  return work.high * repetitionSeconds(item)
}

const sidesOf = ({ sets, first }: WorkoutItem): readonly (readonly [Side | 'both', number])[] => {
  if ('both' in sets) return [['both', sets.both]]
  const begins = first ?? 'left'
  return [
    [begins, sets[begins]],
    [opposite(begins), sets[opposite(begins)]],
  ]
}

/**
 * The sets of a group one after the other: in each round one set of each exercise and side. Between two sets of one exercise
 * on one side lies at least its rest; the other side and the other exercise work meanwhile.
 */
export const timelineOf = (group: readonly WorkoutItem[]): readonly SetInTime[] => {
  const line: SetInTime[] = []
  const rounds = Math.max(...group.flatMap((item) => sidesOf(item).map(([, sets]) => sets)))
  const readyAt = new Map<string, number>()
  let now = 0
  let last: WorkoutItem | null = null
  for (let round = 1; round <= rounds; round += 1) {
    for (const item of group) {
      for (const [side, of] of sidesOf(item)) {
        if (round > of) continue
        const key = `${item.exerciseId} ${side}`
        const change: number = last === item ? toOtherSide : toOtherExercise
        const start = Math.max(now + change, readyAt.get(key) ?? 0)
        now = start + setSeconds(item)
        line.push({ item, side, number: round, of, start: seconds(start), end: seconds(now) })
        readyAt.set(key, now + item.rest)
        last = item
      }
    }
  }
  return line
}

/** How long a group takes, from setting up its first exercise to the end of its last set. */
export const groupSeconds = (group: readonly WorkoutItem[]): Seconds =>
  seconds(timelineOf(group).at(-1)?.end ?? 0)

/** Time under load: what counts as hard training of a hard workout. */
export const workSeconds = (item: WorkoutItem): number =>
  sidesOf(item).reduce((sum, [, sets]) => sum + sets, 0) * setSeconds(item)
