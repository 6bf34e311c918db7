import type { Milliseconds } from '../../math/units'
import type { Pose } from '../../pose/pose'
import type { PictureLight } from '../../session/ports'
import { foundPose } from './found-pose'
import { frameScaler, frameSize } from './frame-scaling'
import type { Landmarker } from './landmarker'
import type { Delegate, Frame } from './messages'
import { lightMeter } from './picture-light'

export interface Found {
  readonly pose: Pose | null
  readonly light: PictureLight
}

export type PoseFinder = (frame: Frame, t: Milliseconds) => Promise<Found>

/**
 * One landmarker and the line of frames it sees. Every frame is closed, whatever happens. `t` goes into the pose as it
 * is; the landmarker gets whole milliseconds that always rise, because one that does not kills its graph for good.
 */
export const poseFinder = (landmarker: Landmarker, delegate: Delegate): PoseFinder => {
  const scaled = frameScaler(delegate)
  const lightOf = lightMeter()
  let stamp = -1
  return async (frame, t) => {
    try {
      const size = frameSize(frame)
      const picture = await scaled(frame)
      stamp = Math.max(stamp + 1, Math.round(t))
      const result = landmarker.detectForVideo(picture, stamp)
      return { pose: foundPose(result, t, size), light: lightOf(picture) }
    } finally {
      frame.close()
    }
  }
}
