import type { Movement } from '../biomechanics/movement'
import type { Approach, Lifted, Phase, Plateau, Repetitions, Span } from '../biomechanics/phase'
import { isPlace, type Channel } from '../biomechanics/channel'
import { plateauSpan, towards, within, type MetricSample } from '../biomechanics/phase-span'
import { placeChange, samplePlace, typicalPlace } from '../biomechanics/place'
import { repetitionsIn } from '../biomechanics/repetition-watch'
import { sampleValue } from '../biomechanics/sample'
import type { Stance } from '../biomechanics/stance'
import { median } from '../math/statistics'
import type { FaultLimits, FaultRule } from './declared-faults'
import type { MobilityTest } from './define-mobility-test'

/** The declared movement of a test: the plateau or the lift that makes a trial. */
export const movementOf = (test: MobilityTest): Plateau | Lifted => {
  const phase = test.phases[test.movement]
  if (phase?.kind !== 'plateau' && phase?.kind !== 'lifted')
    throw new Error(`${test.id}: the movement "${test.movement}" is neither a plateau nor a lift`)
  return phase
}

const plateauOf = (test: MobilityTest): Plateau => {
  const movement = movementOf(test)
  if (movement.kind !== 'plateau') throw new Error(`${test.id}: its movement comes to no plateau`)
  return movement
}

export const channelOf = (test: MobilityTest, name: string): Channel => {
  const channel = test.channels[name]
  if (!channel) throw new Error(`${test.id} names no channel "${name}"`)
  return channel
}

/** The samples of an angle channel over a run of stances. */
export const samplesOf = (
  test: MobilityTest,
  name: string,
  stances: readonly Stance[],
): readonly MetricSample[] => {
  const channel = channelOf(test, name)
  if (isPlace(channel)) throw new Error(`${test.id}: "${name}" is a place, it has no value of its own`)
  return stances.map((stance) => ({ t: stance.pose.t, value: sampleValue(channel, stance) }))
}

/**
 * The way to the extreme: after the value last left the neighbourhood of rest, up to a share of the excursion. Looked
 * for backward from the hold, because labels that flicker at rest can look like a start.
 */
const approachSpan = (
  test: MobilityTest,
  phase: Approach,
  movement: Movement,
  samples: readonly MetricSample[],
) => {
  const main = plateauOf(test)
  const hold = plateauSpan(samples, main)
  const before = samples
    .filter(({ t }) => hold && t <= hold.from)
    .map(({ t, value }) => ({ t, value: towards(main, value) }))
  const peak = before.at(-1)?.value
  if (peak === undefined) return null
  const rest = towards(main, movement.restLevel)
  const last = before.findLastIndex(({ value }) => value <= rest + phase.to.value * (peak - rest))
  const first = before.findLastIndex(({ value }, i) => i <= last && value < rest + phase.from.value) + 1
  return first <= last ? { from: before[first]!.t, to: before[last]!.t } : null
}

const spanOf = (parts: readonly Span[]): Span | null => {
  const [first, last] = [parts[0], parts.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}

/** The repetitions that a test declares, if it does. */
export const repetitionsOf = (test: MobilityTest): Repetitions | undefined =>
  Object.values(test.phases).find((phase) => phase.kind === 'repetitions')

const phaseSpan = (
  test: MobilityTest,
  phase: Phase,
  movement: Movement,
  stances: readonly Stance[],
): Span | null => {
  if (phase.kind === 'rest') return movement.rest
  if (phase.kind === 'lifted') return movement.span
  const samples = within(samplesOf(test, phase.of, stances), movement.span)
  if (phase.kind === 'repetitions') return spanOf(repetitionsIn(phase, samples))
  return phase.kind === 'plateau' ? plateauSpan(samples, phase) : approachSpan(test, phase, movement, samples)
}

/** Every declared phase that was found, by name; times are those of the poses. */
export const phaseSpans = (
  test: MobilityTest,
  movement: Movement,
  stances: readonly Stance[],
): Readonly<Record<string, Span>> =>
  Object.fromEntries(
    Object.entries(test.phases).flatMap(([name, phase]) => {
      const span = phaseSpan(test, phase, movement, stances)
      return span ? [[name, span]] : []
    }),
  )

const stancesIn = (stances: readonly Stance[], { from, to }: Span): readonly Stance[] =>
  stances.filter(({ pose }) => pose.t >= from && pose.t <= to)

/** Whether a change, in the channel's unit, lies beyond one of a fault's limits. */
export const isFaulty = ({ above, below }: FaultLimits, change: number): boolean =>
  (above !== undefined && change > above.value) || (below !== undefined && change < below.value)

/** How far a channel changed from its reference phase to the phase that a fault is judged in; null if either is missing. */
export const faultReading = (
  test: MobilityTest,
  rule: FaultRule,
  spans: Readonly<Record<string, Span>>,
  stances: readonly Stance[],
): number | null => {
  const [from, during] = [spans[rule.from], spans[rule.during]]
  if (!from || !during) return null
  const channel = channelOf(test, rule.of)
  const [before, after] = [stancesIn(stances, from), stancesIn(stances, during)]
  if (isPlace(channel)) {
    const [a, b] = [before, after].map((part) =>
      typicalPlace(part.map((stance) => samplePlace(channel, stance))),
    )
    return a && b ? placeChange(channel, a, b) : null
  }
  const [a, b] = [before, after].map((part) => median(part.map((stance) => sampleValue(channel, stance))))
  return a == null || b == null ? null : b - a
}
