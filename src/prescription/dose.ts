import { count, effort, seconds, type Count, type Effort, type Seconds } from '../math/units'
import type { SourceId } from './sources'

export interface Range<T extends number> {
  readonly low: T
  readonly high: T
}

/** What one set is made of; of an exercise for each side, on each side. */
export type Work =
  | ({ readonly kind: 'repetitions' } & Range<Count>)
  | ({ readonly kind: 'hold' } & Range<Seconds>)
  /** A movement that goes on for a time. */
  | ({ readonly kind: 'time' } & Range<Seconds>)
  /** Steps away, and as many back. */
  | ({ readonly kind: 'steps' } & Range<Count>)

export type Load = 'none' | 'light' | 'moderate' | 'heavy'

export interface Dose {
  readonly sets: Range<Count>
  readonly work: Work
  /** From one set of this exercise to the next of it; never shortened to save time. */
  readonly rest: Range<Seconds>
  readonly load: Load
  readonly effort?: Effort
  readonly perWeek: Range<Count>
  readonly source: SourceId
}

/** Stretches of a plan: learn the movements, build strength, then speed. */
export type Block = 'learn' | 'build' | 'power'

/** Learning is where everybody begins; what has no heavier dose keeps its first one. */
export type Doses = { readonly learn: Dose } & Readonly<Partial<Record<Exclude<Block, 'learn'>, Dose>>>

export const sets = (low: number, high = low): Range<Count> => ({ low: count(low), high: count(high) })
export const times = sets
export const reps = (low: number, high = low): Work => ({
  kind: 'repetitions',
  low: count(low),
  high: count(high),
})
export const hold = (low: Seconds, high = low): Work => ({ kind: 'hold', low, high })
export const lasting = (low: Seconds, high = low): Work => ({ kind: 'time', low, high })
export const paces = (low: number, high = low): Work => ({
  kind: 'steps',
  low: count(low),
  high: count(high),
})
export const resting = (low: Seconds, high = low): Range<Seconds> => ({ low, high })

/** First block of the articles: 2 to 3 sets of 8 to 12, light. The minute of rest is usual practice. */
export const learning = (
  work: Work = reps(8, 12),
  source: SourceId = 'article-case',
  load: Load = 'light',
): Dose => ({
  sets: sets(2, 3),
  work,
  rest: resting(seconds(60), seconds(90)),
  load,
  perWeek: times(2, 3),
  source,
})

/** Second block of the articles: 3 to 5 sets of 3 to 6, heavy, effort about 8 of 10, 2 to 3 minutes of rest. */
export const building = (): Dose => ({
  sets: sets(3, 5),
  work: reps(3, 6),
  rest: resting(seconds(120), seconds(180)),
  load: 'heavy',
  effort: effort(8),
  perWeek: times(2, 3),
  source: 'article-case',
})

/** More of the same, where there is no weight to add or where heavy is not what the muscle needs. */
export const continuing = (work: Work, source: SourceId, load: Load = 'moderate'): Dose => ({
  sets: sets(3, 4),
  work,
  rest: resting(seconds(60), seconds(90)),
  load,
  perWeek: times(2, 3),
  source,
})

/**
 * Balance as trials of it did it: 4 ways of half a minute, twice (2 sets x 4 exercises of 21 to 40 s, three times a week; clinical
 * reference 2.7). Half a minute of rest is that between trials of a test; the other leg works meanwhile.
 */
export const balancing = (): Dose => ({
  sets: sets(4, 8),
  work: hold(seconds(30)),
  rest: resting(seconds(30), seconds(60)),
  load: 'none',
  perWeek: times(3),
  source: 'lesinski-2015',
})

/** Third block: the articles name the exercises and the condition, not the numbers; few, fast, well rested. */
export const exploding = (work: Work = reps(3, 6)): Dose => ({
  sets: sets(3, 4),
  work,
  rest: resting(seconds(120), seconds(180)),
  load: 'moderate',
  effort: effort(7),
  perWeek: times(1, 2),
  source: 'house',
})

/** Long holds: 4 minutes a muscle and session is all that helps, 10 a week are enough. */
export const stretching = (source: SourceId = 'ingram-2025'): Dose => ({
  sets: sets(4),
  work: hold(seconds(30), seconds(60)),
  rest: resting(seconds(10)),
  load: 'none',
  perWeek: times(5),
  source,
})

/** A few easy ones, of which no count is kept: warm-ups, rolling, daily minutes. */
export const moving = (work: Work, source: SourceId, setCount = 1): Dose => ({
  sets: sets(setCount),
  work,
  rest: resting(seconds(15)),
  load: 'none',
  perWeek: times(2, 7),
  source,
})
