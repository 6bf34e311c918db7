import { seededNumbers } from '../math/seeded'
import { middleBody, type BodyShape } from './body'

/** Colours as CSS writes them, linear mixing is done by whoever paints. */
export interface Colours {
  readonly skin: string
  readonly hair: string
  readonly iris: string
  readonly shirt: string
  readonly shorts: string
  readonly socks: string
  readonly shoes: string
  readonly soles: string
}

export type HairStyle = 'short' | 'tied' | 'bun'
export type LegWear = 'shorts' | 'loose-shorts' | 'tights'
export type Feet = 'bare' | 'shod'

/** How a runner looks. */
export interface Looks {
  readonly shape: BodyShape
  readonly hair: HairStyle
  readonly legs: LegWear
  readonly feet: Feet
  readonly colours: Colours
  /** The mesh's cells as a multiple of the usual ones; left out: 1. */
  readonly grain?: number
}

export const middleLooks: Looks = {
  shape: middleBody,
  hair: 'short',
  legs: 'shorts',
  feet: 'shod',
  colours: {
    skin: '#d6a07c',
    hair: '#3a2a20',
    iris: '#4a6b62',
    shirt: '#e9e2d6',
    shorts: '#36506b',
    socks: '#f4f1ea',
    shoes: '#5b6673',
    soles: '#f2efe8',
  },
}

/** As the tests ask for it: they look at the heel and at the sole's hold. */
export const barefootLooks: Looks = { ...middleLooks, feet: 'bare' }

/** The same, of a third of the triangles: for small pictures, and for a processor that has to draw him. */
export const plainLooks: Looks = { ...barefootLooks, grain: 1.7 }
export const plainShodLooks: Looks = { ...middleLooks, grain: 1.7 }

/** From fair to deep, spread as the ten tones of the Monk scale are. */
const skins = ['#f0d3bd', '#e6bd9c', '#d6a07c', '#bd8259', '#9a6440', '#75472c', '#523122'] as const
const hairs = ['#221a17', '#3a2a20', '#5b3c26', '#8a6038', '#b98f58', '#77706a'] as const
const irises = ['#4a3425', '#5d4a30', '#4a6b62', '#56728c'] as const
const shirts = ['#e9e2d6', '#c8553d', '#3f7d6e', '#d9a441', '#6f86a8', '#2f3b48'] as const
const bottoms = ['#36506b', '#2a2f36', '#5a4a5e', '#3c5a49'] as const

/** A runner drawn by lot: heights, builds, tones and clothes of ordinary adults. */
export const seededLooks = (seed: number): Looks => {
  const random = seededNumbers(seed)
  const between = (low: number, high: number) => low + (high - low) * random()
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  return {
    shape: {
      stature: between(1.55, 1.92),
      build: between(0.88, 1.18),
      hipWidth: between(0.92, 1.1),
      shoulderWidth: between(0.9, 1.06),
    },
    hair: one(['short', 'tied', 'bun']),
    legs: one(['shorts', 'loose-shorts', 'tights']),
    feet: 'shod',
    colours: {
      ...middleLooks.colours,
      skin: one(skins),
      hair: one(hairs),
      iris: one(irises),
      shirt: one(shirts),
      shorts: one(bottoms),
    },
  }
}
