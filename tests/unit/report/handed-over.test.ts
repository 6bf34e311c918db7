import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { assessmentResult } from '../../../src/assessment/assessment-result'
import { changesSince } from '../../../src/assessment/changes-since'
import { minutes } from '../../../src/math/units'
import type { LogEntry } from '../../../src/prescription/records'
import { mobilityTest } from '../../../src/protocol/registry'
import { reportCsv } from '../../../src/report/csv'
import { fhirBundle } from '../../../src/report/fhir'
import { reportDocumentSchema, type Included, type ReportDocument } from '../../../src/report/records'
import { reportDocument, type ReportRecords } from '../../../src/report/report-document'
import { embeddedJson, reportJson } from '../../../src/report/report-json'
import { retestAdvice } from '../../../src/report/retest-advice'
import type { Sitting } from '../../../src/runner/records'
import { everything, options, storedRunner, workedRecords } from '../../tools/report-runners'

/** What a report holds of a runner who has said and written all there is to say, for each choice. */

const ofRunner = { schemaVersion: 2, runnerId: 'me', day: '2026-12-02' } as const
const wholeLog: readonly LogEntry[] = [
  {
    ...ofRunner,
    id: 'run-entry',
    kind: 'run',
    km: 9,
    minutes: minutes(50),
    isSpeedWork: false,
    feel: 'hard',
    startedAt: '2026-12-02T05:00:00.000Z',
    note: 'noted to a run',
  },
  {
    ...ofRunner,
    id: 'yoga-entry',
    kind: 'cross-training',
    what: 'yoga',
    minutes: minutes(50),
    note: 'noted to yoga',
  },
  { ...ofRunner, id: 'check-entry', kind: 'check', of: 'plank', readings: [{ side: 'both', value: 70 }] },
  {
    ...ofRunner,
    id: 'other-workout',
    kind: 'workout',
    plan: { id: 'another-plan', week: 1, weekday: 'mon' },
    minutes: minutes(17),
    exercises: [],
    settled: null,
  },
]

const sitting: Sitting = {
  at: '2026-12-20T08:00:00.000Z',
  footwear: 'socks',
  clothing: 'bare',
  readiness: { sleep: 'under-7-hours', lastHardRun: 'within-24-hours', soreness: 'some' },
  safety: { flags: ['dizziness'], isCleared: true, painNow: { intensity: 2, part: 'groin' } },
  leftOut: ['single-leg-calf-raise'],
}

const records: ReportRecords = (() => {
  const worked = workedRecords('ultra-in-race-phase')
  const withAll = ({ assessment, trials }: ReportRecords['measured'], note: string) => ({
    assessment: { ...assessment, sittings: [sitting], note },
    trials,
  })
  return {
    ...worked,
    measured: withAll(worked.measured, 'noted to this assessment'),
    earlier: worked.earlier.map((each) => withAll(each, 'noted to an earlier one')),
    profile: storedRunner,
    plan: {
      ...worked.plan!,
      request: {
        ...worked.plan!.request,
        conditions: ['post-partum', 'high-blood-pressure', 'dizziness'],
        pains: [{ part: 'wrist', intensity: 6, isSharp: true }],
        sex: 'female',
      },
    },
    log: [...worked.log, ...wholeLog],
  }
})()

const made = (included: Included, from = records): ReportDocument =>
  reportDocument(from, { ...options, included })
const textOf = (included: Included) => reportJson(made(included))
const nothing = Object.fromEntries(Object.keys(everything).map((field) => [field, false])) as Included

describe('what is not chosen does not leave', () => {
  const whole = textOf(everything)

  it.each([
    ['name', ['Alex Example']],
    ['notes', ['The right calf', 'Told by my physio']],
    [
      'about',
      [
        ...['"heightCm"', '"ageBand"', '"kickingLeg"', '"weeklyKm"', '"female"', 'Told by my physio'],
        ...['"reasons": [\n   "one-sided"', '"raceDay"', '"operation"', 'post-partum', 'After giving birth'],
        ...[
          'blood pressure',
          'hurts sharply (wrist',
          'in season',
          'women tell of',
          'under-7-hours',
          'within-24-hours',
        ],
        ...['"dizziness"', '"groin"', '"leftOut"', '"safety"', '"readiness"'],
      ],
    ],
    ['plan', ['"retestDay"', '"madeAt": "2026-11-30', '"day": "2026-12-01"']],
    ['history', ['"before"']],
    ['replays', ['"replays": {']],
    ['keyFrames', ['"keyFrames": {']],
  ] as const)('without %s', (field, traces) => {
    const text = textOf({ ...everything, [field]: false })
    for (const trace of traces) {
      expect(whole, trace).toContain(trace)
      expect(text, trace).not.toContain(trace)
    }
  })

  it.each([
    ...['noted to a run', 'noted to yoga', 'noted to this assessment', 'noted to an earlier one', '"me"'],
    ...['run-entry', 'yoga-entry', 'check-entry', 'other-workout', 'another-plan', '"km"', '"request"'],
    ...['"redFlags"', '"pains"', '"lifeLoad"', '"ageGroup"', 'workout-1', 'plan-ultra', '"settled"'],
  ])('and %s leaves with no choice at all', (trace) => {
    expect(JSON.stringify({ ...records, tests: [] })).toContain(trace)
    expect(whole).not.toContain(trace)
  })

  it('tells the reasons of a plan that was stopped only with what is told about the runner', () => {
    const redFlags = ['Chest pain can come from the heart.']
    const stopped = {
      ...records,
      plan: { ...records.plan!, request: { ...records.plan!.request, redFlags } },
    }
    expect(made(everything, stopped).pageOne.plan).toEqual({ kind: 'stopped', reasons: redFlags })
    const silent = made({ ...everything, about: false }, stopped)
    expect(silent.pageOne.plan).toEqual({ kind: 'stopped', reasons: [] })
    expect(reportJson(silent)).not.toContain('Chest')
    expect(made({ ...everything, plan: false }, stopped).pageOne.plan).toBeNull()
  })
})

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

/** Where free text may stand in a file, and on which choice it hangs; `program` is words of our own or a technical name. */
const places: readonly (readonly [place: RegExp, choice: keyof Included | 'program'])[] = [
  [/^name$/, 'name'],
  [/^note$/, 'notes'],
  [/^profile\.reasonNote$/, 'notes'],
  [/(^|\.)[a-z]*id$|Ids?(\[\])?$|\.leftOut\[\]$/, 'program'],
  [/^(pageOne|posture|method)\b/, 'program'],
  [/^plan\./, 'plan'],
  [/^replays\./, 'replays'],
  [/^keyFrames\./, 'keyFrames'],
  [/^(appVersion|earlier\[\]\.assessment\.appVersion|assessment\.appVersion)$/, 'program'],
  [/trials\[\]\.(engine|outcome|mobilityTestVersion|stand)\b/, 'program'],
]

type Node = Readonly<Record<string, unknown>>

/** The address of every text in a schema whose words are not laid down by it. */
const freeTexts = (node: Node, path: string): readonly string[] => {
  const below = (key: string, next: string) => freeTexts(node[key] as Node, next)
  const among = ['anyOf', 'oneOf', 'allOf'].flatMap((key) =>
    ((node[key] ?? []) as readonly Node[]).flatMap((each) => freeTexts(each, path)),
  )
  const fields = Object.entries((node.properties ?? {}) as Readonly<Record<string, Node>>).flatMap(
    ([name, each]) => freeTexts(each, path === '' ? name : `${path}.${name}`),
  )
  const isFree =
    node.type === 'string' && ['enum', 'const', 'format', 'pattern'].every((rule) => node[rule] === undefined)
  return [
    ...among,
    ...fields,
    ...(typeof node.items === 'object' ? below('items', `${path}[]`) : []),
    ...(typeof node.additionalProperties === 'object' ? below('additionalProperties', `${path}.*`) : []),
    ...(isFree ? [path] : []),
  ]
}

describe('free text', () => {
  const schema = z.toJSONSchema(reportDocumentSchema, { io: 'input', reused: 'inline' }) as Node
  const texts = [...new Set(freeTexts(schema, ''))]

  it('stands in no field that hangs on no choice', () => {
    expect(texts.length).toBeGreaterThan(40)
    expect(texts.filter((path) => !places.some(([place]) => place.test(path)))).toEqual([])
  })

  it('is none of the runner’s where nothing is chosen', () => {
    const bare = JSON.parse(textOf(nothing)) as ReportDocument
    expect([bare.name, bare.note, bare.profile, bare.plan, bare.replays, bare.keyFrames]).toEqual(
      Array.from({ length: 6 }, () => null),
    )
    expect(Object.keys(bare.assessment).sort()).toEqual(
      Object.keys(records.measured.assessment)
        .filter((field) => field !== 'note')
        .sort(),
    )
    expect(bare.assessment.sittings).toEqual([{ footwear: 'socks', clothing: 'bare' }])
    expect(bare.earlier).toEqual([])
  })
})

describe('what is left out makes nothing surer', () => {
  const shod = (footwear: Sitting['footwear']): ReportRecords => ({
    ...records,
    measured: {
      ...records.measured,
      assessment: { ...records.measured.assessment, sittings: [{ ...sitting, footwear: footwear! }] },
    },
    earlier: records.earlier.map(({ assessment }) => ({
      // The same was found before, and would confirm it.
      assessment,
      trials: records.measured.trials.map((trial) => ({ ...trial, assessmentId: assessment.id })),
    })),
  })
  const told = (footwear: Sitting['footwear'], about: boolean) => {
    const document = made({ ...everything, about }, shod(footwear))
    const [before, entry] = [...document.earlier, document].map(({ assessment, trials }) =>
      assessmentResult(assessment, trials),
    )
    const changes = changesSince(entry!, [before!], (id) => mobilityTest(id) ?? null)
    return {
      sure: document.pageOne.findings.map(({ id, side, sureness }) => `${id} ${side} ${sureness}`),
      changes: changes.map(({ test, change }) => `${test.id} ${change.kind}`),
    }
  }

  it('in other shoes nothing is confirmed, and no change is told, whoever reads it', () => {
    expect(told('shoes', false)).toEqual(told('shoes', true))
    expect(told('shoes', true).sure.join()).not.toContain('confirmed')
    expect(told('shoes', true).changes.join()).toContain('unlike')
    expect(told('socks', false)).toEqual(told('socks', true))
    expect(told('socks', false).sure.join()).toContain('confirmed')
    expect(told('socks', false).changes.join()).not.toContain('unlike')
  })
})
