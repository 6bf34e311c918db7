import { sortedQuantile } from '../math/statistics'
import { limbPoint } from './limb-point'
import { bodySpan } from './sample-quality'
import type { Stance } from './stance'

/**
 * Where the model's labels change legs in a step stance, its own smoothing drags each label from one leg to the other:
 * for a moment both lie somewhere between the legs, and every angle read then belongs to no leg. The feet stand still
 * meanwhile, so it shows as ankles that come close to each other and part again.
 */

/** How far apart the feet are is remembered for so long, milliseconds: labels rest between two changes within it. */
const memory = 2000
/** Their usual distance is a high quantile: the half of a second in which the labels rest is enough to know it. */
const usually = 0.8
/** Closer than this share of their usual distance the labels are under way; planted ankles wander by a tenth (bench). */
const underWay = 0.6
/** Feet closer than this share of the body in the picture stand side by side: there is nothing to tell by. */
const stepStance = 0.08

/** How far the ankles are apart along the floor, as a share of the body in the picture. */
const ankleDistance = (stance: Stance): number => {
  const body = bodySpan(stance.pose) * stance.pose.picture.height
  const [own, other] = [limbPoint(stance, 'this', 'ankle'), limbPoint(stance, 'other', 'ankle')]
  return body > 0 ? Math.abs(own.x - other.x) / body : 0
}

const usualOf = (distances: readonly number[]): number =>
  sortedQuantile(
    [...distances].sort((a, b) => a - b),
    usually,
  )

const isUnderWay = (apart: number, usual: number) => usual > stepStance && apart < underWay * usual

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
    while (this.#distances[0]!.t < t - memory) this.#distances.shift()
    return isUnderWay(apart, usualOf(this.#distances.map((each) => each.apart)))
  }
}
