import type { LookModel } from '../pose/look'
import { bestLook, lookModels, lookOf } from '../protocol/looks'
import type { TrialRecord } from './records'

/** What is set against each other is read by the best look that all of it has (measuring.md, two looks). */

export type Look = LookModel | 'first'

const hasLook = (trials: readonly TrialRecord[], metricId: string, look: LookModel): boolean =>
  trials.every(
    ({ outcome, withdrawn }) =>
      outcome.kind !== 'measured' || withdrawn || outcome.looks.second[look]?.[metricId] !== undefined,
  )

export const commonLook = (metricId: string, sittings: readonly (readonly TrialRecord[])[]): Look =>
  lookModels.find((look) => sittings.every((trials) => hasLook(trials, metricId, look))) ?? 'first'

/** The trial as if it had been looked at no better than that. */
export const atLook = (trial: TrialRecord, look: Look): TrialRecord => {
  const { outcome } = trial
  if (outcome.kind !== 'measured' || trial.source === 'manual') return trial
  const looked = look === 'first' ? undefined : outcome.looks.second[look]
  const looks = { first: outcome.looks.first, second: looked ? { [look]: looked } : {} }
  return { ...trial, outcome: { ...outcome, looks, metrics: { ...outcome.metrics, ...bestLook(looks) } } }
}

/** Whether some of the trials that count have a metric from another look than others. */
export const areLooksMixed = (trials: readonly TrialRecord[], metricId: string): boolean =>
  new Set(
    trials.flatMap(({ outcome, withdrawn }) =>
      outcome.kind === 'measured' && !withdrawn && outcome.metrics[metricId] !== undefined
        ? [lookOf(outcome.looks, metricId)]
        : [],
    ),
  ).size > 1
