import type { TrialOutcome } from '../../src/protocol/outcome.ts'
import type { Clip } from './clips.ts'
import type { Cause, ExpectedTrial, Quantity } from './expected.ts'
import type { ClipReading } from './clip-reader.ts'

/** What the product reads of a quantity, in the unit of the truth; undefined where the outcome has none. */
const readValue = (
  quantity: Quantity,
  { metrics, faultReadings }: Exclude<TrialOutcome, { kind: 'incomplete' }>,
  stature: number,
): number | undefined => {
  const seconds = (value: number | undefined) => value && value / 1000
  const millimetres = (share: number | undefined) => share && share * stature * 1000
  switch (quantity) {
    case 'shank':
      return metrics['dorsiflexion']
    case 'hipExtension':
      return metrics['hipExtension']
    case 'trunkChange':
      return faultReadings['trunkMoved']
    case 'squatThigh':
      return metrics['depth']
    case 'squatKnee':
      return metrics['kneeFlexion']
    case 'holdTime':
      return seconds(metrics['holdTime'])
    case 'sway':
      return millimetres(metrics['swaySideways'])
    case 'hipShift': {
      const [shift, width] = [metrics['hipShift'], metrics['stanceWidth']]
      return shift === undefined || width === undefined ? undefined : millimetres(shift * width)
    }
  }
}

/** One value against its truth. */
export interface Pair {
  readonly quantity: Quantity
  readonly clip: string
  readonly body: string
  readonly side: ExpectedTrial['side']
  readonly is: number
  readonly was: number
}

/** One attempt of a clip: what it should have come to, and what it came to. */
export interface ComparedTrial {
  readonly clip: string
  readonly expected: ExpectedTrial
  /** Null where no attempt was found at its time. */
  readonly outcome: TrialOutcome | null
  readonly pairs: readonly Pair[]
}

export interface ComparedSetUp {
  readonly clip: string
  readonly cause: Cause
  /** Nothing was measured, and the cause was among the reasons. */
  readonly isRefused: boolean
  readonly reasons: readonly string[]
}

/** An attempt that was found where the truth has none. */
export interface ExtraAttempt {
  readonly clip: string
  /** When it began, milliseconds of the clip. */
  readonly from: number
  readonly outcome: TrialOutcome
}

export interface Comparison {
  readonly trials: readonly ComparedTrial[]
  readonly extra: readonly ExtraAttempt[]
  readonly setUps: readonly ComparedSetUp[]
}

/** Refused attempts and unmet live checks that name a cause. */
const names: Readonly<Record<Cause, readonly string[]>> = {
  feet: ['out-of-picture', 'whole-body'],
  view: ['view-oblique', 'view'],
  roll: ['camera-rolled', 'camera-level'],
  dark: ['too-dark', 'light'],
}
/** A live check counts when it was unmet for most of the clip. */
const mostly = 0.5

const comparedSetUp = ({ name }: Clip, cause: Cause, { trials, unmet }: ClipReading): ComparedSetUp => {
  const missing = trials.flatMap(({ outcome }) => (outcome.kind === 'incomplete' ? outcome.missing : []))
  const checks = Object.entries(unmet).flatMap(([id, part]) => (part > mostly ? [id] : []))
  const reasons = [...new Set([...missing, ...checks])]
  const isSilent = trials.every(({ outcome }) => outcome.kind === 'incomplete')
  return {
    clip: name,
    cause,
    isRefused: isSilent && reasons.some((id) => names[cause].includes(id)),
    reasons,
  }
}

type FoundAttempt = ClipReading['trials'][number]

/** The attempt that overlaps the true hold most. */
const attemptAt = ({ from, to }: ExpectedTrial, { trials }: ClipReading): FoundAttempt | null => {
  const overlap = (trial: FoundAttempt) => Math.min(to, trial.to) - Math.max(from, trial.from)
  const best = trials.toSorted((a, b) => overlap(b) - overlap(a))[0]
  return best && overlap(best) > 0 ? best : null
}

const extraAttempts = (
  { name, expected: { trials } }: Clip,
  reading: ClipReading,
): readonly ExtraAttempt[] => {
  const matched = new Set(trials.map((trial) => attemptAt(trial, reading)))
  return reading.trials
    .filter((trial) => !matched.has(trial))
    .map(({ from, outcome }) => ({ clip: name, from, outcome }))
}

const comparedTrial = (clip: Clip, expected: ExpectedTrial, reading: ClipReading): ComparedTrial => {
  const outcome = attemptAt(expected, reading)?.outcome ?? null
  const { name, expected: about } = clip
  const pairs =
    outcome === null || outcome.kind === 'incomplete'
      ? []
      : Object.entries(expected.values).flatMap(([key, was]): readonly Pair[] => {
          const quantity = key as Quantity
          // What is rejected has no value, but for the reading that it was rejected by.
          const isShown = outcome.kind === 'measured' || quantity === 'trunkChange'
          const is = isShown ? readValue(quantity, outcome, about.stature) : undefined
          if (is === undefined) return []
          return [{ quantity, clip: name, body: about.body, side: expected.side, is, was }]
        })
  return { clip: name, expected, outcome, pairs }
}

export const comparison = (readings: ReadonlyMap<Clip, ClipReading>): Comparison => {
  const all = [...readings].sort(([a], [b]) => a.name.localeCompare(b.name))
  return {
    trials: all.flatMap(([clip, reading]) =>
      clip.expected.refused ? [] : clip.expected.trials.map((trial) => comparedTrial(clip, trial, reading)),
    ),
    extra: all.flatMap(([clip, reading]) => (clip.expected.refused ? [] : extraAttempts(clip, reading))),
    setUps: all.flatMap(([clip, reading]) =>
      clip.expected.refused ? [comparedSetUp(clip, clip.expected.refused, reading)] : [],
    ),
  }
}
