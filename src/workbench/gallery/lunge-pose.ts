import { ms } from '../../math/units'
import { imagePoints, imagePointsLength, type Pose } from '../../pose/pose'
import { landmarkIndex, landmarkNames, type LandmarkName } from '../../pose/landmark'
import { opposite, type Side } from '../../pose/side'

/** A hand-placed lunge for the gallery, side-on, the near leg in front; a picture of 1280 x 720 pixels. */
export const gallerySize = { width: 1280, height: 720 }

const near: Readonly<Record<string, readonly [number, number]>> = {
  shoulder: [640, 196],
  elbow: [694, 286],
  wrist: [764, 258],
  hip: [622, 352],
  knee: [740, 446],
  ankle: [660, 562],
  heel: [628, 584],
  'foot-index': [744, 588],
}
const far: Readonly<Record<string, readonly [number, number]>> = {
  shoulder: [628, 200],
  elbow: [700, 268],
  wrist: [772, 246],
  hip: [610, 354],
  knee: [500, 462],
  ankle: [394, 540],
  heel: [372, 530],
  'foot-index': [420, 590],
}
const nose: readonly [number, number] = [678, 122]
const ear: readonly [number, number] = [640, 116]

const place = (name: LandmarkName, side: Side): readonly [number, number] => {
  if (name.endsWith('ear')) return ear
  const part = name.replace(/^(left|right)-/, '')
  const limb = name.startsWith(side) ? near : far
  return limb[part] ?? (/finger|thumb/.test(part) ? (limb['wrist'] ?? nose) : nose)
}

/** `side` is the near leg. A left leg near the camera faces the other way. */
export const lungePose = (side: Side): Pose => {
  const image = new Float32Array(imagePointsLength)
  for (const name of landmarkNames) {
    const [x, y] = place(name, side)
    const at = landmarkIndex(name) * 2
    image[at] = side === 'right' ? x : gallerySize.width - x
    image[at + 1] = y
  }
  const visibility = new Float32Array(landmarkNames.length).fill(1)
  return { t: ms(0), picture: gallerySize, image: imagePoints(image), metric: null, visibility }
}

/** A drawn room with a drawn runner, in place of a camera's picture. */
export const drawnRoom = (side: Side): HTMLCanvasElement => {
  const canvas = Object.assign(document.createElement('canvas'), gallerySize)
  const ctx = canvas.getContext('2d')
  if (!ctx) return canvas
  ctx.fillStyle = '#8b938f'
  ctx.fillRect(0, 0, 1280, 600)
  ctx.fillStyle = '#6d5f52'
  ctx.fillRect(0, 560, 1280, 160)
  ctx.fillStyle = '#a7aeaa'
  ctx.fillRect(120, 90, 190, 240)
  ctx.fillStyle = '#746b60'
  ctx.fillRect(1010, 150, 170, 410)
  const pose = lungePose(side)
  const point = (name: LandmarkName) => {
    const at = landmarkIndex(name) * 2
    return [pose.image[at] ?? 0, pose.image[at + 1] ?? 0] as const
  }
  const limb = (names: readonly LandmarkName[], width: number, colour: string) => {
    ctx.beginPath()
    for (const name of names) ctx.lineTo(...point(name))
    Object.assign(ctx, { strokeStyle: colour, lineWidth: width, lineCap: 'round', lineJoin: 'round' })
    ctx.stroke()
  }
  const other = opposite(side)
  const leg = (of: Side, colour: string) => {
    limb([`${of}-hip`, `${of}-knee`], 62, colour)
    limb([`${of}-knee`, `${of}-ankle`, `${of}-foot-index`], 40, colour)
  }
  leg(other, '#8d6c58')
  limb([`${other}-shoulder`, `${other}-elbow`, `${other}-wrist`], 28, '#8d6c58')
  leg(side, '#b08a70')
  limb([`${side}-shoulder`, `${side}-hip`], 92, '#2f3b46')
  limb([`${side}-shoulder`, `${side}-elbow`, `${side}-wrist`], 30, '#b08a70')
  const [x, y] = point('nose')
  ctx.beginPath()
  ctx.ellipse(x - (side === 'right' ? 24 : -24), y - 6, 44, 54, 0, 0, 7)
  ctx.fillStyle = '#b08a70'
  ctx.fill()
  return canvas
}
