import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../../src/report/records'
import { reportDocument } from '../../../src/report/report-document'
import { methodSentences } from '../../../src/ui/report/method-text'
import { handResults } from '../../../src/workbench/gallery/hand-records'
import { drawnReport, linesOf } from '../../tools/drawn-report'
import {
  lookedAgain,
  options,
  picturedReport,
  recordsOf,
  workedIds,
  workedRecords,
  workedReport,
} from '../../tools/report-runners'

/** What the last page of a report says of how its numbers came about. */

const told = (document: ReportDocument) => methodSentences(document).join(' ')

describe('in sentences', () => {
  it('tells a camera, and no picture where none goes out', () => {
    const text = told(workedReport('nothing-to-fix'))
    expect(text).toMatch(/^Seen from one camera, by a pose model/)
    expect(text).toContain('No picture is part of this report.')
    expect(text).toContain('A time runs from')
    expect(text).not.toMatch(/tape|stopwatch|second time/)
  })

  it('tells the pictures that go out, and whether a face is in them', () => {
    const report = picturedReport('/9j/AAAA')
    expect(told(report)).toContain(
      '6 pictures of holds, which the runner chose to hand over, every face blurred.',
    )
    const [first, ...more] = report.keyFrames!.pictures
    const shown = { ...report.keyFrames!, pictures: [{ ...first!, face: 'shown' as const }, ...more] }
    expect(told({ ...report, keyFrames: shown })).toContain('some faces blurred.')
    expect(told({ ...report, keyFrames: { ...shown, pictures: shown.pictures.slice(0, 1) } })).toContain(
      '1 picture of holds, which the runner chose to hand over, faces shown.',
    )
  })

  it('tells a tape, and no camera where none was there', () => {
    const report = reportDocument(recordsOf(handResults.tape), options)
    expect(report.trials.every(({ source }) => source === 'manual')).toBe(true)
    const text = told(report)
    expect(text).toMatch(/^Read off a tape by the runner/)
    expect(text).not.toMatch(/camera,|pose model|hold/)
  })

  it('tells that left and right were not proved, of all or of how many, and nothing where they were', () => {
    const report = workedReport('nothing-to-fix')
    const provedBy = (isProved: (index: number) => boolean): ReportDocument => ({
      ...report,
      trials: report.trials.map((trial, index) =>
        trial.source === 'manual'
          ? trial
          : { ...trial, setUp: { ...trial.setUp, sidesProved: isProved(index) } },
      ),
    })
    expect(told(provedBy(() => true))).not.toContain('proved')
    expect(told(provedBy(() => false))).toContain(
      'No trial has its left and right proved by a raised left hand',
    )
    const all = report.trials.length
    expect(told(provedBy((index) => index > 1))).toContain(
      `2 of ${all} trials have not its left and right proved`,
    )
  })

  it('tells the second look where there was one', () => {
    const report = reportDocument(lookedAgain(workedRecords('too-many-findings')), options)
    expect(told(report)).toContain('looked at a second time by a larger network')
  })
})

describe.each(workedIds)('in its tables: %s', (id) => {
  const document = workedReport(id)
  const lines = linesOf(drawnReport(document))
  const text = lines.join('\n')

  it('names every part of every error, and where it is from', () => {
    for (const { metrics } of document.method.tests) {
      for (const { error, largeDifference } of metrics) {
        for (const part of [...Object.values(error), largeDifference])
          if (part) expect(text).toContain(part.source.replace(/\s+/g, ' '))
      }
    }
    for (const part of ['priorFreedom', 'detectionFactor', 'unknownRoll'] as const)
      expect(text).toContain(document.method[part].source)
  })

  it('names whom each usual range is of, and its source', () => {
    const ranges = document.pageOne.tests.flatMap(({ range }) => range ?? [])
    // Of most ranges nobody knows whether they hold at 62.
    expect(ranges.length).toBeGreaterThan(id === 'sixty-two-years-old' ? 0 : 1)
    for (const { population, least, most } of ranges) {
      expect(text).toContain(population)
      expect(text).toContain(least.source)
      expect(text).toContain(most.source)
    }
  })
})
