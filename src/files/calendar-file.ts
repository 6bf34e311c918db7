import { isDemonstrated } from '../assessment/virtual-runner'
import { currentPlan, plannedOf } from '../prescription/current-plan'
import { makePlan, type Plan } from '../prescription/plan'
import type { LogEntry, PlanRecord } from '../prescription/records'
import type { IsoDay } from '../prescription/iso-day'
import { calendarText, retestText } from './calendar'

/** What of its runner a calendar goes by, besides the plan. */
export interface CalendarOf {
  readonly log: readonly LogEntry[]
  /** All plans that were ever kept. */
  readonly plans: readonly PlanRecord[]
}

/** The calendar of a plan as it stands at an ISO instant; null where there is no plan. */
export const calendarOf = (record: PlanRecord, { log, plans }: CalendarOf, stamp: string): string | null => {
  const current = currentPlan(record, log, stamp.slice(0, 10))
  if (current.kind === 'no-plan') return null
  const unedited = makePlan(record.request)
  const before: readonly Plan[] = [
    ...plans.filter(({ id }) => id !== record.id).flatMap((each) => plannedOf(each) ?? []),
    ...(unedited.kind === 'plan' ? [unedited] : []),
    ...[plannedOf(record)].flatMap((each) => each ?? []),
  ]
  const mark = isDemonstrated(record) ? 'Demonstration: ' : ''
  return calendarText({ runnerId: record.runnerId, plan: current.plan, before, stamp, mark })
}

const offer = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Offers the plan's days as a download; where there is no plan there is nothing to offer. */
export const offerCalendar = (record: PlanRecord, of: CalendarOf, stamp: string): void => {
  const text = calendarOf(record, of, stamp)
  if (text !== null) offer(text, 'evenstride-plan.ics')
}

/** Offers the day of the next test alone as a download. */
export const offerRetest = (day: IsoDay, runnerId: string, stamp: string): void =>
  offer(retestText(day, runnerId, stamp), 'evenstride-next-test.ics')
