import { withLabelsOnLegs } from '../biomechanics/label-change'
import {
  areLegsKnown,
  kneelingLegName,
  legName,
  plantedLegName,
  standingLegName,
  type LegName,
} from '../biomechanics/leg-naming'
import type { Movement } from '../biomechanics/movement'
import type { Span } from '../biomechanics/phase'
import { within } from '../biomechanics/phase-span'
import { isInPosture } from '../biomechanics/posture'
import { isOffTempo, repetitionsIn } from '../biomechanics/repetition-watch'
import type { Stance } from '../biomechanics/stance'
import type { LookPose } from '../pose/look'
import { restingStances, type Attempt } from './attempt'
import type { MobilityTest } from './define-mobility-test'
import { gateFlags, hidesSome, isRolledByBody, isTurned, unmetGates } from './gates'
import { bestLook, bothLooks, doesWitnessDisagree, doLooksDisagree } from './looks'
import type { FlagId, MissingId, TrialOutcome, TrialSide } from './outcome'
import { faultReading, isFaulty, movementOf, phaseSpans, repetitionsOf, samplesOf } from './trial-reading'

/** The leg that was asked for; `either` where nobody could be asked, and the trial itself names its leg. */
export type AskedSide = TrialSide | 'either'

const namedLeg = (
  test: MobilityTest,
  rested: readonly Stance[],
  held: readonly Stance[],
): LegName | 'turned' | null => {
  // A leg that is up may cross the other one: whether the labels hold is told while both feet are down.
  if (test.view.plane === 'frontal') return areLegsKnown(rested) ? standingLegName(held) : null
  if (test.leg === 'kneeling') return kneelingLegName(held)
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
  if (leg === 'turned') return 'view-oblique'
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
  ...(movementOf(test).kind === 'plateau' && hold.to - hold.from < test.trials.hold.value / 2
    ? ['short-hold' as const]
    : []),
  ...(leg && leg.swapped > 0.5 ? ['labels-swapped' as const] : []),
  ...(isRepeatedOffTempo(test, hold, stances) ? ['off-tempo' as const] : []),
]

const present = (entries: readonly (readonly [string, number | null])[]): Readonly<Record<string, number>> =>
  Object.fromEntries(entries.filter((entry): entry is readonly [string, number] => entry[1] !== null))

/** Feet that stay where they are tell when the labels are between the legs: what is read then is of no leg. */
const readable = (test: MobilityTest, stances: readonly Stance[]): readonly Stance[] =>
  test.leg === 'front' ? withLabelsOnLegs(stances) : stances

/** The first fault of a movement, by what these stances of it show; null where there is none, or not enough to tell. */
export const faultIn = (
  test: MobilityTest,
  movement: Movement,
  stances: readonly Stance[],
): string | null => {
  const read = readable(test, stances)
  const spans = phaseSpans(test, movement, read)
  const found = Object.entries(test.faults).find(([, rule]) => {
    const reading = faultReading(test, rule, spans, read)
    return reading !== null && isFaulty(rule, reading)
  })
  return found?.[0] ?? null
}

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
  const bad = unmetGates(test, attempt)
  const isOnlyTurned = bad.every((id) => id === 'view-oblique')
  if (!isOnlyTurned) return incomplete(...bad)
  const stances = readable(test, all)
  const spans = phaseSpans(test, movement, stances)
  const hold = spans[test.movement]
  // That there was no hold is seen from anywhere, if all of it was seen.
  if (!hold || hold.to - hold.from < movementOf(test).lasting.value)
    return incomplete(...bad, hidesSome(test, attempt) ? 'out-of-picture' : 'no-hold')
  if (bad.length > 0) return incomplete(...bad)
  if (lacksRepetitions(test, spans)) return incomplete('no-repetitions')
  if (attempt.roll === null) {
    const turned = isTurned(test, attempt)
    if (isRolledByBody(test, restingStances(attempt), turned))
      return incomplete(turned ? 'view-oblique' : 'camera-rolled')
  }
  const held = stances.filter(({ pose }) => pose.t >= hold.from && pose.t <= hold.to)
  const isKept = [restingStances(attempt), held].every((part) => isInPosture(test.posture, part))
  if (!isKept) return incomplete('other-posture')
  const leg = measuredLeg(test, side, restingStances(attempt), held)
  if (typeof leg === 'string') return incomplete(leg)
  const doubts = gateFlags(test, attempt)
  return judged(test, { spans, all, stances, hold, leg, endedBy: movement.endedBy, looks, doubts })
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
  /** Gates that were passed, not well. */
  readonly doubts: readonly FlagId[]
}

const judged = (test: MobilityTest, found: Found): TrialOutcome => {
  const { spans, all, stances, hold, leg, endedBy, doubts } = found
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
          ...doubts,
          ...flags(test, hold, leg, all),
          ...(doLooksDisagree(test, looks) ? ['looks-disagree' as const] : []),
          ...(doesWitnessDisagree(test, found) ? ['foot-disagrees' as const] : []),
        ],
      }
}
