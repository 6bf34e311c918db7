import { constant, type RuleConstant } from '../math/sourced'
import { share } from '../math/statistics'
import type { Pose } from '../pose/pose'
import { opposite, sides, type Side } from '../pose/side'
import { labelledPoint } from './stance'

/** Where a hand is that rests on its hip, seen from the front: the wrist beside the hip joint, in lengths of the trunk. */
export const handsOnHipsLimits = {
  wristOverHip: {
    least: constant(
      0.05,
      'ratio',
      'bench',
      'Rendered hands on hips read 0.14 to 0.25 over the hip, arms that hang 0.06 under: half-way.',
    ),
    most: constant(
      0.45,
      'ratio',
      'provisional',
      'Rendered hands on hips read up to 0.25, arms stretched forward 0.8 (bench); arms crossed on the chest lie higher than this.',
    ),
  },
  wristOutsideHip: {
    least: constant(
      -0.2,
      'ratio',
      'provisional',
      'Rendered hands on hips read 0.09 to 0.15 outside (bench): further in than this they are before the belly.',
    ),
    most: constant(
      0.3,
      'ratio',
      'bench',
      'Rendered hands on hips read 0.09 to 0.15 outside, arms that hang 0.44: half-way.',
    ),
  },
  mostOfThePoses: constant(
    0.8,
    'ratio',
    'provisional',
    'The share of the poses in which both hands have to be there.',
  ),
} as const

const isBetween = (
  value: number,
  { least, most }: { readonly least: RuleConstant; readonly most: RuleConstant },
): boolean => value >= least.value && value <= most.value

const isOnHip = (pose: Pose, side: Side): boolean => {
  const [wrist, hip, shoulder] = (['wrist', 'hip', 'shoulder'] as const).map((part) =>
    labelledPoint(pose, side, part),
  )
  const trunk = Math.hypot(shoulder!.x - hip!.x, shoulder!.y - hip!.y)
  if (!(trunk > 0)) return false
  const outward = Math.sign(hip!.x - labelledPoint(pose, opposite(side), 'hip').x)
  const [up, out] = [(hip!.y - wrist!.y) / trunk, ((wrist!.x - hip!.x) * outward) / trunk]
  const { wristOverHip, wristOutsideHip } = handsOnHipsLimits
  return isBetween(up, wristOverHip) && isBetween(out, wristOutsideHip)
}

/** Whether both hands rest on the hips in these front-view poses; null of none. */
export const areHandsOnHips = (poses: readonly Pose[]): boolean | null =>
  poses.length > 0
    ? share(poses, (pose) => sides.every((side) => isOnHip(pose, side))) >=
      handsOnHipsLimits.mostOfThePoses.value
    : null
