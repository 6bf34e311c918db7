import type { BodyPart } from '../runner/records'
import type { IsoDay } from './iso-day'
import { pausedIn } from './paused'
import type { Decision } from './progression'
import type { WorkoutDone } from './records'
import { exerciseOf } from './registry'

/** A place that is left in peace, and the exercise that was paused because it hurt there. */
export interface SparedPlace {
  readonly part: BodyPart
  readonly paused: string
}

/**
 * Of the places that an exercise loads, those that it is felt in: the first two of its list. The log knows which exercise
 * hurt, not where; all of its places would leave a runner with a sore plank without a glute bridge. No source has a number.
 */
const feltPlaces = 2

const mainPlaces = (exerciseId: string): readonly BodyPart[] =>
  exerciseOf(exerciseId)?.loads.slice(0, feltPlaces) ?? []

/**
 * What is spared while exercises are paused: what hurt twice in a row is a place, not an exercise, and its neighbours load it
 * too (clinical reference 7.2). It ends as the pause does: when its runner says that a professional has looked.
 */
export const sparedPlaces = (log: readonly WorkoutDone[], today: IsoDay): readonly SparedPlace[] =>
  pausedIn(log, today).flatMap(({ exerciseId }) => sparedWith(exerciseId))

/** The places that are left in peace with one exercise. */
export const sparedWith = (exerciseId: string): readonly SparedPlace[] =>
  mainPlaces(exerciseId).map((part) => ({ part, paused: exerciseId }))

/** The spared place that an exercise loads most, if there is one. */
export const sparedBy = (exerciseId: string, spared: readonly SparedPlace[]): SparedPlace | null =>
  spared.find(({ part }) => mainPlaces(exerciseId).includes(part)) ?? null

/** Why an exercise waits that has not hurt itself. */
export const sparing = ({ part, paused }: SparedPlace): Decision => ({
  do: 'pause',
  say: `It loads the ${part.replace('-', ' ')}, as ${exerciseOf(paused)?.name ?? paused} does, which hurt too much twice in a row: leave it out until a professional has looked.`,
  swapTo: null,
  sets: 'same',
  source: 'silbernagel-2007',
})
