import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawnReport, linesOf } from '../tools/drawn-report'
import { firstPage } from '../tools/first-page'
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

  it('every page of the one in which there is most', async () => {
    await expect(text(drawnReport(workedReport('ultra-in-race-phase')))).toMatchFileSnapshot(
      golden('all-pages'),
    )
  })
})
