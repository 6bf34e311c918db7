import type { Side } from '../../src/pose/side.ts'
import type { Posture } from './synthetic-runner-body.ts'
import { givenWay, repetitions, type Timing } from './synthetic-runner-repetitions.ts'
import type { Scene } from './synthetic-runner.ts'

export interface SquatTrial {
  /** The thigh above the horizontal at the bottom, degrees; negative below it. */
  readonly depth: number
  /** Milliseconds. */
  readonly hold: number
  /** How far both heels are turned up about the toes by the time of the bottom, degrees. */
  readonly heelLift: number
}

export interface SquatOptions extends Timing {
  /** The side that is nearer the camera. */
  readonly near: Side
  readonly trials: readonly Partial<SquatTrial>[]
}

const usualTrial: SquatTrial = { depth: 10, hold: 2000, heelLift: 0 }
const usual: SquatOptions = { near: 'left', restFor: 1500, moveFor: 1400, trials: [{}] }

/** Standing, and how far each segment tilts forward by the time the thigh is level; degrees. */
export const standingThigh = 3.5
const standingShank = 5
const shankToLevel = 28
const trunkToLevel = 40

/** A squat on both legs alike, seen from the side: down, hold, up. */
export const squat = (given: Partial<SquatOptions> = {}): Scene => {
  const options: SquatOptions = { ...usual, ...given }
  const trials = options.trials.map((trial) => ({ ...usualTrial, ...trial }))
  const { duration, at } = repetitions(trials, options)
  const motion = (t: number): Posture => {
    const { trial, share } = at(t) ?? { trial: usualTrial, share: 0 }
    const thigh = standingThigh + (90 - trial.depth - standingThigh) * share
    const down = (thigh - standingThigh) / (90 - standingThigh)
    const leg = {
      thigh,
      shank: standingShank + shankToLevel * down,
      foot: trial.heelLift * givenWay(share),
    }
    return {
      trunk: 2 + trunkToLevel * down,
      support: options.near,
      toe: { ahead: 0, up: 0 },
      legs: { left: leg, right: leg },
    }
  }
  return { motion, duration, heading: options.near === 'right' ? 0 : 180 }
}
