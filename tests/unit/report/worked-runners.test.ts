import { describe, expect, it } from 'vitest'
import type { PlanRequest } from '../../../src/prescription/plan-request'
import { requestFor } from '../../../src/prescription/request-for'
import { drawnReport, linesOf } from '../../tools/drawn-report'
import { firstPage } from '../../tools/first-page'
import { workedIds, workedRecords, workedReport } from '../../tools/report-runners'
import { workedRunners } from '../../tools/worked-runners'

/** The golden reports are of the runners whose names they bear: of who they are, what hurts, and what was found of them. */

/** What a profile and the answers of the day decide of a plan; a red flag's words are given by hand. */
const decided = ({
  week,
  minutes,
  workoutsPerWeek,
  equipment,
  season,
  raceDay,
  experience,
  ageGroup,
  goal,
  isTrail,
  conditions,
  cleared = [],
  pains,
}: PlanRequest) => ({
  week,
  minutes,
  workoutsPerWeek,
  equipment,
  season,
  raceDay: raceDay ?? null,
  experience,
  ageGroup,
  goal,
  isTrail,
  conditions,
  cleared,
  pains,
})

describe.each(workedIds)('%s', (id) => {
  const [, request] = workedRunners[id]!
  const { profile, measured, plan } = workedRecords(id)
  const report = workedReport(id)

  it('is who their plan is asked for', () => {
    const { startDay, findings, lifeLoad, checks, retests } = request
    const safety = measured.assessment.sittings![0]!.safety!
    const asked = requestFor(profile, {
      ...{ startDay, findings, lifeLoad, checks, retests, safety },
      weeksTrained: 0,
    })
    expect(decided(asked)).toEqual(decided(request))
  })

  it('has every finding that their plan is named by, and a plan of nothing else', () => {
    const told = report.pageOne.findings.map((finding) => `${finding.id} ${finding.side}`)
    for (const { id: findingId, side } of request.findings) expect(told).toContain(`${findingId} ${side}`)
    for (const { id: findingId, side } of plan!.request.findings)
      expect(told).toContain(`${findingId} ${side}`)
    const { plan: shown } = report
    const served = shown?.kind === 'plan' ? shown.reasons.map(({ findingId }) => findingId) : []
    const ids = report.pageOne.findings.map((finding) => finding.id)
    expect(ids).toEqual(expect.arrayContaining(served))
  })

  it('is measured before the plan begins, each trial on the day of its assessment', () => {
    for (const { assessment, trials } of [report, ...report.earlier]) {
      expect(assessment.startedAt.slice(0, 10) < request.startDay).toBe(true)
      for (const { at } of trials) expect(at.slice(0, 10)).toBe(assessment.startedAt.slice(0, 10))
    }
  })
})

describe('page one', () => {
  const pageOf = (id: string) => linesOf(firstPage(drawnReport(workedReport(id)))).join('\n')

  it('has the pain of a sore tendon, before the tests and in them', () => {
    const page = pageOf('sore-achilles')
    expect(page).toContain('Pain before the tests\n5 of 10, achilles tendon')
    expect(page).toContain('Ankle bend, left: 5 of 10, achilles tendon')
  })

  it('has the condition, and whether it is cleared', () => {
    expect(pageOf('post-partum-red-flag')).toMatch(/Conditions\n[^\n]*birth[^\n]*\n/)
    expect(pageOf('post-partum-red-flag')).not.toContain('cleared for heavy work')
    expect(pageOf('post-partum-cleared')).toContain('(cleared for heavy work)')
  })

  it('judges no one of 62 by the times of the young', () => {
    expect(pageOf('sixty-two-years-old')).toContain('60 to 69')
    expect(pageOf('sixty-two-years-old')).not.toContain('shorter than that of most')
  })

  it('names the year of a day that is not in the year of the report', () => {
    expect(pageOf('beginner-stiff-ankles')).toMatch(/weeks from 30 Nov; test again \d+ Jan 2027\./)
  })
})
