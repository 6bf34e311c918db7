import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawnReport, linesOf } from '../tools/drawn-report'
import { firstPage } from '../tools/first-page'
import { fullReport } from '../tools/full-report'
import { workedIds, workedReport } from '../tools/report-runners'

/** What the reports of ten runners say; read what changed before `vitest -u` accepts it. */

const golden = (name: string) => join(import.meta.dirname, '../fixtures/reports', `${name}.txt`)
const text = (html: string) => `${linesOf(html).join('\n')}\n`

describe('the worked reports', () => {
  it.each(workedIds)('page one and the page for a coach: %s', async (id) => {
    const report = workedReport(id)
    await expect(
      `${text(firstPage(drawnReport(report)))}\n${text(drawnReport(report, 'coach'))}`,
    ).toMatchFileSnapshot(golden(id))
  })

  it('every page of a day on which everything happened that a report has words for', async () => {
    const report = text(drawnReport(fullReport()))
    for (const fact of [
      'Pain before the tests\n5 of 10, sharp, achilles tendon',
      'Ankle bend, right: 5 of 10, sharp, achilles tendon',
      'slept less than 7 hours, a hard run in the last 24 hours',
      '2 rejected, 1 incomplete, 1 taken back',
      'Rejected Your heel came up, so this one does not count.',
      'Rejected Your front foot slid, so this one does not count.',
      'Incomplete It was not held long enough.',
    ])
      expect(report).toContain(fact)
    await expect(report).toMatchFileSnapshot(golden('everything-happened'))
  })

  it('every page of the one in which there is most', async () => {
    await expect(text(drawnReport(workedReport('ultra-in-race-phase')))).toMatchFileSnapshot(
      golden('all-pages'),
    )
  })
})
