import { landmarkCount, landmarkIndex, landmarkNames, type LandmarkName } from './landmark'
import { imagePoints, metricPoints, type ImagePoints, type MetricPoints, type Pose } from './pose'

const otherSide = (name: LandmarkName): LandmarkName =>
  (name.startsWith('left-')
    ? name.replace('left-', 'right-')
    : name.startsWith('right-')
      ? name.replace('right-', 'left-')
      : name) as LandmarkName

const partner = Uint8Array.from(landmarkNames, (name) => landmarkIndex(otherSide(name)))

const mirroredImage = (image: ImagePoints, width: number): ImagePoints => {
  const out = new Float32Array(image.length)
  for (let i = 0; i < landmarkCount; i++) {
    const from = partner[i]! * 2
    out[i * 2] = width - image[from]!
    out[i * 2 + 1] = image[from + 1]!
  }
  return imagePoints(out)
}

const mirroredMetric = (metric: MetricPoints): MetricPoints => {
  const out = new Float32Array(metric.length)
  for (let i = 0; i < landmarkCount; i++) {
    const from = partner[i]! * 3
    out[i * 3] = -metric[from]!
    out[i * 3 + 1] = metric[from + 1]!
    out[i * 3 + 2] = metric[from + 2]!
  }
  return metricPoints(out)
}

/** The pose that the runner's mirror image would give: x flipped within the picture, left and right swapped. */
export const mirroredPose = (pose: Pose): Pose => ({
  ...pose,
  image: mirroredImage(pose.image, pose.picture.width),
  metric: pose.metric && mirroredMetric(pose.metric),
  visibility: Float32Array.from(partner, (index) => pose.visibility[index]!),
})
