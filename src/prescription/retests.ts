import type { AssessmentResult } from '../assessment/assessment-result'
import { changesSince } from '../assessment/changes-since'
import { isTried } from '../assessment/leading-method'
import { daysBetween } from '../math/instant'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { IsoDay } from './iso-day'
import { isWorkout } from './log-facts'
import type { Plan } from './plan'
import type { PlanFinding, Retest } from './plan-request'
import type { LogEntry, PlanRecord } from './records'
import { exerciseOf } from './registry'
import { verdictOf, type ChangeVerdict } from './retest'
import { doneOf, keptOf } from './weeks-kept'

/** As many as a stored request holds (`records.ts`). */
const triedAtMost = 16

interface Facts {
  readonly record: PlanRecord
  readonly plan: Plan
  readonly log: readonly LogEntry[]
  readonly today: IsoDay
  /** Closed assessments, in any order. */
  readonly assessments: readonly AssessmentResult[]
  readonly tests: readonly MobilityTest[]
}

/** The exercises of which sets were logged under a plan; null where a workout of it was only ticked off, so that nobody knows. */
const doneUnder = (planId: string, log: readonly LogEntry[]): readonly string[] | null => {
  const mine = log.filter(isWorkout).filter(({ plan }) => plan?.id === planId)
  if (mine.some(({ exercises }) => exercises.length === 0)) return null
  const done = mine.flatMap(({ exercises }) => exercises.filter(({ sets }) => sets.length > 0))
  return [...new Set(done.map(({ exerciseId }) => exerciseId))]
}

/**
 * What became of the findings that a plan was made for: each by the newest assessment since the plan began that has its
 * test, against those before the plan. A finding whose test was not done again has none.
 */
export const retestsOf = (facts: Facts): readonly Retest[] => {
  const { record, plan, log, today, assessments, tests } = facts
  const began = `${plan.startDay}T00:00:00Z`
  const oldestFirst = assessments
    .filter(({ assessment }) => assessment.state !== 'open')
    .toSorted((a, b) => daysBetween(b.assessment.startedAt, a.assessment.startedAt))
  const isSince = ({ assessment }: AssessmentResult) => daysBetween(began, assessment.startedAt) >= 1
  const before = oldestFirst.filter((each) => !isSince(each))
  const { planned, done } = keptOf(plan, doneOf(plan, record.id, log), today)
  const kept = planned === 0 ? 0 : done / planned
  const did = doneUnder(record.id, log)
  const verdictFor = (finding: PlanFinding, test: MobilityTest): ChangeVerdict | null => {
    const isOfTest = ({ results }: AssessmentResult) =>
      results.some((each) => each.mobilityTestId === test.id && isTried(each))
    const newest = oldestFirst.filter(isSince).findLast(isOfTest)
    if (!newest) return null
    const declarationOf = (id: string) => tests.find((each) => each.id === id) ?? null
    const changes = changesSince(newest, before, declarationOf)
    return verdictOf(finding, changes.find((each) => each.test.id === test.id)?.change ?? null)
  }
  const ids = [...new Set(plan.targeted.map(({ reason }) => reason.findingId))]
  return ids.flatMap((findingId) => {
    const test = tests.find(({ findings }) => findings.some(({ id }) => id === findingId))
    const finding = record.request.findings.find(({ id }) => id === findingId)
    const verdict = test && finding ? verdictFor(finding, test) : null
    if (verdict === null) return []
    const isFor = (id: string) => exerciseOf(id)?.serves[findingId] !== undefined
    const tried = (did ?? plan.targeted.map(({ exercise }) => exercise.id))
      .filter(isFor)
      .slice(0, triedAtMost)
    // Workouts without anything for this finding say nothing of its exercises.
    return [{ findingId, verdict, kept: tried.length === 0 ? 0 : kept, tried }]
  })
}
