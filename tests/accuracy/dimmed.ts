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
import { seededNumbers } from '../tools/synthetic-runner-trouble'

/**
 * What is left of a picture's light. With the grain that is added the project's own lunges come to a mean luma of 46, at
 * 0.22 to 52 (bench): a room lit by a screen, where the legs' labels are swapped in 90 % of the poses instead of 42 %
 * while half the legs' points keep a visibility above 0.96.
 */
const light = 0.18
/** The grain of a camera in the dark, added to each colour of each picture point: 0 to this, of 255, evenly (provisional). */
const noise = 40
const tileSize = 512

const noiseTile = (random: () => number): OffscreenCanvas => {
  const tile = new OffscreenCanvas(tileSize, tileSize)
  const context = tile.getContext('2d')!
  const pixels = context.createImageData(tileSize, tileSize)
  for (let i = 0; i < pixels.data.length; i += 4) {
    for (let channel = 0; channel < 3; channel++) pixels.data[i + channel] = Math.floor(random() * noise)
    pixels.data[i + 3] = 255
  }
  context.putImageData(pixels, 0, 0)
  return tile
}

const darken = (context: OffscreenCanvasRenderingContext2D, tile: OffscreenCanvas, random: () => number) => {
  const { width, height } = context.canvas
  const grey = Math.round(255 * light)
  context.globalCompositeOperation = 'multiply'
  context.fillStyle = `rgb(${String(grey)} ${String(grey)} ${String(grey)})`
  context.fillRect(0, 0, width, height)
  context.globalCompositeOperation = 'lighter'
  const [left, top] = [-Math.floor(random() * tileSize), -Math.floor(random() * tileSize)]
  for (let x = left; x < width; x += tileSize)
    for (let y = top; y < height; y += tileSize) context.drawImage(tile, x, y)
  context.globalCompositeOperation = 'source-over'
}

/** The same film in a dark room: the same times, every picture darkened and noised; the same noise each time. */
export const dimmed = async (film: Blob): Promise<Blob> => {
  const input = new Input({ formats: [MP4, WEBM, MATROSKA], source: new BlobSource(film) })
  const track = await input.getPrimaryVideoTrack()
  if (!track) throw new Error('the film has no picture')
  const random = seededNumbers(7)
  const tile = noiseTile(random)
  const canvas = new OffscreenCanvas(await track.getDisplayWidth(), await track.getDisplayHeight())
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() })
  const source = new CanvasSource(canvas, { codec: 'vp8', quality: new Quality('very-high') })
  output.addVideoTrack(source)
  await output.start()
  for await (const sample of new VideoSampleSink(track).samples()) {
    sample.draw(context, 0, 0, canvas.width, canvas.height)
    darken(context, tile, random)
    await source.add(sample.timestamp, sample.duration)
    sample.close()
  }
  await output.finalize()
  return new Blob([output.target.buffer!])
}
