import { describe, expect, it } from 'vitest'
import { reportCsv } from '../../../src/report/csv'
import { fhirBundle } from '../../../src/report/fhir'
import { reportDocument } from '../../../src/report/report-document'
import { embeddedJson, reportJson } from '../../../src/report/report-json'
import { retestAdvice } from '../../../src/report/retest-advice'
import { everything, options } from '../../tools/report-runners'
import { records, sitting } from '../../tools/told-everything'

/** A coach is handed what the page for a coach needs, and nothing else, in whichever file. */

describe('a coach', () => {
  const handed = reportDocument(records, { ...options, included: everything, pages: 'coach' })
  const text = reportJson(handed)
  const forms = [text, embeddedJson(handed), reportCsv(handed), JSON.stringify(fhirBundle(handed))]

  it('is handed nothing of the runner, of what was said before the tests, of earlier days or of movement', () => {
    const { profile, earlier, replays, keyFrames, included, pages } = handed
    expect([profile, replays, keyFrames]).toEqual([null, null, null])
    expect([earlier, pages]).toEqual([[], 'coach'])
    expect(included).toEqual({
      ...everything,
      about: false,
      history: false,
      replays: false,
      keyFrames: false,
    })
    const traces = [
      '"safety"',
      '"conditions"',
      '"history": [',
      '"readiness"',
      '"leftOut"',
      '"before"',
      'Told by my',
    ]
    for (const trace of [...traces, '"groin"', 'post-partum', 'pregnan', 'dizz'])
      for (const form of forms) expect(form).not.toContain(trace)
  })

  it('is told which workouts were done, and not what hurt in them', () => {
    const hurting = records.log.map((entry) =>
      entry.kind === 'workout'
        ? {
            ...entry,
            exercises: [
              { exerciseId: 'calf-raise', asked: { low: 8, high: 12 }, sets: [], feel: null, pain: 6 },
            ],
          }
        : entry,
    )
    const pains = (pages: 'all' | 'coach') => {
      const { plan } = reportDocument({ ...records, log: hurting }, { ...options, pages })
      return plan?.kind === 'plan' ? plan.done.map(({ pain }) => pain) : null
    }
    expect([pains('all'), pains('coach')]).toEqual([[6], [null]])
  })

  it('is handed no plan to train by while a sign that stops it is held back', () => {
    const { measured } = records
    const flagged = { ...sitting, safety: { flags: ['bone-pain' as const], isCleared: false } }
    const from = {
      ...records,
      measured: { ...measured, assessment: { ...measured.assessment, sittings: [flagged] } },
    }
    const stopped = reportDocument(from, { ...options, pages: 'coach' })
    expect(stopped.pageOne.plan).toEqual({ kind: 'stopped', reasons: [] })
    expect(retestAdvice(stopped).kind).toBe('looked-at-first')
    expect(reportJson(stopped)).not.toContain('bone-pain')
  })
})
