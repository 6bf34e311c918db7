import type { PictureLight } from '../../session/ports'

/** Enough points (2304) for a mean and for the noise between two pictures; costs well under a millisecond. */
const smallWidth = 64
const smallHeight = 36

/** Rec. ITU-R BT.709 luma of gamma-coded RGBA bytes, 0 to 255, one value per pixel. */
export const lumaOf = (rgba: Uint8ClampedArray): Float32Array => {
  const luma = new Float32Array(rgba.length / 4)
  for (let i = 0; i < luma.length; i++) {
    luma[i] = 0.2126 * rgba[i * 4]! + 0.7152 * rgba[i * 4 + 1]! + 0.0722 * rgba[i * 4 + 2]!
  }
  return luma
}

const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Root mean square of the differences, in the unit of the values. */
export const rootMeanSquareChange = (before: Float32Array, after: Float32Array): number => {
  let sum = 0
  for (let i = 0; i < after.length; i++) sum += (after[i]! - before[i]!) ** 2
  return Math.sqrt(sum / after.length)
}

export type LightMeter = (picture: OffscreenCanvas) => PictureLight

export const lightMeter = (): LightMeter => {
  const context = new OffscreenCanvas(smallWidth, smallHeight).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  })
  if (!context) throw new Error('No 2D canvas for the light meter')
  // Low: points are sampled, not averaged over an area, so that sensor noise stays visible in the change.
  context.imageSmoothingQuality = 'low'
  let before: Float32Array | null = null
  return (picture) => {
    context.drawImage(picture, 0, 0, smallWidth, smallHeight)
    const luma = lumaOf(context.getImageData(0, 0, smallWidth, smallHeight).data)
    const change = before && rootMeanSquareChange(before, luma)
    before = luma
    return { luma: mean(luma), change }
  }
}
