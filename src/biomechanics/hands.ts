import { share } from '../math/statistics'
import type { Pose } from '../pose/pose'
import { opposite, sides, type Side } from '../pose/side'
import { labelledPoint } from './stance'

/**
 * Where a hand is that rests on its hip, seen from the front: the wrist over the hip joint and outside of it, in lengths of
 * the trunk. Rendered hands on hips read 0.14 to 0.25 over and 0.09 to 0.15 outside, arms that hang 0.06 under and 0.44
 * outside, arms stretched forward 0.8 over (bench). Set half-way; arms crossed on the chest lie higher (provisional).
 */
const above = { least: 0.05, most: 0.45 }
const outside = { least: -0.2, most: 0.3 }
/** The share of the poses in which both hands have to be there. */
const mostly = 0.8

const isOnHip = (pose: Pose, side: Side): boolean => {
  const [wrist, hip, shoulder] = (['wrist', 'hip', 'shoulder'] as const).map((part) =>
    labelledPoint(pose, side, part),
  )
  const trunk = Math.hypot(shoulder!.x - hip!.x, shoulder!.y - hip!.y)
  if (!(trunk > 0)) return false
  const outward = Math.sign(hip!.x - labelledPoint(pose, opposite(side), 'hip').x)
  const [up, out] = [(hip!.y - wrist!.y) / trunk, ((wrist!.x - hip!.x) * outward) / trunk]
  return up >= above.least && up <= above.most && out >= outside.least && out <= outside.most
}

/** Whether both hands rest on the hips in these front-view poses; null of none. */
export const areHandsOnHips = (poses: readonly Pose[]): boolean | null =>
  poses.length > 0 ? share(poses, (pose) => sides.every((side) => isOnHip(pose, side))) >= mostly : null
