import { noRotation } from '../../math/rotation'
import { aboutZ } from '../../math/rotation'
import { deg } from '../../math/units'
import { times } from '../../math/vector'
import { headMarks } from '../joints'
import { ellipsoid, half, joined, loft, rod, within, without, type Ring, type Shape } from '../surface/shape'
import { grown, on, type Model, type Part } from './model'

const mirrored = (make: (side: 1 | -1) => Shape): readonly Shape[] => [make(1), make(-1)]

const neckRings: readonly Ring[] = [
  [-0.35, 0.082, 0.082, 0.05, 0.072],
  [0, 0.066, 0.066, 0.05, 0.064],
  [0.35, 0.053, 0.053, 0.049, 0.057],
  [1, 0.051, 0.051, 0.05, 0.057],
]

/** Skull, jaw, cheeks, nose and ears; the sockets let the eyes lie in the head instead of on it. */
const skull = (model: Model): Shape => {
  const at = on(model, 'head')
  const { size: s } = model
  const ball = (x: number, y: number, z: number, rx: number, ry: number, rz: number) =>
    ellipsoid(at(x, y, z), [rx * s, ry * s, rz * s])
  const face = joined(0.032 * s, [
    ball(0, 0.074, -0.01, 0.075, 0.084, 0.096),
    ball(0, 0.012, 0.036, 0.052, 0.074, 0.06),
    ball(0, -0.049, 0.066, 0.022, 0.02, 0.023),
    ...mirrored((side) => ball(side * 0.04, 0.02, 0.062, 0.021, 0.021, 0.025)),
    ...mirrored((side) => ball(side * 0.036, -0.016, 0.016, 0.017, 0.022, 0.03)),
  ])
  const socketed = without(
    0.016 * s,
    face,
    joined(
      0.002,
      mirrored((side) => ball(side * 0.0325, 0.05, 0.104, 0.02, 0.014, 0.02)),
    ),
  )
  const nose = joined(0.012 * s, [
    rod(at(0, 0.05, 0.087), at(0, 0.019, 0.106), 0.0065 * s, 0.009 * s),
    ball(0, 0.0165, 0.108, 0.0105, 0.009, 0.0105),
    ...mirrored((side) => ball(side * 0.0105, 0.0125, 0.1005, 0.0072, 0.0068, 0.009)),
  ])
  return joined(0.012 * s, [socketed, nose])
}

const ear = (model: Model): Part => {
  const at = on(model, 'head')
  const { size: s } = model
  const tilted = aboutZ(deg(-10))
  const outer = ellipsoid(at(0.0735, 0.046, -0.008), [0.0105 * s, 0.032 * s, 0.0195 * s], tilted)
  const hollow = ellipsoid(at(0.085, 0.048, -0.003), [0.009 * s, 0.02 * s, 0.0115 * s], tilted)
  return { shape: without(0.006 * s, outer, hollow), cell: 0.0042, colour: 'skin', sides: 'both' }
}

const headAndNeck = (model: Model): Part => {
  const { rest, bones, size, girth } = model
  const chest = on(model, 'chest')
  const neck = loft(
    rest.midShoulders,
    rest.headBase,
    bones.chest.rotation,
    grown(neckRings, 0.5 * size + 0.5 * girth),
  )
  const slopes = mirrored((side) =>
    rod(chest(side * 0.08, -0.008, -0.022), chest(side * 0.028, 0.1, -0.024), 0.034 * girth, 0.03 * size),
  )
  return {
    shape: joined(0.03 * size, [joined(0.03 * size, [neck, ...slopes]), skull(model)]),
    cell: 0.0055,
    colour: 'skin',
    sides: 'middle',
  }
}

const hairCap = (model: Model): Shape => {
  const at = on(model, 'head')
  const { size: s } = model
  const cap = joined(0.03 * s, [
    ellipsoid(at(0, 0.082, -0.014), [0.084 * s, 0.087 * s, 0.104 * s]),
    ellipsoid(at(0, 0.03, -0.058), [0.066 * s, 0.062 * s, 0.052 * s]),
  ])
  const face = joined(0.03 * s, [
    ellipsoid(at(0, 0.035, 0.1), [0.07 * s, 0.078 * s, 0.075 * s]),
    ...mirrored((side) => ellipsoid(at(side * 0.078, 0.03, 0.02), [0.03 * s, 0.05 * s, 0.05 * s])),
  ])
  return without(0.016 * s, within(0.01 * s, cap, half(at(0, -0.03, -0.05), [0, -1, 0.35])), face)
}

const hair = (model: Model): Part => {
  const at = on(model, 'head')
  const { size: s, looks } = model
  const more: Record<typeof looks.hair, readonly Shape[]> = {
    short: [ellipsoid(at(0.004, 0.14, 0.026), [0.06 * s, 0.028 * s, 0.054 * s])],
    bun: [ellipsoid(at(0, 0.13, -0.105), [0.038 * s, 0.036 * s, 0.034 * s])],
    tied: [
      ellipsoid(at(0, 0.088, -0.122), [0.02 * s, 0.02 * s, 0.018 * s]),
      rod(at(0, 0.085, -0.135), at(0, 0.01, -0.152), 0.021 * s, 0.027 * s),
      rod(at(0, 0.01, -0.152), at(0, -0.075, -0.132), 0.027 * s, 0.008 * s),
    ],
  }
  return {
    shape: joined(0.018 * s, [hairCap(model), ...more[looks.hair]]),
    cell: 0.0055,
    colour: 'hair',
    sides: 'middle',
  }
}

/** Eyes, brows and mouth: small solids on the face, of their own colours. */
const features = (model: Model): readonly Part[] => {
  const at = on(model, 'head')
  const { size: s } = model
  const [ex, ey] = times(headMarks.eye, 1.75)
  const part = (shape: Shape, colour: Part['colour'], sides: Part['sides'], cell = 0.0026): Part => ({
    shape,
    colour,
    sides,
    cell,
  })
  const eye = (z: number, rx: number, ry: number, up = 0) =>
    ellipsoid(at(ex, ey - 0.0042 + up, z), [rx * s, ry * s, 0.0062 * s], noRotation)
  return [
    part(eye(0.0838, 0.0138, 0.0088), '#fbf8f4', 'both'),
    part(eye(0.0864, 0.0074, 0.0083), 'iris', 'both', 0.002),
    part(eye(0.0882, 0.0041, 0.0047), '#1c1614', 'both', 0.0016),
    part(
      joined(0.002 * s, [
        rod(
          at(ex - 0.0128, ey + 0.0012, 0.0868),
          at(ex - 0.003, ey + 0.0046, 0.0896),
          0.0015 * s,
          0.0019 * s,
        ),
        rod(at(ex - 0.003, ey + 0.0046, 0.0896), at(ex + 0.0085, ey + 0.0038, 0.087), 0.0019 * s, 0.0019 * s),
        rod(
          at(ex + 0.0085, ey + 0.0038, 0.087),
          at(ex + 0.0152, ey - 0.0002, 0.0804),
          0.0019 * s,
          0.0013 * s,
        ),
      ]),
      '#3a2a24',
      'both',
      0.0018,
    ),
    part(
      joined(0.003 * s, [
        rod(at(0.0165, ey + 0.0222, 0.0935), at(0.033, ey + 0.0248, 0.0905), 0.0024 * s, 0.0029 * s),
        rod(at(0.033, ey + 0.0248, 0.0905), at(0.0505, ey + 0.0182, 0.0775), 0.0029 * s, 0.0014 * s),
      ]),
      'hair',
      'both',
      0.0022,
    ),
    part(mouth(model), '#b0685c', 'middle', 0.0022),
  ]
}

/** A closed mouth whose corners are a little raised. */
const mouth = (model: Model): Shape => {
  const at = on(model, 'head')
  const { size: s } = model
  const lower = mirrored((side) =>
    rod(at(0, -0.0205, 0.0912), at(side * 0.012, -0.0185, 0.0888), 0.0042 * s, 0.003 * s),
  )
  const upper = mirrored((side) =>
    rod(at(side * 0.003, -0.0148, 0.0925), at(side * 0.013, -0.015, 0.0892), 0.0026 * s, 0.0022 * s),
  )
  const corners = mirrored((side) =>
    rod(at(side * 0.012, -0.0165, 0.0892), at(side * 0.028, -0.0085, 0.0868), 0.0026 * s, 0.0016 * s),
  )
  return joined(0.003 * s, [...lower, ...upper, ...corners])
}

export const headParts = (model: Model): readonly Part[] => [
  headAndNeck(model),
  ear(model),
  hair(model),
  ...features(model),
]
