import type { TrialRecord } from '../assessment/records'
import { lookOf } from '../protocol/looks'
import type { MetricMethod } from './method-records'
import type { ReportDocument } from './records'

/**
 * Every trial by every metric, one row each, in full precision (RFC 4180), earlier assessments first where they are handed over:
 * for a spreadsheet or a statistics program.
 */

const columns = [
  'assessment',
  'started_at',
  'mobility_test',
  'mobility_test_version',
  'side',
  'trial',
  'attempt',
  'at',
  'source',
  'outcome',
  'reasons',
  'counts',
  'metric',
  'metric_title',
  'value',
  'unit',
  'length',
  'length_unit',
  'positive_is',
  'method',
  'first_look',
  'value_look',
  'model',
  'model_hash',
  'delegate',
  'pictures_a_second',
  'yaw_deg',
  'roll_deg',
  'body_span',
] as const

/**
 * A cell that begins like a formula would be run by a spreadsheet: an apostrophe before it makes it text. Numbers of our
 * own are written as they are, minus and all.
 */
const cell = (value: string | number | boolean | null): string => {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const harmless = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const row = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(cell).join(',')}\r\n`

const reasons = ({ outcome, withdrawn }: TrialRecord): readonly string[] => [
  ...(withdrawn ? ['withdrawn'] : []),
  ...(outcome.kind === 'rejected' ? outcome.faults : []),
  ...(outcome.kind === 'incomplete' ? outcome.missing : []),
  ...(outcome.kind === 'measured' ? outcome.flags : []),
]

/** What is shown as a symbol on screen has its UCUM code here. */
export const ucum: Readonly<Record<MetricMethod['unit'], string>> = {
  deg: 'deg',
  cm: 'cm',
  ms: 'ms',
  ratio: '1',
  count: '1',
}

const millimetresIn = { mm: 1, cm: 10 } as const

/** A share of the stature as a length; nothing of anything else, or where the height was not handed over. */
const length = (
  value: number,
  method: MetricMethod | undefined,
  heightCm: number | undefined,
): readonly [number | null, string | null] =>
  method?.ofStature && heightCm !== undefined
    ? [(value * heightCm * 10) / millimetresIn[method.ofStature], method.ofStature]
    : [null, null]

/** Metric, title, value, unit, length, its unit, direction, method, first look, the look that the value is of. */
const noNumbers: readonly null[] = Array.from({ length: 10 }, () => null)

const trialRows = (document: ReportDocument, trial: TrialRecord, startedAt: string): readonly string[] => {
  const { outcome, setUp, engine } = trial
  const test = document.method.tests.find(({ mobilityTestId }) => mobilityTestId === trial.mobilityTestId)
  const head = [
    trial.assessmentId,
    startedAt,
    trial.mobilityTestId,
    trial.mobilityTestVersion,
    trial.side,
    trial.id,
    trial.attempt,
    trial.at,
    trial.source,
    outcome.kind,
    reasons(trial).join(' '),
    outcome.kind === 'measured' && !trial.withdrawn,
  ]
  const tail = [
    engine?.model ?? null,
    engine?.modelHash ?? null,
    engine?.delegate ?? null,
    setUp?.rate ?? null,
    setUp?.yaw ?? null,
    setUp?.roll ?? null,
    setUp?.bodySpan ?? null,
  ]
  if (outcome.kind === 'incomplete') return [row([...head, ...noNumbers, ...tail])]
  return Object.entries(outcome.metrics).map(([id, value]) => {
    const method = test?.metrics.find(({ metricId }) => metricId === id)
    const first = outcome.looks.first[id] ?? null
    return row([
      ...head,
      id,
      method?.title ?? null,
      value,
      method ? ucum[method.unit] : null,
      ...length(value, method, document.profile?.heightCm),
      method?.positive ?? null,
      method?.by ?? null,
      first,
      // `model` is the network that ran live: the value may be of a larger one that looked again.
      trial.source === 'manual' ? null : lookOf(outcome.looks, id),
      ...tail,
    ])
  })
}

/** With a byte order mark, without which a spreadsheet takes other alphabets for another code page. */
export const reportCsv = (document: ReportDocument): string =>
  `\uFEFF${row(columns)}${[...document.earlier, document]
    .flatMap(({ assessment: { startedAt }, trials }) =>
      trials.flatMap((trial) => trialRows(document, trial, startedAt)),
    )
    .join('')}`
