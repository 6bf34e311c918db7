import { opposite, type Side } from '../../src/pose/side.ts'
import { ankleOverToe, bodyLengths, reachingLeg, type Posture } from './synthetic-runner-body.ts'
import { minimumJerk, repetitions, type Timing } from './synthetic-runner-repetitions.ts'
import type { Scene } from './synthetic-runner.ts'

export interface HalfKneelingTrial {
  /** The thigh behind the vertical at the hold, degrees. */
  readonly peak: number
  /** Milliseconds. */
  readonly hold: number
  /** How far the trunk has tipped forward by the time of the hold, degrees. */
  readonly lean: number
}

export interface HalfKneelingOptions extends Timing {
  /** The leg that kneels. */
  readonly side: Side
  readonly trials: readonly Partial<HalfKneelingTrial>[]
  readonly stature: number
  /** From standing in a long step, down to the knee, before all else; milliseconds. */
  readonly downFor: number
}

const usualTrial: HalfKneelingTrial = { peak: 15, hold: 2000, lean: 0 }
const usual: HalfKneelingOptions = {
  side: 'left',
  restFor: 1500,
  moveFor: 1200,
  trials: [{}],
  stature: 1.75,
  downFor: 0,
}

/** How the thigh stands on the knee before it moves, degrees behind the vertical. */
export const kneelingThigh = -3
const trunk = 3

/** The heel of a foot on its toes is turned up by this, degrees; the knee's centre lies this high on its pad, metres. */
const onToes = 60
const kneeHeight = 0.08
/** How far the front ankle stands ahead of the knee on the floor, metres. */
const step = 0.5
/** How far behind the knee's place and how high the hips are in the long step that one goes down from, metres. */
const tall = { ahead: 0.05, up: 0.72 } as const

/** On one knee seen from the side, the kneeling leg near: the hips go forward, hold, come back. */
export const halfKneeling = (given: Partial<HalfKneelingOptions> = {}): Scene => {
  const options: HalfKneelingOptions = { ...usual, ...given }
  const { side } = options
  const body = bodyLengths(options.stature)
  const trials = options.trials.map((trial) => ({ ...usualTrial, ...trial }))
  const { duration, at } = repetitions(trials, options)
  const toe = { ahead: -body.shank, up: 0 }
  const ankle = ankleOverToe(body, onToes)
  const shank = (Math.acos((kneeHeight - ankle.up) / body.shank) * 180) / Math.PI
  const knee = toe.ahead + ankle.ahead + body.shank * Math.sin((shank * Math.PI) / 180)
  const motion = (t: number): Posture => {
    const { trial, share } = at(t - options.downFor) ?? { trial: usualTrial, share: 0 }
    const tilt = ((kneelingThigh + (trial.peak - kneelingThigh) * share) * Math.PI) / 180
    const { downFor } = options
    const down = downFor > 0 ? minimumJerk((t - downFor / 3) / (downFor / 2)) : 1
    const between = (from: number, to: number) => from + (to - from) * down
    const hip = {
      ahead: between(knee + tall.ahead, knee + body.thigh * Math.sin(tilt)),
      up: between(tall.up, kneeHeight + body.thigh * Math.cos(tilt)),
    }
    const rear = { ahead: toe.ahead + ankle.ahead, up: ankle.up }
    return {
      trunk: trunk + trial.lean * share,
      support: side,
      toe,
      legs: {
        [side]: { ...reachingLeg(body, hip, rear), foot: onToes },
        [opposite(side)]: {
          ...reachingLeg(body, hip, { ahead: knee + step, up: body.ankleHeight }),
          foot: 0,
        },
      } as Posture['legs'],
    }
  }
  return { motion, duration: duration + options.downFor, heading: side === 'right' ? 0 : 180 }
}
