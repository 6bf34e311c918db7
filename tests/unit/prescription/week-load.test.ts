import { describe, expect, it } from 'vitest'
import { editedPlan } from '../../../src/prescription/edit-plan'
import { suggestedLoad } from '../../../src/prescription/life-load'
import { makePlan } from '../../../src/prescription/plan'
import { planEditsSchema, type PlanEdits, type RunDone } from '../../../src/prescription/records'
import { weekLoad, withWeekLoad } from '../../../src/prescription/week-load'
import { minutes } from '../../../src/math/units'
import { aRunner } from '../../tools/plan-runners'

const request = aRunner({ experience: 'regular' })
const plan = makePlan(request)
if (plan.kind !== 'plan') throw new Error('no plan')
const none: PlanEdits = { moves: [], swaps: [], minutes: [] }
const of = (edits: PlanEdits) => ({ request, edits })
const workoutsIn = (edits: PlanEdits) =>
  editedPlan(plan, request, edits).plan.weeks.map(({ workouts }) => workouts)

describe('a week that is fuller than the plan was asked for', () => {
  const full = withWeekLoad(of(none), 4, { lifeLoad: 'overfull', isMileageRising: false })

  it('has fewer workouts, and no other week changes, nor does the plan begin anew', () => {
    const edited = editedPlan(plan, request, full)
    expect(edited.plan.weeks[3]!.workouts.length).toBeLessThan(plan.weeks[3]!.workouts.length)
    expect(edited.plan.weeks[3]!.notes.join()).toContain('Life is full')
    expect(edited.plan.weeks.filter(({ number }) => number !== 4)).toEqual(
      plan.weeks.filter(({ number }) => number !== 4),
    )
    expect([edited.plan.startDay, edited.plan.retestDay]).toEqual([plan.startDay, plan.retestDay])
  })

  it('gives a workout to running that rises', () => {
    const rising = withWeekLoad(of(none), 4, { lifeLoad: 'light', isMileageRising: true })
    expect(workoutsIn(rising)[3]!.length).toBe(plan.weeks[3]!.workouts.length - 1)
  })

  it('is said over again, and taken back to nothing', () => {
    expect(weekLoad(of(full), 4)).toEqual({ lifeLoad: 'overfull', isMileageRising: false })
    expect(weekLoad(of(full), 5)).toEqual({ lifeLoad: 'light', isMileageRising: false })
    const calmer = withWeekLoad(of(full), 4, { lifeLoad: 'full', isMileageRising: false })
    expect(calmer.weeks).toHaveLength(1)
    const back = withWeekLoad(of(calmer), 4, { lifeLoad: 'light', isMileageRising: false })
    expect(back.weeks).toEqual([])
    expect(workoutsIn(back)).toEqual(workoutsIn(none))
    for (const edits of [full, calmer, back, none]) expect(planEditsSchema.parse(edits)).toEqual(edits)
  })

  it('keeps what else was changed in it: a workout that was shortened has the room of a full life', () => {
    const { day } = workoutsIn(full)[3]![0]!
    const both: PlanEdits = { ...full, minutes: [{ week: 4, day, minutes: minutes(25) }] }
    const [workout] = workoutsIn(both)[3]!
    expect(workout!.seconds).toBeLessThanOrEqual(25 * 60 * 0.8)
  })
})

describe('what is asked before a runner says otherwise', () => {
  const run = (day: string, km: number): RunDone => ({
    schemaVersion: 2,
    kind: 'run',
    id: day,
    runnerId: 'a',
    day,
    km,
    minutes: minutes(km * 6),
    isSpeedWork: false,
    feel: null,
    startedAt: null,
    note: '',
  })

  it.each([
    ['under-7-hours', '2026-11-30', 'full'],
    ['under-7-hours', '2026-11-23', 'full'],
    ['under-7-hours', '2026-11-22', 'light'],
    ['7-hours-or-more', '2026-11-30', 'light'],
    [undefined, '2026-11-30', 'light'],
  ] as const)('a night of %s, told on %s: %s', (sleep, day, lifeLoad) => {
    expect(suggestedLoad({ sleep, day }, [], '2026-11-30').lifeLoad).toBe(lifeLoad)
  })

  it('follows the kilometres of the log', () => {
    const log = [run('2026-11-20', 20), run('2026-11-28', 40)]
    expect(suggestedLoad(null, log, '2026-11-30')).toEqual({ lifeLoad: 'light', isMileageRising: true })
    expect(suggestedLoad(null, log.slice(0, 1), '2026-11-30').isMileageRising).toBe(false)
  })
})
