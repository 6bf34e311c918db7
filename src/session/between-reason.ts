/** A rest before the next trial of this station, or the other leg, or another test comes next, or none. */
export type BetweenReason = 'rest' | 'next-side' | 'next-test' | 'finished'
