import type { Side } from '../pose/side'
import { quietSway, type SwaySize } from './sway'

/** One repetition as far and as long as this runner can: the motion's own unit, and seconds where the hold is his own. */
export interface Attempt {
  readonly range: number
  readonly hold?: number
}

/** What a runner comes to in one motion on one side: one repetition after the other, the last of them again and again. */
export interface Ability {
  readonly attempts: readonly [Attempt, ...Attempt[]]
  readonly sway: SwaySize
}

/** By the id of the motion and its side. */
export type Abilities = Readonly<Record<string, Readonly<Partial<Record<Side | 'both', Ability>>>>>

const bending = (...ranges: readonly [number, ...number[]]): Ability => {
  const [first, ...others] = ranges
  return {
    attempts: [{ range: first }, ...others.map((range) => ({ range }))],
    sway: quietSway,
  }
}

/** Seconds on one leg; the range says only that the foot is off the floor. */
const standing = (sway: SwaySize, ...seconds: readonly [number, ...number[]]): Ability => {
  const [first, ...others] = seconds
  return {
    attempts: [{ range: 1, hold: first }, ...others.map((hold) => ({ range: 1, hold }))],
    sway,
  }
}

/**
 * The runner of the demonstration: a stiff right ankle and a weaker left balance. Both differences are past what counts as
 * large (11 degrees, three times the time), everything else is even, so that the result has something to say and something to leave alone.
 */
export const demonstrated: Abilities = {
  'single-leg-balance': {
    left: standing({ hips: 7, trunk: 0.7 }, 9, 7, 11),
    // Past the end of the test, which is 45 s: he is told when to stop.
    right: standing({ hips: 4, trunk: 0.4 }, 50),
  },
  'squat-depth-front': { both: bending(84, 86, 85) },
  'ankle-dorsiflexion': { left: bending(41, 42, 41.5), right: bending(27, 28, 27.5) },
  'squat-depth': { both: bending(84, 86, 85) },
  'hip-extension': { left: bending(17, 18, 17.5), right: bending(17.5, 17, 18) },
}
