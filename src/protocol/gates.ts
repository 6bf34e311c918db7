import { hasSizeJump, isOneBody } from '../biomechanics/body-size'
import { isInPosture } from '../biomechanics/posture'
import { rollByBody } from '../biomechanics/roll'
import { hasJump, isInPicture, longestGap, poseRate } from '../biomechanics/sample-quality'
import type { Stance } from '../biomechanics/stance'
import { yawOff } from '../biomechanics/view'
import type { LandmarkName } from '../pose/landmark'
import type { Pose } from '../pose/pose'
import { movingPoses, restingStances, type Attempt } from './attempt'
import type { MobilityTest } from './define-mobility-test'
import { distanceOf, type Distance } from './distance'
import { gateLimits, widestYawOf } from './gate-limits'
import { neededLandmarks } from './needed-landmarks'
import type { FlagId, MissingId } from './outcome'

/** Whether a picture is all grain; both in luma steps. */
export const isGrainy = (noise: number, luma: number): boolean => noise > gateLimits.grainiest.value * luma

/**
 * Whether a body that stands quietly says that the camera is rolled too far; for where nothing else tells the roll. It needs a
 * side view, and says nothing of a body in another posture than the one asked for.
 */
export const isRolledByBody = (
  test: MobilityTest,
  quiet: readonly Stance[],
  mayBeTurned = false,
): boolean => {
  if (test.view.plane !== 'sagittal' || !isInPosture(test.posture, quiet)) return false
  // On one knee only the other foot lies flat.
  const byBody = rollByBody(quiet, test.posture === 'standing' ? 'this' : 'other', !mayBeTurned)
  return byBody !== null && Math.abs(byBody) > gateLimits.widestRoll.value
}

/**
 * How far the runner was turned away; degrees. Standing and moving are told apart, and the larger of both counts. From the
 * front a trunk that leans to the camera looks short and its shoulders wide, so that over a whole squat 20 degrees read as
 * 10; from the side, arms that are stretched forward hide the turn, of a squat's stand or of its bottom: 20 degrees read as 8.
 */
export const yawIn = ({ view: { plane }, posture }: MobilityTest, attempt: Attempt): number | null => {
  const all = attempt.stances.map(({ pose }) => pose)
  const resting = restingStances(attempt).map(({ pose }) => pose)
  const parts = [resting, plane === 'frontal' ? all : movingPoses(attempt)]
  const read = parts.flatMap((poses) => yawOff(plane, poses, posture) ?? [])
  return read.length > 0 ? Math.max(...read) : null
}

/** Whether a side view is turned by more than is asked for before a trial. */
export const isTurned = (test: MobilityTest, attempt: Attempt): boolean =>
  test.view.plane === 'sagittal' && (yawIn(test, attempt) ?? 0) > gateLimits.turnedSideOn.value

/**
 * How near the runner stood before the movement: in a squat everybody is small. Who is in another posture than the one
 * asked for is told so, and not that a body on its feet is too large for one on its knee.
 */
const distanceIn = ({ posture }: MobilityTest, attempt: Attempt): Distance | null => {
  const resting = restingStances(attempt)
  if (!isInPosture(posture, resting)) return null
  return (
    distanceOf(
      posture,
      resting.map(({ pose }) => pose),
    )?.distance ?? null
  )
}

/**
 * Whether what is needed was outside of the picture, or nowhere, in too many poses or for too long at once: a pose that does
 * not show it is as blind as none, and what it hides is not a hold that was too short.
 */
const isLost = (poses: readonly Pose[], needed: readonly LandmarkName[]): boolean => {
  const seeing = poses.filter((pose) => isInPicture(pose, needed, gateLimits.insideTheEdges.value))
  const isBlind =
    longestGap(seeing) > gateLimits.longestBlind.value && longestGap(poses) <= gateLimits.longestBlind.value
  return seeing.length < gateLimits.seenInPoses.value * poses.length || isBlind
}

/** Whether a pose of the movement did not show all that is needed: what it hides may be what ended a hold. */
export const hidesSome = (test: MobilityTest, attempt: Attempt): boolean => {
  const needed = neededLandmarks(test)
  return movingPoses(attempt).some((pose) => !isInPicture(pose, needed, gateLimits.insideTheEdges.value))
}

/** Every gate that these pictures did not pass, whatever the runner did in them. */
export const unmetGates = (test: MobilityTest, attempt: Attempt): readonly MissingId[] => {
  const { stances, roll, luma, noise } = attempt
  const poses = stances.map(({ pose }) => pose)
  const needed = neededLandmarks(test)
  const yaw = yawIn(test, attempt)
  const distance = distanceIn(test, attempt)
  const found: MissingId[] = []
  if (luma !== null && luma < gateLimits.darkest.value) found.push('too-dark')
  if (noise !== null && luma !== null && isGrainy(noise, luma)) found.push('picture-noisy')
  if (poseRate(poses) < gateLimits.slowestRate.value) found.push('too-few-pictures')
  if (longestGap(poses) > gateLimits.longestBlind.value) found.push('picture-gap')
  if (hasJump(poses)) found.push('person-jumped')
  if (hasSizeJump(poses)) found.push('size-jumped')
  if (isLost(poses, needed)) found.push('out-of-picture')
  // What lies outside is guessed, and of no length.
  else if (!isOneBody(restingStances(attempt).map(({ pose }) => pose))) found.push('body-unlike')
  if (distance === 'too-close' || distance === 'too-far') found.push(distance)
  if (yaw !== null && yaw > widestYawOf(test)) found.push('view-oblique')
  if (roll !== null && Math.abs(roll) > gateLimits.widestRoll.value) found.push('camera-rolled')
  return found
}

/** What was not as asked for, and lowers the confidence in a number without taking it away. */
export const gateFlags = (test: MobilityTest, attempt: Attempt): readonly FlagId[] => {
  const distance = distanceIn(test, attempt)
  return [
    ...(poseRate(attempt.stances.map(({ pose }) => pose)) < gateLimits.flaggedBelowRate.value
      ? ['slow-pictures' as const]
      : []),
    ...(distance === 'rather-close' || distance === 'rather-far' ? [distance] : []),
  ]
}
