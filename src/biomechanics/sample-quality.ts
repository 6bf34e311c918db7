import { constant } from '../math/sourced'
import { sortedQuantile } from '../math/statistics'
import { landmarkIndex, type LandmarkName } from '../pose/landmark'
import type { Pose } from '../pose/pose'
import { midPoint } from './limb-point'
import { labelledPoint } from './stance'

/** Poses a second over a run of poses; 0 for fewer than two. */
export const poseRate = (poses: readonly Pose[]): number => {
  const first = poses[0]
  const last = poses.at(-1)
  return first && last && last.t > first.t ? ((poses.length - 1) * 1000) / (last.t - first.t) : 0
}

/** The longest time between two consecutive poses, milliseconds. */
export const longestGap = (poses: readonly Pose[]): number =>
  poses.reduce((longest, pose, i) => (i === 0 ? 0 : Math.max(longest, pose.t - poses[i - 1]!.t)), 0)

const nose = landmarkIndex('nose') * 2 + 1

/** Nose to the lower foot, as a share of the picture's height; feet by the lowest of toes and heels. */
export const bodySpan = (pose: Pose): number => {
  const low = Math.max(
    labelledPoint(pose, 'left', 'heel').y,
    labelledPoint(pose, 'left', 'foot-index').y,
    labelledPoint(pose, 'right', 'heel').y,
    labelledPoint(pose, 'right', 'foot-index').y,
  )
  return (low - pose.image[nose]!) / pose.picture.height
}

/** Whether all of these points lie in the picture, at least `margin` (share of its size) inside its edges. */
export const isInPicture = (pose: Pose, names: readonly LandmarkName[], margin: number): boolean => {
  const { width, height } = pose.picture
  return names.every((name) => {
    const at = landmarkIndex(name) * 2
    const [x, y] = [pose.image[at]! / width, pose.image[at + 1]! / height]
    return x >= margin && x <= 1 - margin && y >= margin && y <= 1 - margin
  })
}

/** How far the hips can get from one pose to the next; more is another person, or another picture. */
export const placeJumpLimits = {
  fastestHips: constant(
    1 / 1000,
    'ratio-per-ms',
    'provisional',
    'Of the height of the body on its feet: half a second is what a hurried squat takes to bring the hips down by 0.45 of it. A greater step means that the model changed to another person or the picture was cut.',
  ),
  tallest: constant(
    0.9,
    'ratio',
    'provisional',
    'The quantile of the heights in a run that is the height of the body on its feet: one pose in ten may be wild.',
  ),
  jitterAllowed: constant(
    0.12,
    'ratio',
    'provisional',
    'Of the same height, on top: two close poses jitter without anybody having moved.',
  ),
} as const

/** Whether the body jumps from place to place somewhere in this run, as no body can. */
export const hasJump = (poses: readonly Pose[]): boolean => {
  // As tall as it was seen: who squats is small for most of the run, and moves no faster for it. One wild pose is let go.
  const heights = poses.map((pose) => bodySpan(pose) * pose.picture.height).toSorted((a, b) => a - b)
  const height = heights.length > 0 ? sortedQuantile(heights, placeJumpLimits.tallest.value) : 0
  if (!(height > 0)) return false
  return poses.some((pose, i) => {
    const before = poses[i - 1]
    if (!before) return false
    const [a, b] = [midPoint({ pose: before }, 'hip'), midPoint({ pose }, 'hip')]
    return (
      Math.hypot(b.x - a.x, b.y - a.y) / height >
      placeJumpLimits.jitterAllowed.value + placeJumpLimits.fastestHips.value * (pose.t - before.t)
    )
  })
}
