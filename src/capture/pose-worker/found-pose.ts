import type { Milliseconds } from '../../math/units'
import { landmarkCount } from '../../pose/landmark'
import {
  imagePoints,
  imagePointsLength,
  metricPoints,
  metricPointsLength,
  type PictureSize,
  type Pose,
} from '../../pose/pose'
import type { LandmarkerResult, ModelPoint } from './landmarker'

const isComplete = (points: readonly ModelPoint[] | undefined): points is readonly ModelPoint[] =>
  points?.length === landmarkCount && points.every(({ x, y, z }) => Number.isFinite(x + y + z))

/** The model's answer as a pose in the pixels of `picture`; null where it found nobody, or gave no numbers. */
export const foundPose = (result: LandmarkerResult, t: Milliseconds, picture: PictureSize): Pose | null => {
  const points = result.landmarks[0]
  if (!isComplete(points)) return null
  const image = imagePoints(new Float32Array(imagePointsLength))
  const visibility = new Float32Array(landmarkCount)
  points.forEach((point, index) => {
    image[index * 2] = point.x * picture.width
    image[index * 2 + 1] = point.y * picture.height
    visibility[index] = point.visibility
  })
  return { t, picture, image, metric: metricOf(result.worldLandmarks[0]), visibility }
}

const metricOf = (points: readonly ModelPoint[] | undefined) => {
  if (!isComplete(points)) return null
  const metric = metricPoints(new Float32Array(metricPointsLength))
  points.forEach(({ x, y, z }, index) => metric.set([x, y, z], index * 3))
  return metric
}

/** What crosses to the page without a copy. */
export const poseBuffers = (pose: Pose): Transferable[] =>
  [pose.image, pose.visibility, ...(pose.metric ? [pose.metric] : [])].map(
    (points) => points.buffer as ArrayBuffer,
  )
