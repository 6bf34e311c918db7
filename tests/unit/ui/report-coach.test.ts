import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../../src/report/records'
import type { RedFlagId } from '../../../src/runner/records'
import { drawnReport, linesOf } from '../../tools/drawn-report'
import { options, workedReport } from '../../tools/report-runners'

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

it('says of two legs that differ which one does less, where the finding names neither', () => {
  const lines = coachOf(workedReport('too-many-findings'))
  const told = (start: string) => lines.filter((line) => line.startsWith(start))
  expect(told('Left leg holds less long. You hold one leg longer than the other')).toHaveLength(1)
  expect(told('Right ankle is stiffer. Your ankles differ')).toHaveLength(1)
  expect(told('Left: Your time on one leg is shorter than that of most.')).toHaveLength(1)
})

describe('when to test again', () => {
  const withoutPlan = (flags: readonly RedFlagId[], isCleared = false): readonly string[] => {
    const included = { ...options.included, plan: false }
    const document = workedReport('too-many-findings', { included })
    const sitting = { at: document.madeAt, safety: { flags, isCleared } }
    return coachOf({ ...document, assessment: { ...document.assessment, sittings: [sitting] } })
  }
  const first = 'Not before a professional has looked at it.'
  const usual =
    'In four to eight weeks, where nothing has to be looked at by a professional first, under the same set-up, not within a day of a race or a hard run.'

  it('is not told of a red flag, with or without a plan', () => {
    expect(coachOf(workedReport('post-partum-red-flag'))).toContain(first)
    for (const flag of ['bone-pain', 'groin-pain', 'chest-or-breath', 'operation'] as const) {
      const lines = withoutPlan([flag])
      expect(lines).toContain(first)
      expect(lines.join(' ')).not.toMatch(/weeks/)
    }
  })

  it('is told of what was cleared, of what only leaves out a test, and of nothing at all', () => {
    expect(withoutPlan(['operation'], true)).toContain(usual)
    expect(withoutPlan(['dizziness'])).toContain(usual)
    expect(withoutPlan([])).toContain(usual)
  })
})
