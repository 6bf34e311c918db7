import type { Degrees, Milliseconds } from '../../math/units'
import type { Pose } from '../../pose/pose'
import type { PictureLight } from '../../session/ports'
import { foundPose } from './found-pose'
import type { FrameKeeper } from './frame-keeper'
import { frameScaler, frameSize } from './frame-scaling'
import type { Landmarker } from './landmarker'
import { levelMeter } from './level-meter'
import type { Delegate, Frame } from './messages'
import { lightMeter } from './picture-light'

export interface Found {
  readonly pose: Pose | null
  readonly light: PictureLight
  /** Where this picture told it. */
  readonly roll?: Degrees
}

export type PoseFinder = (frame: Frame, t: Milliseconds) => Promise<Found>

/**
 * One landmarker and the line of frames it sees. Every frame is closed, whatever happens; of those that a second look may
 * want, `keeper` takes a copy. `t` goes into the pose as it is; the landmarker gets whole milliseconds that always rise,
 * because one that does not kills its graph for good.
 */
export const poseFinder = (landmarker: Landmarker, delegate: Delegate, keeper: FrameKeeper): PoseFinder => {
  const scaled = frameScaler(delegate)
  const lightOf = lightMeter()
  const rollOf = levelMeter()
  let stamp = -1
  return async (frame, t) => {
    try {
      const size = frameSize(frame)
      const { small, whole } = await scaled(frame)
      if (keeper.wants(t)) await keeper.take(whole, size, t)
      stamp = Math.max(stamp + 1, Math.round(t))
      const pose = foundPose(landmarker.detectForVideo(small, stamp), t, size)
      const roll = rollOf(small, pose, t)
      return { pose, light: lightOf(small), ...(roll === undefined ? {} : { roll }) }
    } finally {
      frame.close()
    }
  }
}
