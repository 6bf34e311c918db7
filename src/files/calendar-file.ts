import { isDemonstrated } from '../assessment/virtual-runner'
import { editedPlan } from '../prescription/edit-plan'
import { makePlan } from '../prescription/plan'
import type { PlanRecord } from '../prescription/records'
import { calendarText } from './calendar'

/** Offers the plan's days as a download; where there is no plan there is nothing to offer. */
export const offerCalendar = (record: PlanRecord, stamp: string): void => {
  const { id, request, edits } = record
  const made = makePlan(request)
  if (made.kind === 'no-plan') return
  const { plan } = editedPlan(made, request, edits)
  const text = calendarText(plan, id, stamp, isDemonstrated(record) ? 'Demonstration: ' : '')
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'evenstride-plan.ics'
  link.click()
  // The download has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
