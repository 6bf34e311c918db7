import type { ErrorFigures, RulerFigures } from './figures.ts'
import type { GridName } from './grid.ts'

/** What `--out` writes as `ruler.json`, described in `tests/accuracy/README.md`. */
export interface RulerReport extends RulerFigures {
  readonly format: 'evenstride-ruler'
  readonly version: 1
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

const quantityTable = (quantities: RulerFigures['quantities']): readonly string[] =>
  table(
    ['quantity', ...errorHeader, 'slope', 'left minus right'],
    quantities.map((one) => [
      one.quantity,
      ...errorCells(one),
      number(one.slope, 3),
      number(one.leftMinusRight),
    ]),
  )

/** The report as Markdown: each quantity over all that is accepted, then by condition, then what the gates decided. */
export const rulerMarkdown = ({
  grid,
  conditions,
  quantities,
  firstLook,
  errors,
  gates,
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
      ['quantity', 'condition', ...errorHeader],
      errors
        .toSorted((a, b) => a.quantity.localeCompare(b.quantity))
        .map((one) => [one.quantity, one.condition, ...errorCells(one)]),
    ),
    '',
    '## Gates',
    '',
    ...table(
      ['condition', 'to be refused', 'attempts', 'measured', 'otherwise', 'pictures without a body'],
      gates.map(({ condition, isToBeRefused, attempts, measured, reasons, unseen }) => [
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
  ].join('\n')
