import { opposite, type Side } from '../pose/side'
import type { Exercise } from './define-exercise'
import { findingRules, type FindingRule } from './finding-rules'
import type { PlanFinding, PlanRequest } from './plan-request'
import type { Reason } from './prescribe'
import { weakerSide } from './strength-checks'

/** How the two sides of an exercise differ. */
export interface Sides {
  /** The side that begins; null where both do the same. */
  readonly first: Side | null
  /** The side with one set more; null where sets are even. */
  readonly extra: Side | null
}

const alike: Sides = { first: null, extra: null }

type Serving = Extract<FindingRule, { asks: unknown }>

const leadSide = (finding: PlanFinding, rule: Serving, all: readonly PlanFinding[]): Side | null => {
  if (rule.sides === 'one-more') return finding.side === 'both' ? null : finding.side
  // A shift: an uneven ankle or hip says which leg begins; without one, the leg away from the shift does.
  const uneven = all.find(
    ({ id, side, sureness }) =>
      /^(ankle-dorsiflexion|hip-extension.*)-uneven$/.test(id) && side !== 'both' && sureness !== 'possible',
  )
  if (uneven && uneven.side !== 'both') return uneven.side
  const shift = /-shift-(left|right)$/.exec(finding.id)?.[1]
  return shift === 'left' || shift === 'right' ? opposite(shift) : null
}

/** The sides that a finding asks for, among all findings of the plan. */
export const sidesFor = (finding: PlanFinding, all: readonly PlanFinding[]): Sides => {
  const rule = findingRules[finding.id]
  if (!rule || 'noExercise' in rule) return alike
  const first = leadSide(finding, rule, all)
  return { first, extra: rule.sides === 'one-more' ? first : null }
}

/** The sides of any exercise that stands in a plan for this reason: its own, or another one in its place. */
export const sidesBecause = (reason: Reason, exercise: Exercise, request: PlanRequest): Sides => {
  if (exercise.sides === 'both') return alike
  if (reason.kind === 'routine') return { first: weakerSide(exercise.id, request.checks), extra: null }
  const finding = request.findings.find(({ id }) => id === reason.findingId)
  return finding ? sidesFor(finding, request.findings) : alike
}
