import { withLabelsOnLegs } from '../biomechanics/label-change'
import {
  areLegsKnown,
  legName,
  plantedLegName,
  standingLegName,
  type LegName,
} from '../biomechanics/leg-naming'
import type { Movement } from '../biomechanics/movement'
import type { Span } from '../biomechanics/phase'
import { within } from '../biomechanics/phase-span'
import { isInPosture } from '../biomechanics/posture'
import { rollByBody } from '../biomechanics/roll'
import { isOffTempo, repetitionsIn } from '../biomechanics/repetition-watch'
import { hasJump, isInPicture, longestGap, poseRate } from '../biomechanics/sample-quality'
import type { Stance } from '../biomechanics/stance'
import { yawOff } from '../biomechanics/view'
import { share } from '../math/statistics'
import type { Degrees } from '../math/units'
import type { LookPose } from '../pose/look'
import type { MobilityTest } from './define-mobility-test'
import { bestLook, bothLooks, doLooksDisagree } from './looks'
import { neededLandmarks } from './needed-landmarks'
import type { FlagId, MissingId, TrialOutcome, TrialSide } from './outcome'
import { faultReading, isFaulty, movementOf, phaseSpans, repetitionsOf, samplesOf } from './trial-reading'

/** Poses a second below which nothing is measured, and below which it is flagged (measuring.md, gates). */
export const slowestRate = 8
export const flaggedRate = 15
/** Half a second without a pose is long enough to miss a heel that comes up and goes down. */
const longestBlind = 500
/** More than this away from the side view, nothing rescues the angle (measuring.md: refuse beyond about 15). */
const widestYaw = 15
/** A front view asks less: what is measured sideways shrinks by the cosine (provisional). */
const widestYawFromFront = 25
/** A known roll up to this is corrected, more is refused (measuring.md, gates); degrees either way. */
export const widestRoll = 5
/**
 * Mean luma: poses were sound at 143 and broke at 53 while visibility stayed above 0.9 (bench); 70 is set between,
 * nearer to what broke (provisional).
 */
export const darkest = 70
/** A needed point may touch the picture's very edge, not leave it. */
const edge = 0.01
/** The share of poses in which every needed point has to be in the picture. */
const seen = 0.9

/** One attempt: the movement that was found and the poses from its rest to its return. */
export interface Attempt {
  readonly movement: Movement
  /** Corrected by the roll, where it is known. */
  readonly stances: readonly Stance[]
  /** How far the picture's upright leans, positive to its right; null when nobody could tell. */
  readonly roll: Degrees | null
  /** Mean luma of its pictures, 0 to 255; null when nobody measured it. */
  readonly luma: number | null
}

const restingStances = ({ movement: { rest }, stances }: Attempt): readonly Stance[] =>
  stances.filter(({ pose }) => pose.t >= rest.from && pose.t <= rest.to)

/** What the body itself says of the roll before the movement, where nothing else is known; it needs a side view. */
const isRolledByBody = (test: MobilityTest, attempt: Attempt): boolean => {
  if (attempt.roll !== null || test.view.plane !== 'sagittal') return false
  // On one knee only the other foot lies flat.
  const byBody = rollByBody(restingStances(attempt), test.posture === 'standing' ? 'this' : 'other')
  return byBody !== null && Math.abs(byBody) > widestRoll
}

/** How far a runner may be turned away from the view that a test asks for; degrees. */
export const widestYawOf = ({ view }: MobilityTest): number =>
  view.widestYaw?.value ?? (view.plane === 'sagittal' ? widestYaw : widestYawFromFront)

/**
 * How far the runner was turned away; degrees. From the front it is told of the standing alone too: a trunk that leans
 * to the camera looks short and its shoulders wide, so that over a whole squat 20 degrees read as 10.
 */
const yawIn = ({ view: { plane } }: MobilityTest, attempt: Attempt): number | null => {
  const parts = plane === 'frontal' ? [attempt.stances, restingStances(attempt)] : [attempt.stances]
  const read = parts.flatMap(
    (stances) =>
      yawOff(
        plane,
        stances.map(({ pose }) => pose),
      ) ?? [],
  )
  return read.length > 0 ? Math.max(...read) : null
}

const trouble = (test: MobilityTest, attempt: Attempt): readonly MissingId[] => {
  const { stances, roll, luma } = attempt
  const poses = stances.map(({ pose }) => pose)
  const needed = neededLandmarks(test)
  const yaw = yawIn(test, attempt)
  const found: MissingId[] = []
  if (luma !== null && luma < darkest) found.push('too-dark')
  if (poseRate(poses) < slowestRate) found.push('too-few-pictures')
  if (longestGap(poses) > longestBlind) found.push('picture-gap')
  if (hasJump(poses)) found.push('person-jumped')
  if (share(poses, (pose) => isInPicture(pose, needed, edge)) < seen) found.push('out-of-picture')
  if (yaw !== null && yaw > widestYawOf(test)) found.push('view-oblique')
  if (roll !== null && Math.abs(roll) > widestRoll) found.push('camera-rolled')
  return found
}

/** The leg that was asked for; `either` where nobody could be asked, and the trial itself names its leg. */
export type AskedSide = TrialSide | 'either'

const namedLeg = (test: MobilityTest, rested: readonly Stance[], held: readonly Stance[]): LegName | null => {
  // A leg that is up may cross the other one: whether the labels hold is told while both feet are down.
  if (test.view.plane === 'frontal') return areLegsKnown(rested) ? standingLegName(held) : null
  return test.leg === 'standing' ? plantedLegName(rested, held) : legName(held)
}

/** Which leg these poses (a hold) measure: null where both legs count together, or why it cannot be told. */
const measuredLeg = (
  test: MobilityTest,
  side: AskedSide,
  rested: readonly Stance[],
  held: readonly Stance[],
): LegName | null | MissingId => {
  if (test.leg === 'both' && !areLegsKnown(held)) return 'which-leg'
  if (test.sides === 'both') return null
  const leg = namedLeg(test, rested, held)
  if (!leg) return 'which-leg'
  if (side !== 'either' && leg.side !== side) return 'other-leg'
  return test.view.near === 'tested' && !leg.near ? 'tested-leg-far' : leg
}

const incomplete = (...missing: readonly MissingId[]): TrialOutcome => ({ kind: 'incomplete', missing })

const lacksRepetitions = (test: MobilityTest, spans: Readonly<Record<string, Span>>): boolean =>
  Object.entries(test.phases).some(([name, { kind }]) => kind === 'repetitions' && !spans[name])

const isRepeatedOffTempo = (test: MobilityTest, stand: Span, stances: readonly Stance[]): boolean => {
  const rule = repetitionsOf(test)
  if (!rule) return false
  return isOffTempo(rule, repetitionsIn(rule, within(samplesOf(test, rule.of, stances), stand)))
}

const flags = (
  test: MobilityTest,
  hold: Span,
  leg: LegName | null,
  stances: readonly Stance[],
): readonly FlagId[] => [
  ...(poseRate(stances.map(({ pose }) => pose)) < flaggedRate ? ['slow-pictures' as const] : []),
  ...(movementOf(test).kind === 'plateau' && hold.to - hold.from < test.trials.hold / 2
    ? ['short-hold' as const]
    : []),
  ...(leg && leg.swapped > 0.5 ? ['labels-swapped' as const] : []),
  ...(isRepeatedOffTempo(test, hold, stances) ? ['off-tempo' as const] : []),
]

const present = (entries: readonly (readonly [string, number | null])[]): Readonly<Record<string, number>> =>
  Object.fromEntries(entries.filter((entry): entry is readonly [string, number] => entry[1] !== null))

/**
 * What one attempt came to. A pure function of the poses: the same live, in replay and when an old trial is computed
 * anew. Times in the outcome are milliseconds since the attempt's first pose.
 */
export const trialOutcome = (
  test: MobilityTest,
  side: AskedSide,
  attempt: Attempt,
  looks: readonly LookPose[] = [],
): TrialOutcome => {
  const { movement, stances: all } = attempt
  const bad = trouble(test, attempt)
  const isOnlyTurned = bad.every((id) => id === 'view-oblique')
  if (!isOnlyTurned) return incomplete(...bad)
  // Feet that stay where they are tell when the labels are between the legs: what is read then is of no leg.
  const stances = test.leg === 'front' ? withLabelsOnLegs(all) : all
  const spans = phaseSpans(test, movement, stances)
  const hold = spans[test.movement]
  // That there was no hold is seen from anywhere.
  if (!hold || hold.to - hold.from < movementOf(test).lasting) return incomplete(...bad, 'no-hold')
  if (bad.length > 0) return incomplete(...bad)
  if (lacksRepetitions(test, spans)) return incomplete('no-repetitions')
  if (isRolledByBody(test, attempt)) return incomplete('camera-rolled')
  const held = stances.filter(({ pose }) => pose.t >= hold.from && pose.t <= hold.to)
  const isKept = [restingStances(attempt), held].every((part) => isInPosture(test.posture, part))
  if (!isKept) return incomplete('other-posture')
  const leg = measuredLeg(test, side, restingStances(attempt), held)
  if (typeof leg === 'string') return incomplete(leg)
  return judged(test, { spans, all, stances, hold, leg, endedBy: movement.endedBy, looks })
}

interface Found {
  readonly spans: Readonly<Record<string, Span>>
  readonly all: readonly Stance[]
  /** Those that are read. */
  readonly stances: readonly Stance[]
  readonly hold: Span
  readonly leg: LegName | null
  readonly endedBy: string | null
  readonly looks: readonly LookPose[]
}

const judged = (test: MobilityTest, found: Found): TrialOutcome => {
  const { spans, all, stances, hold, leg, endedBy } = found
  const began = all[0]!.pose.t
  const readings = Object.entries(test.faults).map(
    ([id, rule]) => [id, faultReading(test, rule, spans, stances)] as const,
  )
  const looks = bothLooks(test, found)
  const metrics = bestLook(looks)
  const unread = readings.some(([, value]) => value === null) || metrics[test.primary] === undefined
  if (unread) return incomplete('no-quiet-start')
  const read = {
    metrics,
    looks,
    phases: Object.fromEntries(
      Object.entries(spans).map(([id, { from, to }]) => [id, { from: from - began, to: to - began }]),
    ),
    faultReadings: present(readings),
    leg,
  }
  const faults = readings.filter(([id, value]) => isFaulty(test.faults[id]!, value!)).map(([id]) => id)
  return faults.length > 0
    ? { kind: 'rejected', ...read, faults }
    : {
        kind: 'measured',
        ...read,
        endedBy,
        flags: [
          ...flags(test, hold, leg, all),
          ...(doLooksDisagree(test, looks) ? ['looks-disagree' as const] : []),
        ],
      }
}
