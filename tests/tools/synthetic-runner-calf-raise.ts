import { opposite, type Side } from '../../src/pose/side.ts'
import type { Posture } from './synthetic-runner-body.ts'
import { minimumJerk } from './synthetic-runner-repetitions.ts'
import type { Scene } from './synthetic-runner.ts'

export interface CalfRaiseOptions {
  /** The leg that stands and rises. */
  readonly side: Side
  /** How far the heel is turned up about the toes at the top of each repetition, degrees. */
  readonly heights: readonly number[]
  /** From one top to the next, milliseconds. */
  readonly period: number
  /** On one leg before the first and after the last repetition, milliseconds. */
  readonly standFor: number
  /** Share of the way that the heel stays up between repetitions. */
  readonly staysUp: number
  /** How far the standing knee is bent while the heel rises, degrees. */
  readonly kneeBend: number
  /** How far the trunk has tipped forward by the time of the first repetition, degrees. */
  readonly lean: number
  /** How far the standing foot has hopped ahead after the third repetition, metres. */
  readonly hop: number
  /** Of the other leg's full lift: how far it is lifted, and where its foot is before and after. */
  readonly lift: number
  readonly restsAt: number
  /** Of the other leg's full lift, where it goes after the third repetition and stays; where it is unless given. */
  readonly sinksTo?: number
}

const usual: CalfRaiseOptions = {
  side: 'left',
  heights: Array<number>(6).fill(30),
  period: 2000,
  standFor: 1000,
  staysUp: 0,
  kneeBend: 0,
  lean: 0,
  hop: 0,
  lift: 1,
  restsAt: 0,
}

/** Both feet down at the beginning and the end, and how long the other foot takes to come up or down; milliseconds. */
const restFor = 1500
const liftFor = 600

/** Standing on one leg seen from the side, that leg near: the heel goes up and down. */
export const calfRaise = (given: Partial<CalfRaiseOptions> = {}): Scene => {
  const options: CalfRaiseOptions = { ...usual, ...given }
  const { side, heights, period, standFor, staysUp, lift, restsAt } = options
  const began = restFor + liftFor + standFor
  const ended = began + heights.length * period
  const pitch = (t: number): number => {
    const index = Math.floor((t - began) / period)
    const height = heights[index]
    if (height === undefined) return 0
    const share = ((t - began) / period - index) * 2
    const stays = (before: boolean) => ((before ? index > 0 : index < heights.length - 1) ? staysUp : 0)
    const low = stays(share < 1) * height
    return low + (height - low) * minimumJerk(share < 1 ? share : 2 - share)
  }
  const motion = (t: number): Posture => {
    const up = minimumJerk((t - restFor) / liftFor) - minimumJerk((t - ended - standFor) / liftFor)
    const foot = pitch(t)
    const bend = options.kneeBend * minimumJerk((t - restFor - liftFor) / standFor) * up
    const afterThree = minimumJerk((t - began - 3 * period) / 300)
    const goal = lift + ((options.sinksTo ?? lift) - lift) * afterThree
    const other = restsAt + (goal - restsAt) * up
    return {
      trunk: 2 + options.lean * minimumJerk((t - restFor - liftFor) / standFor) * up,
      support: side,
      toe: { ahead: 0.15 + options.hop * afterThree, up: 0 },
      legs: {
        [side]: { thigh: bend / 2, shank: bend / 2, foot },
        [opposite(side)]: { thigh: 0, shank: 80 * other, foot: 60 * other },
      } as Posture['legs'],
    }
  }
  return { motion, duration: ended + standFor + liftFor + restFor, heading: side === 'right' ? 0 : 180 }
}
