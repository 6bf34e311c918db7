import type { Pose } from '../../src/pose/pose'
import type { PoseSource, PoseSourceEvent } from '../../src/session/ports'

/** A pose as it crosses from the page: plain numbers. */
export interface PlainPose extends Pick<Pose, 't' | 'picture'> {
  readonly image: readonly number[]
  readonly metric: readonly number[] | null
  readonly visibility: readonly number[]
}

const plain = ({ t, picture, image, metric, visibility }: Pose): PlainPose => ({
  t,
  picture,
  image: [...image],
  metric: metric && [...metric],
  visibility: [...visibility],
})

/** Everything that a source says until its end; a fault throws. */
export const heard = (source: Pick<PoseSource, 'start'>): Promise<readonly PoseSourceEvent[]> =>
  new Promise((resolve, reject) => {
    const events: PoseSourceEvent[] = []
    source.start((event) => {
      events.push(event)
      if (event.kind === 'ended') resolve(events)
      if (event.kind === 'fault') reject(new Error(`${event.fault.code}: ${event.fault.detail}`))
    })
  })

/** The poses among them. */
export const plainPosesIn = (events: readonly PoseSourceEvent[]): readonly PlainPose[] =>
  events.flatMap((event) => (event.kind === 'pose' ? [plain(event.pose)] : []))

export const posesOf = async (source: Pick<PoseSource, 'start'>): Promise<readonly PlainPose[]> =>
  plainPosesIn(await heard(source))
