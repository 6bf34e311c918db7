import { seededNumbers } from '../../../src/math/seeded.ts'

/** What the ruler varies. Each level is named as the report names it. */
export interface Factors {
  /** Seed of stature, build and widths; null is the middle body. */
  readonly body: number | null
  /** Bare feet, as the tests ask for them, but for `shoes`, which come with shorts. */
  readonly clothes: 'shorts' | 'loose-shorts' | 'tights' | 'shoes'
  /** Share of the middle picture's brightness. */
  readonly light: number
  /** Metres from the camera. */
  readonly distance: number
  /** Degrees that the runner is turned off the plane of the test. */
  readonly yaw: number
  /** Degrees that the camera leans. */
  readonly roll: number
  /** Share of the motion's usual range; of a stand: of its seconds. */
  readonly range: number
  /** Share of the motion's usual seconds; below 1 is faster. */
  readonly tempo: number
}

export type Factor = keyof Factors

/** One course in front of the model. */
export interface Condition {
  readonly name: string
  readonly motion: string
  readonly side: 'left' | 'right'
  readonly factors: Factors
  /** The factor that differs from the middle; `middle` none, `mixed` several, `mistake` none but a mistake is made. */
  readonly varied: Factor | 'middle' | 'mixed' | 'mistake'
  readonly repetitions: number
  readonly seed: number
  /** A mistake of the motion that is made in all of them: what it is measured by. */
  readonly mistake?: string
}

export type GridName = 'small' | 'full'

export const middle: Factors = {
  body: null,
  clothes: 'shorts',
  light: 1,
  distance: 2.8,
  yaw: 0,
  roll: 0,
  range: 1,
  tempo: 1,
}

/**
 * Around the middle, one factor at a time. Distances are those that the protocol asks for and a little more; a yaw of 20
 * and a roll of 8 lie beyond what is accepted (measuring.md), as does the darkest light: they ask whether it is refused.
 */
const levels: { readonly [F in Factor]: Readonly<Record<GridName, readonly Factors[F][]>> } = {
  body: { small: [3], full: [3, 11, 17, 23, 42] },
  clothes: { small: ['tights', 'shoes'], full: ['tights', 'loose-shorts', 'shoes'] },
  light: { small: [0.4, 0.1], full: [0.7, 0.4, 0.2, 0.1] },
  distance: { small: [2.3, 3.4], full: [2.3, 2.5, 3.1, 3.4, 3.8] },
  yaw: { small: [8, 20], full: [-12, -8, -4, 4, 8, 12, 20] },
  roll: { small: [3, 8], full: [-4, -2, 2, 4, 8] },
  range: { small: [0.7, 1.15], full: [0.6, 0.8, 0.9, 1.1, 1.2] },
  tempo: { small: [0.65], full: [0.5, 0.65, 0.8, 1.25, 1.5, 2] },
}

interface Course {
  readonly motion: string
  readonly sides: readonly Condition['side'][]
}

const legs = ['left', 'right'] as const
const measured: readonly Course[] = [
  { motion: 'ankle-dorsiflexion', sides: legs },
  { motion: 'hip-extension', sides: legs },
  { motion: 'squat-depth', sides: ['left'] },
  { motion: 'squat-depth-front', sides: ['left'] },
  { motion: 'single-leg-balance', sides: legs },
]

/** Those whose angles come from a true side view. */
const sideOn = ['ankle-dorsiflexion', 'hip-extension', 'squat-depth']

/** What a symmetric squat never shows: hips that go to one side and to the other, 5 cm. */
const shifted = { motion: 'squat-depth-front', mistake: 'hip-shift' } as const

const levelOf = ({ varied, factors, mistake }: Omit<Condition, 'name'>, mixed: string): string => {
  if (varied === 'middle') return ''
  if (varied === 'mixed') return mixed
  return `-${varied === 'mistake' ? mistake : String(factors[varied])}`
}

const nameOf = (one: Omit<Condition, 'name'>, mixed: string): string =>
  `${one.motion}-${one.side}-${one.varied}${levelOf(one, mixed)}`

/** A few combinations by lot of what is accepted each by itself; far away and turned at once, a few are refused all the same. */
const mixtures = (count: number): readonly Factors[] => {
  const random = seededNumbers(20_261_124)
  const between = (low: number, high: number) => Math.round((low + (high - low) * random()) * 100) / 100
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  return Array.from({ length: count }, () => ({
    body: Math.floor(random() * 1000),
    clothes: one(['shorts', 'loose-shorts', 'tights'] as const),
    light: between(0.5, 1),
    distance: between(2.5, 3.4),
    yaw: between(-10, 10),
    roll: between(-3, 3),
    range: between(0.7, 1.15),
    tempo: between(0.7, 1.4),
  }))
}

/** Every condition of a grid, always in the same order. */
export const gridOf = (name: GridName): readonly Condition[] => {
  const repetitions = name === 'full' ? 3 : 1
  const isSmall = name === 'small'
  const make = (motion: string, side: Condition['side'], varied: Condition['varied'], factors: Factors) => ({
    motion,
    side,
    varied,
    factors,
    repetitions,
  })
  const around = measured.flatMap(({ motion, sides }) =>
    sides.map((side) => make(motion, side, 'middle', middle)),
  )
  const varied = (Object.keys(levels) as Factor[]).flatMap((factor) =>
    levels[factor][name].flatMap((level) =>
      measured.flatMap(({ motion, sides }) =>
        (isSmall ? sides.slice(0, 1) : sides).map((side) =>
          make(motion, side, factor, { ...middle, [factor]: level }),
        ),
      ),
    ),
  )
  const shifts = legs.map((side) => ({
    ...make(shifted.motion, side, 'mistake', middle),
    mistake: shifted.mistake,
  }))
  const mixed = mixtures(isSmall ? 2 : 12).flatMap((factors) =>
    sideOn.map((motion, i) => make(motion, i === 1 ? 'right' : 'left', 'mixed', factors)),
  )
  return [...around, ...varied, ...mixed, ...shifts].map((one, index) => {
    const seed = index + 1
    return { ...one, seed, name: nameOf({ ...one, seed }, `-${String(index)}`) }
  })
}
