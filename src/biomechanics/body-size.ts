import { constant, type RuleConstant } from '../math/sourced'
import { median } from '../math/statistics'
import type { Point, Pose } from '../pose/pose'
import { sides } from '../pose/side'
import { midPoint } from './limb-point'
import { labelledPoint, type MeasuredPart } from './stance'

/**
 * How large the segments of the body are in the picture, and whether they can be those of one body. Trunk, thigh and
 * shank keep their lengths while somebody moves; a camera that zooms, or a model that changes to another person or to
 * furniture, does not keep them.
 */
interface SegmentLengths {
  readonly trunk: number
  readonly thigh: number
  readonly shank: number
}

const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y)

/** Of both limbs the longer one: a leg that is raised to the camera looks short, and labels that swap change nothing. */
const longer = (pose: Pose, from: MeasuredPart, to: MeasuredPart): number =>
  Math.max(...sides.map((side) => distance(labelledPoint(pose, side, from), labelledPoint(pose, side, to))))

const lengths = (pose: Pose): SegmentLengths => ({
  trunk: distance(midPoint({ pose }, 'hip'), midPoint({ pose }, 'shoulder')),
  thigh: longer(pose, 'hip', 'knee'),
  shank: longer(pose, 'knee', 'ankle'),
})

/** Ankle to shoulder along the body, pixels: the same whatever the joints do, as long as nothing points at the camera. */
const bodyLength = (pose: Pose): number => {
  const { trunk, thigh, shank } = lengths(pose)
  return trunk + thigh + shank
}

/** How much a length of the body can change from one pose to the next; more is another body. */
export const sizeJumpLimits = {
  lengthJitter: constant(
    0.12,
    'ratio',
    'bench',
    'From pose to pose: in all recorded trials that count a length changed by 0.033 at most, in a lunge that was read in the dark by 0.049, across a cut of a film by 0.36, across a change of person by 0.79.',
  ),
  fastestLength: constant(
    1.2 / 1000,
    'ratio-per-ms',
    'bench',
    'On top, after a longer gap: thighs of a front squat point at the camera at 1.1 a second.',
  ),
} as const

/** Whether the body changes its size somewhere in this run, as no body can. */
export const hasSizeJump = (poses: readonly Pose[]): boolean => {
  const sizes = poses.map(bodyLength)
  return poses.some((pose, i) => {
    const before = poses[i - 1]
    if (!before || !(sizes[i]! > 0)) return false
    const change = Math.abs(Math.log(sizes[i]! / sizes[i - 1]!))
    return (
      change > sizeJumpLimits.lengthJitter.value + sizeJumpLimits.fastestLength.value * (pose.t - before.t)
    )
  })
}

/** The lengths of one body's segments: the limits lie as far outside of what was read as people were apart. */
export const oneBodyLimits = {
  thighOverShank: {
    least: constant(
      0.7,
      'number',
      'provisional',
      'Recorded runners who stood quietly 0.93 to 1.14, on film from 0.86 (bench).',
    ),
    most: constant(
      1.5,
      'number',
      'provisional',
      'On film up to 1.30 (bench); feet that are out of the picture make it 1.4 to 10.',
    ),
  },
  trunkOverLeg: {
    least: constant(0.4, 'number', 'provisional', 'Recorded runners and film: from 0.57 (bench).'),
    most: constant(1.1, 'number', 'provisional', 'Recorded runners and film: up to 0.84 (bench).'),
  },
} as const

const isBetween = (
  value: number | null,
  { least, most }: { readonly least: RuleConstant; readonly most: RuleConstant },
) => value === null || (value >= least.value && value <= most.value)

/** Whether the segments of somebody who stands still, or kneels side-on, have the lengths of one body; yes of no poses. */
export const isOneBody = (poses: readonly Pose[]): boolean => {
  const seen = poses.map(lengths)
  return (
    isBetween(median(seen.map(({ thigh, shank }) => thigh / shank)), oneBodyLimits.thighOverShank) &&
    isBetween(
      median(seen.map(({ trunk, thigh, shank }) => trunk / (thigh + shank))),
      oneBodyLimits.trunkOverLeg,
    )
  )
}
