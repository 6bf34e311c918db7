import { describe, expect, it } from 'vitest'
import { assessmentResult, type AssessmentResult } from '../../../src/assessment/assessment-result'
import { newestResults } from '../../../src/assessment/newest-results'
import { calfRaiseTest, newestChecks } from '../../../src/prescription/checks-now'
import { makePlan } from '../../../src/prescription/plan'
import type { CheckDone } from '../../../src/prescription/records'
import type { Side } from '../../../src/pose/side'
import { sampleAssessment } from '../../fixtures/storage/samples'
import { aRunner } from '../../tools/plan-runners'
import { measured, trialRecord } from '../../tools/synthetic-runner-records'

/** Calf raises by camera, as they are stored; a leg may have none. */
const raises = (day: string, of: Partial<Record<Side, number>>): AssessmentResult =>
  assessmentResult(
    sampleAssessment(day, {
      startedAt: `${day}T10:00:00Z`,
      state: 'finished',
      mobilityTestIds: [calfRaiseTest],
    }),
    Object.entries(of).map(([side, value]) =>
      trialRecord(side as Side, measured(side as Side, value, 'repetitions'), {
        id: `${day}-${side}`,
        assessmentId: day,
        mobilityTestId: calfRaiseTest,
      }),
    ),
  )

const lunges = (day: string): AssessmentResult =>
  assessmentResult(
    sampleAssessment(day, { startedAt: `${day}T10:00:00Z`, state: 'finished' }),
    (['left', 'right'] as const).map((side) =>
      trialRecord(side, measured(side, 40), { id: `${day}-${side}`, assessmentId: day }),
    ),
  )

const typed = (day: string, of: CheckDone['of'], ...values: readonly number[]): CheckDone => ({
  schemaVersion: 2,
  kind: 'check',
  id: `${day}-${of}`,
  runnerId: 'runner-a',
  day,
  of,
  readings: values.map((value, index) => ({
    side: values.length === 1 ? 'both' : index === 0 ? 'left' : 'right',
    value,
  })),
})

describe('the strength checks as they stand', () => {
  it('are the newest of each, typed or counted by the camera', () => {
    const plank = [typed('2026-11-01', 'plank', 20), typed('2026-11-20', 'plank', 45)]
    expect(newestChecks(plank, [])).toEqual([{ of: 'plank', side: 'both', value: 45 }])
    const log = [typed('2026-11-10', 'calf-raise', 20, 21)]
    const seen = [raises('2026-11-18', { left: 12, right: 3 }), raises('2026-11-02', { left: 9, right: 9 })]
    expect(newestChecks(log, seen)).toEqual([
      { of: 'calf-raise', side: 'left', value: 12 },
      { of: 'calf-raise', side: 'right', value: 3 },
    ])
    expect(newestChecks(log, seen.slice(1)).map(({ value }) => value)).toEqual([20, 21])
  })

  it('do not speak of calf raises that were counted on one leg only', () => {
    expect(newestChecks([], [raises('2026-11-18', { left: 12 })])).toEqual([])
  })

  it('put a runner with weak calves on both legs, and one who showed five off a step', () => {
    const idsWith = (left: number, right: number) => {
      const checks = newestChecks([], [raises('2026-11-18', { left, right })])
      const made = makePlan(aRunner({ checks }))
      if (made.kind !== 'plan') throw new Error('no plan')
      return made.weeks.flatMap(({ workouts }) =>
        workouts.flatMap(({ groups }) => groups.flat().map(({ exerciseId }) => exerciseId)),
      )
    }
    expect(idsWith(12, 3)).toContain('calf-raise')
    expect(idsWith(12, 3)).not.toContain('calf-raise-off-step')
    expect(idsWith(12, 5)).toContain('calf-raise-off-step')
  })
})

describe('the newest result of each test', () => {
  it('keeps what a test done alone did not measure', () => {
    const merged = newestResults([raises('2026-11-18', { left: 12, right: 3 }), lunges('2026-11-10')])!
    expect(merged.results.map(({ mobilityTestId }) => mobilityTestId)).toEqual([
      calfRaiseTest,
      'ankle-dorsiflexion',
    ])
    expect(merged.assessment.id).toBe('2026-11-18')
  })

  it('is that of the newest where a test was done twice, and nothing where there is none', () => {
    const merged = newestResults([
      raises('2026-11-18', { left: 12, right: 3 }),
      raises('2026-11-10', { left: 1 }),
    ])!
    expect(merged.results).toHaveLength(1)
    expect(merged.results).toEqual(raises('2026-11-18', { left: 12, right: 3 }).results)
    expect(newestResults([])).toBeNull()
  })
})
