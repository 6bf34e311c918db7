import { unit } from '../../math/vector'
import type { Rotation } from '../../math/rotation'
import { ellipsoid, half, joined, loft, rod, within, without, type Ring, type Shape } from '../surface/shape'
import { lowerLeg, sock } from './leg'
import { grown, on, type Model, type Part } from './model'

/** The foot's directions for a loft from heel to toes: y points back along it, z up. */
const lengthwise = ({ bones }: Model): Rotation => {
  const { x, y, z } = bones['left-foot'].rotation
  return { x, y: unit([-z[0], -z[1], -z[2]]), z: y }
}

/** The floor in the foot's own directions, written for 1.75 m. */
const floorUnder = ({ body, size }: Model): number => -body.ankleHeight / size

/** Along the foot from behind the heel to before the toes: half widths, up and down from a line over the sole. */
const shoeRings: readonly Ring[] = [
  [0, 0.027, 0.027, 0.06, 0.05],
  [0.08, 0.034, 0.034, 0.078, 0.05],
  [0.26, 0.036, 0.036, 0.084, 0.05],
  [0.42, 0.037, 0.037, 0.066, 0.05],
  [0.6, 0.046, 0.041, 0.045, 0.05],
  [0.76, 0.049, 0.046, 0.034, 0.05],
  [0.9, 0.039, 0.043, 0.027, 0.05],
  [1, 0.022, 0.03, 0.02, 0.05],
]

const shoe = (model: Model): readonly Part[] => {
  const { bones, size } = model
  const at = on(model, 'left-foot')
  const { y } = bones['left-foot'].rotation
  const along = lengthwise(model)
  const floor = floorUnder(model)
  const outline = (thicker: number) =>
    loft(at(0, floor + 0.022, -0.066), at(0, floor + 0.022, 0.212), along, grown(shoeRings, size), {
      thicker,
    })
  const under = half(at(0, floor + 0.019, 0), y)
  const below = half(at(0, floor, 0), [-y[0], -y[1], -y[2]])
  const opening = ellipsoid(
    at(0, 0.045, -0.018),
    [0.031 * size, 0.032 * size, 0.046 * size],
    bones['left-foot'].rotation,
  )
  return [
    {
      shape: without(
        0.008,
        within(0.006, outline(0), half(at(0, floor + 0.006, 0), [-y[0], -y[1], -y[2]])),
        opening,
      ),
      cell: 0.0055,
      colour: 'shoes',
      sides: 'both',
    },
    {
      shape: within(0.007, within(0.006, outline(0.005), under), below),
      cell: 0.0055,
      colour: 'soles',
      sides: 'both',
    },
  ]
}

/** The bare foot from heel to ball, as the shoe's rings: a rounded heel, a narrow waist, the arch's ridge towards the ankle. */
const footRings: readonly Ring[] = [
  [0, 0.024, 0.024, 0.024, 0.05],
  [0.07, 0.03, 0.03, 0.042, 0.05],
  [0.22, 0.031, 0.031, 0.056, 0.05],
  [0.4, 0.032, 0.032, 0.052, 0.05],
  [0.58, 0.038, 0.036, 0.035, 0.05],
  [0.74, 0.043, 0.043, 0.02, 0.036],
  [0.82, 0.038, 0.042, 0.008, 0.022],
]

/** From the big toe to the little one: how far to the outer side, how far its tip is ahead of the ankle, how thick. */
const toePlaces = [
  [-0.027, 0.204, 0.0125],
  [-0.005, 0.203, 0.0088],
  [0.01, 0.195, 0.0083],
  [0.0235, 0.184, 0.008],
  [0.0355, 0.171, 0.0078],
] as const

const toes = (model: Model): readonly Shape[] => {
  const { size } = model
  const at = on(model, 'left-foot')
  const floor = floorUnder(model)
  return toePlaces.map(([aside, tip, thick]) =>
    rod(
      at(aside * 0.88, floor + 0.017, 0.137),
      at(aside, floor + thick * 0.95, tip - thick),
      thick * 1.05 * size,
      thick * size,
    ),
  )
}

/** A foot's own shape: the leg's end grows into it, so that no seam shows where a sock would have been. */
const bareFoot = (model: Model): Part => {
  const { bones, size } = model
  const at = on(model, 'left-foot')
  const floor = floorUnder(model)
  const { y } = bones['left-foot'].rotation
  const sole = loft(
    at(0, floor + 0.022, -0.062),
    at(0, floor + 0.022, 0.204),
    lengthwise(model),
    grown(footRings, size),
  )
  const ankles = [1, -1].map((side) =>
    ellipsoid(at(side * 0.027, 0.002 + (side < 0 ? 0.008 : 0), -0.004), [
      0.009 * size,
      0.013 * size,
      0.012 * size,
    ]),
  )
  const tendon = rod(at(0, 0.09, -0.029), at(0, floor + 0.03, -0.042), 0.008 * size, 0.018 * size)
  const web = ellipsoid(at(0.004, floor + 0.007, 0.16), [0.04 * size, 0.011 * size, 0.033 * size])
  const ankle = joined(0.03 * size, [sole, lowerLeg(model), tendon])
  const whole = joined(0.016 * size, [ankle, ...ankles, joined(0.008 * size, [web, ...toes(model)])])
  return {
    shape: within(0.006, whole, half(at(0, floor, 0), [-y[0], -y[1], -y[2]])),
    cell: 0.0042,
    colour: 'skin',
    sides: 'both',
  }
}

/** What is below the shin: skin and toes, or sock and shoe. */
export const footParts = (model: Model): readonly Part[] =>
  model.looks.feet === 'bare' ? [bareFoot(model)] : [sock(model), ...shoe(model)]
