import { constant } from '../math/sourced'
import { sortedQuantile } from '../math/statistics'
import { limbPoint } from './limb-point'
import { bodySpan } from './sample-quality'
import type { Stance } from './stance'

/**
 * Where the model's labels change legs in a step stance, its own smoothing drags each label from one leg to the other:
 * for a moment both lie somewhere between the legs, and every angle read then belongs to no leg. The feet stand still
 * meanwhile, so it shows as ankles that come close to each other and part again.
 */

/** When the labels are on their way from one leg to the other. */
export const labelChangeLimits = {
  feetRemembered: constant(
    2000,
    'ms',
    'provisional',
    'How far apart the feet are is remembered for so long: labels rest between two changes within it.',
  ),
  usualDistance: constant(
    0.8,
    'ratio',
    'provisional',
    'The feet’s usual distance is this high quantile: the half of a second in which the labels rest is enough to know it.',
  ),
  labelsBetweenLegs: constant(
    0.6,
    'ratio',
    'bench',
    'Of the usual distance: closer than this the labels are on their way from one leg to the other; planted ankles wander by a tenth.',
  ),
  leastStep: constant(
    0.08,
    'ratio',
    'provisional',
    'Of the body height: feet closer than this stand side by side, and there is nothing to tell by.',
  ),
} as const

/** How far the ankles are apart along the floor, as a share of the body in the picture. */
const ankleDistance = (stance: Stance): number => {
  const body = bodySpan(stance.pose) * stance.pose.picture.height
  const [own, other] = [limbPoint(stance, 'this', 'ankle'), limbPoint(stance, 'other', 'ankle')]
  return body > 0 ? Math.abs(own.x - other.x) / body : 0
}

const usualOf = (distances: readonly number[]): number =>
  sortedQuantile(
    [...distances].sort((a, b) => a - b),
    labelChangeLimits.usualDistance.value,
  )

const isUnderWay = (apart: number, usual: number) =>
  usual > labelChangeLimits.leastStep.value && apart < labelChangeLimits.labelsBetweenLegs.value * usual

/** Those of an attempt's stances in which both labels are on a leg: the others belong to neither, whatever they read. */
export const withLabelsOnLegs = (stances: readonly Stance[]): readonly Stance[] => {
  if (stances.length === 0) return stances
  const distances = stances.map(ankleDistance)
  const usual = usualOf(distances)
  return stances.filter((_, i) => !isUnderWay(distances[i]!, usual))
}

/** Tells, pose by pose, whether the labels are on their way from one leg to the other. */
export class LabelChange {
  readonly #distances: { readonly t: number; readonly apart: number }[] = []

  /** Takes the next stance; times must rise. */
  push(stance: Stance): boolean {
    const { t } = stance.pose
    const apart = ankleDistance(stance)
    this.#distances.push({ t, apart })
    while (this.#distances[0]!.t < t - labelChangeLimits.feetRemembered.value) this.#distances.shift()
    return isUnderWay(apart, usualOf(this.#distances.map((each) => each.apart)))
  }
}
