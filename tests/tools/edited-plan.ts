import { editedPlan } from '../../src/prescription/edit-plan'
import { makePlan, type Plan } from '../../src/prescription/plan'
import type { PlanEdits } from '../../src/prescription/records'
import type { PlanRequest } from '../../src/prescription/plan-request'

/** The plan of a request that has one. */
export const planOf = (asked: PlanRequest): Plan => {
  const made = makePlan(asked)
  if (made.kind !== 'plan') throw new Error('no plan')
  return made
}

/** The same with the changes that a test is about, and no others. */
export const withEdits = (edits: Partial<PlanEdits>, asked: PlanRequest) =>
  editedPlan(planOf(asked), asked, { moves: [], swaps: [], minutes: [], ...edits })
