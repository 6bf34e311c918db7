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

/**
 * A length changes by no more than this share from pose to pose: in all recorded trials that count it was 0.033, in a
 * lunge that was read in the dark 0.049, across a cut of a film 0.36, across a change of person 0.79 (bench). And by so
 * much a millisecond more after a longer gap: thighs of a front squat point at the camera at 1.1 a second (bench).
 */
const steadiest = 0.12
const fastest = 1.2 / 1000

/** Whether the body changes its size somewhere in this run, as no body can. */
export const hasSizeJump = (poses: readonly Pose[]): boolean => {
  const sizes = poses.map(bodyLength)
  return poses.some((pose, i) => {
    const before = poses[i - 1]
    if (!before || !(sizes[i]! > 0)) return false
    const change = Math.abs(Math.log(sizes[i]! / sizes[i - 1]!))
    return change > steadiest + fastest * (pose.t - before.t)
  })
}

/**
 * Segments of people: thigh over shank 0.93 to 1.14 of recorded runners who stood quietly and 0.86 to 1.30 on film, feet
 * that are out of the picture make it 1.4 to 10; trunk over leg 0.57 to 0.84 (bench). The limits lie as far outside again
 * (provisional).
 */
const thighOverShank = { least: 0.7, most: 1.5 } as const
const trunkOverLeg = { least: 0.4, most: 1.1 } as const

const isBetween = (
  value: number | null,
  { least, most }: { readonly least: number; readonly most: number },
) => value === null || (value >= least && value <= most)

/** Whether the segments of somebody who stands still, or kneels side-on, have the lengths of one body; yes of no poses. */
export const isOneBody = (poses: readonly Pose[]): boolean => {
  const seen = poses.map(lengths)
  return (
    isBetween(median(seen.map(({ thigh, shank }) => thigh / shank)), thighOverShank) &&
    isBetween(median(seen.map(({ trunk, thigh, shank }) => trunk / (thigh + shank))), trunkOverLeg)
  )
}
