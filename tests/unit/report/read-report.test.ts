import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { readReport } from '../../../src/report/read-report'
import { embeddedJson, reportJson } from '../../../src/report/report-json'
import { workedReport } from '../../tools/report-runners'
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
    expect(read(text)).toEqual({ kind: 'report', document, follows: false })
  })

  it('shows nothing of a forged page one', () => {
    const text = changed((value) => {
      const one = value.pageOne as Forged
      one.findings.push({ ...one.findings[0]!, id: 'forged', say: 'A forged finding.' })
      one.silent.push({ mobilityTestId: 'ankle-dorsiflexion', because: 'not-measured' })
      one.verdict = 'nothing-to-fix'
      one.tests[0]!.counts = { counted: 99, rejected: 0, incomplete: 0, withdrawn: 0 }
      one.plan.done = 40
      one.plan.exercises.push({ exerciseId: 'forged', title: 'A forged exercise', findingIds: [] })
    })
    const back = read(text)
    expect(back).toEqual({ kind: 'report', document, follows: false })
    expect(JSON.stringify(back)).not.toContain('orged')
  })

  it('shows nothing of a forged method: neither errors, nor limits, nor papers, nor what it cannot tell', () => {
    const text = changed((value) => {
      const { method } = value as unknown as ForgedMethod
      method.limits = ['This is a forged diagnosis.']
      method.detectionFactor.value = 0.1
      method.tests[0]!.title = 'A forged test'
      method.tests[0]!.evidence = [{ id: 'forged', cite: 'Forged 2026' }]
      method.tests[0]!.metrics[0]!.error.setUp = { value: 0.01, origin: 'published', source: 'Forged 2026' }
      value.posture = []
      value.isDemonstration = true
    })
    const back = read(text)
    expect(back).toEqual({ kind: 'report', document, follows: false })
    expect(JSON.stringify(back)).not.toContain('orged')
  })
})

interface ForgedMethod {
  method: {
    limits: string[]
    detectionFactor: { value: number }
    tests: { title: string; evidence: unknown[]; metrics: { error: { setUp: unknown } }[] }[]
  }
}

interface Forged {
  findings: Record<string, unknown>[]
  silent: unknown[]
  verdict: string
  tests: { counts: unknown }[]
  plan: { done: number; exercises: unknown[] }
}

describe('a report of version 1', () => {
  // Made by the program as it was on 30 November 2026, with its whole log and what its plan was made of.
  const file = join(import.meta.dirname, '../../fixtures/reports/version-1.report.json')
  const text = readFileSync(file, 'utf8')

  // Not that its page one follows: rules may change after it, and that is what it would then say.
  it('is read, and its plan is told', () => {
    const back = read(text)
    if (back.kind !== 'report') throw new Error(back.because)
    const { plan, pageOne } = back.document
    expect(plan?.kind === 'plan' && plan.weeks.length).toBe(
      pageOne.plan?.kind === 'plan' && pageOne.plan.weeks,
    )
    expect(pageOne.plan).toMatchObject({ kind: 'plan', startDay: '2026-11-30' })
  })

  it('brings nothing along of what its plan was made of, and no run', () => {
    const back = read(text)
    expect(JSON.stringify(back)).not.toMatch(/"redFlags"|"conditions"|"lifeLoad"|"sore"/)
    expect(text).toMatch(/"redFlags"|"conditions"|"lifeLoad"|"sore"/)
  })

  it('is refused where its plan is none', () => {
    const value = JSON.parse(text) as { plan: { request: unknown } }
    value.plan.request = {}
    expect(read(JSON.stringify(value))).toEqual({ kind: 'refused', because: 'broken' })
  })
})

const twice = (items: unknown) => (items as unknown[]).push((items as unknown[])[0])
const again = (value: Record<string, unknown>) =>
  (value.earlier as unknown[]).push({ assessment: value.assessment, trials: [] })

interface Lunge {
  mobilityTestId: string
  side: 'left' | 'right'
  outcome: { kind: string; metrics: Record<string, number>; looks: { second: unknown } }
}
const lunges = (value: Record<string, unknown>) =>
  (value.trials as Lunge[]).filter(
    ({ mobilityTestId, outcome }) => mobilityTestId === 'ankle-dorsiflexion' && outcome.kind === 'measured',
  )
const readings = (value: Record<string, unknown>, reading: (side: string) => number) => {
  for (const { side, outcome } of lunges(value)) outcome.metrics.dorsiflexion = reading(side)
}
const looks = (value: Record<string, unknown>, look: unknown) => {
  for (const { outcome } of lunges(value)) outcome.looks.second = { heavy: { dorsiflexion: look } }
}

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
    ['a newer version', 'newer-version', changed((value) => (value.version = 3))],
    [
      'a newer edition with a word that this one does not know',
      'newer-version',
      changed((value) => {
        value.edition = 99
        ;(value.pageOne as { verdict: string }).verdict = 'a-word-of-2030'
      }),
    ],
    [
      'that word in this very edition',
      'broken',
      changed((value) => ((value.pageOne as { verdict: string }).verdict = 'a-word-of-2030')),
    ],
    ['two rows of one trial', 'broken', changed((value) => twice(value.trials))],
    ['an earlier assessment that is this one', 'broken', changed((value) => again(value))],
    [
      'a limit of the method said twice',
      'broken',
      changed((value) => twice((value.method as { limits: unknown }).limits)),
    ],
    [
      'a test of the method told twice',
      'broken',
      changed((value) => twice((value.method as { tests: unknown }).tests)),
    ],
    [
      'a test asked for twice',
      'broken',
      changed((value) => twice((value.assessment as { mobilityTestIds: unknown }).mobilityTestIds)),
    ],
    [
      'legs so far apart that their difference is beyond all measure',
      'broken',
      changed((value) => readings(value, (side) => (side === 'left' ? 1e6 : -1e6))),
    ],
    [
      'a second look that scatters beyond all measure',
      'broken',
      changed((value) => looks(value, { value: 40, mirrorGap: 1e6, scatter: 1e6, pictures: 5 })),
    ],
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
