import { opposite, sides, type Side } from '../../src/pose/side.ts'
import { bodyLengths, type BodyLengths, type LegAngles, type Posture } from './synthetic-runner-body.ts'
import { givenWay, repetitions, type Timing } from './synthetic-runner-repetitions.ts'
import type { Scene } from './synthetic-runner.ts'

export interface FrontSquatTrial {
  /** The thigh above the horizontal at the bottom, degrees; negative below it. */
  readonly depth: number
  /** Milliseconds. */
  readonly hold: number
  /** How far the hips have gone to the runner's left by the time of the bottom, metres. */
  readonly shift: number
  /** How far the trunk leans to the runner's left at the bottom, degrees. */
  readonly lean: number
  /** How far the foot of this side slides outward by the time of the bottom, metres. */
  readonly slide: Partial<Record<Side, number>>
  /** How far the knee of this side has gone inside the line from hip to ankle at the bottom, metres. */
  readonly kneeIn: Partial<Record<Side, number>>
}

export interface FrontSquatOptions extends Timing {
  readonly trials: readonly Partial<FrontSquatTrial>[]
  readonly stature: number
  /** How far the hips stand to the runner's left between the squats, metres. */
  readonly standsAside: number
}

const usualTrial: FrontSquatTrial = { depth: 10, hold: 2000, shift: 0, lean: 0, slide: {}, kneeIn: {} }
const usual: FrontSquatOptions = { restFor: 1500, moveFor: 1400, trials: [{}], stature: 1.75, standsAside: 0 }

const standing = { thigh: 3.5, shank: 3 } as const
const shankToLevel = 28
const trunkToLevel = 40

/** How much further out than its hip each foot stands, metres. */
const footOutside = 0.08

/** The width of the ankles of a runner of this stature, metres. */
export const stanceWidth = (stature: number) => 2 * (bodyLengths(stature).hipHalf + footOutside)

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The tilt of a leg whose foot stands `out` metres to the left of its hip, bent as far as the angles say; degrees. */
const leaning = (body: BodyLengths, { thigh, shank }: { thigh: number; shank: number }, out: number) => {
  const height = body.thigh * Math.cos(radians(thigh)) + body.shank * Math.cos(radians(shank))
  return (Math.asin(out / height) * 180) / Math.PI
}

/** A squat on both legs seen from the front, with hips that may go to one side over feet that stay. */
export const frontSquat = (given: Partial<FrontSquatOptions> = {}): Scene => {
  const options: FrontSquatOptions = { ...usual, ...given }
  const body = bodyLengths(options.stature)
  const trials = options.trials.map((trial) => ({ ...usualTrial, ...trial }))
  const { duration, at } = repetitions(trials, options)
  const motion = (t: number): Posture => {
    const { trial, share } = at(t) ?? { trial: usualTrial, share: 0 }
    const thigh = standing.thigh + (90 - trial.depth - standing.thigh) * share
    const down = (thigh - standing.thigh) / (90 - standing.thigh)
    const angles = { thigh, shank: standing.shank + shankToLevel * down }
    const hips = options.standsAside + (trial.shift - options.standsAside) * share
    const leg = (side: Side): LegAngles => {
      const foot = footOutside + (trial.slide[side] ?? 0) * givenWay(share)
      const out = side === 'left' ? 1 : -1
      const kneeAside = -out * (trial.kneeIn[side] ?? 0) * share
      return { ...angles, foot: 0, aside: leaning(body, angles, out * foot - hips), kneeAside }
    }
    const [slid = 'right'] = sides.filter((side) => trial.slide[side])
    return {
      trunk: 2 + trunkToLevel * down,
      trunkAside: trial.lean * share,
      support: opposite(slid),
      toe: { ahead: 0, up: 0, left: slid === 'left' ? -footOutside : footOutside },
      legs: { left: leg('left'), right: leg('right') },
    }
  }
  return { motion, duration, heading: 90 }
}
