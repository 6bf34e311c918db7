import type { Span } from '../../src/biomechanics/phase.ts'
import { opposite, type Side } from '../../src/pose/side.ts'
import { ankleOverToe, bodyLengths, reachingLeg, type Posture } from './synthetic-runner-body.ts'
import {
  givenWay,
  minimumJerk,
  repetitions,
  type Progress,
  type Timing,
} from './synthetic-runner-repetitions.ts'
import type { Scene } from './synthetic-runner.ts'

export interface LungeTrial {
  /** Shank tilt at the hold, degrees. */
  readonly peak: number
  /** Milliseconds. */
  readonly hold: number
  /** How far the heel is turned up about the toes by the time of the hold, degrees. */
  readonly heelLift: number
  /** How far the front foot slides forward by the time of the hold, metres. */
  readonly slide: number
  /** Beyond the peak, for a moment, before the hold; degrees. */
  readonly overshoot: number
}

export interface LungeOptions extends Timing {
  /** The front leg. */
  readonly side: Side
  /** Shank tilt at rest, degrees. */
  readonly rest: number
  readonly trials: readonly Partial<LungeTrial>[]
  readonly stature: number
}

export interface Lunge extends Scene {
  /** The exact shank tilt of the front leg, degrees. */
  readonly shankTilt: (t: number) => number
  readonly trials: readonly LungeTrial[]
  /** When each hold begins and ends, milliseconds. */
  readonly holds: readonly Span[]
}

const usualTrial: LungeTrial = { peak: 38, hold: 2000, heelLift: 0, slide: 0, overshoot: 0 }
const usual: LungeOptions = {
  side: 'left',
  rest: -5,
  restFor: 1500,
  moveFor: 1200,
  trials: [{ peak: 38 }, { peak: 39 }, { peak: 37.5 }],
  stature: 1.75,
}

/** Up to the overshoot's tip and back to the hold takes this long each, milliseconds. */
const overshootFor = 120

/** Degrees beyond the peak. */
const beyondPeak = ({ trial, intoHold }: Progress<LungeTrial>): number => {
  const late = intoHold / overshootFor
  return trial.overshoot * (late < 0 ? minimumJerk(late + 1) : 1 - minimumJerk(late))
}

const resting: Progress<LungeTrial> = { trial: usualTrial, share: 0, intoHold: -Infinity }

/** The front foot's toes lie this far ahead of the runner's place, the back ankle behind the front one; metres. */
const frontToe = 0.3
const step = 0.35

const posture = (options: LungeOptions, progress: Progress<LungeTrial>): Posture => {
  const { trial, share } = progress
  const body = bodyLengths(options.stature)
  const shank = options.rest + (trial.peak - options.rest) * share + beyondPeak(progress)
  const thigh = 25 + 20 * share
  const foot = trial.heelLift * givenWay(share)
  const toe = { ahead: frontToe + trial.slide * givenWay(share), up: 0 }
  const about = ankleOverToe(body, foot)
  const [s, th] = [shank, thigh].map((angle) => (angle * Math.PI) / 180) as [number, number]
  const hip = {
    ahead: toe.ahead + about.ahead + body.shank * Math.sin(s) - body.thigh * Math.sin(th),
    up: about.up + body.shank * Math.cos(s) + body.thigh * Math.cos(th),
  }
  const flat = ankleOverToe(body)
  const back = reachingLeg(body, hip, { ahead: frontToe + flat.ahead - step, up: flat.up })
  return {
    trunk: 5 + 5 * share,
    support: options.side,
    toe,
    legs: {
      [options.side]: { shank, thigh, foot },
      [opposite(options.side)]: { ...back, foot: 0 },
    } as Posture['legs'],
  }
}

/** Knee-to-wall lunges seen from the side, the front leg near the camera: rest, down, hold, back. */
export const lunge = (given: Partial<LungeOptions> = {}): Lunge => {
  const options: LungeOptions = { ...usual, ...given }
  const trials = options.trials.map((trial) => ({ ...usualTrial, ...trial }))
  const { duration, holds, at } = repetitions(trials, options)
  const motion = (t: number) => posture(options, at(t) ?? resting)
  return {
    motion,
    shankTilt: (t) => motion(t).legs[options.side].shank,
    duration,
    heading: options.side === 'right' ? 0 : 180,
    trials,
    holds,
  }
}

/** The lunge's rest, nothing else. */
export const standing = (duration: number, given: Partial<LungeOptions> = {}): Scene => ({
  ...lunge({ ...given, trials: [] }),
  duration,
})
