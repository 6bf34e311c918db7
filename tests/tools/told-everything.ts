import { minutes } from '../../src/math/units'
import type { LogEntry } from '../../src/prescription/records'
import type { ReportRecords } from '../../src/report/report-document'
import type { Sitting } from '../../src/runner/records'
import { storedRunner, workedRecords } from './report-runners'

/** A runner who has said and written all there is to say. */

const ofRunner = { schemaVersion: 2, runnerId: 'me', day: '2026-12-02' } as const
const wholeLog: readonly LogEntry[] = [
  {
    ...ofRunner,
    id: 'run-entry',
    kind: 'run',
    km: 9,
    minutes: minutes(50),
    isSpeedWork: false,
    feel: 'hard',
    startedAt: '2026-12-02T05:00:00.000Z',
    note: 'noted to a run',
  },
  {
    ...ofRunner,
    id: 'yoga-entry',
    kind: 'cross-training',
    what: 'yoga',
    minutes: minutes(50),
    note: 'noted to yoga',
  },
  { ...ofRunner, id: 'check-entry', kind: 'check', of: 'plank', readings: [{ side: 'both', value: 70 }] },
  {
    ...ofRunner,
    id: 'other-workout',
    kind: 'workout',
    plan: { id: 'another-plan', week: 1, weekday: 'mon' },
    minutes: minutes(17),
    exercises: [],
    settled: null,
  },
]

export const sitting: Sitting = {
  at: '2026-12-20T08:00:00.000Z',
  footwear: 'socks',
  clothing: 'bare',
  readiness: { sleep: 'under-7-hours', lastHardRun: 'within-24-hours', soreness: 'some' },
  safety: { flags: ['dizziness'], isCleared: true, painNow: { intensity: 2, part: 'groin' } },
  leftOut: ['single-leg-calf-raise'],
}

export const records: ReportRecords = (() => {
  const worked = workedRecords('ultra-in-race-phase')
  const withAll = ({ assessment, trials }: ReportRecords['measured'], note: string) => ({
    assessment: {
      ...assessment,
      sittings: [sitting],
      pain: [{ mobilityTestId: 'ankle-dorsiflexion', side: 'left' as const, sitting: 0, hurt: false }],
      note,
    },
    trials,
  })
  return {
    ...worked,
    measured: withAll(worked.measured, 'noted to this assessment'),
    earlier: worked.earlier.map((each) => withAll(each, 'noted to an earlier one')),
    profile: storedRunner,
    plan: {
      ...worked.plan!,
      request: {
        ...worked.plan!.request,
        conditions: ['post-partum', 'high-blood-pressure', 'dizziness'],
        pains: [{ part: 'wrist', intensity: 6, isSharp: true }],
        sex: 'female',
      },
    },
    log: [...worked.log, ...wholeLog],
  }
})()
