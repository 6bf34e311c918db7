import type { Sourced } from '../../src/math/sourced'

export const isSourced = (value: unknown): value is Sourced<number> =>
  typeof value === 'object' && value !== null && 'origin' in value && 'source' in value
