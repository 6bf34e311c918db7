import { toRadians, type Degrees } from './units'
import { across, cross, plus, times, unit, type Vec3 } from './vector'

/** A rotation, as the three directions that x, y and z are turned to. */
export interface Rotation {
  readonly x: Vec3
  readonly y: Vec3
  readonly z: Vec3
}

export const noRotation: Rotation = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1] }

/** About x: y is turned towards z. */
export const aboutX = (angle: Degrees): Rotation => {
  const [c, s] = [Math.cos(toRadians(angle)), Math.sin(toRadians(angle))]
  return { x: [1, 0, 0], y: [0, c, s], z: [0, -s, c] }
}

/** About y: z is turned towards x. */
export const aboutY = (angle: Degrees): Rotation => {
  const [c, s] = [Math.cos(toRadians(angle)), Math.sin(toRadians(angle))]
  return { x: [c, 0, -s], y: [0, 1, 0], z: [s, 0, c] }
}

/** About z: x is turned towards y. */
export const aboutZ = (angle: Degrees): Rotation => {
  const [c, s] = [Math.cos(toRadians(angle)), Math.sin(toRadians(angle))]
  return { x: [c, s, 0], y: [-s, c, 0], z: [0, 0, 1] }
}

export const turned = ({ x, y, z }: Rotation, v: Vec3): Vec3 =>
  plus(plus(times(x, v[0]), times(y, v[1])), times(z, v[2]))

/** Where `v` came from. */
export const turnedBack = ({ x, y, z }: Rotation, v: Vec3): Vec3 => [
  x[0] * v[0] + x[1] * v[1] + x[2] * v[2],
  y[0] * v[0] + y[1] * v[1] + y[2] * v[2],
  z[0] * v[0] + z[1] * v[1] + z[2] * v[2],
]

/** First `inner`, then `outer`. */
export const composed = (outer: Rotation, inner: Rotation): Rotation => ({
  x: turned(outer, inner.x),
  y: turned(outer, inner.y),
  z: turned(outer, inner.z),
})

/** Keeps `y` exactly and `x` as near as a right angle allows: a bone along y with its hinge along x. */
export const alongY = (y: Vec3, x: Vec3): Rotation => {
  const up = unit(y)
  const side = unit(across(x, up))
  return { x: side, y: up, z: cross(side, up) }
}

type Quaternion = readonly [number, number, number, number]

const quaternion = ({ x, y, z }: Rotation): Quaternion => {
  const trace = x[0] + y[1] + z[2]
  if (trace > 0) {
    const s = 2 * Math.sqrt(1 + trace)
    return [(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4]
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = 2 * Math.sqrt(1 + x[0] - y[1] - z[2])
    return [s / 4, (x[1] + y[0]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s]
  }
  if (y[1] > z[2]) {
    const s = 2 * Math.sqrt(1 + y[1] - x[0] - z[2])
    return [(x[1] + y[0]) / s, s / 4, (y[2] + z[1]) / s, (z[0] - x[2]) / s]
  }
  const s = 2 * Math.sqrt(1 + z[2] - x[0] - y[1])
  return [(z[0] + x[2]) / s, (y[2] + z[1]) / s, s / 4, (x[1] - y[0]) / s]
}

const rotationOf = ([x, y, z, w]: Quaternion): Rotation => ({
  x: [1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w)],
  y: [2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w)],
  z: [2 * (x * z + y * w), 2 * (y * z - x * w), 1 - 2 * (x * x + y * y)],
})

/** The rotation that lies the share `at` of the short way from `a` to `b`. */
export const rotationBetween = (a: Rotation, b: Rotation, at: number): Rotation => {
  const [p, q] = [quaternion(a), quaternion(b)]
  const cosine = p[0] * q[0] + p[1] * q[1] + p[2] * q[2] + p[3] * q[3]
  const angle = Math.acos(Math.min(1, Math.abs(cosine)))
  const sine = Math.sin(angle)
  const near = sine < 1e-6 ? 1 - at : Math.sin((1 - at) * angle) / sine
  const far = (sine < 1e-6 ? at : Math.sin(at * angle) / sine) * Math.sign(cosine || 1)
  const mixed = p.map((value, i) => near * value + far * q[i]!)
  const size = Math.hypot(...mixed)
  return rotationOf(mixed.map((value) => value / size) as unknown as Quaternion)
}
