import type { Span } from '../../src/biomechanics/phase.ts'
import { opposite, type Side } from '../../src/pose/side.ts'
import { ankleOverToe, bodyLengths, reachingLeg, type Posture } from './synthetic-runner-body.ts'
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

export interface LungeOptions {
  /** The front leg. */
  readonly side: Side
  /** Shank tilt at rest, degrees. */
  readonly rest: number
  /** Before, between and after the trials, milliseconds. */
  readonly restFor: number
  /** Down, and back again, each; milliseconds. */
  readonly moveFor: number
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

/** From 0 to 1 with minimum jerk (Flash and Hogan 1985). */
export const minimumJerk = (share: number): number => {
  const s = Math.min(1, Math.max(0, share))
  return s ** 3 * (10 - 15 * s + 6 * s ** 2)
}

/** Up to the overshoot's tip and back to the hold takes this long each, milliseconds. */
const overshootFor = 120

interface Progress {
  readonly trial: LungeTrial
  /** 0 at rest, 1 at the hold. */
  readonly share: number
  /** Degrees beyond the peak. */
  readonly beyond: number
}

const progressIn = (trial: LungeTrial, t: number, moveFor: number): Progress => {
  const share =
    t < moveFor + trial.hold
      ? minimumJerk(t / moveFor)
      : 1 - minimumJerk((t - moveFor - trial.hold) / moveFor)
  const late = (t - moveFor) / overshootFor
  const beyond = trial.overshoot * (late < 0 ? minimumJerk(late + 1) : 1 - minimumJerk(late))
  return { trial, share, beyond }
}

/** Nothing gives way before the foot is loaded: only over the last third of the way. */
const givenWay = (share: number) => minimumJerk((share - 0.65) / 0.35)

const resting: Progress = { trial: usualTrial, share: 0, beyond: 0 }

/** The front foot's toes lie this far ahead of the runner's place, the back ankle behind the front one; metres. */
const frontToe = 0.3
const step = 0.35

const posture = (options: LungeOptions, { trial, share, beyond }: Progress): Posture => {
  const body = bodyLengths(options.stature)
  const shank = options.rest + (trial.peak - options.rest) * share + beyond
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
  const lasting = (trial: LungeTrial) => options.restFor + 2 * options.moveFor + trial.hold
  const starts = trials.map((_, i) => trials.slice(0, i).reduce((sum, trial) => sum + lasting(trial), 0))
  const progress = (t: number): Progress => {
    const at = starts.findLastIndex((start) => t >= start + options.restFor)
    const trial = trials[at]
    return trial ? progressIn(trial, t - starts[at]! - options.restFor, options.moveFor) : resting
  }
  return {
    motion: (t) => posture(options, progress(t)),
    shankTilt: (t) => posture(options, progress(t)).legs[options.side].shank,
    duration: trials.reduce((sum, trial) => sum + lasting(trial), 0) + options.restFor,
    heading: options.side === 'right' ? 0 : 180,
    trials,
    holds: trials.map((trial, i) => {
      const from = starts[i]! + options.restFor + options.moveFor
      return { from, to: from + trial.hold }
    }),
  }
}

/** The lunge's rest, nothing else. */
export const standing = (duration: number, given: Partial<LungeOptions> = {}): Scene => ({
  ...lunge({ ...given, trials: [] }),
  duration,
})
