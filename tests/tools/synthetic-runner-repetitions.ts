import type { Span } from '../../src/biomechanics/phase.ts'

/** Rest, away, hold, back, and again: the timing that all repeated movements of the stick figure share. */
export interface Repetitions<Trial> {
  /** Milliseconds. */
  readonly duration: number
  /** When each hold begins and ends, milliseconds. */
  readonly holds: readonly Span[]
  /** The trial under way and how far it has gone; null before, between and after the trials. */
  readonly at: (t: number) => Progress<Trial> | null
}

export interface Progress<Trial> {
  readonly trial: Trial
  /** 0 at rest, 1 at the hold. */
  readonly share: number
  /** Since the hold began, milliseconds; negative on the way there. */
  readonly intoHold: number
}

export interface Timing {
  /** Before, between and after the trials, milliseconds. */
  readonly restFor: number
  /** Away, and back again, each; milliseconds. */
  readonly moveFor: number
}

/** From 0 to 1 with minimum jerk (Flash and Hogan 1985). */
export const minimumJerk = (share: number): number => {
  const s = Math.min(1, Math.max(0, share))
  return s ** 3 * (10 - 15 * s + 6 * s ** 2)
}

/** Nothing gives way before it is loaded: only over the last third of the way. */
export const givenWay = (share: number) => minimumJerk((share - 0.65) / 0.35)

export const repetitions = <Trial extends { readonly hold: number }>(
  trials: readonly Trial[],
  { restFor, moveFor }: Timing,
): Repetitions<Trial> => {
  const lasting = ({ hold }: Trial) => restFor + 2 * moveFor + hold
  const starts = trials.map((_, i) => trials.slice(0, i).reduce((sum, trial) => sum + lasting(trial), 0))
  return {
    duration: trials.reduce((sum, trial) => sum + lasting(trial), 0) + restFor,
    holds: trials.map(({ hold }, i) => {
      const from = starts[i]! + restFor + moveFor
      return { from, to: from + hold }
    }),
    at: (t) => {
      const index = starts.findLastIndex((start) => t >= start + restFor)
      const trial = trials[index]
      if (!trial) return null
      const intoHold = t - starts[index]! - restFor - moveFor
      const back = (intoHold - trial.hold) / moveFor
      return {
        trial,
        share: back < 0 ? minimumJerk(1 + intoHold / moveFor) : 1 - minimumJerk(back),
        intoHold,
      }
    },
  }
}
