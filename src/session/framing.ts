import { nearSide } from '../biomechanics/leg-naming'
import { hasSizeJump, isOneBody } from '../biomechanics/body-size'
import { hasJump, isInPicture, poseRate } from '../biomechanics/sample-quality'
import { facing, stance } from '../biomechanics/stance'
import { facingShare, yawOff, type ViewPlane } from '../biomechanics/view'
import { constant } from '../math/sourced'
import { share } from '../math/statistics'
import type { Degrees } from '../math/units'
import type { LandmarkName } from '../pose/landmark'
import { imagePoint, type Pose } from '../pose/pose'
import type { Side } from '../pose/side'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { neededLandmarks } from '../protocol/needed-landmarks'
import type { TrialSide } from '../protocol/outcome'
import { distanceOf } from '../protocol/distance'
import { gateLimits } from '../protocol/gate-limits'
import { isRolledByBody } from '../protocol/gates'
import { check, levelOf, lightOf, speedOf } from './camera-checks'
import type { PictureLight } from './ports'
import type { NoiseCause } from './room-noise'
import type { SetUpCheck, SetUpCheckId } from './state'
import { areStill } from './stillness'

/** How much of what is looked at has to be right. */
export const framingLimits = {
  insideTheEdges: constant(
    0.04,
    'ratio',
    'provisional',
    'Of the picture: points that this test needs have to stand this far inside; measuring.md, gates.',
  ),
  mostOfThePoses: constant(
    0.8,
    'ratio',
    'provisional',
    'The share of the poses looked at that has to satisfy a check: one wild pose in five is let go.',
  ),
  keepsSideNear: constant(
    0.6,
    'ratio',
    'provisional',
    'The share of the poses that keeps a side near which was found near: the way a body faces is guessed anew in each pose, and at the limit of the share above the answer would change several times a second. Less is a body that turns.',
  ),
} as const

/** How far the runner may be turned before a trial; degrees. */
const turnAskedFor = (test: MobilityTest): number =>
  test.view.widestYaw?.value ?? gateLimits.turnedSideOn.value

/** What was seen over about the last second. */
export interface Glimpse {
  readonly poses: readonly Pose[]
  /** Frames in which nobody was found, of the same second. */
  readonly empty: number
  readonly light: PictureLight | null
  /** The least change between two pictures, luma steps: what nothing but the camera moved. Null where it was not measured. */
  readonly noise?: number | null
  /** How far the picture's upright leans, by the room's edges; null where they do not tell. */
  readonly roll: Degrees | null
  /** Why the angles of a still runner were found to flicker too much a moment ago; null where they were not. */
  readonly noisyBy?: NoiseCause | null
  /** What the checks came to just before: an answer at its limit is not taken back at once. */
  readonly before?: readonly SetUpCheck[]
}

const percent = (part: number) => `${Math.round(part * 100)} %`

/** Whoever is seen changes neither place nor size at once. */
const single = (poses: readonly Pose[]): SetUpCheck =>
  check('one-runner', !hasJump(poses) && !hasSizeJump(poses), 'one seen', 'One runner only.')

/** Whether these points lie between the upper and the lower edge, whatever leaves sideways. */
const isWithinHeight = (pose: Pose, names: readonly LandmarkName[]): boolean =>
  names.every((name) => {
    const y = imagePoint(pose, name).y / pose.picture.height
    return y >= framingLimits.insideTheEdges.value && y <= 1 - framingLimits.insideTheEdges.value
  })

const wholeBody = (test: MobilityTest, poses: readonly Pose[]): SetUpCheck => {
  const needed = neededLandmarks(test)
  const has = (holds: (pose: Pose) => boolean) => share(poses, holds) >= framingLimits.mostOfThePoses.value
  if (has((pose) => isInPicture(pose, needed, framingLimits.insideTheEdges.value))) {
    const fix = 'Clear view. Close clothes.'
    return isOneBody(poses)
      ? check('whole-body', true, 'all seen', '')
      : check('whole-body', false, 'body not clear', fix)
  }
  const feet = needed.filter((name) => /heel|foot|ankle/.test(name))
  if (!has((pose) => isWithinHeight(pose, feet)))
    return check('whole-body', false, 'feet not seen', 'Step back. Feet not seen.')
  return has((pose) => isWithinHeight(pose, ['nose']))
    ? check('whole-body', false, 'partly outside', 'Move to the middle.')
    : check('whole-body', false, 'head not seen', 'Step back. Head not seen.')
}

const distance = ({ posture }: MobilityTest, poses: readonly Pose[]): SetUpCheck => {
  const reading = distanceOf(posture, poses)
  if (!reading) return check('distance', false, 'not seen', 'Step into the picture.')
  const found = `${percent(reading.share)} of the height`
  const isClose = reading.distance === 'too-close' || reading.distance === 'rather-close'
  if (isClose) return check('distance', false, found, 'Too close. Step back.', reading.span)
  return check('distance', reading.distance === 'good', found, 'Too far. Step closer.', reading.span)
}

const turnTo: Readonly<Record<ViewPlane, string>> = {
  sagittal: 'Turn side-on.',
  frontal: 'Face the camera.',
}

const view = (test: MobilityTest, poses: readonly Pose[]): SetUpCheck => {
  const { plane } = test.view
  const yaw = yawOff(plane, poses, test.posture)
  if (yaw === null) return check('view', false, 'not seen', turnTo[plane])
  const off = `${Math.round(yaw)}° off`
  if (yaw > turnAskedFor(test)) return check('view', false, off, turnTo[plane], yaw)
  const seenFromBehind = plane === 'frontal' && facingShare(poses) < framingLimits.mostOfThePoses.value
  return seenFromBehind
    ? check('view', false, 'seen from behind', 'Turn round. Face the camera.')
    : check('view', true, off, '', yaw)
}

/** Which side is near means something in a side view only. */
const nearest = (poses: readonly Pose[], side: TrialSide, wasMet: boolean): SetUpCheck => {
  const right = share(poses, (pose) => nearSide({ facing: facing(pose) }) === 'right')
  const seen: Side = right > 0.5 ? 'right' : 'left'
  const asked = wasMet ? framingLimits.keepsSideNear : framingLimits.mostOfThePoses
  const sure = Math.max(right, 1 - right) >= asked.value
  if (side === 'both')
    return check('near-side', sure, sure ? `${seen} side` : 'turning', 'Stand still, side-on.')
  const fix = side === 'left' ? 'Left leg near camera.' : 'Right leg near camera.'
  return check('near-side', sure && seen === side, sure ? `${seen} side` : 'turning', fix)
}

/** Whether a body that stands still, as asked, shows a camera that is rolled too far: by the same reading as a trial's. */
const showsRoll = (test: MobilityTest, poses: readonly Pose[]): boolean =>
  areStill(poses) &&
  isRolledByBody(
    test,
    poses.map((pose) => stance(pose, test.leg)),
  )

/**
 * A roll of up to `gateLimits.widestRoll` is taken out of the angles, so it is no reason to stop anybody. Where no edge of the
 * room tells it the body does, once it is seen from where it was asked to be.
 */
const level = (
  test: MobilityTest,
  { poses, roll }: Pick<Glimpse, 'poses' | 'roll'>,
  isSquare: boolean,
): SetUpCheck => {
  if (roll === null) {
    const met = !isSquare || !showsRoll(test, poses)
    return check('camera-level', met, met ? 'not known' : 'looks tilted', 'Level camera. Stand upright.')
  }
  return levelOf(roll)
}

const quietRoom: Readonly<Record<NoiseCause, string>> = {
  light: 'More light, please.',
  distance: 'Step a little closer.',
  clothes: 'Tighter clothes, plain wall.',
}

/** Only there once the room was tested, and only while there is something to put right. */
const quiet = (cause: NoiseCause | null | undefined): readonly SetUpCheck[] =>
  cause ? [check('room-noise', false, 'angles flicker', quietRoom[cause])] : []

/** Every set-up check of a test on one side, in the order in which they are best put right. */
export const setUpChecks = (test: MobilityTest, side: TrialSide, glimpse: Glimpse): readonly SetUpCheck[] => {
  const { poses, empty, roll, noisyBy, before = [] } = glimpse
  const was = (id: SetUpCheckId, met: boolean) => before.some((each) => each.id === id && each.met === met)
  const brightness = lightOf(glimpse, was('light', false))
  if (poses.length === 0 || empty > poses.length) {
    return [check('one-runner', false, 'nobody seen', 'Step into the picture.'), brightness]
  }
  const square = [
    view(test, poses),
    ...(test.view.plane === 'sagittal' ? [nearest(poses, side, was('near-side', true))] : []),
  ]
  return [
    single(poses),
    wholeBody(test, poses),
    distance(test, poses),
    ...square,
    level(
      test,
      { poses, roll },
      square.every(({ met }) => met),
    ),
    brightness,
    speedOf(poseRate(poses)),
    ...quiet(noisyBy),
  ]
}
