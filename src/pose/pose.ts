import type { Milliseconds } from '../math/units'
import { landmarkCount, landmarkIndex, type LandmarkName } from './landmark'

declare const space: unique symbol

/** x, y for each landmark in turn, in pixels of the picture: x to the right, y down. Never mirrored. */
export type ImagePoints = Float32Array & { readonly [space]: 'image' }
/** x, y, z for each landmark in turn, in metres about the middle of the hips: the model's guess, not a measurement. */
export type MetricPoints = Float32Array & { readonly [space]: 'metric' }

export const imagePointsLength = landmarkCount * 2
export const metricPointsLength = landmarkCount * 3

/** Width and height in pixels of the picture that the image points lie in. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * One body at one instant, as the model gave it. Typed arrays, because a trial holds hundreds of them, they cross
 * from the worker without a copy and they are stored as they are.
 */
export interface Pose {
  /** Since the source began; strictly rising within one source. */
  readonly t: Milliseconds
  readonly picture: PictureSize
  readonly image: ImagePoints
  readonly metric: MetricPoints | null
  /** 0 to 1 for each landmark. Lags and lies: never the only reason to believe a point. */
  readonly visibility: Float32Array
}

export const imagePoints = (values: Float32Array): ImagePoints => {
  if (values.length !== imagePointsLength) throw new RangeError(`image points: ${values.length} values`)
  return values as ImagePoints
}

export const metricPoints = (values: Float32Array): MetricPoints => {
  if (values.length !== metricPointsLength) throw new RangeError(`metric points: ${values.length} values`)
  return values as MetricPoints
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where a landmark lies in the picture, in pixels. */
export const imagePoint = (pose: Pose, name: LandmarkName): Point => {
  const at = landmarkIndex(name) * 2
  return { x: pose.image[at]!, y: pose.image[at + 1]! }
}
