import { landmarkCount, landmarkIndex, sidedLandmark } from '../../src/pose/landmark.ts'
import { imagePoints, metricPoints, type Pose } from '../../src/pose/pose.ts'
import { sides } from '../../src/pose/side.ts'

/** What a real model and a real camera do to exact poses. All chance comes from a seed. */

/** Uniform numbers from 0 to 1, the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export const seededNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Standard normal numbers by Box and Muller. */
export const seededNormals = (seed: number): (() => number) => {
  const next = seededNumbers(seed)
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}

/** White noise on every image coordinate, standard deviation in pixels. */
export const noisy = (
  poses: readonly Pose[],
  { pixels, seed }: { pixels: number; seed: number },
): readonly Pose[] => {
  if (pixels === 0) return poses
  const normal = seededNormals(seed)
  return poses.map((pose) => ({
    ...pose,
    image: imagePoints(pose.image.map((value) => value + pixels * normal())),
  }))
}

const legParts = ['hip', 'knee', 'ankle', 'heel', 'foot-index'] as const

/** Landmark indices with the labels of the two legs changed over. */
const legsChanged = (() => {
  const order = Array.from({ length: landmarkCount }, (_, i) => i)
  for (const part of legParts) {
    const [left, right] = sides.map((side) => landmarkIndex(sidedLandmark(side, part))) as [number, number]
    order[left] = right
    order[right] = left
  }
  return order
})()

const reordered = (values: Float32Array, width: number): Float32Array =>
  values.map((_, i) => values[legsChanged[Math.floor(i / width)]! * width + (i % width)]!)

/** Gives the two legs each other's labels in a share of the poses: what the model does in side view. */
export const withLegsSwapped = (
  poses: readonly Pose[],
  { share, seed }: { share: number; seed: number },
): readonly Pose[] => {
  const chance = seededNumbers(seed + 1)
  return poses.map((pose) =>
    chance() >= share
      ? pose
      : {
          ...pose,
          image: imagePoints(reordered(pose.image, 2)),
          metric: pose.metric && metricPoints(reordered(pose.metric, 3)),
          visibility: reordered(pose.visibility, 1),
        },
  )
}

/**
 * Lets the labels of the two legs change over again and again until `until`, the way the model's own smoothing shows it:
 * each label drifts from one leg to the other, so that for moments both lie between the legs.
 */
export const withLegsDrifting = (
  poses: readonly Pose[],
  { until, seed }: { until: number; seed: number },
): readonly Pose[] => {
  const chance = seededNumbers(seed + 2)
  let target = 0
  let share = 0
  return poses.map((pose) => {
    if (pose.t >= until) return pose
    if (chance() < 0.3) target = 1 - target
    share += 0.45 * (target - share)
    const other = reordered(pose.image, 2)
    return {
      ...pose,
      image: imagePoints(pose.image.map((value, i) => value + share * (other[i]! - value))),
    }
  })
}

/** Every `nth` pose: the same film at a lower rate. */
export const thinned = (poses: readonly Pose[], nth: number): readonly Pose[] =>
  poses.filter((_, i) => i % nth === 0)

/** The same poses moved in the picture (pixels) and scaled about its middle. */
export const transformed = (
  poses: readonly Pose[],
  { right = 0, down = 0, scale = 1 }: { right?: number; down?: number; scale?: number },
): readonly Pose[] =>
  poses.map((pose) => {
    const { width, height } = pose.picture
    const image = pose.image.map((value, i) =>
      i % 2 === 0
        ? (value - width / 2) * scale + width / 2 + right
        : (value - height / 2) * scale + height / 2 + down,
    )
    return { ...pose, image: imagePoints(image) }
  })

/** The same film from a camera that is rolled: everything leans to the right by so many degrees about the middle. */
export const rolledBy = (poses: readonly Pose[], degrees: number): readonly Pose[] => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return poses.map((pose) => {
    const { width, height } = pose.picture
    const image = pose.image.map((_, i, all) => {
      const [x, y] = [all[i - (i % 2)]! - width / 2, all[i - (i % 2) + 1]! - height / 2]
      return i % 2 === 0 ? width / 2 + x * cos - y * sin : height / 2 + x * sin + y * cos
    })
    return { ...pose, image: imagePoints(image) }
  })
}

/** A share of the poses never comes, here and there. */
export const dropped = (
  poses: readonly Pose[],
  { share, seed }: { share: number; seed: number },
): readonly Pose[] => {
  const chance = seededNumbers(seed)
  return poses.filter(() => chance() >= share)
}
