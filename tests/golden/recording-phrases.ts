import type { MissingId, TrialOutcome } from '../../src/protocol/outcome'
import type { AskedSide } from '../../src/protocol/trial'

/** The phrases of expectations.json as questions to an outcome; a phrase that is not here is a mistake, not a pass. */
export type RecordedOutcomes = readonly TrialOutcome[]

type Asks = (outcome: TrialOutcome) => boolean

const missing =
  (...ids: readonly MissingId[]): Asks =>
  (outcome) =>
    outcome.kind === 'incomplete' && outcome.missing.every((id) => ids.includes(id))
const incomplete: Asks = ({ kind }) => kind === 'incomplete'
const measured: Asks = ({ kind }) => kind === 'measured'
const of =
  (side: 'left' | 'right'): Asks =>
  (outcome) =>
    outcome.kind === 'measured' && outcome.leg?.side === side
const endedBy =
  (...ends: readonly string[]): Asks =>
  (outcome) =>
    outcome.kind === 'measured' && outcome.endedBy !== null && ends.includes(outcome.endedBy)
const rejected =
  (...faults: readonly string[]): Asks =>
  (outcome) =>
    outcome.kind === 'rejected' && (faults.length === 0 || outcome.faults.some((id) => faults.includes(id)))
const all =
  (...asks: readonly Asks[]): Asks =>
  (outcome) =>
    asks.every((ask) => ask(outcome))

const phrases: Readonly<Record<string, Asks>> = {
  incomplete,
  refused: incomplete,
  measured,
  rejected: rejected(),
  'incomplete: no hold': missing('no-hold'),
  'incomplete: tested leg is far': missing('tested-leg-far'),
  'incomplete: foot not clearly up': missing('no-hold'),
  'incomplete: no movement': missing('no-hold'),
  'refused: view': missing('view-oblique'),
  'refused: framing': missing('out-of-picture'),
  'refused: jump': missing('person-jumped'),
  'refused: second runner because of the mirror alone': missing('person-jumped'),
  'rejected: trunk': rejected('trunkMoved'),
  'rejected: heel': rejected('heelLifted'),
  'measured left': of('left'),
  'measured right': of('right'),
  // There is no flag for a far leg: what is far is refused.
  'measured left, flagged: far leg': () => false,
  'measured, flagged: no hold': (outcome) =>
    outcome.kind === 'measured' && outcome.flags.includes('short-hold'),
  'measured left, endedBy: hands': all(of('left'), endedBy('ownHandOff', 'otherHandOff')),
  'measured left, endedBy: leg-touch': all(of('left'), endedBy('leg-touch')),
  // Where nothing may be measured at all, whatever is measured is on the wrong leg, or across a cut.
  'measured on a leg that is not in front': measured,
  'measured across a cut': measured,
  'hip shift to the right': (outcome) => outcome.kind !== 'incomplete' && outcome.metrics['hipShift']! < 0,
}

const asks = (phrase: string): Asks => {
  const ask = phrases[phrase]
  if (!ask)
    throw new Error(
      `expectations.json says "${phrase}", and tests/golden/recording-phrases.ts knows no such phrase`,
    )
  return ask
}

/** The outcome without reasons that are known to be told of this film beside, or instead of, what was expected. */
const without = (known: readonly MissingId[], outcome: TrialOutcome): TrialOutcome =>
  outcome.kind === 'incomplete'
    ? { ...outcome, missing: outcome.missing.filter((id) => !known.includes(id)) }
    : outcome

/** A trial of a leg that was not asked for is refused for that, whatever else it may come to. */
const isOtherLeg = (side: AskedSide, outcome: TrialOutcome) =>
  side !== 'either' && side !== 'both' && missing('other-leg')(outcome)

/**
 * Whether there are outcomes and every one is one of those that are allowed, for no other reason than it names; each phrase has
 * to be known. Reasons that are `known` of a film are let pass.
 */
export const isAllowed = (
  allowed: readonly string[],
  side: AskedSide,
  found: RecordedOutcomes,
  known: readonly MissingId[] = [],
): boolean => {
  const asked = allowed.map(asks)
  const passes = (outcome: TrialOutcome) =>
    (outcome.kind === 'incomplete' && outcome.missing.length === 0) || asked.some((ask) => ask(outcome))
  return (
    found.length > 0 && found.every((outcome) => isOtherLeg(side, outcome) || passes(without(known, outcome)))
  )
}

/** One reason stands for itself: what is forbidden is so beside others too. */
const eachReason = (outcome: TrialOutcome): RecordedOutcomes =>
  outcome.kind === 'incomplete' ? outcome.missing.map((id) => ({ ...outcome, missing: [id] })) : [outcome]

/** Whether the outcomes are what a phrase forbids. */
export const isForbidden = (phrase: string, found: RecordedOutcomes): boolean =>
  phrase === 'more than one trial' ? found.length > 1 : found.flatMap(eachReason).some(asks(phrase))
