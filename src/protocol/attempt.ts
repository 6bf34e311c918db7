import type { Movement } from '../biomechanics/movement'
import type { Stance } from '../biomechanics/stance'
import type { Degrees } from '../math/units'
import type { Pose } from '../pose/pose'

/** One attempt: the movement that was found and the poses from its rest to its return. */
export interface Attempt {
  readonly movement: Movement
  /** Corrected by the roll, where it is known. */
  readonly stances: readonly Stance[]
  /** How far the picture's upright leans, positive to its right; null when nobody could tell. */
  readonly roll: Degrees | null
  /** Mean luma of its pictures, 0 to 255; null when nobody measured it. */
  readonly luma: number | null
  /** Change between two pictures of the quiet stand before it, luma steps; null when nobody measured it. */
  readonly noise: number | null
}

/** What is known of an attempt besides its poses. */
export type AttemptSigns = Pick<Attempt, 'roll' | 'luma' | 'noise'>

/** The poses of the quiet stand before the movement. */
export const restingStances = ({ movement: { rest }, stances }: Attempt): readonly Stance[] =>
  stances.filter(({ pose }) => pose.t >= rest.from && pose.t <= rest.to)

/** The poses of the movement itself. */
export const movingPoses = ({ movement: { span }, stances }: Attempt): readonly Pose[] =>
  stances.map(({ pose }) => pose).filter(({ t }) => t >= span.from && t <= span.to)
