import { opposite, type Side } from '../../src/pose/side.ts'
import { ankleOverToe, bodyLengths, type BodyLengths, type Posture } from './synthetic-runner-body.ts'
import { repetitions, type Timing } from './synthetic-runner-repetitions.ts'
import type { Scene } from './synthetic-runner.ts'

export interface HipExtensionTrial {
  /** The thigh behind the vertical at the hold, degrees. */
  readonly peak: number
  /** Milliseconds. */
  readonly hold: number
  /** How far the trunk has tipped forward by the time of the hold, degrees. */
  readonly lean: number
}

export interface HipExtensionOptions extends Timing {
  /** The leg that moves. */
  readonly side: Side
  readonly trials: readonly Partial<HipExtensionTrial>[]
  readonly stature: number
}

const usualTrial: HipExtensionTrial = { peak: 16, hold: 2000, lean: 0 }
const usual: HipExtensionOptions = { side: 'left', restFor: 1500, moveFor: 1200, trials: [{}], stature: 1.75 }

/** Of the leg that moves, side by side with the other one, degrees. */
export const restingThigh = 0.4
export const restingTrunk = 3

/** How far the heel has to come up for the toes of a straight leg behind the body to stay on the floor, degrees. */
const heelUp = (body: BodyLengths, behind: number): number => {
  const flat = ankleOverToe(body)
  const reach = Math.hypot(flat.ahead, flat.up)
  const rise = (body.thigh + body.shank) * (1 - Math.cos((behind * Math.PI) / 180))
  const angle = Math.asin(Math.min(1, (flat.up + rise) / reach)) - Math.atan2(flat.up, -flat.ahead)
  return (angle * 180) / Math.PI
}

/** Standing on the other leg, seen from the side: the straight leg goes back on its toes, holds, comes back. */
export const hipExtension = (given: Partial<HipExtensionOptions> = {}): Scene => {
  const options: HipExtensionOptions = { ...usual, ...given }
  const { side, stature } = options
  const body = bodyLengths(stature)
  const trials = options.trials.map((trial) => ({ ...usualTrial, ...trial }))
  const { duration, at } = repetitions(trials, options)
  const motion = (t: number): Posture => {
    const { trial, share } = at(t) ?? { trial: usualTrial, share: 0 }
    const behind = restingThigh + (trial.peak - restingThigh) * share
    return {
      trunk: restingTrunk + trial.lean * share,
      support: opposite(side),
      toe: { ahead: 0.15, up: 0 },
      legs: {
        [side]: { thigh: -behind, shank: behind, foot: heelUp(body, behind) },
        [opposite(side)]: { thigh: 0, shank: 0, foot: 0 },
      } as Posture['legs'],
    }
  }
  return { motion, duration, heading: side === 'right' ? 0 : 180 }
}
