import type { Sourced } from '../../src/math/sourced.ts'

/** A constant of a rule that only a test declares. */
export const sourced = <T extends number>(value: T): Sourced<T> => ({
  value,
  origin: 'provisional',
  source: 'Only for this test.',
})
