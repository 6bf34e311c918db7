import { minus, norm, plus, times, unit, type Vec3 } from '../../math/vector'
import { noRotation, turned, turnedBack, type Rotation } from '../../math/rotation'

/** A solid: metres to its skin, negative inside, and a box that holds it. Far off the distance is only a hint. */
export interface Shape {
  readonly at: (x: number, y: number, z: number) => number
  readonly low: Vec3
  readonly high: Vec3
}

const boxOf = (points: readonly Vec3[], margin: number): Pick<Shape, 'low' | 'high'> => {
  const edge = (pick: (...values: number[]) => number, by: number): Vec3 => [
    pick(...points.map((p) => p[0])) + by,
    pick(...points.map((p) => p[1])) + by,
    pick(...points.map((p) => p[2])) + by,
  ]
  return { low: edge(Math.min, -margin), high: edge(Math.max, margin) }
}

/** Nearly the distance to an ellipsoid: exact on its skin, right in its slope there. */
const ellipsoidDistance = (x: number, y: number, z: number, rx: number, ry: number, rz: number): number => {
  const [a, b, c] = [x / rx, y / ry, z / rz]
  const near = Math.sqrt(a * a + b * b + c * c)
  const slope = Math.sqrt((a / rx) ** 2 + (b / ry) ** 2 + (c / rz) ** 2)
  return slope < 1e-9 ? -Math.min(rx, ry, rz) : (near * (near - 1)) / slope
}

export const ellipsoid = (centre: Vec3, radii: Vec3, rotation: Rotation = noRotation): Shape => ({
  at: (x, y, z) => {
    const [a, b, c] = turnedBack(rotation, [x - centre[0], y - centre[1], z - centre[2]])
    return ellipsoidDistance(a, b, c, ...(radii as [number, number, number]))
  },
  ...boxOf([centre], Math.max(...radii)),
})

/** A round rod that grows from one radius to another. */
export const rod = (from: Vec3, to: Vec3, start: number, end = start): Shape => {
  const way = minus(to, from)
  const length2 = way[0] ** 2 + way[1] ** 2 + way[2] ** 2
  return {
    at: (x, y, z) => {
      const [a, b, c] = [x - from[0], y - from[1], z - from[2]]
      const share = Math.min(1, Math.max(0, (a * way[0] + b * way[1] + c * way[2]) / length2))
      const [u, v, w] = [a - share * way[0], b - share * way[1], c - share * way[2]]
      return Math.sqrt(u * u + v * v + w * w) - (start + (end - start) * share)
    },
    ...boxOf([from, to], Math.max(start, end)),
  }
}

/** A cross-section of a loft, metres from its axis: towards +x, -x, +z and -z, at the share `at` of the axis. */
export type Ring = readonly [at: number, plusX: number, minusX: number, plusZ: number, minusZ: number]

export interface LoftOptions {
  /** Ends cut flat and rounded off by this many metres, instead of domes. */
  readonly flat?: number
  /** Metres added everywhere: cloth over skin. */
  readonly thicker?: number
}

/** A smooth curve through the rings: cubic, with slopes from the neighbours (Catmull and Rom 1974). */
const ringAt = (rings: readonly Ring[], at: number, out: number[]) => {
  let i = 0
  while (i < rings.length - 2 && at > rings[i + 1]![0]) i++
  const [a, b] = [rings[i]!, rings[i + 1]!]
  const [before, after] = [rings[i - 1] ?? a, rings[i + 2] ?? b]
  const span = b[0] - a[0]
  const u = Math.min(1, Math.max(0, (at - a[0]) / span))
  const [u2, u3] = [u * u, u * u * u]
  for (let k = 1; k < 5; k++) {
    const slopeA = ((b[k]! - before[k]!) / (b[0] - before[0])) * span
    const slopeB = ((after[k]! - a[k]!) / (after[0] - a[0])) * span
    out[k] =
      (2 * u3 - 3 * u2 + 1) * a[k]! +
      (u3 - 2 * u2 + u) * slopeA +
      (3 * u2 - 2 * u3) * b[k]! +
      (u3 - u2) * slopeB
  }
}

/** Cross-sections strung along an axis from `from` to `to`: y of `rotation` points back along it. */
export const loft = (
  from: Vec3,
  to: Vec3,
  rotation: Rotation,
  rings: readonly Ring[],
  { flat, thicker = 0 }: LoftOptions = {},
): Shape => {
  const length = norm(minus(to, from))
  const axis = unit(minus(to, from))
  const [first, last] = [rings[0]![0], rings.at(-1)![0]]
  const ring = [0, 0, 0, 0, 0]
  const widest = Math.max(...rings.flatMap((one) => one.slice(1))) + thicker
  const ends = [plus(from, times(axis, first * length)), plus(from, times(axis, last * length))]
  const at = (x: number, y: number, z: number): number => {
    const p: Vec3 = [x - from[0], y - from[1], z - from[2]]
    const down = p[0] * axis[0] + p[1] * axis[1] + p[2] * axis[2]
    const inside = Math.min(last, Math.max(first, down / length))
    ringAt(rings, inside, ring)
    const local = turnedBack(rotation, p)
    const rx = (local[0] > 0 ? ring[1]! : ring[2]!) + thicker
    const rz = (local[2] > 0 ? ring[3]! : ring[4]!) + thicker
    const beyond = down - inside * length
    if (flat === undefined) return ellipsoidDistance(local[0], beyond, local[2], rx, Math.min(rx, rz), rz)
    const side = ellipsoidDistance(local[0], 0, local[2], rx, 1, rz)
    return smoothMax(side, Math.max(first * length - down, down - last * length), flat)
  }
  return { at, ...boxOf(ends, widest) }
}

const smoothMin = (a: number, b: number, k: number): number => {
  const h = Math.max(0, k - Math.abs(a - b)) / k
  return Math.min(a, b) - (h * h * k) / 4
}

const smoothMax = (a: number, b: number, k: number): number => -smoothMin(-a, -b, k)

const boxDistance = ({ low, high }: Shape, x: number, y: number, z: number): number => {
  const dx = Math.max(low[0] - x, 0, x - high[0])
  const dy = Math.max(low[1] - y, 0, y - high[1])
  const dz = Math.max(low[2] - z, 0, z - high[2])
  return Math.sqrt(dx * dx + dy * dy + dz * dz)
}

/** Solids grown together; `k` metres is how wide the seam is filled. Those that are too far off to count are not asked. */
export const joined = (k: number, shapes: readonly Shape[]): Shape => ({
  at: (x, y, z) => {
    let value = Infinity
    for (const shape of shapes) {
      const off = boxDistance(shape, x, y, z)
      if (off > value + k) continue
      const here = off > 4 * k + 0.02 ? off : shape.at(x, y, z)
      value = value === Infinity ? here : smoothMin(value, here, k)
    }
    return value
  },
  ...boxOf(
    shapes.flatMap(({ low, high }) => [low, high]),
    k / 4,
  ),
})

/** `shape` without `away`, the edge rounded over `k` metres. */
export const without = (k: number, shape: Shape, away: Shape): Shape => ({
  ...shape,
  at: (x, y, z) => smoothMax(shape.at(x, y, z), -away.at(x, y, z), k),
})

/** What `shape` and `other` share. */
export const within = (k: number, shape: Shape, other: Shape): Shape => ({
  ...shape,
  at: (x, y, z) => smoothMax(shape.at(x, y, z), other.at(x, y, z), k),
})

/** Everything on the side that `towards` points away from. */
export const half = (point: Vec3, towards: Vec3): Shape => {
  const n = unit(towards)
  const offset = n[0] * point[0] + n[1] * point[1] + n[2] * point[2]
  const far = 10
  return {
    at: (x, y, z) => n[0] * x + n[1] * y + n[2] * z - offset,
    low: [-far, -far, -far],
    high: [far, far, far],
  }
}

/** A place in a part's own directions, in the room. */
export const local =
  (origin: Vec3, rotation: Rotation) =>
  (x: number, y: number, z: number): Vec3 =>
    plus(origin, turned(rotation, [x, y, z]))
