import { ellipsoid, half, joined, loft, rod, within, without, type Ring, type Shape } from '../surface/shape'
import { legRings } from './leg'
import { grown, on, type Model, type Part } from './model'

/** The shirt from waist to collar, along the line from mid hips to mid shoulders: half width twice, front, back. */
const trunkRings: readonly Ring[] = [
  [-0.13, 0.15, 0.15, 0.07, 0.1],
  [0.02, 0.152, 0.152, 0.076, 0.104],
  [0.16, 0.149, 0.149, 0.08, 0.098],
  [0.34, 0.146, 0.146, 0.093, 0.092],
  [0.52, 0.15, 0.15, 0.103, 0.098],
  [0.7, 0.154, 0.154, 0.108, 0.106],
  [0.86, 0.151, 0.151, 0.1, 0.106],
  [1, 0.132, 0.132, 0.074, 0.09],
  [1.1, 0.085, 0.085, 0.056, 0.072],
]

/** From the trochanters, 33 cm apart, to the crests of the pelvis, 28, and on under the shirt. */
const hipRings: readonly Ring[] = [
  [-0.12, 0.13, 0.13, 0.055, 0.09],
  [-0.03, 0.166, 0.166, 0.084, 0.105],
  [0.05, 0.166, 0.166, 0.085, 0.102],
  [0.12, 0.158, 0.158, 0.083, 0.095],
  [0.18, 0.149, 0.149, 0.08, 0.091],
  [0.22, 0.144, 0.144, 0.079, 0.088],
]

const mirrored = (make: (side: 1 | -1) => Shape): readonly Shape[] => [make(1), make(-1)]

const sleeves = ({ bones, rest, girth, size }: Model): readonly Shape[] =>
  (['left', 'right'] as const).map((side) => {
    const { shoulder, wrist } = rest.arms[side]
    const rings: readonly Ring[] = [
      [0, 0.055, 0.053, 0.056, 0.056],
      [0.1, 0.06, 0.057, 0.061, 0.06],
      [0.27, 0.058, 0.057, 0.062, 0.06],
    ]
    return loft(shoulder, wrist, bones[`${side}-upper-arm`].rotation, grown(rings, girth), {
      flat: 0.014 * size,
    })
  })

const upperBody = (model: Model): Shape => {
  const { rest, bones, girth, body, size } = model
  const at = on(model, 'chest')
  const trunk = loft(rest.midHips, rest.midShoulders, bones.chest.rotation, grown(trunkRings, girth))
  const wide = body.shoulderHalf / size
  const shoulders = mirrored((side) =>
    rod(
      at(side * 0.05, 0.02, -0.014),
      at(side * (wide - 0.024), -0.008, -0.004),
      0.05 * girth,
      0.054 * girth,
    ),
  )
  const chest = mirrored((side) =>
    ellipsoid(at(side * 0.06, -0.115, 0.026), [0.09 * girth, 0.1 * girth, 0.066 * girth]),
  )
  return joined(0.06 * size, [trunk, ...shoulders, ...chest])
}

/**
 * The shorts are worn just under the crests of the pelvis, 10 cm over the hip joints: lower, the pose model sees the joints
 * low too. The shirt's lower part is what is under it, with room.
 */
const shirt = (model: Model): Part => {
  const { rest, size } = model
  const at = on(model, 'chest')
  const neckline = ellipsoid(at(0, 0.078, 0.012), [0.063 * size, 0.06 * size, 0.068 * size])
  const hem = half([0, rest.midHips[1] + 0.1 * size, 0], [0, -1, 0])
  const whole = joined(0.05 * size, [upperBody(model), ...sleeves(model), hipsOf(model, 0.011 * size)])
  return {
    shape: within(0.02 * size, without(0.03 * size, whole, neckline), hem),
    cell: 0.0098,
    colour: 'shirt',
    sides: 'middle',
  }
}

const shortsLength = { shorts: 0.5, 'loose-shorts': 0.68, tights: 0.4 } as const
const shortsRoom = { shorts: 0.011, 'loose-shorts': 0.026, tights: 0.005 } as const

/** Over the hip joint cloth runs on to the waist. */
const trouserTop: Ring = [-0.1, 0.055, 0.06, 0.05, 0.06]

/** A trouser leg: the thigh with room in it, more towards the hem. */
const trouserLeg = (
  { looks, bones, rest, girth, size }: Model,
  side: 'left' | 'right',
  thicker: number,
): Shape => {
  const { hip, ankle } = rest.legs[side]
  const end = shortsLength[looks.legs] / 2
  const room = shortsRoom[looks.legs]
  const rings = [trouserTop, ...legRings]
    .filter(([at]) => at < end + 0.13)
    .map(([at, out, inside, front, back]): Ring => {
      const more = room * (at > 0.1 ? 1.4 : 1) * (girth / size)
      const [a, b] = side === 'left' ? [out + more, inside + more * 0.5] : [inside + more * 0.5, out + more]
      return [Math.min(at, end), a, b, front + more, back + more]
    })
  const ends = looks.legs === 'tights' ? { thicker } : { thicker, flat: 0.008 * size }
  return loft(hip, ankle, bones[`${side}-thigh`].rotation, grown(rings, girth), ends)
}

const hipsOf = (model: Model, thicker: number): Shape => {
  const { rest, bones, girth, size } = model
  const at = on(model, 'pelvis')
  const hips = loft(rest.midHips, rest.midShoulders, bones.pelvis.rotation, grown(hipRings, girth), {
    thicker,
  })
  const seat = mirrored((side) =>
    ellipsoid(
      at(side * 0.074, -0.035, -0.046),
      [0.088, 0.098, 0.086].map((radius) => radius * girth + thicker) as [number, number, number],
    ),
  )
  const legs = joined(0.012 * size, [trouserLeg(model, 'left', thicker), trouserLeg(model, 'right', thicker)])
  return joined(0.07 * size, [joined(0.045 * size, [hips, ...seat]), legs])
}

const shorts = (model: Model): Part => ({
  shape: hipsOf(model, 0),
  cell: 0.0098,
  colour: 'shorts',
  sides: 'middle',
})

export const clothesParts = (model: Model): readonly Part[] => [shirt(model), shorts(model)]
