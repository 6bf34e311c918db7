import type { RunnerProfile } from '../runner/records'
import type { Included, MeasuredRecords, ReportDocument } from './records'

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

/** Age and sex alone go with a usual range that depends on them; the rest only where the runner hands it over. */
export const profileFor = (profile: RunnerProfile, { about, notes }: Included): RunnerProfile | null => {
  if (!about) return null
  return notes ? profile : without(profile, 'reasonNote')
}

/** Without what was said before a sitting only what was worn is left of it: that belongs to the set-up. */
const worn = ({ sittings }: MeasuredRecords['assessment']) =>
  sittings && { sittings: sittings.map((each) => without(each, 'at', 'safety', 'readiness', 'leftOut')) }

/**
 * Rows name their runner the same in every file. What the runner wrote to an assessment was for themselves and never goes
 * along: what is for the reader is typed for the reader.
 */
export const handedOver = (
  { assessment, trials }: MeasuredRecords,
  runnerId: string,
  { included: { about }, byOwnClock }: Leaving,
): MeasuredRecords => ({
  assessment: {
    ...without(assessment, 'note'),
    ...(!about && worn(assessment)),
    runnerId,
    startedAt: byOwnClock(assessment.startedAt),
  },
  trials: trials.map((trial) => ({ ...trial, runnerId, at: byOwnClock(trial.at) })),
})
