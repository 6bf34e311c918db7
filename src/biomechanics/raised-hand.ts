import { sidedLandmark } from '../pose/landmark'
import { imagePoint, type Point, type Pose } from '../pose/pose'
import { opposite, sides, type Side } from '../pose/side'
import { midPoint } from './limb-point'
import { isInPicture } from './sample-quality'
import { constant } from '../math/sourced'

/** What makes a raised hand an answer. */
export const raisedHandLimits = {
  wristAboveNose: constant(
    0.1,
    'ratio',
    'provisional',
    'In lengths of the trunk: so far above the nose a wrist is beside the top of the head or above it. Arms held out for a squat, hands on the hips or on a chair stay below the shoulder; a hand at the face stays below the nose.',
  ),
  trunkUpright: constant(
    0.85,
    'ratio',
    'provisional',
    'Of the trunk’s length: whoever bends forward further than this is moving, whatever the hands do.',
  ),
  heldFor: constant(
    600,
    'ms',
    'provisional',
    'Long enough that no swing of an arm is taken for an answer, short enough to be held.',
  ),
  longestBetweenPoses: constant(
    500,
    'ms',
    'provisional',
    'A pause in the poses this long says nothing about what was held meanwhile.',
  ),
} as const

const wrist = (pose: Pose, side: Side): Point => imagePoint(pose, sidedLandmark(side, 'wrist'))

/** The label of the one hand that is raised in this pose; null for none, and for both: that is stretching. */
const raisedLabel = (pose: Pose): Side | null => {
  const nose = imagePoint(pose, 'nose')
  const [shoulders, hips] = [midPoint({ pose }, 'shoulder'), midPoint({ pose }, 'hip')]
  const trunk = Math.hypot(hips.x - shoulders.x, hips.y - shoulders.y)
  if (hips.y - shoulders.y < raisedHandLimits.trunkUpright.value * trunk) return null
  const isUp = (side: Side) =>
    nose.y - wrist(pose, side).y > raisedHandLimits.wristAboveNose.value * trunk &&
    isInPicture(pose, [sidedLandmark(side, 'wrist')], 0)
  const isDown = (side: Side) => wrist(pose, side).y > shoulders.y
  return sides.find((side) => isUp(side) && isDown(opposite(side))) ?? null
}

/** Facing the camera, a hand is up on the side of its own shoulder; a label for which that does not hold is not believed. */
const isOnOwnSide = (pose: Pose, side: Side): boolean => {
  const shoulder = (of: Side) => imagePoint(pose, sidedLandmark(of, 'shoulder')).x
  const { x } = wrist(pose, side)
  return (
    shoulder('left') > shoulder('right') &&
    Math.abs(x - shoulder(side)) < Math.abs(x - shoulder(opposite(side)))
  )
}

/** A hand that was held up. `side`: whose, where label and place agreed in every pose; null where they did not. */
export interface HandUp {
  readonly side: Side | null
}

/** Tells each raised hand once: when it has been up long enough. It has to come down before it counts again. */
export class RaisedHand {
  #since: number | null = null
  #last = 0
  #labels = new Set<Side | null>()
  #isTold = false

  /** Takes the next pose; times must rise. */
  push(pose: Pose): HandUp | null {
    const label = raisedLabel(pose)
    const hasGap = pose.t - this.#last > raisedHandLimits.longestBetweenPoses.value
    this.#last = pose.t
    if (label === null || hasGap) this.reset()
    if (label === null) return null
    this.#since ??= pose.t
    this.#labels.add(isOnOwnSide(pose, label) ? label : null)
    if (this.#isTold || pose.t - this.#since < raisedHandLimits.heldFor.value) return null
    this.#isTold = true
    const [only = null] = this.#labels
    return { side: this.#labels.size === 1 ? only : null }
  }

  /** Whether a hand is up that has not been told yet: it may still come to be one, or come down. */
  get isPending(): boolean {
    return this.#since !== null && !this.#isTold
  }

  /** A hand that is up now is no answer to what is asked from now on: it has to come down first. */
  spend(): void {
    this.#isTold = this.#since !== null
  }

  /** The line of poses broke, or what was up is over. */
  reset(): void {
    this.#since = null
    this.#labels = new Set()
    this.#isTold = false
  }
}
