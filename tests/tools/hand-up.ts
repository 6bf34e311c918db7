import { landmarkIndex } from '../../src/pose/landmark'
import { imagePoint, imagePoints, type Pose } from '../../src/pose/pose'
import type { Side } from '../../src/pose/side'

/** The pose with this hand above the head, beside its own shoulder. */
export const withHandUp = (pose: Pose, side: Side): Pose => {
  const image = pose.image.slice()
  image.set(
    [imagePoint(pose, `${side}-shoulder`).x, imagePoint(pose, 'nose').y - 60],
    landmarkIndex(`${side}-wrist`) * 2,
  )
  return { ...pose, image: imagePoints(image) }
}
