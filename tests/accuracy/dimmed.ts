import {
  BlobSource,
  BufferTarget,
  CanvasSource,
  Input,
  MATROSKA,
  MP4,
  Output,
  Quality,
  VideoSampleSink,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { darkroom } from './darkroom'

/** The same film in a dark room: the same times, every picture darkened and noised; the same noise each time. */
export const dimmed = async (film: Blob): Promise<Blob> => {
  const input = new Input({ formats: [MP4, WEBM, MATROSKA], source: new BlobSource(film) })
  const track = await input.getPrimaryVideoTrack()
  if (!track) throw new Error('the film has no picture')
  const darken = darkroom()
  const canvas = new OffscreenCanvas(await track.getDisplayWidth(), await track.getDisplayHeight())
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() })
  const source = new CanvasSource(canvas, { codec: 'vp8', quality: new Quality('very-high') })
  output.addVideoTrack(source)
  await output.start()
  for await (const sample of new VideoSampleSink(track).samples()) {
    sample.draw(context, 0, 0, canvas.width, canvas.height)
    darken(context)
    await source.add(sample.timestamp, sample.duration)
    sample.close()
  }
  await output.finalize()
  return new Blob([output.target.buffer!])
}
