import { conditionNames, type Condition } from './conditions'
import type { Block } from './dose'
import type { PlanRequest } from './plan-request'
import { seasonRule } from './season'

/** Weeks of learning before anything is heavy; the articles want form first, the numbers are usual practice. */
const learningWeeks: Readonly<Record<PlanRequest['experience'], number>> = { none: 4, some: 2, regular: 1 }
/** Weeks of heavy work before anything is fast, and of fast work before it is heavy again: a cycle of eight with the first week. */
const buildingWeeks = 3
const fastWeeks = 4
/** A heavy exercise with its rests and a warm-up does not fit into less. */
export const minutesToBuild = 20

/** With these, heavy work waits until a professional has cleared it; light work goes on. */
export const heavyOnlyCleared: readonly Condition[] = [
  'recent-surgery',
  'hip-replacement',
  'bone-stress',
  'pregnancy',
  'post-partum',
  'fragile-bones',
  'high-blood-pressure',
]

/** Weeks of training up to a week of the plan, with those before the plan began. */
export const weeksSoFar = ({ weeksTrained = 0 }: Pick<PlanRequest, 'weeksTrained'>, week: number): number =>
  week + weeksTrained

/** Why there is no heavy work this week; null where there may be. */
export const noBuildingReason = (request: PlanRequest, week: number): string | null => {
  const rule = seasonRule(request, week)
  if (weeksSoFar(request, week) <= learningWeeks[request.experience])
    return 'First the movements are learned, with light loads.'
  if (!rule.mayBuild) return rule.strength
  if (request.ageGroup === '16-17') return 'Under 18, heavy work belongs beside a coach.'
  const condition = request.conditions.find(
    (each) => heavyOnlyCleared.includes(each) && !request.cleared?.includes(each),
  )
  if (condition)
    return `Heavy work waits until a professional has cleared it for you: you named ${conditionNames[condition]}. Say so in About you when that is done.`
  if (request.minutes < minutesToBuild)
    return `Heavy sets need long rests, which do not fit into less than ${minutesToBuild} minutes.`
  return request.lifeLoad === 'light' ? null : 'Life is full at the moment: no heavy work on top.'
}

/** The block of a week, counted from 1: heavy and fast take turns. Fast work only for those whom heavy work is no news. */
export const blockOf = (request: PlanRequest, week: number): Block => {
  if (noBuildingReason(request, week) !== null) return 'learn'
  const since = weeksSoFar(request, week) - learningWeeks[request.experience] - 1
  const built = since % (buildingWeeks + fastWeeks) >= buildingWeeks
  const isReady = request.experience === 'regular' && request.ageGroup === 'adult'
  return built && isReady && seasonRule(request, week).mayPower ? 'power' : 'build'
}
