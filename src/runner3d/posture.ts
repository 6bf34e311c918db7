import { opposite, sides, type Side } from '../pose/side'

/**
 * How a runner is held at one instant: degrees and metres. All tilts are against the vertical of the room, seen from
 * the side, positive towards where the runner faces (measuring.md), so that what a test measures is written down here
 * as it is. `aside` is always away from the body's middle, so that left and right are written alike.
 */
export interface Posture {
  /** The leg whose tilts carry the pelvis; without one the pelvis lies where `pelvis` says. */
  readonly support: Side | 'pelvis'
  readonly pelvis: PelvisPosture
  /** `lean` and `aside` (to the runner's left) of the line from mid hips to mid shoulders; `turn` to the left. */
  readonly trunk: { readonly lean: number; readonly aside: number; readonly turn: number }
  /** Of the head itself, whatever the trunk does: `nod` looks down, `turn` to the left, `tilt` to the left. */
  readonly head: { readonly nod: number; readonly turn: number; readonly tilt: number }
  readonly legs: Readonly<Record<Side, LegPosture>>
  readonly arms: Readonly<Record<Side, ArmPosture>>
  /** The whole body rolled about the line it faces along, onto its right side, degrees; for lying on a side. */
  readonly roll: number
  /** Metres that the whole body is lifted after the roll. */
  readonly lift: number
}

export interface PelvisPosture {
  /** Metres to the runner's left of the room's middle. */
  readonly left: number
  /** Metres; they count only where `support` is the pelvis. */
  readonly up: number
  readonly ahead: number
  /** Degrees forward of upright, degrees that the left hip is higher, degrees turned to the left. */
  readonly pitch: number
  readonly drop: number
  readonly turn: number
}

export interface LegPosture {
  /** 1: the foot stands where `foot` says. 0: the leg hangs by `thigh`, `shank` and `aside`. Between: on its way. */
  readonly grounded: number
  readonly thigh: number
  readonly shank: number
  readonly aside: number
  /** Degrees that the knee of a standing leg is turned inward about the line from hip to ankle. */
  readonly kneeIn: number
  readonly foot: FootPosture
}

export interface FootPosture {
  /** Metres from the room's middle to the ball of the foot on the floor. */
  readonly ahead: number
  readonly aside: number
  readonly up: number
  readonly toeOut: number
  /** Degrees that the heel is higher than the toes. A standing foot turns about its ball, its toes stay flat. */
  readonly heel: number
  /** 1: the heel may rise further where the leg would not reach otherwise. 0: it stays. */
  readonly heelFree: number
}

export interface ArmPosture {
  /** Of the upper arm: against the vertical, forward; and away from the body. */
  readonly forward: number
  readonly aside: number
  /** Degrees that the elbow's bend is turned inward about the upper arm; 0 bends forward. */
  readonly turn: number
  readonly elbow: number
  /** Degrees about the forearm, 0 thumb forward on a hanging arm, positive turns the palm to the back. */
  readonly palm: number
  /** Degrees that the hand bends to the palm's side. */
  readonly wrist: number
  /** 1: the hand lies flat, fingers ahead, whatever the forearm does: it carries. Between: on its way. */
  readonly flat: number
  /** 1: the fingers are closed round what the hand holds. 0: a little curled. */
  readonly grip: number
  /** 1: the wrist is at `at` instead, the elbow towards `elbowTo`. Between: on its way. */
  readonly reach: number
  readonly at: Place
  readonly elbowTo: Place
  /** What `at` is measured from: the room's middle on the floor, or the middle of the hips and turned with them. */
  readonly from: 'room' | 'pelvis'
}

/** Metres, or for a direction shares: away from the body's middle, up, and forward. */
export interface Place {
  readonly aside: number
  readonly up: number
  readonly ahead: number
}

/** A posture's parts to be changed: any depth. */
export type Change<T> = T extends object ? { readonly [K in keyof T]?: Change<T[K]> } : T

/** `base` with some of its values replaced. */
export const changed = <T extends object>(base: T, change: Change<T>): T => {
  const entries = Object.entries(change).map(([key, value]: [string, unknown]) => {
    const old: unknown = Reflect.get(base, key)
    const next =
      typeof value === 'object' && value !== null && typeof old === 'object' && old !== null
        ? changed(old, value)
        : value
    return [key, next] as const
  })
  return { ...base, ...Object.fromEntries(entries) }
}

/** Every number the share `at` of the way from `a` to `b`; words are those of `a`. */
export const postureBetween = <T>(a: T, b: T, at: number): T => {
  if (typeof a === 'number' && typeof b === 'number') return (a + (b - a) * at) as T
  if (typeof a !== 'object' || a === null) return a
  const keys = Object.keys(a) as (keyof T)[]
  return Object.fromEntries(keys.map((key) => [key, postureBetween(a[key], b[key], at)])) as T
}

/** The same `ahead` metres further on. */
export const moved = (posture: Posture, ahead: number): Posture => {
  if (ahead === 0) return posture
  const { pelvis, legs, arms } = posture
  const leg = (side: Side) => ({ foot: { ahead: legs[side].foot.ahead + ahead } })
  const arm = (side: Side) =>
    arms[side].from === 'room' ? { at: { ahead: arms[side].at.ahead + ahead } } : {}
  return changed(posture, {
    pelvis: { ahead: pelvis.ahead + ahead },
    legs: { left: leg('left'), right: leg('right') },
    arms: { left: arm('left'), right: arm('right') },
  })
}

const swapped = <T>(pair: Readonly<Record<Side, T>>): Readonly<Record<Side, T>> => ({
  left: pair.right,
  right: pair.left,
})

/** What the runner's mirror image does: the same to the other side. A roll has no mirror: it must be 0 or stay. */
export const mirroredPosture = (posture: Posture): Posture => {
  const { support, pelvis, trunk, head } = posture
  return {
    ...posture,
    support: support === 'pelvis' ? support : opposite(support),
    pelvis: { ...pelvis, left: -pelvis.left, drop: -pelvis.drop, turn: -pelvis.turn },
    trunk: { ...trunk, aside: -trunk.aside, turn: -trunk.turn },
    head: { ...head, turn: -head.turn, tilt: -head.tilt },
    legs: swapped(posture.legs),
    arms: swapped(posture.arms),
    roll: -posture.roll,
  }
}

/** The same leg or arm on both sides. */
export const both = <T>(limb: T): Readonly<Record<Side, T>> =>
  Object.fromEntries(sides.map((side) => [side, limb])) as Record<Side, T>
