import { stopsNow } from '../runner/pain'
import { conditionNames, type Condition } from './conditions'
import type { Exercise } from './define-exercise'
import { equipmentNames, wayWith } from './equipment'
import type { PlanRequest } from './plan-request'
import { checkVerdict } from './strength-checks'

const levelOf: Readonly<Record<PlanRequest['experience'], number>> = { none: 1, some: 2, regular: 3 }

const byEquipment = (exercise: Exercise, { equipment }: PlanRequest): string | null =>
  wayWith(exercise.equipment, equipment) === null
    ? `Needs ${exercise.equipment.map((way) => way.map((thing) => equipmentNames[thing]).join(' and ')).join(', or ')}.`
    : null

const byPain = (exercise: Exercise, { pains }: PlanRequest): string | null => {
  const hurting = pains.find((pain) => exercise.loads.includes(pain.part) && stopsNow(pain))
  return hurting ? `It loads a place that hurts (${hurting.part.replace('-', ' ')}).` : null
}

const byCondition = (exercise: Exercise, { conditions, cleared = [] }: PlanRequest): string | null => {
  const isLifted = (each: Condition) =>
    cleared.includes(each) && (exercise.clearable?.includes(each) ?? false)
  const condition = conditions.find((each) => exercise.notWith[each] !== undefined && !isLifted(each))
  return condition ? `${exercise.notWith[condition]!} You named ${conditionNames[condition]}.` : null
}

const byAge = (exercise: Exercise, { ageGroup, experience }: PlanRequest): string | null =>
  exercise.kind === 'power' && (ageGroup !== 'adult' || experience !== 'regular')
    ? 'Fast lifting comes after strength work has become a habit, and only with a grown skeleton below 60.'
    : null

/** What was shown in a strength check is allowed at any level; what was not shown there waits. */
const byLevel = (exercise: Exercise, { experience, checks }: PlanRequest): string | null => {
  const verdict = checkVerdict(exercise.id, checks)
  if (verdict === 'opened') return null
  if (verdict !== null) return verdict.wait
  return exercise.level > levelOf[experience] ? 'It comes later: first the easier one.' : null
}

/** What pain or a condition says against it; null where neither does. */
export const sparedFor = (exercise: Exercise, request: PlanRequest): string | null =>
  byPain(exercise, request) ?? byCondition(exercise, request)

/** Why this runner does not get this exercise; null where nothing speaks against it. What matters most comes first. */
export const exclusionOf = (exercise: Exercise, request: PlanRequest): string | null =>
  sparedFor(exercise, request) ??
  byAge(exercise, request) ??
  byLevel(exercise, request) ??
  byEquipment(exercise, request)

/** Why there is no plan at all; empty where there can be one. */
export const stopReasons = ({ redFlags, ageGroup }: PlanRequest): readonly string[] => [
  ...redFlags,
  ...(ageGroup === 'under-16'
    ? ['Evenstride is not made for growing runners under 16: ask a coach or physio who sees you.']
    : []),
]
