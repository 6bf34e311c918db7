import { turnedBack } from '../../src/math/rotation.ts'
import { ms } from '../../src/math/units.ts'
import { minus, type Vec3 } from '../../src/math/vector.ts'
import { landmarkCount, landmarkNames, type LandmarkName } from '../../src/pose/landmark.ts'
import {
  imagePoints,
  imagePointsLength,
  metricPoints,
  metricPointsLength,
  type PictureSize,
  type Pose,
} from '../../src/pose/pose.ts'
import type { BodyLengths } from '../../src/runner3d/body.ts'
import { jointsOf, type JointName } from '../../src/runner3d/joints.ts'
import type { Posture } from '../../src/runner3d/posture.ts'
import { skeletonOf } from '../../src/runner3d/skeleton.ts'
import { cameraPlace, projection, type ViewPoint } from '../../src/runner3d/view-point.ts'

/** Which joint a point of the model stands for; points of a hand and of a face lie at the nearest joint. */
const parts: Readonly<Record<string, string>> = {
  'eye-inner': 'eye',
  eye: 'eye',
  'eye-outer': 'eye',
  mouth: 'eye',
  'little-finger': 'wrist',
  'index-finger': 'wrist',
  thumb: 'wrist',
  'foot-index': 'toe',
}

const jointFor = (name: LandmarkName): JointName => {
  if (name === 'nose') return 'nose'
  const [, side, part] = /^(left|right)-(.+)$/.exec(name)!
  return `${parts[part!] ?? part!}.${side === 'left' ? 'L' : 'R'}` as JointName
}

/** What a model without any error would answer: the virtual runner's true joints, projected. `t` in milliseconds. */
export const truePose = (
  body: BodyLengths,
  posture: Posture,
  view: ViewPoint,
  picture: PictureSize,
  t: number,
): Pose => {
  const joints = jointsOf(body, skeletonOf(body, posture))
  const project = projection(view, picture)
  const { origin, rotation } = cameraPlace(view)
  const seen = (place: Vec3) => turnedBack(rotation, minus(place, origin))
  const [left, right] = [seen(joints['hip.L']), seen(joints['hip.R'])]
  const image = new Float32Array(imagePointsLength)
  const metric = new Float32Array(metricPointsLength)
  landmarkNames.forEach((name, index) => {
    const place = joints[jointFor(name)]
    const { x, y } = project(place)
    image.set([x, y], index * 2)
    const [across, up, towards] = seen(place)
    const about = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2, (left[2] + right[2]) / 2] as const
    metric.set([across - about[0], about[1] - up, about[2] - towards], index * 3)
  })
  return {
    t: ms(t),
    picture,
    image: imagePoints(image),
    metric: metricPoints(metric),
    visibility: new Float32Array(landmarkCount).fill(1),
  }
}
