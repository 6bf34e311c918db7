import type { Degrees } from '../../math/units'
import { landmarkCount } from '../../pose/landmark'
import type { Pose } from '../../pose/pose'
import { roomEdgeLimits } from '../../pose/room-roll'
import { lumaOf } from './picture-light'
import { pictureRoll } from './picture-roll'
import { uprightEdges, type PictureBox } from './upright-edges'

/** A camera that is knocked shows within this long; more often would only cost time. Milliseconds. */
const every = 500

/** Where the body is, in the pixels of a picture `scale` times as large; null where there is none. */
const bodyBox = (pose: Pose | null, scale: number): PictureBox | null => {
  if (!pose) return null
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (let i = 0; i < landmarkCount; i++) {
    const [x, y] = [pose.image[i * 2]! * scale, pose.image[i * 2 + 1]! * scale]
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  const more = roomEdgeLimits.besideBody.value * (box.bottom - box.top)
  return {
    left: box.left - more,
    right: box.right + more,
    top: box.top - more,
    bottom: box.bottom + more,
  }
}

export type LevelMeter = (picture: OffscreenCanvas, pose: Pose | null, t: number) => Degrees | undefined

/**
 * The camera's roll by the room's upright edges, twice a second; undefined in between, and where the room shows none.
 * About 5 to 15 ms of a slow core each time.
 */
export const levelMeter = (): LevelMeter => {
  let lookedAt = -Infinity
  return (picture, pose, t) => {
    if (t - lookedAt < every) return undefined
    lookedAt = t
    const { width, height } = picture
    const pixels = picture.getContext('2d')?.getImageData(0, 0, width, height).data
    if (!pixels) return undefined
    const scale = pose ? width / pose.picture.width : 1
    const edges = uprightEdges({ luma: lumaOf(pixels), width, height }, bodyBox(pose, scale))
    return pictureRoll(edges, { width, height }) ?? undefined
  }
}
