import { VideoFile } from '../../src/capture/video-file'
import { median } from '../../src/math/statistics'
import type { Pose } from '../../src/pose/pose'
import type { PoseSourceEvent } from '../../src/session/ports'
import { dimmed } from './dimmed'

/** A pose as it crosses from the page: plain numbers. */
export interface PlainPose extends Pick<Pose, 't' | 'picture'> {
  readonly image: readonly number[]
  readonly metric: readonly number[] | null
  readonly visibility: readonly number[]
}

export interface DimPoses {
  readonly poses: readonly PlainPose[]
  /** Of the middle picture by light, mean luma, 0 to 255; null where there was none. */
  readonly luma: number | null
  /** Of the middle picture, what changed since the one before, luma steps: the grain. */
  readonly change: number | null
}

const plain = ({ t, picture, image, metric, visibility }: Pose): PlainPose => ({
  t,
  picture,
  image: [...image],
  metric: metric && [...metric],
  visibility: [...visibility],
})

const heard = (source: VideoFile): Promise<readonly PoseSourceEvent[]> =>
  new Promise((resolve, reject) => {
    const events: PoseSourceEvent[] = []
    source.start((event) => {
      events.push(event)
      if (event.kind === 'ended') resolve(events)
      if (event.kind === 'fault') reject(new Error(`${event.fault.code}: ${event.fault.detail}`))
    })
  })

/** What the real model finds in a film that was made dark, picture by picture, and how dark it was. */
export const dimPoses = async (film: Blob): Promise<DimPoses> => {
  const events = await heard(new VideoFile(await dimmed(film)))
  const seen = events.filter((event) => event.kind === 'pose')
  const lights = events.flatMap((event) =>
    event.kind === 'pose' || event.kind === 'nobody' ? (event.light ?? []) : [],
  )
  return {
    poses: seen.map(({ pose }) => plain(pose)),
    luma: median(lights.map(({ luma }) => luma)),
    change: median(lights.flatMap(({ change }) => change ?? [])),
  }
}
