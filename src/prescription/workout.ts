import type { Weekday } from '../runner/records'
import { seconds, type Effort, type Seconds } from '../math/units'
import type { Side } from '../pose/side'
import type { Exercise } from './define-exercise'
import type { Block, Dose, Load, Work } from './dose'
import { asLoadedWith, weights } from './load-at-hand'
import type { PlanRequest } from './plan-request'
import type { LeftOut, Reason, Targeted } from './prescribe'
import { holdFor, type StretchDays } from './range-minutes'
import { seasonRule } from './season'
import type { SourceId } from './sources'
import { weakerSide } from './strength-checks'
import { weeksSoFar } from './blocks'
import { isShort } from './warm-up'

export type SetCounts = { readonly both: number } | { readonly left: number; readonly right: number }

/** One exercise of a workout, with its dose made definite. */
export interface WorkoutItem {
  readonly exerciseId: string
  readonly sets: SetCounts
  readonly work: Work
  readonly rest: Seconds
  readonly load: Load
  readonly effort: Effort | null
  /** The side that begins; null where both do the same. */
  readonly first: Side | null
  readonly reason: Reason
  /** Where sets, repetitions and rest come from. */
  readonly doseSource: SourceId
}

/**
 * `strength`: warm-up, then exercises that load. `short`: what fits into a few minutes, unloaded. `range`: nothing but range,
 * after a run or at any time.
 */
export type WorkoutKind = 'strength' | 'short' | 'range'

export interface Workout {
  readonly day: Weekday
  /** Where the plan had laid it, if its runner has moved it since. */
  readonly movedFrom?: Weekday
  readonly kind: WorkoutKind
  readonly title: string
  readonly block: Block
  /** Heavy or fast: keeps a day's distance from hard runs. */
  readonly isHard: boolean
  readonly warmUp: readonly string[]
  readonly warmUpSeconds: Seconds
  /** Exercises in ones or twos; the two of a pair take turns, and each rests while the other works. */
  readonly groups: readonly (readonly WorkoutItem[])[]
  /** Held stretches, when warm: always last. */
  readonly coolDown: readonly WorkoutItem[]
  readonly seconds: Seconds
  readonly leftOut: readonly LeftOut[]
}

/**
 * The day that the plan laid a workout on. The plan never lays two on one day, its runner may: so this is what tells a
 * workout from the others of its week, in addresses, changes and the log.
 */
export const placedOn = ({ day, movedFrom }: Pick<Workout, 'day' | 'movedFrom'>): Weekday => movedFrom ?? day

/** What a dose depends on, besides the exercise. */
export interface Setting {
  readonly request: PlanRequest
  /** Counted from 1. */
  readonly week: number
  readonly block: Block
  /** Whether heavy and fast doses may be given on this day. */
  readonly mayBeHard: boolean
  /** The fewest sets that the block knows, with which a workout gets as many exercises as it needs. */
  readonly isTight: boolean
  /** On how many days of the week each held stretch comes; one that is not named is held as short as its dose knows. */
  readonly stretchDays?: StretchDays
  /** What "fewest" means; one set where two would leave too few exercises. */
  readonly fewest?: number
  /** Whether a finding asks for it. */
  readonly isTargeted?: boolean
}

/** The week from which a movement is known well enough for one set more; usual practice. */
const weekOfMore = 3

/** The articles give each exercise 2 to 4 sets. */
const fewestSets = 2

/**
 * Where a finding asks for it each way once, and twice where the minutes allow it and life is not full; in a routine, or where
 * nothing else would fit, two of the ways.
 */
const setsOfWays = (
  ways: readonly string[],
  { sets }: Dose,
  { request, isTight, isTargeted = false, fewest = fewestSets }: Setting,
): number => {
  if (isTight) return isTargeted && !isShort(request) && fewest >= fewestSets ? ways.length : fewestSets
  return isTargeted && request.lifeLoad === 'light' ? sets.high : ways.length
}

/**
 * A light dose starts with the lower number of sets and has one more from the third week on, in every block: what was
 * learned is not done less of when other exercises turn heavy. Not near a race, after a season or in a full life.
 */
const setsIn = (exercise: Exercise, dose: Dose, setting: Setting): number => {
  if (exercise.ways) return setsOfWays(exercise.ways, dose, setting)
  const { request, week, isTight, fewest = fewestSets } = setting
  const isLight = request.lifeLoad === 'light'
  const isFirst = dose === exercise.doses.learn && !isHardDose(dose)
  const mayGrow = isFirst && isLight && !isTight && seasonRule(request, week).mayBuild
  const mayShrink = isTight && !isHardDose(dose) && !['stretch', 'mobility'].includes(exercise.kind)
  const low = mayShrink ? Math.min(dose.sets.low, fewest) : dose.sets.low
  const planned = mayGrow && weeksSoFar(request, week) >= weekOfMore ? Math.min(dose.sets.high, low + 1) : low
  const isLess = !isLight || (isTight && isShort(request))
  return Math.max(1, planned - (isLess ? 1 : 0))
}

/** The work of a dose made definite: a stretch is held for so many seconds, its shortest hold where nothing is said. */
export const plannedWork = (exercise: Exercise, { work }: Dose, held?: Seconds): Work => {
  if (exercise.kind !== 'stretch' || work.kind !== 'hold') return work
  const hold = seconds(Math.min(work.high, Math.max(work.low, held ?? work.low)))
  return { ...work, low: hold, high: hold }
}

/** How long a stretch is held in this week; undefined for all else, and where the fewest have to do. */
const heldIn = ({ id }: Exercise, { work }: Dose, sets: number, setting: Setting): Seconds | undefined => {
  const days = setting.stretchDays?.[id]
  return work.kind === 'hold' && days !== undefined && !setting.isTight
    ? holdFor(work, sets, days)
    : undefined
}

const isWeighted = (dose: Dose): boolean => dose.load === 'heavy' && dose.effort !== undefined

/** What may be done cold, in a few minutes. */
export const isUnloaded = (exercise: Exercise): boolean => exercise.doses.learn.load === 'none'

/** Heavy or fast work, which counts as hard training. */
export const isHardDose = (dose: Dose): boolean => dose.effort !== undefined

/** The dose of this block, or the first one where the exercise has no other, or none that this day and room allow. */
const blockDose = (exercise: Exercise, { request, block, mayBeHard }: Setting): Dose => {
  const dose = exercise.doses[block] ?? (block === 'power' ? exercise.doses.build : undefined)
  if (!dose || (isHardDose(dose) && !mayBeHard)) return exercise.doses.learn
  const hasWeight = request.equipment.some((thing) => weights.includes(thing))
  return isWeighted(dose) && !hasWeight ? exercise.doses.learn : dose
}

/** The dose of this block as this runner can load it. */
export const doseOf = (exercise: Exercise, setting: Setting): Dose =>
  asLoadedWith(exercise, blockDose(exercise, setting), setting.request.equipment)

/** So many sets, of an exercise for each side on each, with one more on the side that gets it. */
export const counts = (exercise: Exercise, sets: number, extra: Side | null): SetCounts =>
  exercise.sides === 'both'
    ? { both: sets }
    : { left: sets + (extra === 'left' ? 1 : 0), right: sets + (extra === 'right' ? 1 : 0) }

interface Extras extends Pick<WorkoutItem, 'first' | 'reason'> {
  readonly extra: Side | null
  /** One set less, since the last test found less. */
  readonly isEased: boolean
}

const itemOf = (exercise: Exercise, setting: Setting, rest: Extras): WorkoutItem => {
  const dose = doseOf(exercise, setting)
  const sets = Math.max(1, setsIn(exercise, blockDose(exercise, setting), setting) - (rest.isEased ? 1 : 0))
  return {
    exerciseId: exercise.id,
    sets: counts(exercise, sets, rest.extra),
    work: plannedWork(exercise, dose, heldIn(exercise, dose, sets, setting)),
    rest: seconds(dose.rest.low),
    load: dose.load,
    effort: dose.effort ?? null,
    first: exercise.sides === 'each' ? (rest.first ?? 'left') : null,
    reason: rest.reason,
    doseSource: dose.source,
  }
}

export const targetedItem = (
  { exercise, reason, first, extra, isEased }: Targeted,
  setting: Setting,
): WorkoutItem => itemOf(exercise, { ...setting, isTargeted: true }, { first, extra, reason, isEased })

export const routineItem = (
  exercise: Exercise,
  slot: { readonly title: string; readonly sources: readonly SourceId[] },
  setting: Setting,
): WorkoutItem =>
  itemOf(exercise, setting, {
    first: weakerSide(exercise.id, setting.request.checks),
    extra: null,
    reason: { kind: 'routine', slot: slot.title, sources: slot.sources },
    isEased: false,
  })
