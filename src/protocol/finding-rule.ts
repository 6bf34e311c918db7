import type { Sourced } from '../math/sourced'

/**
 * What a finding is to the runner: a range that is `limited`, sides that are `uneven`, something `noticed` about how it
 * was done, a range that is `enough`, or a reading that is `doubtful` by itself.
 */
export type FindingMeaning = 'limited' | 'uneven' | 'noticed' | 'enough' | 'doubtful'

/** A group of people by age; the words go after `The limit is of`. */
export interface People {
  readonly ageBands: readonly string[]
  readonly words: string
}

/** Strength, balance and the bend of an ankle fall with age from about 60 on (clinical reference 2.3 and 3.3). */
export const adultsUnder60: People = {
  ageBands: ['18-39', '40-49', '50-59'],
  words: 'adults under 60',
}

/** When a value supports a statement, and the statement. `assessment/findings.ts` reads it. */
export interface FindingRule<MetricName extends string = string> {
  /** Permanent: exercises are prescribed by it. */
  readonly id: string
  readonly kind: 'below' | 'above' | 'side-difference'
  readonly is: FindingMeaning
  readonly metric: MetricName
  /** In the metric's unit; none of a difference between sides, which is judged by its own limit of detection. */
  readonly limit?: Sourced<number>
  /** The same limit of what is measured by hand, in that metric's unit; without it the hand tells no such finding. */
  readonly byHand?: Sourced<number>
  /** Whose values its limit is of, where it is not of everybody: of others it is not told. */
  readonly of?: People
  /** What was found. One sentence, which reads the same for either leg. */
  readonly say: string
  /** What it may mean in running, in careful words. */
  readonly mayMean: string
  /** What it does not mean. */
  readonly doesNotMean: string
}
