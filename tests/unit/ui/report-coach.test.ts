import { expect, it } from 'vitest'
import type { ReportDocument } from '../../../src/report/records'
import { drawnReport, linesOf } from '../../tools/drawn-report'
import { workedReport } from '../../tools/report-runners'

/** What the page for a coach says. */

const coachOf = (document: ReportDocument): readonly string[] => linesOf(drawnReport(document, 'coach'))

it('says of which leg there is enough where the other one is not said to have it', () => {
  const document = workedReport('beginner-stiff-ankles')
  const [first] = document.pageOne.findings
  const enough = { ...first!, id: 'hip-extension-enough', is: 'enough' as const, say: 'There is enough.' }
  const both = (['left', 'right'] as const).map((side) => ({ ...enough, side }))
  const lines = coachOf({ ...document, pageOne: { ...document.pageOne, findings: both } })
  expect(lines).toContain('Left: There is enough.')
  expect(lines).toContain('Right: There is enough.')
})
