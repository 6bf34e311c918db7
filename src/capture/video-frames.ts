import type * as Library from 'mediabunny'
import type { InputVideoTrack } from 'mediabunny'
import { ms, type Milliseconds } from '../math/units'
import type { PictureSize } from '../pose/pose'
import { CaptureTrouble } from './capture-trouble'
import { soughtFrames } from './sought-frames'

export interface VideoFrames {
  /** As shown: turned the way the file says, pixels made square. */
  readonly picture: PictureSize
  readonly duration: Milliseconds
  /** Paints each frame in turn and gives its time since the first one. */
  paint(context: CanvasRenderingContext2D): AsyncGenerator<Milliseconds, void>
  /** Ends reading, at any time. */
  close(): void
}

/** Files that hold pictures. Playlists are left out: they name other addresses. */
const formats = ({ MP4, QTFF, WEBM, MATROSKA, MPEG_TS }: typeof Library) => [
  MP4,
  QTFF,
  WEBM,
  MATROSKA,
  MPEG_TS,
]

async function* decodedFrames(
  library: typeof Library,
  track: InputVideoTrack,
  context: CanvasRenderingContext2D,
) {
  const { width, height } = context.canvas
  for await (const sample of new library.VideoSampleSink(track).samples()) {
    try {
      // Applies the file's rotation.
      sample.draw(context, 0, 0, width, height)
      yield sample.timestamp
    } finally {
      sample.close()
    }
  }
}

/** Presentation times in seconds, rising; the file's own order is that of decoding. */
const frameTimes = async (library: typeof Library, track: InputVideoTrack): Promise<readonly number[]> => {
  const times: number[] = []
  const packets = new library.EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })
  for await (const { timestamp } of packets) times.push(timestamp)
  return times.sort((a, b) => a - b)
}

const isDecodable = async (track: InputVideoTrack) =>
  'VideoDecoder' in globalThis && (await track.canDecode())

/** Opens a file; throws a `CaptureTrouble` that says what is wrong with it. */
export const videoFrames = async (file: Blob): Promise<VideoFrames> => {
  // Loaded with the first file: most runners never open one.
  const library = await import('mediabunny')
  const input = new library.Input({ formats: formats(library), source: new library.BlobSource(file) })
  try {
    const track = (await input.canRead()) ? await input.getPrimaryVideoTrack() : null
    if (!track) throw new CaptureTrouble('file-not-a-video', `${file.type || 'no type'}, ${file.size} bytes`)
    const first = await track.getFirstTimestamp()
    const duration = (await track.computeDuration()) - first
    const canDecode = await isDecodable(track)
    return {
      picture: { width: await track.getDisplayWidth(), height: await track.getDisplayHeight() },
      duration: ms(duration * 1000),
      close: () => input.dispose(),
      async *paint(context) {
        const seconds = canDecode
          ? decodedFrames(library, track, context)
          : soughtFrames(file, await frameTimes(library, track), context)
        for await (const second of seconds) yield ms((second - first) * 1000)
      },
    }
  } catch (thrown) {
    input.dispose()
    throw thrown
  }
}
