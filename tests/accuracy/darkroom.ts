import { seededNumbers } from '../tools/synthetic-runner-trouble.ts'

/**
 * What is left of a picture's light in a dark room. With the grain that is added the project's own lunges come to a mean luma of
 * 46, at 0.22 to 52 (bench): a room lit by a screen, where the legs' labels are swapped in 90 % of the poses instead of 42 %
 * while half the legs' points keep a visibility above 0.96.
 */
export const darkLight = 0.18
/** The grain of a camera in that dark, added to each colour of each picture point: 0 to this, of 255, evenly (provisional). */
const darkNoise = 40
const tileSize = 512

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A camera turns its signal up by as much as light is missing: in full light there is no grain, at `darkLight` all of it. */
const noiseOf = (light: number) => (darkNoise * (1 - light)) / (1 - darkLight)

const noiseTile = (random: () => number, noise: number): OffscreenCanvas => {
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

/** Darkens what is drawn to a share of its light, 0 to 1, with a camera's grain; the same grain each time. */
export const darkroom = (light = darkLight): ((context: Context) => void) => {
  const random = seededNumbers(7)
  const tile = noiseTile(random, noiseOf(light))
  const grey = Math.round(255 * light)
  return (context) => {
    const { width, height } = context.canvas
    context.globalCompositeOperation = 'multiply'
    context.fillStyle = `rgb(${String(grey)} ${String(grey)} ${String(grey)})`
    context.fillRect(0, 0, width, height)
    context.globalCompositeOperation = 'lighter'
    const [left, top] = [-Math.floor(random() * tileSize), -Math.floor(random() * tileSize)]
    for (let x = left; x < width; x += tileSize)
      for (let y = top; y < height; y += tileSize) context.drawImage(tile, x, y)
    context.globalCompositeOperation = 'source-over'
  }
}
