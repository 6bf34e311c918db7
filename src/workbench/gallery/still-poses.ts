import { ms } from '../../math/units'
import { imagePoints, imagePointsLength, type Pose } from '../../pose/pose'
import { landmarkIndex, landmarkNames, type LandmarkName } from '../../pose/landmark'
import { opposite, type Side } from '../../pose/side'

/** Hand-placed bodies for the gallery, in a picture of 1280 x 720 pixels. */
export const gallerySize = { width: 1280, height: 720 }

type Spot = readonly [number, number]
type Limb = Readonly<Record<string, Spot>>

/** The two halves of a body: near and far of one seen from the side, left and right of one seen from the front. */
export interface PlacedBody {
  readonly near: Limb
  readonly far: Limb
  readonly nose: Spot
  readonly ears: Readonly<Record<'near' | 'far', Spot>>
}

/** Side-on in the ankle lunge, the near leg in front. */
export const lungeBody: PlacedBody = {
  near: {
    shoulder: [640, 196],
    elbow: [694, 286],
    wrist: [764, 258],
    hip: [622, 352],
    knee: [740, 446],
    ankle: [660, 562],
    heel: [628, 584],
    'foot-index': [744, 588],
  },
  far: {
    shoulder: [628, 200],
    elbow: [700, 268],
    wrist: [772, 246],
    hip: [610, 354],
    knee: [500, 462],
    ankle: [394, 540],
    heel: [372, 530],
    'foot-index': [420, 590],
  },
  nose: [678, 122],
  ears: { near: [640, 116], far: [640, 116] },
}

/** Side-on at the bottom of a squat, the arms forward. */
export const squatBody: PlacedBody = {
  near: {
    shoulder: [676, 262],
    elbow: [766, 262],
    wrist: [850, 252],
    hip: [560, 410],
    knee: [704, 436],
    ankle: [632, 566],
    heel: [602, 588],
    'foot-index': [716, 592],
  },
  far: {
    shoulder: [668, 264],
    elbow: [760, 254],
    wrist: [846, 242],
    hip: [556, 408],
    knee: [706, 426],
    ankle: [640, 556],
    heel: [612, 578],
    'foot-index': [722, 580],
  },
  nose: [738, 190],
  ears: { near: [702, 178], far: [702, 178] },
}

/** Side-on and upright, the near leg straight behind. */
export const hipBody: PlacedBody = {
  near: {
    shoulder: [642, 176],
    elbow: [700, 252],
    wrist: [770, 300],
    hip: [634, 342],
    knee: [588, 462],
    ankle: [526, 566],
    heel: [502, 568],
    'foot-index': [566, 602],
  },
  far: {
    shoulder: [634, 178],
    elbow: [704, 246],
    wrist: [776, 292],
    hip: [630, 342],
    knee: [640, 466],
    ankle: [632, 572],
    heel: [604, 590],
    'foot-index': [712, 592],
  },
  nose: [680, 104],
  ears: { near: [644, 98], far: [644, 98] },
}

/** Facing the camera, both feet down, hands on the hips; `near` is the runner's right, on the left of the picture. */
export const frontBody: PlacedBody = {
  near: {
    shoulder: [580, 186],
    elbow: [530, 274],
    wrist: [594, 328],
    hip: [606, 344],
    knee: [608, 456],
    ankle: [608, 566],
    heel: [608, 578],
    'foot-index': [596, 602],
  },
  far: {
    shoulder: [700, 186],
    elbow: [750, 274],
    wrist: [686, 328],
    hip: [674, 344],
    knee: [672, 456],
    ankle: [672, 566],
    heel: [672, 578],
    'foot-index': [684, 602],
  },
  nose: [640, 108],
  ears: { near: [608, 104], far: [672, 104] },
}

/** Facing the camera at the bottom of a squat, the hips gone to the runner's left; `near` as above. */
export const frontSquatBody: PlacedBody = {
  near: {
    shoulder: [590, 270],
    elbow: [560, 350],
    wrist: [606, 400],
    hip: [620, 434],
    knee: [528, 452],
    ankle: [560, 566],
    heel: [564, 580],
    'foot-index': [540, 606],
  },
  far: {
    shoulder: [718, 270],
    elbow: [748, 350],
    wrist: [702, 400],
    hip: [690, 434],
    knee: [764, 452],
    ankle: [720, 566],
    heel: [716, 580],
    'foot-index': [740, 606],
  },
  nose: [654, 188],
  ears: { near: [622, 184], far: [686, 184] },
}

/** The same runner before the lunge: the front foot planted, the shank upright. */
export const stepBody: PlacedBody = {
  ...lungeBody,
  near: { ...lungeBody.near, shoulder: [590, 156], hip: [578, 318], knee: [662, 438] },
  far: { ...lungeBody.far, shoulder: [578, 160], hip: [566, 320], knee: [470, 448] },
  nose: [628, 82],
  ears: { near: [590, 76], far: [590, 76] },
}

const between = ([ax, ay]: Spot, [bx, by]: Spot, share: number): Spot => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
]
const limbBetween = (one: Limb, other: Limb, share: number): Limb =>
  Object.fromEntries(Object.entries(one).map(([part, spot]) => [part, between(spot, other[part]!, share)]))

/** On the way from one body to another: `share` of it. */
export const bodyBetween = (one: PlacedBody, other: PlacedBody, share: number): PlacedBody => ({
  near: limbBetween(one.near, other.near, share),
  far: limbBetween(one.far, other.far, share),
  nose: between(one.nose, other.nose, share),
  ears: {
    near: between(one.ears.near, other.ears.near, share),
    far: between(one.ears.far, other.ears.far, share),
  },
})

const place = (body: PlacedBody, name: LandmarkName, side: Side): Spot => {
  const half = name.startsWith(side) ? 'near' : 'far'
  if (name.endsWith('ear')) return body.ears[half]
  const part = name.replace(/^(left|right)-/, '')
  const limb = body[half]
  return limb[part] ?? (/finger|thumb/.test(part) ? (limb['wrist'] ?? body.nose) : body.nose)
}

/** `side` is the near leg. A left leg near the camera faces the other way. */
export const stillPose = (body: PlacedBody, side: Side): Pose => {
  const image = new Float32Array(imagePointsLength)
  for (const name of landmarkNames) {
    const [x, y] = place(body, name, side)
    const at = landmarkIndex(name) * 2
    image[at] = side === 'right' ? x : gallerySize.width - x
    image[at + 1] = y
  }
  const visibility = new Float32Array(landmarkNames.length).fill(1)
  return { t: ms(0), picture: gallerySize, image: imagePoints(image), metric: null, visibility }
}

export const lungePose = (side: Side): Pose => stillPose(lungeBody, side)

/** A drawn room with a drawn runner, in place of a camera's picture. */
export const drawnRoom = (side: Side, body: PlacedBody = lungeBody): HTMLCanvasElement => {
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
  const pose = stillPose(body, side)
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
