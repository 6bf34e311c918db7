import { FrameKeeper } from '../../src/capture/pose-worker/frame-keeper'
import { levelMeter } from '../../src/capture/pose-worker/level-meter'
import { lightMeter } from '../../src/capture/pose-worker/picture-light'
import type { PictureSize, Pose } from '../../src/pose/pose'
import type { KeepOrder } from '../../src/session/ports'
import type { Seen } from '../../src/session/lookout'
import { seededNumbers } from '../tools/synthetic-runner-trouble'

/**
 * What our own code does with each picture beside the network: light, roll twice a second, and which pictures are kept.
 * Node has no canvas, so one stands in that hands out ready pixels: scaling, copying and reading back are the browser's
 * work and are not in the figure.
 */

/** A grainy wall with the uprights of three doors: enough edges that the search for them has all its work. */
const roomPixels = ({ width, height }: PictureSize): Uint8ClampedArray => {
  const random = seededNumbers(7)
  const doors = [0.1, 0.2, 0.45, 0.55, 0.8, 0.9].map((share) => share * width)
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i++) {
    const isDoor = doors.filter((edge) => i % width > edge).length % 2 === 1
    pixels.fill((isDoor ? 155 : 110) + 6 * random(), i * 4, i * 4 + 4)
  }
  return pixels
}

const ready = new Map<number, Uint8ClampedArray>()
const pixelsOf = (size: PictureSize): Uint8ClampedArray => {
  const known = ready.get(size.width) ?? roomPixels(size)
  ready.set(size.width, known)
  return known
}

class ReadyCanvas {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}

  getContext() {
    return {
      drawImage: () => undefined,
      getImageData: (_x: number, _y: number, width: number, height: number) => ({
        data: pixelsOf({ width, height }),
      }),
    }
  }
}

export interface PictureWork {
  /** The light and the roll of the picture that this pose was found in. */
  look(pose: Pose): Promise<Pick<Seen, 'light' | 'roll'>>
  keep(order: KeepOrder): void
}

/** The picture's size is that of the live look (`capture/pose-worker/frame-scaling.ts`). */
export const pictureWork = (): PictureWork => {
  Reflect.set(globalThis, 'OffscreenCanvas', ReadyCanvas)
  Reflect.set(globalThis, 'createImageBitmap', () => Promise.resolve({ close: () => undefined }))
  const picture = new OffscreenCanvas(640, 360)
  const [lightOf, rollOf, keeper] = [lightMeter(), levelMeter(), new FrameKeeper()]
  return {
    look: async (pose) => {
      if (keeper.wants(pose.t)) await keeper.take(picture, pose.picture, pose.t)
      const roll = rollOf(picture, pose, pose.t)
      return { light: lightOf(picture), ...(roll === undefined ? {} : { roll }) }
    },
    keep: ({ windows }) => {
      keeper.keep(windows)
    },
  }
}
