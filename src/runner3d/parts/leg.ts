import { ellipsoid, joined, loft, type Ring, type Shape } from '../surface/shape'
import { grown, on, type Model, type Part } from './model'

/**
 * Cross-sections from the hip joint to the ankle for 1.75 m and middle build, metres: out, in, front, back. Girths after
 * adult means: thigh 56 cm at the top, 38 above the knee, calf 37, ankle 22 (ANSUR II); the calf is full behind and
 * above its middle, the inner calf lower than the outer. The knee is at 0.5.
 */
export const legRings: readonly Ring[] = [
  [-0.01, 0.082, 0.07, 0.08, 0.092],
  [0.11, 0.08, 0.08, 0.085, 0.084],
  [0.18, 0.075, 0.077, 0.082, 0.079],
  [0.25, 0.069, 0.073, 0.078, 0.073],
  [0.37, 0.057, 0.062, 0.064, 0.06],
  [0.46, 0.05, 0.053, 0.055, 0.05],
  [0.5, 0.048, 0.05, 0.053, 0.047],
  [0.55, 0.046, 0.047, 0.047, 0.05],
  [0.64, 0.051, 0.051, 0.042, 0.068],
  [0.73, 0.046, 0.048, 0.04, 0.061],
  [0.83, 0.035, 0.036, 0.036, 0.044],
  [0.93, 0.029, 0.03, 0.032, 0.038],
  [1.01, 0.033, 0.033, 0.034, 0.042],
]

/** The part of a leg from one share of its length to another, as thick as the skin or thicker. */
const stretch = (model: Model, from: number, to: number, thicker: number, flat?: number): Shape => {
  const { bones, rest, girth } = model
  const { hip, ankle } = rest.legs.left
  const rings = legRings.filter(([at]) => at >= from && at <= to)
  const ends = flat === undefined ? { thicker } : { thicker, flat }
  return loft(hip, ankle, bones['left-thigh'].rotation, grown(rings, girth), ends)
}

const kneecap = (model: Model, thicker: number): Shape => {
  const { bones, girth } = model
  const radii = [0.027, 0.034, 0.02].map((radius) => radius * girth + thicker) as [number, number, number]
  return ellipsoid(on(model, 'left-shank')(-0.001, 0.006, 0.037), radii, bones['left-shank'].rotation)
}

const skinLeg = (model: Model): Part => ({
  // From under the hem only: higher up skin would show in the fold of a bent hip.
  shape: joined(0.022 * model.size, [stretch(model, 0.17, 0.95, 0), kneecap(model, 0)]),
  cell: 0.009,
  colour: 'skin',
  sides: 'both',
})

const tights = (model: Model): Part => ({
  shape: joined(0.022 * model.size, [stretch(model, -1, 0.94, 0.004, 0.006), kneecap(model, 0.004)]),
  cell: 0.009,
  colour: 'shorts',
  sides: 'both',
})

export const sock = (model: Model): Part => ({
  shape: stretch(model, 0.92, 2, 0.005 * model.size, 0.006 * model.size),
  cell: 0.0065,
  colour: 'socks',
  sides: 'both',
})

/** The skin from the shin's end to the ankle. */
export const lowerLeg = (model: Model): Shape => stretch(model, 0.83, 2, 0)

export const legParts = (model: Model): readonly Part[] => [
  model.looks.legs === 'tights' ? tights(model) : skinLeg(model),
]
