import { imagePoint, type Pose } from '../../pose/pose'
import type { FaceOfKeyFrame, KeyFrame } from '../../session/device-ports'
import type { KeptFrame } from './frame-keeper'

/** Enough to see a knee and a heel on a page; some 40 kB. */
const longestEdge = 640
const quality = 0.8
/** Across the head, after which nobody is known any more. */
const blurredPixels = 6
/**
 * A head reaches this many times as far from the middle of its points as the farthest of them: from the side all of them
 * lie in the front half of it.
 */
const headReach = 2.2
/** Points of a head that is turned away or down lie on one spot: then a share of the way to the shoulders. */
const leastReach = 0.6

const headPoints = ['nose', 'left-eye', 'right-eye', 'left-ear', 'right-ear'] as const

interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** What hides a head, in the pixels that the pose is told in. */
const head = (pose: Pose): Circle => {
  const points = headPoints.map((name) => imagePoint(pose, name))
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length
  const toShoulders = (['left-shoulder', 'right-shoulder'] as const).map((name) => {
    const shoulder = imagePoint(pose, name)
    return Math.hypot(shoulder.x - x, shoulder.y - y)
  })
  const farthest = Math.max(...points.map((point) => Math.hypot(point.x - x, point.y - y)))
  return { x, y, radius: Math.max(headReach * farthest, leastReach * Math.max(...toShoulders)) }
}

const context2d = (canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D => {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('No 2D canvas for a key frame')
  return context
}

/** The square about a circle, drawn as a few large pixels that run into each other. */
const blur = (canvas: OffscreenCanvas, { x, y, radius }: Circle): void => {
  const few = new OffscreenCanvas(blurredPixels, blurredPixels)
  const square = [x - radius, y - radius, 2 * radius, 2 * radius] as const
  const small = context2d(few)
  small.imageSmoothingQuality = 'high'
  small.drawImage(canvas, ...square, 0, 0, blurredPixels, blurredPixels)
  context2d(canvas).drawImage(few, ...square)
}

const encoded = async (canvas: OffscreenCanvas): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer())

const blurHead = (canvas: OffscreenCanvas, pose: Pose, toCanvas: number): void => {
  const { x, y, radius } = head(pose)
  blur(canvas, { x: x * toCanvas, y: y * toCanvas, radius: radius * toCanvas })
}

/** A picture that was kept with its face, as a JPEG without it: for somebody else's eyes. `pose`: the body in it. */
export const faceHidden = async (
  bytes: Uint8Array<ArrayBuffer>,
  pose: Pose,
): Promise<Uint8Array<ArrayBuffer>> => {
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  context2d(canvas).drawImage(picture, 0, 0)
  picture.close()
  blurHead(canvas, pose, canvas.width / pose.picture.width)
  return encoded(canvas)
}

/** A small picture of a kept frame. `pose`: the body in it, by which the face is found. */
export const keyFrame = async (
  { picture, size, t }: KeptFrame,
  pose: Pose,
  face: FaceOfKeyFrame,
): Promise<KeyFrame> => {
  const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height))
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const canvas = new OffscreenCanvas(width, height)
  context2d(canvas).drawImage(picture, 0, 0, width, height)
  if (face === 'blurred') blurHead(canvas, pose, width / size.width)
  return { t, width, height, face, bytes: await encoded(canvas) }
}
