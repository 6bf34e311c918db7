import balanceTest from '../../src/protocol/mobility-tests/single-leg-balance'
import calfRaiseTest from '../../src/protocol/mobility-tests/single-leg-calf-raise'
import type { Scene } from '../tools/synthetic-runner'
import { balance } from '../tools/synthetic-runner-balance'
import { calfRaise, type CalfRaiseOptions } from '../tools/synthetic-runner-calf-raise'
import type { LimitCase, LimitCases } from './limit-cases'
import { movementValue, placeOf } from './scene-reading'

/** Stands on one leg and what is repeated on it: from where a foot counts as up, and what ends a count. */

/** The share of the free leg's full lift that holds its foot so high, as a share of the body in the picture. */
const liftOf = (height: number): number => {
  const moment = 1500 + 400 + 2000
  const read = (lift: number) =>
    movementValue(balanceTest, balance({ side: 'left', trials: [{ lift, hold: 5000 }] }), moment)
  return placeOf(height, read, [0, 1])
}

/** What a stand of the stick figure is seen to last beyond its hold: the lateness taken off, and most of both ways. */
const seenBeyondHold = 950

const slow = { rate: 10 } as const

const stands: LimitCases = {
  'phases.oneLeg.up': {
    /** The foot sinks after two seconds, too soon for a stand: to where it counts as down, or nearly there. */
    amounts: [0.0088, 0.0112],
    scene: (side, height) => balance({ side, trials: [{ hold: 3000, sinksTo: liftOf(height) }] }),
    comesTo: [['no-hold'], ['measured, until foot-down']],
  },
  'phases.oneLeg.level': {
    /** Both feet down and not level; on its way the foot passes the rise that shows (`up`), which needs room. */
    amounts: [0.027, 0.033],
    scene: (side, height) => balance({ side, moveFor: 1500, restsAt: liftOf(height - 0.01) }),
    comesTo: [['measured, until foot-down'], []],
  },
  'phases.oneLeg.clear': {
    amounts: [0.044, 0.056],
    scene: (side, height) => balance({ side, trials: [{ hold: 5000, lift: liftOf(height) }] }),
    comesTo: [[], ['measured, until foot-down']],
  },
  'phases.oneLeg.seenLate': {
    heldElsewhere:
      'It moves a time and decides nothing: the truth of the hold time in the measuring contract.',
  },
  'phases.oneLeg.lasting': {
    amounts: [2700, 3300],
    scene: (side, lasting) => balance({ side, trials: [{ hold: lasting - seenBeyondHold }] }),
    comesTo: [['no-hold'], ['measured, until foot-down']],
  },
  'phases.oneLeg.limit': {
    amounts: [42_000, 48_000],
    scene: (side, lasting) => balance({ side, trials: [{ hold: lasting - seenBeyondHold }] }),
    comesTo: [['measured, until foot-down, slow-pictures'], ['measured, until time, slow-pictures']],
    filming: slow,
  },
}

/** How much higher than the near foot the other one shows with both down. */
const nearFootLower = 0.0238

/** The share of the other leg's full lift that brings its foot so much higher than it stood. */
const otherLiftOf = (height: number): number => {
  const read = (lift: number) => movementValue(calfRaiseTest, calfRaise({ side: 'left', lift }), 2500)
  return placeOf(nearFootLower + height, read, [0, 1])
}

const raises =
  (options: (amount: number) => Partial<CalfRaiseOptions>): LimitCase['scene'] =>
  (side, amount): Scene =>
    calfRaise({ side, ...options(amount) })

const times = (count: number, height: number) => Array<number>(count).fill(height)

const repeated: LimitCases = {
  'phases.oneLeg.up': {
    amounts: [0.0176, 0.0224],
    /** After the third repetition the other foot sinks to where it counts as down, or stays up, and nothing happens. */
    scene: raises((height) => ({ heights: times(3, 30), standFor: 6000, sinksTo: otherLiftOf(height) })),
    comesTo: [['measured, 3 times, until foot-down'], ['measured, 3 times, until pause']],
  },
  'phases.oneLeg.level': {
    amounts: [0.081, 0.099],
    scene: raises((height) => ({ restsAt: otherLiftOf(height - 0.02 - nearFootLower) })),
    comesTo: [['measured, 6 times, until foot-down'], []],
  },
  'phases.oneLeg.clear': {
    amounts: [0.088, 0.112],
    scene: raises((height) => ({ lift: otherLiftOf(height) })),
    comesTo: [[], ['measured, 6 times, until foot-down']],
  },
  'phases.oneLeg.seenLate': {
    heldElsewhere: 'It moves when the stand began, and no repetition is counted by that.',
  },
  'phases.oneLeg.lasting': {
    amounts: [2700, 3300],
    scene: raises((lasting) => ({ heights: [30], period: 1500, standFor: (lasting - 2487) / 2 })),
    comesTo: [['no-hold'], ['measured, 1 times, until foot-down']],
  },
  'phases.oneLeg.limit': {
    amounts: [170_000, 190_000],
    scene: raises((lasting) => ({ heights: times(Math.round(lasting / 2000), 30) })),
    comesTo: [
      ['measured, 85 times, until foot-down, slow-pictures'],
      ['measured, 89 times, until time, slow-pictures'],
    ],
    filming: slow,
  },
  'phases.raises.least': {
    amounts: [8.8, 11.2],
    scene: raises((height) => ({ heights: times(5, height) })),
    comesTo: [['no-repetitions'], ['measured, 5 times, until foot-down']],
  },
  'phases.raises.first': {
    /** So many high ones before lower ones: the height that has to be kept is the low one's, or the high one's. */
    amounts: [1, 2],
    scene: raises((high) => ({ heights: [...times(high, 30), ...times(4, high === 1 ? 24 : 25)] })),
    comesTo: [['measured, 5 times, until foot-down'], ['measured, 2 times, until height-lost']],
  },
  'phases.raises.share': {
    amounts: [0.87, 0.93],
    scene: raises((share) => ({ heights: [30, 30, 30, 30 * share, 30] })),
    comesTo: [['measured, 4 times, until foot-down'], ['measured, 5 times, until foot-down']],
  },
  'phases.raises.lost': {
    amounts: [1, 2],
    scene: raises((low) => ({ heights: [30, 30, 30, ...times(low, 20), 30, 30] })),
    comesTo: [['measured, 5 times, until foot-down'], ['measured, 3 times, until height-lost']],
  },
  'phases.raises.tempo.fastest': {
    amounts: [1250, 1550],
    scene: raises((period) => ({ period })),
    comesTo: [['measured, 6 times, until foot-down, off-tempo'], ['measured, 6 times, until foot-down']],
  },
  'phases.raises.tempo.slowest': {
    amounts: [2500, 3100],
    scene: raises((period) => ({ period })),
    comesTo: [['measured, 6 times, until foot-down'], ['measured, 6 times, until foot-down, off-tempo']],
  },
  'phases.raises.pause': {
    /** From the last top: half a repetition of two seconds, and the stand after it. */
    amounts: [4500, 5500],
    scene: raises((after) => ({ standFor: after - 1000 })),
    comesTo: [['measured, 6 times, until foot-down'], ['measured, 6 times, until pause']],
  },
}

export const standMotions: Readonly<Record<string, LimitCases>> = {
  [balanceTest.id]: stands,
  [calfRaiseTest.id]: repeated,
}
