import type { ErrorFigures, QuantityFigures, RulerFigures } from './figures.ts'
import type { GridName } from './grid.ts'
import { knownSlips, slipsOf } from './slips.ts'

/** What `--out` writes as `ruler.json`, described in `tests/accuracy/README.md`. */
export interface RulerReport extends RulerFigures {
  readonly format: 'evenstride-ruler'
  readonly version: 2
  readonly grid: GridName
  readonly conditions: number
}

const number = (value: number | null, digits = 2) => (value === null ? '' : value.toFixed(digits))
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  line(header),
  line(header.map(() => '---')),
  ...rows.map(line),
]

const errorCells = (one: ErrorFigures): readonly string[] => [
  String(one.count),
  number(one.bias),
  number(one.meanAbsolute),
  number(one.scatter),
  number(one.worst),
]
const errorHeader = ['n', 'bias', 'mean abs', 'scatter', 'worst']

const figureCells = (one: QuantityFigures) => [
  ...errorCells(one),
  number(one.slope, 3),
  number(one.leftMinusRight),
]
const figureHeader = [...errorHeader, 'slope', 'left minus right']

const quantityTable = (quantities: RulerFigures['quantities']): readonly string[] =>
  table(
    ['quantity', ...figureHeader],
    quantities.map((one) => [one.quantity, ...figureCells(one)]),
  )

const slipLines = (gates: RulerFigures['gates']): readonly string[] => {
  const slips = slipsOf(gates)
  if (slips.length === 0) return ['None.']
  return slips.map((slip) => `- ${slip}: ${knownSlips[slip] ?? 'NOT KNOWN: somebody has to look'}`)
}

/** The report as Markdown: each quantity over all that is accepted, then by condition, then what the gates decided. */
export const rulerMarkdown = ({
  grid,
  conditions,
  quantities,
  firstLook,
  errors,
  gates,
  faults,
}: RulerReport): string =>
  [
    '# The ruler: the virtual runner through the real model',
    '',
    `Grid "${grid}", ${String(conditions)} conditions. Errors are measured minus true: degrees, seconds, millimetres.`,
    '',
    '## Over everything that the protocol accepts',
    '',
    ...quantityTable(quantities),
    '',
    '## The same, read once',
    '',
    ...quantityTable(firstLook),
    '',
    '## By condition',
    '',
    ...table(
      ['quantity', 'condition', ...figureHeader],
      errors
        .toSorted((a, b) => a.quantity.localeCompare(b.quantity))
        .map((one) => [one.quantity, one.condition, ...figureCells(one)]),
    ),
    '',
    '## Gates',
    '',
    ...table(
      ['test', 'condition', 'to be refused', 'attempts', 'measured', 'otherwise', 'pictures without a body'],
      gates.map(({ motion, condition, isToBeRefused, attempts, measured, reasons, unseen }) => [
        motion,
        condition,
        isToBeRefused ? 'yes' : '',
        String(attempts),
        String(measured),
        Object.entries(reasons)
          .map(([reason, count]) => `${String(count)} ${reason}`)
          .join('; '),
        String(unseen),
      ]),
    ),
    '',
    '## What slipped through',
    '',
    ...slipLines(gates),
    '',
    '## Readings that broke off',
    '',
    ...(faults.length === 0 ? ['None.'] : faults.map((name) => `- ${name}`)),
    '',
  ].join('\n')
