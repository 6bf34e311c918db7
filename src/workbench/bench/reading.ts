import { isPlace } from '../../biomechanics/channel'
import type { Span } from '../../biomechanics/phase'
import { stance, type Stance } from '../../biomechanics/stance'
import type { UnitName } from '../../math/units'
import type { Pose } from '../../pose/pose'
import type { MobilityTest } from '../../protocol/define-mobility-test'
import type { TrialOutcome } from '../../protocol/outcome'
import { measuredTrials, type EndedTrial } from '../../protocol/trial-series'
import { channelOf, faultReading, isFaulty, phaseSpans, samplesOf } from '../../protocol/trial-reading'

/** One channel over a whole recording, in its own unit. */
export interface ChannelCourse {
  readonly name: string
  readonly unit: UnitName
  readonly points: readonly { readonly t: number; readonly value: number }[]
}

export interface FaultLine {
  readonly id: string
  /** The change that the rule judges, in the channel's unit; null where its phases were not found. */
  readonly reading: number | null
  readonly above: number | null
  readonly below: number | null
  readonly isBeyond: boolean
}

export interface BenchTrial {
  readonly span: Span
  readonly phases: Readonly<Record<string, Span>>
  readonly outcome: TrialOutcome
  readonly faults: readonly FaultLine[]
}

/** A recording as one declaration reads it: the same code as live, all of it at once. */
export interface BenchReading {
  readonly stances: readonly Stance[]
  readonly channels: readonly ChannelCourse[]
  readonly trials: readonly BenchTrial[]
}

const faultsOf = (test: MobilityTest, { attempt }: EndedTrial, phases: Readonly<Record<string, Span>>) =>
  Object.entries(test.faults).map(([id, rule]): FaultLine => {
    const reading = faultReading(test, rule, phases, attempt.stances)
    const isBeyond = reading !== null && isFaulty(rule, reading)
    return { id, reading, above: rule.above?.value ?? null, below: rule.below?.value ?? null, isBeyond }
  })

const benchTrial = (test: MobilityTest, ended: EndedTrial): BenchTrial => {
  const { movement, stances } = ended.attempt
  const phases = phaseSpans(test, movement, stances)
  return { span: movement.span, phases, outcome: ended.outcome, faults: faultsOf(test, ended, phases) }
}

/** What `test` makes of these poses, whichever leg they show. Places have no value of their own, and no course. */
export const benchReading = (test: MobilityTest, poses: readonly Pose[]): BenchReading => {
  const stances = poses.map((pose) => stance(pose, test.leg))
  const channels = Object.keys(test.channels).flatMap((name): readonly ChannelCourse[] => {
    const channel = channelOf(test, name)
    return isPlace(channel) ? [] : [{ name, unit: channel.unit, points: samplesOf(test, name, stances) }]
  })
  const trials = measuredTrials(test, test.sides === 'both' ? 'both' : 'either', poses)
  return { stances, channels, trials: trials.map((ended) => benchTrial(test, ended)) }
}

/** What a trial came to, in the words of the declaration's own ids. */
export const outcomeLine = (outcome: TrialOutcome): string => {
  if (outcome.kind === 'incomplete') return `incomplete: ${outcome.missing.join(', ')}`
  const metrics = Object.entries(outcome.metrics).map(([id, value]) => `${id} ${value.toFixed(2)}`)
  const side = outcome.leg ? `${outcome.leg.side}, ` : ''
  const why = outcome.kind === 'rejected' ? ` (${outcome.faults.join(', ')})` : ''
  return `${side}${outcome.kind}${why}: ${metrics.join(', ')}`
}
