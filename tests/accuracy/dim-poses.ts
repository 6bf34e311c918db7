import { VideoFile } from '../../src/capture/video-file'
import { median } from '../../src/math/statistics'
import { dimmed } from './dimmed'
import { heard, plainPosesIn, type PlainPose } from './plain-poses'

export interface DimPoses {
  readonly poses: readonly PlainPose[]
  /** Of the middle picture by light, mean luma, 0 to 255; null where there was none. */
  readonly luma: number | null
  /** Of the middle picture, what changed since the one before, luma steps: the grain. */
  readonly change: number | null
}

/** What the real model finds in a film that was made dark, picture by picture, and how dark it was. */
export const dimPoses = async (film: Blob): Promise<DimPoses> => {
  const events = await heard(new VideoFile(await dimmed(film)))
  const lights = events.flatMap((event) =>
    event.kind === 'pose' || event.kind === 'nobody' ? (event.light ?? []) : [],
  )
  return {
    poses: plainPosesIn(events),
    luma: median(lights.map(({ luma }) => luma)),
    change: median(lights.flatMap(({ change }) => change ?? [])),
  }
}
