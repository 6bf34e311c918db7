import { describe, expect, it } from 'vitest'
import { manualMeasure, measureOf, type Measure } from '../../../src/protocol/measure'
import { mobilityTest } from '../../../src/protocol/registry'
import type { MethodValues, PageOneTest, ReportDocument } from '../../../src/report/records'
import { reportDocument } from '../../../src/report/report-document'
import { reportJson } from '../../../src/report/report-json'
import { findingSentence, levelText } from '../../../src/ui/finding-text'
import { quantity } from '../../../src/ui/format'
import { differenceText } from '../../../src/ui/report/difference-text'
import { countsText } from '../../../src/ui/report/report-text'
import { errorText, valueText } from '../../../src/ui/value-text'
import { handResults } from '../../../src/workbench/gallery/hand-records'
import { results } from '../../../src/workbench/gallery/records'
import { drawnReport, linesOf } from '../../tools/drawn-report'
import { keptReport, options, recordsOf, workedIds, workedReport } from '../../tools/report-runners'

/**
 * What is drawn on page one is what the file says: page one of the JSON, written out, stands in the drawn rows, and no row
 * has another number. The pages are drawn of results that are computed anew, so the two could part.
 */

const measureFor = (test: PageOneTest, { metricId, by }: MethodValues): Measure => {
  const declared = mobilityTest(test.mobilityTestId)!
  return by === 'camera' ? measureOf(declared, metricId) : manualMeasure(declared)!
}
const plain = (text: string) => text.replace(/\s+/g, ' ')

/** The values of one method as the file has them: of each side what is drawn of it. */
const valuesIn = (test: PageOneTest, values: MethodValues): readonly string[] =>
  values.sides.map((side) => {
    const measure = measureFor(test, values)
    const letter = side.side === 'both' ? '' : side.side === 'left' ? 'L ' : 'R '
    const error = errorText({ ...side, trials: [], valid: side.trialIds.length } as never, measure)
    const isRange = measure.compare === 'ratio' && error !== '' && !side.atCeiling
    return plain(`${letter}${valueText(side.value, measure)} ${isRange ? `(${error})` : error}`).trim()
  })

const rowsOf = (html: string): readonly string[] =>
  html
    .split(/<tbody[^>]*>/)[1]!
    .split('</tbody>')[0]!
    .split('</tr>')
    .slice(0, -1)
    .map((row) => plain(linesOf(row).join(' ')))

/** All that a row tells in numbers, as the file has it. */
const toldBy = (test: PageOneTest): readonly string[] => {
  const { difference, comparedBy, counts, confidence, range } = test
  const measure = measureFor(test, test)
  const by = comparedBy ?? test
  return [
    plain(countsText(counts)),
    ...valuesIn(test, test),
    ...(comparedBy ? valuesIn(test, comparedBy) : []),
    ...(difference.kind === 'not-measurable'
      ? []
      : [plain(differenceText(difference, measureFor(test, by)))]),
    ...(confidence && test.agreement !== 'contradict'
      ? [`Confidence: ${levelText[confidence.level].toLowerCase()}.`]
      : []),
    ...(range ? [`to ${plain(quantity(range.most.value, measure.unit)).replace('.0', '')}`] : []),
  ]
}

const exported = (document: ReportDocument) => JSON.parse(reportJson(document)) as ReportDocument
const files: readonly (readonly [string, ReportDocument])[] = [
  ...workedIds.map((id) => [id, workedReport(id)] as const),
  ['kept', keptReport()],
  ...Object.entries({ ...results, ...handResults }).map(
    ([id, result]) => [`gallery: ${id}`, reportDocument(recordsOf(result), options)] as const,
  ),
]

describe.each(files)('%s', (_id, document) => {
  const file = exported(document)
  const html = drawnReport(document)
  const tried = file.pageOne.tests.filter(({ counts }) => Object.values(counts).some((count) => count > 0))

  it('draws in each row what the file says of the test', () => {
    const rows = rowsOf(html)
    expect(rows).toHaveLength(tried.length)
    tried.forEach((test, index) => {
      for (const told of toldBy(test)) expect(rows[index]).toContain(told)
    })
  })

  it('draws the plan in short and the findings as the file has them', () => {
    const one = plain(linesOf(html.split('What this does not tell')[0]!).join(' '))
    const { plan, findings } = file.pageOne
    for (const finding of findings) expect(one).toContain(plain(findingSentence(finding)))
    if (plan?.kind !== 'plan') return
    expect(one).toContain(`Done so far: ${plan.done} of ${plan.due} workouts`)
    expect(one).toContain(
      `${plan.workoutsPerWeek} workouts a week of ${plan.minutes} minutes, ${plan.weeks} weeks`,
    )
  })
})

it('sees a number that is another one', () => {
  const [, document] = files[0]!
  const [first] = document.pageOne.tests.filter(
    ({ mobilityTestId }) => mobilityTestId === 'ankle-dorsiflexion',
  )
  const off = { ...first!, sides: first!.sides.map((side) => ({ ...side, value: (side.value ?? 0) + 1 })) }
  const row = rowsOf(drawnReport(document)).find((each) => each.startsWith('Ankle bend'))!
  expect(toldBy(first!).every((told) => row.includes(told))).toBe(true)
  expect(toldBy(off).every((told) => row.includes(told))).toBe(false)
})
