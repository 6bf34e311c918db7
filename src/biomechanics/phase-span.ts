import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import type { Plateau, Span } from './phase'

/** One value of a channel at one pose. `t` in milliseconds; the unit is the channel's. */
export interface MetricSample {
  readonly t: number
  readonly value: number
}

/** What makes a hold of samples that jitter. */
export const holdLimits = {
  levelOver: constant(
    300,
    'ms',
    'provisional',
    'The level of an extreme is the highest that a running median of this length reaches: one wild pose, or a swing past the hold, is not the extreme. Shorter than half the shortest hold that counts.',
  ),
  forgivenOutside: constant(
    150,
    'ms',
    'provisional',
    'Poses outside the hold for up to this long do not end it: one or two wild ones at 15 a second.',
  ),
  longestBetweenPoses: constant(
    125,
    'ms',
    'provisional',
    'At eight poses a second, the slowest that is measured at all.',
  ),
} as const
/** Two poses of one hold are at most so far apart, milliseconds. */
export const furthestApart = holdLimits.forgivenOutside.value + holdLimits.longestBetweenPoses.value

export const within = (samples: readonly MetricSample[], { from, to }: Span): readonly MetricSample[] =>
  samples.filter(({ t }) => t >= from && t <= to)

/** Turns a minimum into a maximum, so that one rule serves both. */
export const towards = (plateau: Plateau, value: number): number =>
  plateau.at === 'maximum' ? value : -value

const extremeLevel = (samples: readonly MetricSample[], plateau: Plateau): number => {
  let level = -Infinity
  let first = 0
  for (let last = 0; last < samples.length; last++) {
    while (samples[last]!.t - samples[first]!.t > holdLimits.levelOver.value) first++
    const window = samples.slice(first, last + 1).map(({ value }) => towards(plateau, value))
    if (window.length > 1) level = Math.max(level, median(window) ?? -Infinity)
  }
  return level
}

/** The longest stretch that stays within the plateau's width of its extreme; null if there is none at all. */
export const plateauSpan = (samples: readonly MetricSample[], plateau: Plateau): Span | null => {
  const floor = extremeLevel(samples, plateau) - plateau.within.value
  let best: Span | null = null
  let run: Span | null = null
  for (const { t, value } of samples) {
    if (towards(plateau, value) >= floor) {
      run = run && t - run.to <= furthestApart ? { from: run.from, to: t } : { from: t, to: t }
      if (!best || run.to - run.from > best.to - best.from) best = run
    }
  }
  return best
}

/** The middle half of a span: away from its ends, where the body still moves. */
export const middleHalf = ({ from, to }: Span): Span => ({
  from: from + (to - from) / 4,
  to: to - (to - from) / 4,
})
