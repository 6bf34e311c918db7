import { constant } from '../math/sourced'
import { median, share } from '../math/statistics'
import type { Point } from '../pose/pose'
import { opposite, type Side } from '../pose/side'
import { bodySpan } from './sample-quality'
import { labelledPoint, upright, type Stance } from './stance'
import { facingShare } from './view'

/** How the measured leg was named, or that it could not be. */
export interface LegName {
  readonly side: Side
  /** Whether it is the leg nearer the camera; null in a front view, where neither is. */
  readonly near: boolean | null
  /** Near or far was clear by itself, or only together with the model's labels. */
  readonly by: 'geometry' | 'geometry-and-labels'
  /** Share of the poses, 0 to 1, in which the model labelled it as the other side's. */
  readonly swapped: number
}

/** The nearer foot stands lower in the picture: how clearly, and in how many poses, for the leg to get its name. */
export const legNamingLimits = {
  clearlyLower: constant(
    0.014,
    'ratio',
    'bench',
    'Of the body height: beyond it geometry decides alone. The toes of a near front leg were 0.020 to 0.036 lower on rendered runners with the lens at 0.85 m, those of a far front leg 0.05 higher on film.',
  ),
  faintlyLower: constant(
    0.006,
    'ratio',
    'bench',
    'Of the body height: from here to clearly lower the model’s labels have to agree with geometry; below it there is nothing to go by.',
  ),
  labelsAgree: constant(
    0.6,
    'ratio',
    'provisional',
    'Share of the poses: clearly more than the half that chance gives; the labels change legs in up to 41 % of a side view.',
  ),
  sameWay: constant(
    0.8,
    'ratio',
    'provisional',
    'Share of the poses that have to look the same way: whoever turns round meanwhile stands on no known side.',
  ),
} as const

/** How much lower the measured leg's toes stand than the other's, as a share of the body's height in the picture. */
const lowerBy = ({ pose, label, roll }: Stance): number => {
  const own = labelledPoint(pose, label, 'foot-index')
  const other = labelledPoint(pose, opposite(label), 'foot-index')
  const ear = labelledPoint(pose, label, 'ear')
  const body = Math.max(own.y, other.y) - ear.y
  return body > 0 ? upright(own, other, roll).up / body : 0
}

/** Seen from the side the body faces: facing the right edge, the right leg is the near one. */
export const nearSide = (stance: Pick<Stance, 'facing'>): Side => (stance.facing === 1 ? 'right' : 'left')

/**
 * Names the leg that geometry found in these poses (a hold): facing direction and near or far first, the model's
 * labels second. Null where the two disagree and cannot be settled: never a guess.
 */
export const legName = (stances: readonly Stance[]): LegName | null => {
  const right = share(stances, ({ facing }) => facing === 1)
  if (stances.length === 0 || Math.max(right, 1 - right) < legNamingLimits.sameWay.value) return null
  const nearest = nearSide({ facing: right > 0.5 ? 1 : -1 })
  const lower = median(stances.map(lowerBy)) ?? 0
  if (Math.abs(lower) < legNamingLimits.faintlyLower.value) return null
  const near = lower > 0
  const side = near ? nearest : opposite(nearest)
  const swapped = share(stances, ({ label }) => label !== side)
  const isClear = Math.abs(lower) >= legNamingLimits.clearlyLower.value
  if (!isClear && 1 - swapped < legNamingLimits.labelsAgree.value) return null
  return { side, near, by: isClear ? 'geometry' : 'geometry-and-labels', swapped }
}

/**
 * Names the leg that kneels, seen from the side. Its toes lie a long step behind the other ones, so that a turn by 8 degrees
 * takes them further from the camera, or nearer to it, than the width of the hips does: labels that are sure have to agree
 * with them. `turned` where they do not: both then come right when the runner stands square.
 */
export const kneelingLegName = (stances: readonly Stance[]): LegName | 'turned' | null => {
  const left = share(stances, ({ label }) => label === 'left')
  const isSure = Math.max(left, 1 - left) >= legNamingLimits.labelsAgree.value
  const name = legName(stances)
  return !isSure || name?.side === (left > 0.5 ? 'left' : 'right') ? name : 'turned'
}

const middlePoint = (points: readonly Point[]): Point | null => {
  const [x, y] = [median(points.map((point) => point.x)), median(points.map((point) => point.y))]
  return x === null || y === null ? null : { x, y }
}

const bothToes = ({ pose }: Stance): readonly [near: Point, far: Point] => {
  const [left, right] = [
    labelledPoint(pose, 'left', 'foot-index'),
    labelledPoint(pose, 'right', 'foot-index'),
  ]
  return left.y > right.y ? [left, right] : [right, left]
}

/**
 * Names the leg that stays down on one foot, seen from the side. A foot that is up hides which one is near, so that is
 * told while both were down (`rested`): the toes that stay where they were are those of the near foot or of the far one.
 */
export const plantedLegName = (rested: readonly Stance[], held: readonly Stance[]): LegName | null => {
  const right = share([...rested, ...held], ({ facing }) => facing === 1)
  if (Math.max(right, 1 - right) < legNamingLimits.sameWay.value) return null
  const near = middlePoint(rested.map((stance) => bothToes(stance)[0]))
  const far = middlePoint(rested.map((stance) => bothToes(stance)[1]))
  const own = middlePoint(held.map(({ pose, label }) => labelledPoint(pose, label, 'foot-index')))
  const body = median(rested.map(({ pose }) => bodySpan(pose) * pose.picture.height)) ?? 0
  if (!near || !far || !own || !(body > 0)) return null
  const nearer =
    (Math.hypot(own.x - far.x, own.y - far.y) - Math.hypot(own.x - near.x, own.y - near.y)) / body
  if (Math.abs(nearer) < legNamingLimits.faintlyLower.value) return null
  const nearest = nearSide({ facing: right > 0.5 ? 1 : -1 })
  const side = nearer > 0 ? nearest : opposite(nearest)
  return {
    side,
    near: nearer > 0,
    by: 'geometry',
    swapped: share(held, ({ label }) => label !== side),
  }
}

/** The feet lie as the shoulders do: the labels of the legs are those of the body. */
const areFeetInOrder = ({ pose }: Stance): boolean => {
  const leftIsRight = (part: 'shoulder' | 'ankle') =>
    labelledPoint(pose, 'left', part).x > labelledPoint(pose, 'right', part).x
  return leftIsRight('ankle') === leftIsRight('shoulder')
}

/** Whether both legs can be told apart by their labels in these front-view poses, feet apart. */
export const areLegsKnown = (stances: readonly Stance[]): boolean =>
  stances.length > 0 && share(stances, areFeetInOrder) >= legNamingLimits.sameWay.value

/**
 * Names the leg that stands in these front-view poses: the model does not swap sides there (bench), as long as the
 * shoulders lie as they do in a runner who faces the camera. Null where that is not so or the labels waver.
 */
export const standingLegName = (stances: readonly Stance[]): LegName | null => {
  const left = share(stances, ({ label }) => label === 'left')
  if (
    Math.max(left, 1 - left) < legNamingLimits.sameWay.value ||
    facingShare(stances.map(({ pose }) => pose)) < legNamingLimits.sameWay.value
  )
    return null
  const side = left > 0.5 ? 'left' : 'right'
  return {
    side,
    near: null,
    by: 'geometry-and-labels',
    swapped: share(stances, ({ label }) => label !== side),
  }
}
