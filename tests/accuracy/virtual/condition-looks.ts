import { barefootLooks, seededLooks, type Looks } from '../../../src/runner3d/looks'
import type { Factors } from './grid'

/** Tights are dark as a rule: the hardest clothes for a camera. */
const dark = { shorts: '#1d2025', shirt: '#2f3b48' }

/**
 * What a runner of the ruler looks like. A seeded body brings its own skin, hair, eyes and shirt, which the model sees too;
 * what it wears on its legs is varied by itself.
 */
export const looksOf = ({ body, clothes }: Pick<Factors, 'body' | 'clothes'>): Looks => {
  const own = body === null ? barefootLooks : seededLooks(body)
  return {
    ...barefootLooks,
    shape: own.shape,
    hair: own.hair,
    feet: clothes === 'shoes' ? 'shod' : 'bare',
    legs: clothes === 'shoes' ? 'shorts' : clothes,
    colours: {
      ...own.colours,
      shorts: barefootLooks.colours.shorts,
      ...(clothes === 'tights' ? dark : {}),
    },
  }
}
