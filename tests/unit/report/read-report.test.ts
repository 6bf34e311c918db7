import { describe, expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { readReport } from '../../../src/report/read-report'
import { reportDocument } from '../../../src/report/report-document'
import { embeddedJson, reportJson } from '../../../src/report/report-json'
import { everything, options, workedRecords, workedReport } from '../../tools/report-runners'
import { workedRunners } from '../../tools/worked-runners'

const read = (text: string) => readReport(text, mobilityTests)
const document = workedReport('too-many-findings')
const changed = (change: (value: Record<string, unknown>) => void): string => {
  const value = JSON.parse(reportJson(document)) as Record<string, unknown>
  change(value)
  return JSON.stringify(value)
}

describe('a report that is read back', () => {
  it.each(Object.keys(workedRunners))('is the same report: %s', (id) => {
    const made = workedReport(id)
    const back = read(reportJson(made))
    expect(back).toEqual({ kind: 'report', document: made, follows: true })
  })

  it('is the same out of a page that carries it, whatever is written in the note', () => {
    const note = '</script><script>alert(1)</script><!-- \u2028 & "{{" ${x} `'
    const made = workedReport('nothing-to-fix', { note, name: '<img src=x onerror=alert(1)>' })
    const text = embeddedJson(made)
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    const page = `<p>a</p><script type="application/json" id="evenstride-report">${text}</script><p>b</p>`
    expect(read(page)).toEqual({ kind: 'report', document: made, follows: true })
  })

  it('says so where page one does not follow from the trials', () => {
    const text = changed((value) => {
      const { tests } = value.pageOne as { tests: { sides: { value: number }[] }[] }
      tests[0]!.sides[0]!.value += 5
    })
    expect(read(text)).toMatchObject({ kind: 'report', follows: false })
  })
})

describe('what is refused', () => {
  it.each([
    ['text', 'not-a-report', 'hello'],
    ['nothing', 'not-a-report', ''],
    ['another JSON', 'not-a-report', '{"format":"else","version":1}'],
    ['a list', 'not-a-report', '[1,2,3]'],
    ['nothing at all, in JSON', 'not-a-report', 'null'],
    ['a page without a report', 'not-a-report', '<html><body>hello</body></html>'],
    ['half a file', 'not-a-report', reportJson(document).slice(0, 5000)],
    ['a format that is only inherited', 'not-a-report', '{"__proto__":{"format":"evenstride-report"}}'],
    ['a newer version', 'newer-version', changed((value) => (value.version = 2))],
    ['a version that is none', 'broken', changed((value) => (value.version = '1'))],
    ['no trials', 'broken', changed((value) => delete value.trials)],
    [
      'a trial of another assessment',
      'broken',
      changed((value) => ((value.trials as { assessmentId: string }[])[0]!.assessmentId = 'other')),
    ],
    [
      'a number beyond all measure',
      'broken',
      changed((value) => {
        const [first] = value.trials as { outcome: { metrics: Record<string, number> } }[]
        first!.outcome.metrics.holdTime = 1e300
      }),
    ],
    ['a note of a megabyte', 'broken', changed((value) => (value.note = 'a'.repeat(1e6)))],
    ['more than anybody measures', 'too-large', ' '.repeat(40e6 + 1)],
  ])('%s', (_what, because, text) => {
    expect(read(text)).toEqual({ kind: 'refused', because })
  })

  it('keys that reach for prototypes change nothing, and are not kept', () => {
    const text = reportJson(document).replace(
      '"format"',
      '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "format"',
    )
    const back = read(text)
    expect(back).toEqual({ kind: 'report', document, follows: true })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    const metrics = changed((value) => {
      const [first] = value.trials as { outcome: { faultReadings: unknown } }[]
      first!.outcome.faultReadings = JSON.parse('{"__proto__": 1, "constructor": 2}')
    })
    expect(read(metrics).kind).toBe('report')
    expect(({} as { constructor: unknown }).constructor).toBe(Object)
  })
})

describe('what is not chosen does not leave', () => {
  const records = workedRecords('ultra-in-race-phase')
  const whole = reportJson(reportDocument(records, options))

  it.each([
    ['name', ['Alex Example']],
    ['notes', ['feels tight', 'Told by my physio']],
    ['about', ['"heightCm"', '"ageBand"', '"kickingLeg"', 'Told by my physio']],
    ['plan', ['plan-ultra', '"retestDay"', '"workout-1"']],
    ['history', ['"before"']],
    ['replays', ['"replays": {']],
    ['keyFrames', ['"keyFrames": {']],
  ] as const)('without %s', (field, traces) => {
    const text = reportJson(
      reportDocument(records, { ...options, included: { ...everything, [field]: false } }),
    )
    for (const trace of traces) {
      expect(whole).toContain(trace)
      expect(text).not.toContain(trace)
    }
  })

  it('nor does what this browser calls its runner', () => {
    expect(records.measured.trials.every(({ runnerId }) => runnerId === 'me')).toBe(true)
    expect(whole).not.toContain('"me"')
  })
})
