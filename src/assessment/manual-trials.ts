import type { Side } from '../pose/side'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { ManualMetric } from '../protocol/manual-metric'
import { isManual, type AssessmentRecord, type ManualTrial, type TrialRecord } from './records'

/** What the runner wants to stand for each side: a place for each value in the metric's unit, null where it is empty. */
export type ManualValues = Readonly<Record<Side, readonly (number | null)[]>>

/** The values of one mobility test by hand. */
export interface ManualEntry {
  readonly test: MobilityTest
  readonly values: ManualValues
}

/** What only the edge knows. */
export interface Writing {
  /** ISO instant of the entry. */
  readonly at: string
  /** A new id at every call. */
  readonly newId: () => string
}

/** The trials by hand that count on one side of a test, in order: the n-th is what stands at the n-th place. */
export const standingTrials = (
  { id }: MobilityTest,
  side: Side,
  trials: readonly TrialRecord[],
): readonly ManualTrial[] =>
  trials.filter(
    (trial): trial is ManualTrial =>
      isManual(trial) && trial.mobilityTestId === id && trial.side === side && !trial.withdrawn,
  )

const lastAttempt = ({ id }: MobilityTest, side: Side, trials: readonly TrialRecord[]): number =>
  Math.max(
    0,
    ...trials
      .filter((trial) => isManual(trial) && trial.mobilityTestId === id && trial.side === side)
      .map(({ attempt }) => attempt),
  )

const outcome = ({ metric }: ManualMetric, value: number): ManualTrial['outcome'] => ({
  kind: 'measured',
  metrics: { [metric]: value },
  looks: { first: { [metric]: value }, second: {} },
  phases: {},
  faultReadings: {},
  leg: null,
  endedBy: null,
  flags: [],
})

const sideChanges = (
  { test, values }: ManualEntry,
  manual: ManualMetric,
  side: Side,
  { id: assessmentId, runnerId }: AssessmentRecord,
  trials: readonly TrialRecord[],
  { at, newId }: Writing,
): readonly ManualTrial[] => {
  const standing = standingTrials(test, side, trials)
  let attempt = lastAttempt(test, side, trials)
  return values[side].flatMap((value, place) => {
    const old = standing[place]
    if (value === (old?.outcome.metrics[manual.metric] ?? null)) return []
    const withdrawn = old ? [{ ...old, withdrawn: true }] : []
    if (value === null) return withdrawn
    attempt += 1
    const added: ManualTrial = {
      schemaVersion: 2,
      id: newId(),
      assessmentId,
      runnerId,
      mobilityTestId: test.id,
      mobilityTestVersion: test.version,
      side,
      attempt,
      at,
      source: 'manual',
      engine: null,
      setUp: null,
      outcome: outcome(manual, value),
      withdrawn: false,
      evidenceId: null,
    }
    return [...withdrawn, added]
  })
}

/**
 * The records that make an assessment say what was entered: new ones, and the old ones of values that were corrected or
 * cleared, withdrawn. A value that stayed as it was is left alone.
 */
export const manualChanges = (
  entries: readonly ManualEntry[],
  assessment: AssessmentRecord,
  trials: readonly TrialRecord[],
  writing: Writing,
): readonly ManualTrial[] =>
  entries.flatMap((entry) => {
    const { manual } = entry.test
    if (!manual) throw new Error(`${entry.test.id} is not measured by hand`)
    return (['left', 'right'] as const).flatMap((side) =>
      sideChanges(entry, manual, side, assessment, trials, writing),
    )
  })

/** Takes changes back: what was new is withdrawn, what was withdrawn counts again. Nothing is deleted. */
export const takenBack = (changes: readonly ManualTrial[]): readonly ManualTrial[] =>
  changes.map((trial) => ({ ...trial, withdrawn: !trial.withdrawn }))

/** An assessment of what was measured by hand alone: done as soon as it is entered. */
export const manualAssessment = (
  entries: readonly ManualEntry[],
  runnerId: string,
  appVersion: string,
  { at, newId }: Writing,
): AssessmentRecord => ({
  schemaVersion: 1,
  id: newId(),
  runnerId,
  startedAt: at,
  finishedAt: at,
  state: 'finished',
  firstSide: 'left',
  mobilityTestIds: entries
    .filter(({ values }) => [...values.left, ...values.right].some((value) => value !== null))
    .map(({ test }) => test.id),
  appVersion,
})
