import { fromRadians } from '../math/units'
import { between, distance, minus, plus, times, unit, type Vec3 } from '../math/vector'
import type { PictureSize, Point } from '../pose/pose'
import { opposite, type Side } from '../pose/side'
import type { BodyLengths } from './body'
import { jointsOf, letterOf, type JointName } from './joints'
import type { Mark, MeasuredAngle } from './motion'
import type { Posture } from './posture'
import { skeletonOf } from './skeleton'
import { projection, type ViewPoint } from './view-point'

/** A measured angle where it lies in the picture, pixels, and how large it is. */
export interface DrawnAngle {
  readonly apex: Point
  /** The end of the line along the body, and of the direction that it is measured from. */
  readonly arm: Point
  readonly zero: Point
  /** Degrees in the plane that the test looks at. */
  readonly degrees: number
}

const directions: Readonly<Record<MeasuredAngle['from'], Vec3>> = {
  up: [0, 1, 0],
  down: [0, -1, 0],
  behind: [0, 0, -1],
}

/** Metres that the two lines reach from the apex, at least; to the arm's own end where only that is shown. */
const shortest = 0.46

const placeOf = (body: BodyLengths, posture: Posture, side: Side): ((mark: Mark) => Vec3) => {
  const skeleton = skeletonOf(body, posture)
  const joints = jointsOf(body, skeleton)
  const middles = {
    'mid-hips': skeleton.midHips,
    'mid-shoulders': between(joints['shoulder.L'], joints['shoulder.R'], 0.5),
    'mid-ankles': between(joints['ankle.L'], joints['ankle.R'], 0.5),
  }
  const other = (letter: string) => letterOf(opposite(letter === 'L' ? 'left' : 'right'))
  const own = (mark: JointName): JointName =>
    side === 'left' || mark === 'nose' ? mark : (mark.replace(/[LR]$/, other) as JointName)
  return (mark) => (mark in middles ? middles[mark as keyof typeof middles] : joints[own(mark as JointName)])
}

/** Where the angle of a motion lies. `side` is the one that the motion is done on; its marks are written for the left. */
export const drawnAngle = (
  measured: MeasuredAngle,
  body: BodyLengths,
  posture: Posture,
  side: Side,
  view: ViewPoint,
  picture: PictureSize,
): DrawnAngle => {
  const place = placeOf(body, posture, side)
  const [apex, arm] = [place(measured.apex), place(measured.arm)]
  const along = unit(minus(arm, apex))
  const reach = measured.told ? shortest : distance(arm, apex)
  const zero = directions[measured.from]
  const flat =
    measured.plane === 'side' ? ([0, along[1], along[2]] as const) : ([along[0], along[1], 0] as const)
  const cosine = Math.min(1, Math.max(-1, unit(flat)[1] * zero[1] + unit(flat)[2] * zero[2]))
  const project = projection(view, picture)
  return {
    apex: project(apex),
    arm: project(plus(apex, times(along, reach))),
    zero: project(plus(apex, times(zero, reach))),
    degrees: fromRadians(Math.acos(cosine)),
  }
}

/** What the lines are painted with, as CSS writes it. */
export interface AngleInk {
  readonly line: string
  readonly zero: string
  readonly halo: string
  readonly font: string
}

/** Radians below which a number between the lines would hide them: it stands beyond their ends. */
const narrow = 0.5

const angleOf = (from: Point, to: Point) => Math.atan2(to.y - from.y, to.x - from.x)

/** Lines and numbers grow with the figure, which a narrow picture cuts down as a low one does. */
const scaleOf = ({ width, height }: PictureSize) => Math.min(height, 1.25 * width)

/** Paints an angle on a picture: the body's line, the line of zero, the wedge between them and its degrees. */
export const paintAngle = (
  context: CanvasRenderingContext2D,
  { apex, arm, zero, degrees }: DrawnAngle,
  ink: AngleInk,
  isTold: boolean,
) => {
  const unitLength = scaleOf(context.canvas) / 100
  const radius = Math.hypot(zero.x - apex.x, zero.y - apex.y) * 0.52
  const [a, b] = [angleOf(apex, zero), angleOf(apex, arm)]
  const turn = Math.atan2(Math.sin(b - a), Math.cos(b - a))
  context.save()
  context.lineCap = 'round'
  context.globalAlpha = 0.3
  context.fillStyle = ink.line
  context.beginPath()
  context.moveTo(apex.x, apex.y)
  context.arc(apex.x, apex.y, radius, a, a + turn, turn < 0)
  context.fill()
  context.globalAlpha = 1
  stroke(context, [apex, zero], ink.halo, unitLength * 0.9)
  context.setLineDash([unitLength * 0.2, unitLength * 1.3])
  stroke(context, [apex, zero], ink.zero, unitLength * 0.5)
  context.setLineDash([])
  stroke(context, [apex, arm], ink.halo, unitLength * 1.5)
  stroke(context, [apex, arm], ink.line, unitLength * 0.9)
  const off = Math.abs(turn) < narrow ? radius / 0.52 : radius
  if (isTold) tell(context, `${Math.round(degrees)}°`, apex, a + turn / 2, off, ink)
  context.restore()
}

const stroke = (
  context: CanvasRenderingContext2D,
  [from, to]: readonly [Point, Point],
  colour: string,
  width: number,
) => {
  context.strokeStyle = colour
  context.lineWidth = width
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
}

/** The number stands outside the wedge, in the middle of its opening. */
const tell = (
  context: CanvasRenderingContext2D,
  text: string,
  apex: Point,
  middle: number,
  radius: number,
  ink: AngleInk,
) => {
  const size = scaleOf(context.canvas) / 15
  const off = radius + size
  context.font = `600 ${size}px ${ink.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = size / 4
  context.strokeStyle = ink.halo
  context.fillStyle = ink.line
  // Its line may leave the picture; the number does not.
  const half = (context.measureText(text).width + context.lineWidth) / 2
  const x = Math.min(context.canvas.width - half, Math.max(half, apex.x + Math.cos(middle) * off))
  const y = apex.y + Math.sin(middle) * off
  context.strokeText(text, x, y)
  context.fillText(text, x, y)
}

/** The same in the mirrored picture. */
export const mirroredAngle = ({ apex, arm, zero, degrees }: DrawnAngle, width: number): DrawnAngle => {
  const flip = ({ x, y }: Point): Point => ({ x: width - x, y })
  return { apex: flip(apex), arm: flip(arm), zero: flip(zero), degrees }
}
