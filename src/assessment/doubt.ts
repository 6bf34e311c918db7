import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { TrialRecord } from './records'

/** A trial that counts, with a fault that it shows more of than the runner's own other trials. */
export interface Doubt {
  readonly trialId: string
  readonly faultId: string
  /** How much more than the others' median, in the unit of the fault's channel. */
  readonly beyond: number
}

/** With how many others a trial is compared at the least. */
export const othersNeeded = constant(
  2,
  'count',
  'provisional',
  'Of the same side: two others are the fewest that can disagree with one.',
)

/**
 * A fixed limit fails between people: what one foot shows when it lies flat, another shows when it lifts. So each trial
 * of a side is also held against the others. It marks a trial, it never decides one.
 */
export const doubts = (test: MobilityTest, trials: readonly TrialRecord[]): readonly Doubt[] => {
  const counting = trials.flatMap(({ id, outcome, withdrawn }) =>
    outcome.kind === 'measured' && !withdrawn ? [{ id, readings: outcome.faultReadings }] : [],
  )
  return Object.entries(test.faults).flatMap(([faultId, { doubtful }]) =>
    counting.flatMap(({ id, readings }) => {
      const others = counting.flatMap((other) => (other.id === id ? [] : (other.readings[faultId] ?? [])))
      const own = readings[faultId]
      if (!doubtful || own === undefined || others.length < othersNeeded.value) return []
      const beyond = own - median(others)!
      return beyond > doubtful.value ? [{ trialId: id, faultId, beyond }] : []
    }),
  )
}
