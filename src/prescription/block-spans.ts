import { plannedOf } from './current-plan'
import { daysAfter, type IsoDay } from './iso-day'
import type { PlanRecord } from './records'
import { contentOf, type WeekContent } from './week-content'

/** A stretch of days whose weeks held the same; `to` is the first day after it. */
export interface BlockSpan {
  readonly block: WeekContent
  readonly from: IsoDay
  readonly to: IsoDay
}

const spansOf = (record: PlanRecord): readonly BlockSpan[] => {
  const plan = plannedOf(record)
  return (plan?.weeks ?? []).map((week) => ({
    block: contentOf(week),
    from: daysAfter(plan!.startDay, (week.number - 1) * 7),
    to: daysAfter(plan!.startDay, week.number * 7),
  }))
}

/** Weeks of one block that follow each other are one stretch. */
const joined = (weeks: readonly BlockSpan[]): readonly BlockSpan[] =>
  weeks.reduce<readonly BlockSpan[]>((spans, week) => {
    const last = spans.at(-1)
    return last?.block === week.block && last.to === week.from
      ? [...spans.slice(0, -1), { ...last, to: week.to }]
      : [...spans, week]
  }, [])

/** What the runner's plans were doing: each holds until a later one begins, or until its own end. `plans`: as they were made. */
export const blockSpans = (plans: readonly PlanRecord[]): readonly BlockSpan[] => {
  const weeks = plans.flatMap((record, index) => {
    const later = plans.slice(index + 1).map(({ request }) => request.startDay)
    const [end] = later.sort()
    return spansOf(record).flatMap((span) => {
      if (end === undefined || span.to <= end) return [span]
      return span.from < end ? [{ ...span, to: end }] : []
    })
  })
  return joined(weeks)
}
