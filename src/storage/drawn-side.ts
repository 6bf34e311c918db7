import type { Side } from '../pose/side'

/** Chance belongs to the edge. */
export const drawnSide = (): Side =>
  (crypto.getRandomValues(new Uint8Array(1))[0]! & 1) === 0 ? 'left' : 'right'
