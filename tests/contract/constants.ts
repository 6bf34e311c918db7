import type { Sourced } from '../../src/math/sourced'

export const isSourced = (value: unknown): value is Sourced<number> =>
  typeof value === 'object' && value !== null && 'origin' in value && 'source' in value

/** Every constant with an origin, wherever in a declaration it stands. */
export const constantsIn = (value: unknown): readonly Sourced<number>[] => {
  if (isSourced(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(constantsIn) : []
}
