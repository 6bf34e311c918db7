import type { RunnerProfile } from '../runner/records'
import { toldProfileSchema, type Included, type MeasuredRecords, type ReportDocument } from './records'

/** What leaves of the records that a report is made of: no more than its pages tell. */

/** What stands on no page for a coach: who the runner is, what they said before the tests, earlier days, and the movement. */
export const notForCoaches = ['about', 'history', 'replays', 'keyFrames'] as const

export interface Leaving {
  readonly included: Included
  readonly byOwnClock: (instant: string) => string
}

/** What goes along of what was chosen. */
export const leaving = (included: Included, pages: ReportDocument['pages']): Included =>
  pages === 'all'
    ? included
    : {
        ...included,
        ...(Object.fromEntries(notForCoaches.map((field) => [field, false])) as Partial<Included>),
      }

const without = <Whole extends object>(whole: Whole, ...fields: readonly string[]): Whole =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !fields.includes(name))) as Whole

/** No more of it than the pages tell. */
export const profileFor = (profile: RunnerProfile, { about, notes }: Included): ReportDocument['profile'] => {
  if (!about) return null
  const told = toldProfileSchema.parse(profile)
  return notes ? told : without(told, 'reasonNote')
}

/** Without what was said before a sitting only what was worn is left of it: that belongs to the set-up. */
const worn = ({ sittings }: MeasuredRecords['assessment']) =>
  sittings && { sittings: sittings.map((each) => without(each, 'at', 'safety', 'readiness', 'leftOut')) }

const toldSittings = ({ sittings }: MeasuredRecords['assessment'], { byOwnClock }: Leaving) =>
  sittings && { sittings: sittings.map((each) => ({ ...each, ...(each.at && { at: byOwnClock(each.at) }) })) }

/**
 * Rows name their runner the same in every file. What the runner wrote to an assessment was for themselves and never goes
 * along: what is for the reader is typed for the reader.
 */
export const handedOver = (
  { assessment, trials }: MeasuredRecords,
  runnerId: string,
  leave: Leaving,
): MeasuredRecords => ({
  assessment: {
    ...without(assessment, 'note'),
    ...(leave.included.about ? toldSittings(assessment, leave) : worn(assessment)),
    runnerId,
    startedAt: leave.byOwnClock(assessment.startedAt),
  },
  trials: trials.map((trial) => ({ ...trial, runnerId, at: leave.byOwnClock(trial.at) })),
})

/** Of an earlier one its values are told, and whether it was measured alike: neither what was said before it nor what hurt. */
export const earlierHandedOver = (
  records: MeasuredRecords,
  runnerId: string,
  leave: Leaving,
): MeasuredRecords => {
  const told = handedOver(records, runnerId, { ...leave, included: { ...leave.included, about: false } })
  return { ...told, assessment: without(told.assessment, 'pain') }
}
