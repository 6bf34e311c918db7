import type { PlanRequest } from './plan-request'
import type { PlanEdits, PlanRecord } from './records'

/** How full a week is: what its runner says of it when it comes. */
export type WeekLoad = Pick<PlanRequest, 'lifeLoad' | 'isMileageRising'>

/** A request as it is in a week of this load. */
export const loaded = (request: PlanRequest, { lifeLoad, isMileageRising }: WeekLoad): PlanRequest => ({
  ...request,
  lifeLoad,
  isMileageRising,
})

/** What is said of a week, or what the plan was asked with. `week` counts from 1. */
export const weekLoad = (
  { request, edits }: Pick<PlanRecord, 'request' | 'edits'>,
  week: number,
): WeekLoad => {
  const { lifeLoad, isMileageRising } = edits.weeks?.find((each) => each.week === week) ?? request
  return { lifeLoad, isMileageRising }
}

/** The changes of a plan with this for one week; what is as the plan was asked with is not kept. */
export const withWeekLoad = (
  { request, edits }: Pick<PlanRecord, 'request' | 'edits'>,
  week: number,
  load: WeekLoad,
): PlanEdits => {
  const others = (edits.weeks ?? []).filter((each) => each.week !== week)
  const isAsAsked = load.lifeLoad === request.lifeLoad && load.isMileageRising === request.isMileageRising
  return { ...edits, weeks: isAsAsked ? others : [...others, { week, ...load }] }
}
