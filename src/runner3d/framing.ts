import { fromRadians } from '../math/units'
import { turnedBack } from '../math/rotation'
import { minus } from '../math/vector'
import type { PictureSize } from '../pose/pose'
import type { BodyLengths } from './body'
import { jointsOf } from './joints'
import type { Posture } from './posture'
import { skeletonOf } from './skeleton'
import { cameraPlace, type ViewPoint } from './view-point'

/** Metres of body round the joints: the skull over the eyes is the most. */
const around = 0.15

/**
 * Turns the camera and narrows its field until all postures just fit: the same camera at the same place, pitched and yawed
 * towards the body, so that plumb lines lean a little as they do before a tilted laptop. `margin` is the share of the picture left free on each side.
 */
export const fittedView = (
  body: BodyLengths,
  postures: readonly Posture[],
  view: ViewPoint,
  picture: PictureSize,
  margin = 0.05,
): ViewPoint => {
  const level = { ...view, pitch: 0, yaw: 0, roll: 0 }
  const { origin, rotation } = cameraPlace(level)
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const posture of postures)
    for (const place of Object.values(jointsOf(body, skeletonOf(body, posture)))) {
      const [x, y, z] = turnedBack(rotation, minus(place, origin))
      left = Math.min(left, (x - around) / -z)
      right = Math.max(right, (x + around) / -z)
      low = Math.min(low, Math.max(y - around, -view.height) / -z)
      high = Math.max(high, (y + around) / -z)
    }
  const aspect = picture.width / picture.height
  const half = Math.max((right - left) / 2, ((high - low) / 2) * aspect) / (1 - 2 * margin)
  return {
    ...level,
    pitch: fromRadians(Math.atan((low + high) / 2)),
    yaw: fromRadians(Math.atan(-(left + right) / 2)),
    field: 2 * fromRadians(Math.atan(half)),
  }
}
