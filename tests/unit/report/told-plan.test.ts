import { describe, expect, it } from 'vitest'
import { plannedOf } from '../../../src/prescription/current-plan'
import { standIns } from '../../../src/prescription/edit-plan'
import { dayInPlan } from '../../../src/prescription/plan'
import type { LogEntry, PlanRecord } from '../../../src/prescription/records'
import type { ToldPlan } from '../../../src/report/plan-records'
import { planInShort } from '../../../src/report/plan-in-short'
import { toldPlan } from '../../../src/report/told-plan'
import { workedRecords } from '../../tools/report-runners'

/** A plan as a report tells it: what is really done, with the runner's own changes and those of the log. */

const { plan: record, log } = workedRecords('beginner-stiff-ankles')
const today = '2026-12-20'
const told = (of: PlanRecord, entries: readonly LogEntry[] = log): ToldPlan => {
  const plan = toldPlan(of, entries, { today, about: true })
  if (plan.kind !== 'plan') throw new Error('the worked runner has a plan')
  return plan
}
const idsIn = ({ weeks }: ToldPlan) =>
  new Set(
    weeks.flatMap(({ workouts }) => workouts.flatMap(({ items }) => items.map((item) => item.exerciseId))),
  )

describe('an exercise that the runner swapped', () => {
  const plain = told(record!)
  const {
    exerciseId: from,
    findingId,
    rule,
  } = plain.reasons.find(({ exerciseId }) => standIns(exerciseId, record!.request).length > 0)!
  const [to] = standIns(from, record!.request).filter(({ id }) => !idsIn(plain).has(id))
  const swapped = told({ ...record!, edits: { ...record!.edits, swaps: [{ from, to: to!.id }] } })

  it('is told by the other one, in the weeks, among the reasons and in short', () => {
    expect(idsIn(plain)).toContain(from)
    for (const ids of [idsIn(swapped), swapped.reasons.map(({ exerciseId }) => exerciseId)]) {
      expect([...ids]).toContain(to!.id)
      expect([...ids]).not.toContain(from)
    }
    const short = planInShort(swapped, today)
    const exercises = short.kind === 'plan' ? short.exercises : []
    expect(exercises.find(({ exerciseId }) => exerciseId === to!.id)).toEqual({
      exerciseId: to!.id,
      title: to!.name,
      findingIds: [findingId],
    })
    expect(exercises.map(({ exerciseId }) => exerciseId)).not.toContain(from)
  })

  it('keeps the reason that the other was there for', () => {
    expect(swapped.reasons.find(({ exerciseId }) => exerciseId === to!.id)?.rule).toBe(rule)
  })

  it('and every reason is of an exercise that stands in a week', () => {
    for (const plan of [plain, swapped])
      for (const { exerciseId } of plan.reasons) expect(idsIn(plan)).toContain(exerciseId)
  })
})

it('tells what the log changed of a workout', () => {
  const plan = plannedOf(record!)!
  const exerciseId = told(record!).reasons[0]!.exerciseId
  const hurting = (week: number): LogEntry => ({
    ...(log[0] as Extract<LogEntry, { kind: 'workout' }>),
    id: `hurt-${week}`,
    day: dayInPlan(plan.startDay, week, 'mon'),
    exercises: [
      {
        exerciseId,
        asked: { low: 8, high: 12 },
        sets: [{ side: 'both', done: 8, kg: null, band: null }],
        feel: null,
        pain: 6,
      },
    ],
  })
  const changes = (entries: readonly LogEntry[]) =>
    told(record!, entries).weeks.flatMap(({ workouts }) => workouts.flatMap(({ changes: said }) => said))
  expect(changes([])).toEqual([])
  const said = changes([hurting(1), hurting(2)])
  expect(said.length).toBeGreaterThan(0)
  expect(said.join(' ')).toContain('It hurt too much twice in a row')
})
