import { aboutX, aboutY, aboutZ, composed, turnedBack, type Rotation } from '../math/rotation'
import { deg, toRadians } from '../math/units'
import { minus, type Vec3 } from '../math/vector'
import type { PictureSize, Point } from '../pose/pose'

/** Where a laptop's camera stands and looks: metres and degrees. */
export interface ViewPoint {
  /** From which way the runner is seen: 0 from the front, 90 from the left side, -90 from the right. */
  readonly from: number
  readonly distance: number
  readonly height: number
  /** Horizontal field of view; laptops have 65 to 75. */
  readonly field: number
  /** Tilted up, rolled clockwise as seen in the picture's own direction, turned to the camera's left. */
  readonly pitch: number
  readonly roll: number
  readonly yaw: number
  /** Metres that the point looked at lies ahead of the room's middle. */
  readonly ahead: number
}

/** On a table, hip high, 2.8 m away: as the protocol asks for (measuring.md, the rendered clips). */
export const laptopView: ViewPoint = {
  from: 0,
  distance: 2.8,
  height: 0.9,
  field: 70,
  pitch: 0,
  roll: 0,
  yaw: 0,
  ahead: 0,
}

/** A camera in the room: z points back from what it sees. */
export interface CameraPlace {
  readonly origin: Vec3
  readonly rotation: Rotation
}

export const cameraPlace = ({ from, distance, height, pitch, roll, yaw, ahead }: ViewPoint): CameraPlace => {
  const angle = toRadians(deg(from))
  const origin: Vec3 = [distance * Math.sin(angle), height, distance * Math.cos(angle) + ahead]
  const own = composed(aboutY(deg(yaw)), composed(aboutX(deg(pitch)), aboutZ(deg(roll))))
  return { origin, rotation: composed(aboutY(deg(from)), own) }
}

/** Half the picture's width and height at a distance of 1. */
export const halfField = (view: ViewPoint, { width, height }: PictureSize) => {
  const half = Math.tan(toRadians(deg(view.field)) / 2)
  return { width: half, height: (half * height) / width }
}

/** Where a place of the room lies in the picture, pixels: x to the right, y down, not mirrored. */
export const projection = (view: ViewPoint, picture: PictureSize): ((place: Vec3) => Point) => {
  const { origin, rotation } = cameraPlace(view)
  const scale = picture.width / 2 / halfField(view, picture).width
  return (place) => {
    const [x, y, z] = turnedBack(rotation, minus(place, origin))
    return { x: picture.width / 2 + (scale * x) / -z, y: picture.height / 2 - (scale * y) / -z }
  }
}
