import type { AssessmentResult } from '../assessment/assessment-result'
import { baselineOf, earlierThan, type DaysBetween } from '../assessment/baseline'
import { changesSince } from '../assessment/changes-since'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { keptOf } from './log-facts'
import type { IsoDay } from './iso-day'
import type { Plan } from './plan'
import type { Retest } from './plan-request'
import type { LogEntry, PlanRecord } from './records'
import { verdictOf } from './retest'

interface Facts {
  readonly record: PlanRecord
  readonly plan: Plan
  readonly log: readonly LogEntry[]
  readonly today: IsoDay
  /** Closed assessments, in any order. */
  readonly assessments: readonly AssessmentResult[]
  readonly tests: readonly MobilityTest[]
  readonly daysBetween: DaysBetween
}

/**
 * What the newest assessment says of the findings that a plan was made for: each against the assessments before the plan.
 * Empty where nothing was tested since the plan began.
 */
export const retestsOf = (facts: Facts): readonly Retest[] => {
  const { record, plan, log, today, assessments, tests, daysBetween } = facts
  const began = `${plan.startDay}T00:00:00Z`
  const newest = [...assessments]
    .filter(({ assessment }) => assessment.state !== 'open')
    .sort((a, b) => daysBetween(b.assessment.startedAt, a.assessment.startedAt))
    .at(0)
  if (!newest || daysBetween(began, newest.assessment.startedAt) < 1) return []
  const before = earlierThan(newest, assessments, daysBetween).filter(
    ({ assessment }) => daysBetween(began, assessment.startedAt) < 1,
  )
  const baseline = baselineOf(before, daysBetween)
  const changes = changesSince(newest, baseline, (id) => tests.find((test) => test.id === id) ?? null)
  const changeOf = (testId: string) => changes.find(({ test }) => test.id === testId)?.change ?? null
  const { planned, done } = keptOf(plan, record.id, log, today)
  const kept = planned === 0 ? 0 : done / planned
  const ids = [...new Set(plan.targeted.map(({ reason }) => reason.findingId))]
  return ids.flatMap((findingId) => {
    const test = tests.find(({ findings }) => findings.some(({ id }) => id === findingId))
    const finding = record.request.findings.find(({ id }) => id === findingId)
    if (!test || !finding) return []
    const tried = plan.targeted
      .filter(({ reason }) => reason.findingId === findingId)
      .map(({ exercise }) => exercise.id)
    return [{ findingId, verdict: verdictOf(finding, changeOf(test.id)), kept, tried }]
  })
}
