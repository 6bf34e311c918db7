import type { MobilityTest } from '../protocol/define-mobility-test'
import { bestLook, lookModels } from '../protocol/looks'
import type { LookModel } from '../pose/look'
import type { TrialRecord } from './records'
import { bilateralResult, sidesOf, testResult, type MobilityResult, type ResultPart } from './test-result'

/** Two sittings are compared on the best look that both have (measuring.md, two looks). */

type Look = LookModel | 'first'

const trialsIn = (part: ResultPart): readonly TrialRecord[] => sidesOf(part).flatMap(({ trials }) => trials)

const hasLook = (trials: readonly TrialRecord[], metricId: string, look: LookModel): boolean =>
  trials.every(
    ({ outcome, withdrawn }) =>
      outcome.kind !== 'measured' || withdrawn || outcome.looks.second[look]?.[metricId] !== undefined,
  )

const commonLook = (metricId: string, sittings: readonly (readonly TrialRecord[])[]): Look =>
  lookModels.find((look) => sittings.every((trials) => hasLook(trials, metricId, look))) ?? 'first'

/** The trial as if it had been looked at no better than that. */
const atLook = (trial: TrialRecord, look: Look): TrialRecord => {
  const { outcome } = trial
  if (outcome.kind !== 'measured' || trial.source === 'manual') return trial
  const looked = look === 'first' ? undefined : outcome.looks.second[look]
  const looks = { first: outcome.looks.first, second: looked ? { [look]: looked } : {} }
  return { ...trial, outcome: { ...outcome, looks, metrics: { ...outcome.metrics, ...bestLook(looks) } } }
}

/** The same results of one test, each as the best look that all of them have would have it. */
export const onCommonLook = (test: MobilityTest, parts: readonly ResultPart[]): readonly MobilityResult[] => {
  const sittings = parts.map(trialsIn)
  const look = commonLook(test.primary, sittings)
  return sittings.map((trials) => {
    const alike = trials.map((trial) => atLook(trial, look))
    return test.sides === 'each' ? testResult(test, alike) : bilateralResult(test, alike)
  })
}
