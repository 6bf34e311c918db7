import type { AssessmentResult } from '../assessment/assessment-result'
import { virtualRunnerId } from '../assessment/virtual-runner'
import type { IsoDay } from '../prescription/iso-day'
import { planFindings } from '../prescription/plan-findings'
import type { PlanRequest } from '../prescription/plan-request'
import { requestFor } from '../prescription/request-for'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { RunnerProfile, RunnerRecord } from '../runner/records'

/**
 * What the runner of the demonstration says about himself: somebody who trains for a half marathon, as many do who come
 * here. As tall as his figure is (`runner3d/body.ts`); what he can and cannot do is in `runner3d/abilities.ts`.
 */
const profile: RunnerProfile = {
  goal: 'half-marathon',
  terrain: ['road'],
  level: 'regular',
  weeklyKm: 32,
  runsPerWeek: 4,
  runDays: ['tue', 'thu', 'sat', 'sun'],
  hardDays: ['sun'],
  season: 'pre-season',
  strengthExperience: 'some',
  minutesPerWorkout: 25,
  workoutsPerWeek: 2,
  equipment: ['mat', 'step', 'band'],
  heightCm: 175,
  ageBand: '18-39',
  reasons: ['one-sided'],
}

/** The virtual runner as a record. `changedAt`: ISO instant. */
export const demonstratedRunner = (changedAt: string): RunnerRecord => ({
  schemaVersion: 1,
  id: virtualRunnerId,
  changedAt,
  profile,
})

/** What his plan is made of: his profile and what the demonstration found, as anybody's is. */
export const demonstratedRequest = (
  entry: AssessmentResult,
  declarationOf: (id: string) => MobilityTest | null,
  startDay: IsoDay,
): PlanRequest =>
  requestFor(profile, {
    startDay,
    findings: planFindings(entry, {
      declarationOf,
      person: { ageBand: profile.ageBand ?? null, sex: profile.sex ?? null },
      all: [],
    }),
    safety: null,
    lifeLoad: 'light',
    checks: [],
    retests: [],
    weeksTrained: 0,
  })
