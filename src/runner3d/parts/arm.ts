import { joined, loft, rod, type Ring } from '../surface/shape'
import { grown, on, type Model, type Part } from './model'

/**
 * From shoulder to wrist, as for the leg: upper arm 30 cm round, forearm 27, wrist 16.5 and flat between the sides of
 * thumb and little finger. The elbow is at 0.56.
 */
export const armRings: readonly Ring[] = [
  [0.06, 0.044, 0.043, 0.046, 0.046],
  [0.16, 0.047, 0.045, 0.05, 0.048],
  [0.31, 0.043, 0.042, 0.049, 0.045],
  [0.48, 0.037, 0.037, 0.038, 0.039],
  [0.56, 0.036, 0.036, 0.035, 0.038],
  [0.65, 0.04, 0.038, 0.041, 0.038],
  [0.78, 0.034, 0.032, 0.037, 0.033],
  [0.91, 0.023, 0.023, 0.029, 0.027],
  [1.01, 0.02, 0.02, 0.027, 0.026],
]

const arm = ({ bones, rest, girth }: Model): Part => {
  const { shoulder, wrist } = rest.arms.left
  return {
    shape: loft(shoulder, wrist, bones['left-upper-arm'].rotation, grown(armRings, girth)),
    cell: 0.008,
    colour: 'skin',
    sides: 'both',
  }
}

/** Index to little finger: across the palm, how far the knuckle lies from the wrist, and the finger's length; metres. */
const fingers = [
  { aside: 0.03, knuckle: 0.09, long: 0.073 },
  { aside: 0.01, knuckle: 0.094, long: 0.081 },
  { aside: -0.0105, knuckle: 0.091, long: 0.075 },
  { aside: -0.03, knuckle: 0.083, long: 0.059 },
] as const

const palmRings: readonly Ring[] = [
  [0, 0.019, 0.018, 0.026, 0.025],
  [0.3, 0.017, 0.018, 0.034, 0.032],
  [0.75, 0.014, 0.015, 0.041, 0.04],
  [1, 0.011, 0.012, 0.039, 0.038],
]

/** At rest: fingers a little curled to the palm, the thumb beside the index. x is the back of the hand. */
const hand = (model: Model): Part => {
  const at = on(model, 'left-hand')
  const { girth, size, bones } = model
  const thick = 0.0088 * (0.5 * size + 0.5 * girth)
  const curled = fingers.flatMap(({ aside, knuckle, long }) => {
    const joint = at(-0.006, -knuckle - long * 0.5, aside * 1.02)
    return [
      rod(at(0.001, -knuckle + 0.012, aside), joint, thick * 1.04, thick * 0.98),
      rod(joint, at(-0.024, -knuckle - long * 0.94, aside * 0.97), thick * 0.98, thick * 0.78),
    ]
  })
  const thumb = [
    rod(at(-0.006, -0.02, 0.026), at(-0.014, -0.056, 0.05), thick * 1.5, thick * 1.2),
    rod(at(-0.014, -0.056, 0.05), at(-0.02, -0.092, 0.054), thick * 1.18, thick * 0.9),
  ]
  return {
    shape: joined(0.009 * size, [
      loft(at(0, 0.006, 0), at(0, -0.1, 0), bones['left-hand'].rotation, grown(palmRings, size)),
      ...curled,
      ...thumb,
    ]),
    cell: 0.0046,
    colour: 'skin',
    sides: 'both',
  }
}

export const armParts = (model: Model): readonly Part[] => [arm(model), hand(model)]
