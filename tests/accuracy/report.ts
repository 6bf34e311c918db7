import { lookOf } from '../../src/protocol/looks.ts'
import type { LeftOut } from './clips.ts'
import type { Comparison } from './comparison.ts'
import { outcomeText, type Row } from './table.ts'

/** The report as one object: what `--out` writes as `accuracy.json`, described in `tests/accuracy/README.md`. */
export interface AccuracyReport {
  readonly format: 'evenstride-accuracy'
  readonly version: 1
  readonly folders: readonly string[]
  readonly clips: readonly string[]
  /** Clips that could not be read, and files that are none. */
  readonly unread: readonly LeftOut[]
  readonly passedOver: readonly LeftOut[]
  readonly rows: readonly Row[]
  readonly trials: readonly ReportedTrial[]
  /** Attempts where the truth has none. */
  readonly extra: readonly { readonly clip: string; readonly from: number; readonly outcome: string }[]
  readonly setUps: Comparison['setUps']
}

interface ReportedTrial {
  readonly clip: string
  readonly from: number
  readonly side: string
  readonly outcome: string
  readonly expectedFault: string | null
  readonly values: readonly {
    readonly quantity: string
    readonly is: number
    readonly was: number
    readonly look: string
  }[]
}

const metricOf: Readonly<Record<string, string>> = {
  shank: 'dorsiflexion',
  hipExtension: 'hipExtension',
  squatThigh: 'depth',
  squatKnee: 'kneeFlexion',
  hipShift: 'hipShift',
}

export const reportedTrials = ({ trials }: Comparison): readonly ReportedTrial[] =>
  trials.map(({ clip, expected, outcome, pairs }) => ({
    clip,
    from: expected.from,
    side: expected.side,
    outcome: outcomeText(outcome),
    expectedFault: expected.fault,
    values: pairs.map(({ quantity, is, was }) => ({
      quantity,
      is,
      was,
      look:
        outcome && outcome.kind !== 'incomplete' ? lookOf(outcome.looks, metricOf[quantity] ?? '') : 'first',
    })),
  }))

export const reportedExtra = ({ extra }: Comparison): AccuracyReport['extra'] =>
  extra.map(({ clip, from, outcome }) => ({ clip, from, outcome: outcomeText(outcome) }))

const seconds = (t: number) => `${(t / 1000).toFixed(1)} s`

const isNumber = ({ outcome }: { readonly outcome: string }) => outcome.startsWith('measured')

/** What was found beyond the truth, counted, and each: a number where there is nothing to measure is the worse of the two. */
export const extraText = (extra: AccuracyReport['extra']): readonly string[] => [
  `${String(extra.length)} attempts where the truth has none, ${String(extra.filter(isNumber).length)} of them measured${extra.length > 0 ? ':' : ''}`,
  ...extra.map(({ clip, from, outcome }) => `  ${clip} at ${seconds(from)}: ${outcome}`),
]

/** What was not read or passed over, file by file. */
export const leftOutText = ({
  unread,
  passedOver,
}: Pick<AccuracyReport, 'unread' | 'passedOver'>): readonly string[] => [
  ...unread.map(({ file, why }) => `not read: ${file}: ${why}`),
  ...passedOver.map(({ file, why }) => `passed over: ${file}: ${why}`),
]

const number = (value: number | null, digits = 2) => (value === null ? '' : value.toFixed(digits))

const cells = (row: Row): readonly string[] => [
  row.level,
  row.title,
  row.target === null ? 'all' : `${String(row.target)} ${row.unit}`,
  String(row.count),
  row.inUnit
    ? `${number(row.meanAbsolute)} (${number(row.inUnit.meanAbsolute)} ${row.inUnit.unit})`
    : number(row.meanAbsolute),
  number(row.bias),
  number(row.worst),
  row.leftMinusRightTarget === null || row.verdict === 'no clip'
    ? ''
    : row.leftMinusRight === null
      ? 'no pair'
      : `${number(row.leftMinusRight)} (of ${String(row.leftMinusRightTarget)})`,
  row.verdict,
]

const header = ['', 'measure', 'target', 'n', 'mean abs', 'bias', 'worst', 'left minus right', 'verdict']

const padded = (lines: readonly (readonly string[])[]): readonly string[] => {
  const widths = header.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)))
  return lines.map((line) =>
    line
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  )
}

/** For the terminal. */
export const tableText = (rows: readonly Row[]): string =>
  [
    ...padded([header, ...rows.map(cells)]),
    ...rows.flatMap(({ misses }) => misses.map((miss) => `  ! ${miss}`)),
  ].join('\n')

const line = (entries: readonly string[]) => `| ${entries.join(' | ')} |`

/** A heading with nothing below it looks like something that went wrong. */
const items = (texts: readonly string[]): readonly string[] =>
  texts.length > 0 ? texts.map((text) => `- ${text}`) : ['None.']

/** The report as Markdown: the target table, what fell short, and every value beside its truth. */
export const markdown = (report: AccuracyReport): string => {
  const { folders, clips, rows, trials, extra, setUps } = report
  return [
    '# Accuracy on clips whose truth is known',
    '',
    `${String(clips.length)} clips from ${folders.join(', ')}. Errors are measured minus true.`,
    '',
    line(header),
    line(header.map(() => '---')),
    ...rows.map((row) => line(cells(row))),
    '',
    ...rows.flatMap(({ misses }) => misses.map((miss) => `- short: ${miss}`)),
    '',
    '## Every attempt',
    '',
    line(['clip', 'at', 'side', 'outcome', 'measured / true']),
    line(['---', '---', '---', '---', '---']),
    ...trials.map(({ clip, from, side, outcome, values }) =>
      line([
        clip,
        seconds(from),
        side,
        outcome,
        values.map((v) => `${v.quantity} ${v.is.toFixed(2)} / ${v.was.toFixed(2)} (${v.look})`).join('; '),
      ]),
    ),
    '',
    ...extraText(extra).map((text) => `- ${text.trim()}`),
    '',
    '## Bad set-ups',
    '',
    ...items(
      setUps.map(
        (s) => `${s.clip} (${s.cause}): ${s.isRefused ? 'refused' : 'not refused'}: ${s.reasons.join(', ')}`,
      ),
    ),
    '',
    '## Not read',
    '',
    ...items(leftOutText(report)),
    '',
    'Rendered bodies show what our formulas do with known input; real people will be worse. What repeats between',
    'two captures of one person is not in these figures.',
    '',
  ].join('\n')
}
