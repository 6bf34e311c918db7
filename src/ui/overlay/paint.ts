import type { Point } from '../../pose/pose'
import type { Side } from '../../pose/side'
import type { TrialSide } from '../../protocol/outcome'
import { sideLetter } from '../result-text'
import type { FaultMark } from './fault-mark'
import type { AngleMark, Line, MeasuredLeg, Skeleton } from './skeleton'

/** How the picture lies on the canvas, in CSS pixels: `scale` of them to one of the picture, flipped if mirrored. */
export interface Placement {
  readonly scale: number
  readonly width: number
  readonly height: number
  readonly mirrored: boolean
}

export interface Palette {
  readonly ink: string
  readonly side: Readonly<Record<TrialSide, string>>
  readonly fill: Readonly<Record<Side, string>>
  readonly go: string
  readonly stop: string
}

type Project = (point: Point) => Point

/** Points are flipped with the picture; letters are not, because they are written after the flip. */
export const projection =
  ({ scale, width, mirrored }: Placement): Project =>
  ({ x, y }) => ({ x: mirrored ? width - x * scale : x * scale, y: y * scale })

const stroke = (
  ctx: CanvasRenderingContext2D,
  lines: readonly Line[],
  to: Project,
  colour: string,
  width: number,
) => {
  ctx.beginPath()
  for (const [start, end] of lines) {
    const [a, b] = [to(start), to(end)]
    ctx.moveTo(a.x, a.y)
    ctx.lineTo(b.x, b.y)
  }
  ctx.strokeStyle = colour
  ctx.lineWidth = width
  ctx.stroke()
}

const disc = (ctx: CanvasRenderingContext2D, { x, y }: Point, radius: number, colour: string) => {
  ctx.beginPath()
  ctx.arc(x, y, radius, 0, 2 * Math.PI)
  ctx.fillStyle = colour
  ctx.fill()
}

const paintAngle = (
  ctx: CanvasRenderingContext2D,
  mark: AngleMark,
  to: Project,
  colour: string,
  unit: number,
) => {
  const [at, along, reference] = [to(mark.at), to(mark.along), to(mark.reference)]
  const turn = (point: Point) => Math.atan2(point.y - at.y, point.x - at.x)
  const [start, end] = [turn(reference), turn(along)]
  const radius = 0.72 * Math.hypot(along.x - at.x, along.y - at.y)
  const isBackward = Math.sin(end - start) < 0
  ctx.beginPath()
  ctx.moveTo(at.x, at.y)
  ctx.arc(at.x, at.y, radius, start, end, isBackward)
  ctx.closePath()
  ctx.globalAlpha = 0.35
  ctx.fillStyle = colour
  ctx.fill()
  ctx.globalAlpha = 1
  ctx.beginPath()
  ctx.arc(at.x, at.y, radius, start, end, isBackward)
  ctx.strokeStyle = colour
  ctx.lineWidth = unit
  ctx.stroke()
  ctx.setLineDash([unit * 1.2, unit * 2])
  ctx.beginPath()
  ctx.moveTo(at.x, at.y)
  ctx.lineTo(reference.x, reference.y)
  ctx.strokeStyle = '#ffffff'
  ctx.stroke()
  ctx.setLineDash([])
}

const paintLetter = (
  ctx: CanvasRenderingContext2D,
  at: Point,
  side: Side,
  { fill, ink }: Palette,
  unit: number,
) => {
  const size = unit * 7
  ctx.beginPath()
  if (side === 'left') ctx.arc(at.x, at.y, size / 2, 0, 2 * Math.PI)
  else ctx.roundRect(at.x - size / 2, at.y - size / 2, size, size, unit)
  ctx.fillStyle = fill[side]
  ctx.fill()
  ctx.strokeStyle = ink
  ctx.lineWidth = unit * 0.5
  ctx.stroke()
  ctx.fillStyle = '#ffffff'
  ctx.font = `600 ${size * 0.62}px system-ui, sans-serif`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(sideLetter[side], at.x, at.y + size * 0.04)
}

const isAt = (fault: FaultMark | null, [start, end]: Line): boolean =>
  fault !== null && isSame(fault.part[0], start) && isSame(fault.part[1], end)

const isSame = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y

/** The part in the colour of a stop, and a ring round the point: from three metres a form is seen before a colour. */
const paintFault = (
  ctx: CanvasRenderingContext2D,
  { part, at }: FaultMark,
  to: Project,
  { ink, stop }: Palette,
  unit: number,
) => {
  stroke(ctx, [part], to, ink, unit * 3.2)
  stroke(ctx, [part], to, stop, unit * 2)
  const { x, y } = to(at)
  for (const [colour, width] of [
    [ink, 2],
    [stop, 1.2],
  ] as const) {
    ctx.beginPath()
    ctx.arc(x, y, unit * 7, 0, 2 * Math.PI)
    ctx.strokeStyle = colour
    ctx.lineWidth = unit * width
    ctx.stroke()
  }
}

const paintLeg = (
  ctx: CanvasRenderingContext2D,
  leg: MeasuredLeg,
  to: Project,
  palette: Palette,
  unit: number,
  fault: FaultMark | null,
) => {
  const colour = palette.side[leg.side]
  if (leg.angle) paintAngle(ctx, leg.angle, to, colour, unit * 0.8)
  stroke(ctx, leg.bones, to, colour, unit * 1.5)
  for (const joint of leg.joints) {
    disc(ctx, to(joint), unit * 2, colour)
    disc(ctx, to(joint), unit * 0.95, '#ffffff')
  }
  const sole = leg.foot.map(({ x, y }) => ({ x, y: y + (unit * 3) / (to({ x: 0, y: 1 }).y || 1) }))
  stroke(ctx, [[sole[0]!, sole[1]!]], to, isAt(fault, leg.foot) ? palette.stop : palette.go, unit * 1.4)
  if (leg.side !== 'both') paintLetter(ctx, to(leg.letterAt), leg.side, palette, unit)
}

/** Draws one pose, and the fault that is true in it, on a canvas that was scaled to CSS pixels; whatever was there is wiped. */
export const paintSkeleton = (
  ctx: CanvasRenderingContext2D,
  skeleton: Skeleton | null,
  placement: Placement,
  palette: Palette,
  fault: FaultMark | null,
): void => {
  ctx.clearRect(0, 0, placement.width, placement.height)
  if (!skeleton) return
  const to = projection(placement)
  const unit = Math.max(2.5, placement.height / 150)
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  stroke(ctx, skeleton.bones, to, palette.ink, unit * 0.7)
  for (const joint of skeleton.joints) disc(ctx, to(joint), unit * 0.9, palette.ink)
  ctx.beginPath()
  const head = to(skeleton.head.at)
  ctx.arc(head.x, head.y, skeleton.head.radius * placement.scale, 0, 2 * Math.PI)
  ctx.strokeStyle = palette.ink
  ctx.lineWidth = unit * 0.7
  ctx.stroke()
  for (const leg of skeleton.measured) paintLeg(ctx, leg, to, palette, unit, fault)
  if (fault) paintFault(ctx, fault, to, palette, unit)
}
