import { bonesOf, type Bone, type BoneName } from '../bones'
import { bodyLengths, type BodyLengths } from '../body'
import type { Colours, Looks } from '../looks'
import { both, changed } from '../posture'
import { skeletonOf, type Skeleton } from '../skeleton'
import { standing } from '../standing'
import { local, type Ring, type Shape } from '../surface/shape'
import type { Vec3 } from '../../math/vector'

/** What the parts of a body are modelled on: the left side only, at rest. The right is its mirror image. */
export interface Model {
  readonly looks: Looks
  readonly body: BodyLengths
  readonly rest: Skeleton
  readonly bones: Readonly<Record<BoneName, Bone>>
  /** All sizes of the parts are written for 1.75 m; this share of them holds here. */
  readonly size: number
  /** Girths too: size and build. */
  readonly girth: number
}

/** A solid of one colour. `sides`: written for the left, and to be mirrored for the right. */
export interface Part {
  readonly shape: Shape
  /** Metres between the vertices of its net. */
  readonly cell: number
  readonly colour: keyof Colours | `#${string}`
  readonly sides: 'middle' | 'both'
}

/** Arms and legs away from the body, so that its parts do not grow together where they only touch. */
export const modelOf = (looks: Looks): Model => {
  const body = bodyLengths(looks.shape)
  const size = looks.shape.stature / 1.75
  const posture = changed(standing(body), {
    support: 'pelvis',
    pelvis: { up: 0.53 * looks.shape.stature, ahead: 0, pitch: 0 },
    trunk: { lean: 0 },
    head: { nod: 0 },
    legs: both({ grounded: 0, thigh: 0, shank: 0, aside: 11, foot: { toeOut: 0 } }),
    arms: both({ forward: 0, aside: 40, turn: 0, elbow: 0, palm: 0, wrist: 0 }),
  })
  const rest = skeletonOf(body, posture)
  return { looks, body, rest, bones: bonesOf(body, rest), size, girth: size * looks.shape.build }
}

/** Places in a bone's own directions, written for 1.75 m. */
export const on = ({ bones, size }: Model, bone: BoneName) => {
  const { origin, rotation } = bones[bone]
  const place = local(origin, rotation)
  return (x: number, y: number, z: number): Vec3 => place(x * size, y * size, z * size)
}

/** Rings written for 1.75 m and the middle build. */
export const grown = (rings: readonly Ring[], by: number): readonly Ring[] =>
  rings.map(([at, ...radii]) => [at, ...radii.map((radius) => radius * by)] as unknown as Ring)
