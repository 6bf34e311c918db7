import { expect, it } from 'vitest'
import { z } from 'zod'
import { toldProfileSchema, toldSittingSchema, type ReportDocument } from '../../../src/report/records'
import { drawnReport, linesOf } from '../../tools/drawn-report'
import { workedReport } from '../../tools/report-runners'

/** Whatever a report holds of the runner and of what was said before the tests, its pages tell: nothing leaves unseen. */

type Profile = NonNullable<ReportDocument['profile']>
type Told = NonNullable<ReportDocument['assessment']['sittings']>[number]

const profile: Profile = {
  goal: 'marathon',
  weeklyKm: 40,
  season: 'in-season',
  heightCm: 178,
  ageBand: '18-39',
  sex: 'female',
  kickingLeg: 'right',
  conditions: ['high-blood-pressure'],
  clearedWith: ['high-blood-pressure'],
  history: [{ kind: 'injury', part: 'calf', side: 'left', since: 'longer', isCurrent: true }],
  reasons: ['stiff'],
  reasonNote: 'Told to.',
}
const told: Told = {
  at: '2027-01-09T10:00:00+01:00',
  safety: {
    flags: ['dizziness'],
    isCleared: true,
    painNow: { intensity: 2, isSharp: true, part: 'groin' },
    since: ['calf-swelling'],
  },
  readiness: { sleep: 'under-7-hours', lastHardRun: 'longer-ago', soreness: 'some' },
  footwear: 'socks',
  clothing: 'bare',
  leftOut: ['single-leg-calf-raise'],
}

/** Each field with another answer to it. */
const others: Readonly<Record<string, unknown>> = {
  'profile.goal': '5k',
  'profile.weeklyKm': 41,
  'profile.season': 'off-season',
  'profile.heightCm': 179,
  'profile.ageBand': '40-49',
  'profile.sex': 'male',
  'profile.kickingLeg': 'left',
  'profile.conditions[]': 'hypermobility',
  'profile.clearedWith[]': 'hypermobility',
  'profile.history[].kind': 'operation',
  'profile.history[].part': 'knee',
  'profile.history[].side': 'right',
  'profile.history[].since': 'under-a-year',
  'profile.history[].isCurrent': false,
  'profile.reasons[]': 'curious',
  'profile.reasonNote': 'Sent.',
  'sittings[].at': '2027-01-10T10:00:00+01:00',
  'sittings[].safety.flags[]': 'operation',
  'sittings[].safety.isCleared': false,
  'sittings[].safety.painNow.intensity': 3,
  'sittings[].safety.painNow.isSharp': false,
  'sittings[].safety.painNow.part': 'hip',
  'sittings[].safety.since[]': 'chest-or-breath',
  'sittings[].readiness.sleep': '7-hours-or-more',
  'sittings[].readiness.lastHardRun': 'within-24-hours',
  'sittings[].readiness.soreness': 'much',
  'sittings[].footwear': 'shoes',
  'sittings[].clothing': 'loose',
  'sittings[].leftOut[]': 'squat-depth',
}

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
}

const leavesOf = ({ properties, items }: Node, path: string): readonly string[] => {
  if (items) return leavesOf(items, `${path}[]`)
  if (!properties) return [path]
  return Object.entries(properties).flatMap(([name, node]) => leavesOf(node, `${path}.${name}`))
}
const fieldsOf = (schema: z.ZodType, path: string) =>
  leavesOf(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as Node, path)

const worked = workedReport('nothing-to-fix')
/** Of two days, so that the days are told. */
const reportOf = (each: { readonly profile: unknown; readonly sittings: unknown }): ReportDocument => ({
  ...worked,
  profile: each.profile as Profile,
  assessment: {
    ...worked.assessment,
    sittings: [{ at: '2026-11-29T10:00:00+01:00' }, each.sittings as Told],
  },
})

/** The same with another answer at a place. */
const changed = (value: unknown, path: readonly string[], other: unknown): unknown => {
  const [name, ...rest] = path
  if (name === undefined) return other
  if (name === '[]') return [changed((value as readonly unknown[])[0], rest, other)]
  return { ...(value as object), [name]: changed((value as Record<string, unknown>)[name], rest, other) }
}

const drawn = (document: ReportDocument) => linesOf(drawnReport(document)).join('\n')
const whole = drawn(reportOf({ profile, sittings: told }))

it('has another answer for every field that a report may hold', () => {
  const fields = [...fieldsOf(toldProfileSchema, 'profile'), ...fieldsOf(toldSittingSchema, 'sittings[]')]
  expect(Object.keys(others).sort()).toEqual([...fields].sort())
})

it.each(Object.entries(others))('tells %s', (field, other) => {
  const [root, ...path] = field.replace('sittings[]', 'sittings').replaceAll('[]', '.[]').split('.')
  const all = { profile, sittings: told }
  const before = all[root as keyof typeof all]
  const after = changed(before, path, other)
  expect(after).not.toEqual(before)
  expect(drawn(reportOf({ ...all, [root!]: after }))).not.toBe(whole)
})
