import { opposite, type Side } from '../../src/pose/side.ts'
import { bodyLengths, type LegAngles, type Posture } from './synthetic-runner-body.ts'
import { minimumJerk, repetitions, type Timing } from './synthetic-runner-repetitions.ts'
import type { Scene } from './synthetic-runner.ts'

export interface BalanceTrial {
  /** From the foot at its height to its first way down, milliseconds. */
  readonly hold: number
  /** How far the arm of this side is raised in the middle of the hold, degrees. */
  readonly arms: Partial<Record<Side, number>>
  /** How far the standing foot hops towards the camera in the middle of the hold, metres. */
  readonly hop: number
  /** The same to the runner's left. */
  readonly hopAside: number
  /** Of the free leg's full lift: 0.1 is a foot that hovers. */
  readonly lift: number
  /** Of the free leg's full lift, where it goes in the middle of the hold and stays; where it is unless given. */
  readonly sinksTo?: number
}

export interface BalanceOptions extends Timing {
  /** The leg that stands. */
  readonly side: Side
  readonly trials: readonly Partial<BalanceTrial>[]
  readonly stature: number
  /** Amplitude of the hips' sideways sine, metres, and its length, milliseconds. */
  readonly sway: number
  readonly swayFor: number
  /** Of the free leg's full lift, where that foot is between the stands. */
  readonly restsAt: number
  /** How far the trunk leans and the shoulders are higher on the standing side, degrees. */
  readonly leansOver: number
  readonly shoulderUp: number
}

const usualTrial: BalanceTrial = { hold: 5000, arms: {}, hop: 0, hopAside: 0, lift: 1 }
const usual: BalanceOptions = {
  side: 'left',
  restFor: 1500,
  moveFor: 400,
  trials: [{}],
  stature: 1.75,
  sway: 0,
  swayFor: 2000,
  restsAt: 0,
  leansOver: 0,
  shoulderUp: 0,
}

/** Standing on one leg, seen from the front: the other foot goes up behind, stays, comes down. */
export const balance = (given: Partial<BalanceOptions> = {}): Scene => {
  const options: BalanceOptions = { ...usual, ...given }
  const { side, stature } = options
  const towards = side === 'left' ? 1 : -1
  const body = bodyLengths(stature)
  const trials = options.trials.map((trial) => ({ ...usualTrial, ...trial }))
  const { duration, at } = repetitions(trials, options)
  const motion = (t: number): Posture => {
    const { trial, share, intoHold } = at(t) ?? { trial: usualTrial, share: 0, intoHold: -Infinity }
    const shift = options.sway * Math.sin((2 * Math.PI * t) / options.swayFor)
    const aside = (Math.asin(shift / (body.thigh + body.shank)) * 180) / Math.PI
    const event = minimumJerk((intoHold - trial.hold / 2) / 300) * (share > 0 ? 1 : 0)
    const goal = trial.lift + ((trial.sinksTo ?? trial.lift) - trial.lift) * event
    const up = options.restsAt + share * (goal - options.restsAt)
    const standing: LegAngles = { thigh: 0, shank: 0, foot: 0, aside }
    const free: LegAngles = { thigh: 25 * up, shank: -60 * up, foot: 40 * up, aside }
    return {
      trunk: 0,
      trunkAside: towards * options.leansOver,
      shoulders: towards * options.shoulderUp,
      support: side,
      toe: { ahead: trial.hop * event, up: 0, left: trial.hopAside * event },
      legs: { [side]: standing, [opposite(side)]: free } as Posture['legs'],
      arms: { left: (trial.arms.left ?? 0) * event, right: (trial.arms.right ?? 0) * event },
    }
  }
  return { motion, duration, heading: 90 }
}
