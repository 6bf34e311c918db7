import { describe, expect, it } from 'vitest'
import { assessmentResult, type AssessmentResult } from '../../../src/assessment/assessment-result'
import { makePlan } from '../../../src/prescription/plan'
import type { PlanRecord, WorkoutDone } from '../../../src/prescription/records'
import { retestsOf } from '../../../src/prescription/retests'
import { mobilityTests } from '../../../src/protocol/registry'
import { minutes } from '../../../src/math/units'
import { sampleAssessment } from '../../fixtures/storage/samples'
import { loggedWorkout } from '../../tools/logged-workout'
import { aRunner, found } from '../../tools/plan-runners'
import { measured, trialRecord } from '../../tools/synthetic-runner-records'

/** Retests from assessments as they are stored: trials of lunges, read into results. */

const request = aRunner({
  startDay: '2026-10-05',
  findings: [
    found('ankle-dorsiflexion-uneven', 'left', { isLarge: true }),
    found('single-leg-balance-short', 'right'),
  ],
})
const record: PlanRecord = {
  schemaVersion: 2,
  id: 'plan',
  runnerId: 'runner-a',
  madeAt: '2026-10-05T08:00:00Z',
  request,
  edits: { moves: [], swaps: [], minutes: [] },
}
const made = makePlan(request)
if (made.kind !== 'plan') throw new Error('no plan')

/** An assessment of lunges alone: degrees of the left shank and of the right. */
const lunges = (
  day: string,
  left: number,
  right: number,
  state: 'finished' | 'open' = 'finished',
): AssessmentResult =>
  assessmentResult(
    sampleAssessment(day, { startedAt: `${day}T10:00:00Z`, state }),
    (['left', 'right'] as const).flatMap((side) =>
      [-0.5, 0, 0.5].map((off, attempt) =>
        trialRecord(side, measured(side, (side === 'left' ? left : right) + off), {
          id: `${day}-${side}-${attempt}`,
          assessmentId: day,
        }),
      ),
    ),
  )

const before = lunges('2026-10-03', 28, 42)
const halfway = lunges('2026-10-26', 28.5, 42)
const after = lunges('2026-11-16', 43, 42)

const retested = (assessments: readonly AssessmentResult[], log: readonly WorkoutDone[] = []) =>
  retestsOf({
    record,
    plan: made,
    log,
    today: '2026-11-17',
    assessments,
    tests: mobilityTests,
  })

describe('the retests of a plan', () => {
  it.each([
    ['as they come', [before, halfway, after]],
    ['the newest first', [after, halfway, before]],
    ['in any order', [halfway, after, before]],
  ])('go by the newest assessment: %s', (_name, assessments) => {
    expect(retested(assessments).map(({ findingId, verdict }) => [findingId, verdict])).toEqual([
      ['ankle-dorsiflexion-uneven', 'better'],
    ])
  })

  it('say no change where the newest is like the one before the plan, and worse where it is less', () => {
    expect(retested([before, halfway])[0]!.verdict).toBe('no-change')
    expect(retested([before, after, lunges('2026-11-17', 12, 42)])[0]!.verdict).toBe('worse')
  })

  it('are none where nothing was tested since, or only what is still open', () => {
    expect(retested([before])).toEqual([])
    expect(retested([before, lunges('2026-11-16', 43, 42, 'open')])).toEqual([])
  })

  it('leave out a finding whose test was not done again', () => {
    expect(made.targeted.map(({ reason }) => reason.findingId)).toContain('single-leg-balance-short')
    expect(retested([before, after]).map(({ findingId }) => findingId)).toEqual(['ankle-dorsiflexion-uneven'])
  })

  it('cannot be compared where the test is new', () => {
    expect(retested([after])[0]!.verdict).toBe('not-comparable')
  })

  it('know how much of the cycle was kept, and what it had tried', () => {
    const [none] = retested([before, after])
    expect(none!.kept).toBe(0)
    expect(none!.tried).toEqual([])
    const log = made.weeks.flatMap(({ number, workouts }) =>
      workouts
        .filter(({ kind }) => kind !== 'range')
        .map(({ day }, index) => ({
          schemaVersion: 2 as const,
          kind: 'workout' as const,
          id: `${number}-${index}`,
          runnerId: 'runner-a',
          day: '2026-10-20',
          plan: { id: 'plan', week: number, weekday: day },
          minutes: minutes(20),
          exercises: [],
          settled: null,
        })),
    )
    const [ticked] = retested([before, after], log)
    expect([ticked!.kept, ticked!.tried]).toEqual([1, ['bent-knee-wall-stretch', 'calf-raise-off-step']])
  })

  it('have tried what was logged, and nothing for a finding of which no exercise was done', () => {
    const logOf = (exerciseId: string) => [
      {
        ...loggedWorkout('2026-10-20', [
          {
            exerciseId,
            asked: { low: 8, high: 15 },
            sets: [{ side: 'both', done: 10, kg: null, band: null }],
          },
        ]),
        plan: { id: 'plan', week: 1, weekday: 'tue' as const },
      },
    ]
    expect(retested([before, after], logOf('calf-raise-off-step'))[0]!.tried).toEqual(['calf-raise-off-step'])
    expect(retested([before, after], logOf('plank'))[0]).toMatchObject({ tried: [], kept: 0 })
  })
})
