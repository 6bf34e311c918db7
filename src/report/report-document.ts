import { assessmentResult } from '../assessment/assessment-result'
import { findingsOf } from '../assessment/findings'
import { isDemonstrated } from '../assessment/virtual-runner'
import type { LogEntry, PlanRecord } from '../prescription/records'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { KeptTrial } from '../protocol/recomputed-outcome'
import type { IsoDay } from '../prescription/iso-day'
import type { RunnerProfile } from '../runner/records'
import { handedOver, leaving, profileFor } from './handed-over'
import { reportKeyFrames, type HeldPicture } from './key-frames'
import { localDayOf } from './local-day'
import { methodTable, testsIn } from './method-table'
import { pageOne } from './page-one'
import { planInShort } from './plan-in-short'
import {
  reportEdition,
  reportVersion,
  type Included,
  type MeasuredRecords,
  type ReportDocument,
} from './records'
import { replayLandmarks, replayOf } from './replay'
import { isFlagged } from './retest-advice'
import { toldPlan } from './told-plan'

/** All that a report may be made of; what goes into it is chosen apart. */
export interface ReportRecords {
  /** With what the runner wrote to it for themselves. */
  readonly measured: MeasuredRecords & { readonly assessment: { readonly note?: string } }
  /** Closed assessments before it, oldest first. */
  readonly earlier: readonly MeasuredRecords[]
  readonly profile: RunnerProfile
  readonly plan: PlanRecord | null
  readonly log: readonly LogEntry[]
  /** Trial id -> what it was read from, as far as that is stored. */
  readonly kept: ReadonlyMap<string, KeptTrial>
  readonly tests: readonly MobilityTest[]
  /** Pictures that were kept of its trials, because the runner asked for them then. */
  readonly pictures: readonly HeldPicture[]
  /** Of the program that makes the report. */
  readonly appVersion: string
}

export interface ReportOptions {
  readonly included: Included
  /** All of them for a physio, or the one for a coach, who is handed nothing that it does not need. */
  readonly pages: ReportDocument['pages']
  /** In pictures that are handed over. */
  readonly faces: 'blurred' | 'shown'
  /** Typed for this report; kept nowhere else. */
  readonly name: string
  readonly note: string
  /** ISO instant. */
  readonly madeAt: string
  /** The same instant with the offset of this device's clock, as `2026-11-30T14:05:00+01:00`. */
  readonly byOwnClock: (instant: string) => string
}

/** Null where nothing is left of it. */
const typed = (text: string, isIncluded: boolean, longest: number): string | null => {
  const trimmed = text.trim().slice(0, longest)
  return isIncluded && trimmed !== '' ? trimmed : null
}

const runnerIdIn = (assessment: MeasuredRecords['assessment']): string =>
  isDemonstrated(assessment) ? assessment.runnerId : 'runner'

/**
 * The plan as it is told; the answers that it must stop for are held back where nothing about the runner is told, not that it
 * stops. A coach is told which workouts were done, and not what hurt in them.
 */
const planOf = (
  { plan, log, measured }: ReportRecords,
  { plan: isTold, about }: Included,
  { pages, today }: { readonly pages: ReportDocument['pages']; readonly today: IsoDay },
): ReportDocument['plan'] => {
  if (!isTold || !plan) return null
  const told = toldPlan(plan, log, { today, about })
  if (!about && isFlagged(measured)) return { kind: 'stopped', reasons: [], madeAt: told.madeAt }
  return pages === 'coach' && told.kind === 'plan'
    ? { ...told, done: told.done.map((each) => ({ ...each, pain: null })) }
    : told
}

const replaysOf = ({ measured, kept }: ReportRecords): ReportDocument['replays'] => ({
  landmarks: replayLandmarks,
  trials: measured.trials.flatMap(({ id }) => {
    const trial = kept.get(id)
    return (trial && replayOf(id, trial)) ?? []
  }),
})

/** The report of an assessment. The same records and options give the same report. */
export const reportDocument = (records: ReportRecords, options: ReportOptions): ReportDocument => {
  const { tests } = records
  const included = leaving(options.included, options.pages)
  const told = { included, byOwnClock: options.byOwnClock }
  const madeAt = options.byOwnClock(options.madeAt)
  const today = localDayOf(madeAt)
  const runnerId = runnerIdIn(records.measured.assessment)
  const measured = handedOver(records.measured, runnerId, told)
  const earlier = included.history ? records.earlier.map((each) => handedOver(each, runnerId, told)) : []
  const results = [...earlier, measured].map(({ assessment, trials }) => assessmentResult(assessment, trials))
  const entry = results.at(-1)!
  const profile = profileFor(records.profile, included)
  const person = { ageBand: profile?.ageBand ?? null, sex: profile?.sex ?? null }
  const declarationOf = (id: string) => tests.find((test) => test.id === id)
  const findings = findingsOf(entry, { declarationOf, person, all: results })
  const shownPlan = planOf(records, included, { pages: options.pages, today })
  return {
    format: 'evenstride-report',
    version: reportVersion,
    edition: reportEdition,
    madeAt,
    appVersion: records.appVersion,
    isDemonstration: isDemonstrated(measured.assessment),
    included,
    pages: options.pages,
    name: typed(options.name, included.name, 120),
    note: typed(options.note, included.notes, 2000),
    profile,
    pageOne: pageOne({ entry, findings, tests, person }, shownPlan && planInShort(shownPlan, today)),
    ...measured,
    posture: entry.posture,
    earlier,
    plan: shownPlan,
    method: methodTable(testsIn(results, tests)),
    replays: included.replays ? replaysOf({ ...records, measured }) : null,
    keyFrames: included.keyFrames
      ? reportKeyFrames(entry, records.pictures, records.kept, options.faces)
      : null,
  }
}
