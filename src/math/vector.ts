/** A place (metres) or a direction in space: x, y, z. */
export type Vec3 = readonly [x: number, y: number, z: number]

export const plus = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const times = (a: Vec3, by: number): Vec3 => [a[0] * by, a[1] * by, a[2] * by]
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

export const norm = (a: Vec3): number => Math.hypot(a[0], a[1], a[2])
export const distance = (a: Vec3, b: Vec3): number => norm(minus(a, b))

/** The direction of `a`; it must have a length. */
export const unit = (a: Vec3): Vec3 => times(a, 1 / norm(a))

/** The point that lies the share `at` of the way from `a` to `b`. */
export const between = (a: Vec3, b: Vec3, at: number): Vec3 => plus(times(a, 1 - at), times(b, at))

/** What is left of `a` across the unit vector `axis`. */
export const across = (a: Vec3, axis: Vec3): Vec3 => minus(a, times(axis, dot(a, axis)))
