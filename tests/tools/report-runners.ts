import { reportDocument, type ReportOptions, type ReportRecords } from '../../src/report/report-document'
import { assessmentResult, type AssessmentResult } from '../../src/assessment/assessment-result'
import { plannedOf } from '../../src/prescription/current-plan'
import { dayInPlan } from '../../src/prescription/plan'
import { planFindings } from '../../src/prescription/plan-findings'
import type { PlanFinding } from '../../src/prescription/plan-request'
import type { PlanRecord } from '../../src/prescription/records'
import { mobilityTest, mobilityTests } from '../../src/protocol/registry'
import type { RunnerProfile } from '../../src/runner/records'
import { fourOf, fourRecord } from '../../src/workbench/gallery/records'
import { measuredIn, storedFor } from '../../src/workbench/gallery/report-scenes'
import { even, measuredOn, measurements, workedMeasured } from './worked-measured'
import { answeredBy, profileOf } from './worked-profile'
import { workedRunners } from './worked-runners'

/** The records that reports are made of in tests: those of the ten worked runners, and any result of the gallery. */

export const everything: ReportOptions['included'] = {
  name: true,
  notes: true,
  about: true,
  plan: true,
  history: true,
  replays: true,
  keyFrames: true,
}

export const options: ReportOptions = {
  included: everything,
  pages: 'all',
  faces: 'blurred',
  name: 'Alex Example',
  note: 'The right calf feels tight after long runs.',
  madeAt: '2026-12-20T09:00:00.000Z',
  // An hour east of Greenwich, whatever the clock of this machine.
  byOwnClock: (instant) => new Date(Date.parse(instant) + 3_600_000).toISOString().replace('.000Z', '+01:00'),
}

const profile: RunnerProfile = {
  goal: 'half-marathon',
  weeklyKm: 40,
  heightCm: 178,
  ageBand: '18-39',
  sex: 'female',
  kickingLeg: 'right',
  history: [{ kind: 'injury', part: 'calf', side: 'right', since: 'under-a-year', isCurrent: false }],
  reasons: ['one-sided'],
  reasonNote: 'Told by my physio to have both ankles looked at.',
}

/** A runner who has answered all that is asked. */
export const storedRunner: RunnerProfile = {
  ...profile,
  terrain: ['trail'],
  level: 'experienced',
  runsPerWeek: 5,
  runDays: ['mon', 'wed'],
  hardDays: ['wed'],
  season: 'in-season',
  raceDay: '2027-05-02',
  strengthExperience: 'some',
  minutesPerWorkout: 20,
  workoutsPerWeek: 2,
  equipment: ['band'],
  conditions: ['post-partum', 'high-blood-pressure'],
  history: [{ kind: 'operation', part: 'hip', side: 'left', since: 'longer', isCurrent: true }],
}

export const recordsOf = (result: AssessmentResult, more: Partial<ReportRecords> = {}): ReportRecords => ({
  measured: measuredIn(result),
  earlier: [],
  profile,
  plan: null,
  log: [],
  kept: new Map(),
  pictures: [],
  tests: mobilityTests,
  appVersion: '0.1.0',
  ...more,
})

/** The same trials, of which the best was looked at again by the larger network, under a camera whose roll is known. */
export const lookedAgain = (records: ReportRecords): ReportRecords => ({
  ...records,
  measured: {
    ...records.measured,
    trials: records.measured.trials.map((trial, index) => {
      const { outcome } = trial
      if (trial.source === 'manual' || outcome.kind !== 'measured') return trial
      const heavy = Object.fromEntries(
        Object.entries(outcome.metrics).map(([id, value]) => [
          id,
          { value, mirrorGap: 0.4 + index / 10, scatter: 0.3, pictures: 9 },
        ]),
      )
      const looks = { ...outcome.looks, second: { heavy } }
      return { ...trial, setUp: { ...trial.setUp, roll: 0.4, yaw: 9 }, outcome: { ...outcome, looks } }
    }),
  },
})

const planRecord = (id: string, request: PlanRecord['request']): PlanRecord => ({
  schemaVersion: 2,
  id: `plan-${id}`,
  runnerId: 'me',
  madeAt: '2026-11-30T08:00:00.000Z',
  request,
  edits: { moves: [], swaps: [], minutes: [] },
})

/** As the store keeps it: of a finding, what a plan asks. */
const planFindingOf = ({ id, side, sureness, isLarge }: PlanFinding): PlanFinding => ({
  id,
  side,
  sureness,
  isLarge,
})

/** Of the day before the plan begins. */
const measuredDay = '2026-11-29'

/** The records of a worked runner, with the assessment of four weeks before where there is one; the plan is of what was found. */
export const workedRecords = (id: string): ReportRecords => {
  const [, request] = workedRunners[id] ?? []
  if (!request) throw new Error(`there is no worked runner ${id}`)
  const { assessment, trials } = workedMeasured(id, measuredDay)
  const tried = assessment.mobilityTestIds.filter((test) =>
    trials.some(({ mobilityTestId }) => mobilityTestId === test),
  )
  const measured = { assessment: answeredBy(request, assessment, tried), trials }
  const before = measuredOn('2026-11-01', fourOf(even, fourRecord('finished', 'before', 1)))
  const earlier = id === 'ultra-in-race-phase' ? [before] : []
  const runner = profileOf(request)
  const all = [...earlier, measured].map((each) => assessmentResult(each.assessment, each.trials))
  const findings = planFindings(all.at(-1)!, {
    declarationOf: mobilityTest,
    person: { ageBand: runner.ageBand ?? null, sex: runner.sex ?? null },
    all,
  })
  const plan = planRecord(id, { ...request, findings: findings.map(planFindingOf) })
  const weekday = plannedOf(plan)?.weeks[0]?.workouts.find(({ kind }) => kind !== 'range')?.day ?? 'tue'
  return {
    ...recordsOf(all.at(-1)!, { earlier, plan }),
    measured,
    profile: runner,
    log: [
      {
        schemaVersion: 2,
        id: 'workout-1',
        runnerId: 'me',
        day: '2026-12-01',
        kind: 'workout',
        plan: { id: plan.id, week: 1, weekday },
        minutes: request.minutes,
        exercises: [],
        settled: null,
      },
    ],
  }
}

export const workedReport = (id: string, more: Partial<ReportOptions> = {}) =>
  reportDocument(workedRecords(id), { ...options, note: workedRunners[id]![0], ...more })

export const workedIds: readonly string[] = Object.keys(measurements)

/** With poses of its lunges, to be played again. */
export const replayedReport = () => {
  const result = fourOf(measurements['nothing-at-hand']!, fourRecord('finished', 'replayed', 1))
  return reportDocument({ ...recordsOf(result), kept: storedFor(result).kept }, options)
}

/** The same with a picture of each hold of its lunges. `jpeg`: in base64. */
export const picturedReport = (jpeg: string) => {
  const result = fourOf(measurements['nothing-at-hand']!, fourRecord('finished', 'pictured', 1))
  const { kept } = storedFor(result)
  const pictures = [...kept.keys()].map((trialId) => ({
    trialId,
    t: 1000,
    width: 640,
    height: 360,
    face: 'blurred' as const,
    jpeg,
    blurred: null,
  }))
  return reportDocument({ ...recordsOf(result), kept, pictures }, options)
}

/** Of a runner who kept to the plan for a week, and to half of it in the next. */
export const keptReport = () => {
  const records = workedRecords('beginner-stiff-ankles')
  const [first] = records.log
  const plan = records.plan && plannedOf(records.plan)
  if (!plan || first?.kind !== 'workout') throw new Error('the worked runner has a plan and a workout')
  const asked = plan.weeks.flatMap(({ number, workouts }) =>
    workouts.filter(({ kind }) => kind !== 'range').map(({ day }) => [number, day] as const),
  )
  const log = asked.slice(0, 3).map(([week, weekday], index) => ({
    ...first,
    id: `workout-${week}-${weekday}`,
    day: dayInPlan(plan.startDay, week, weekday),
    plan: { id: records.plan!.id, week, weekday },
    exercises: [
      { exerciseId: 'calf-raise', asked: { low: 8, high: 12 }, sets: [], feel: null, pain: index + 1 },
    ],
  }))
  const madeAt = `${dayInPlan(plan.startDay, 3, 'mon')}T00:30:00.000Z`
  return reportDocument({ ...records, log }, { ...options, madeAt })
}

/** More of everything than a page was drawn for: two hundred trials, and the longest words that may be typed. */
export const crowdedReport = () => {
  const many = (value: number) => Array.from({ length: 100 }, (_, index) => value + (index % 7) / 10)
  const result = fourOf(
    { ...even, bending: { left: many(31), right: many(43) } },
    fourRecord('finished', 'crowded', 1),
  )
  const records = recordsOf(result)
  const trials = records.measured.trials.map((trial) =>
    trial.source === 'manual' ? trial : { ...trial, setUp: { ...trial.setUp, yaw: 3 } },
  )
  return reportDocument(
    { ...records, measured: { ...records.measured, trials } },
    {
      ...options,
      name: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 110),
      note: `${'unbreakable'.repeat(30)} ${'and many words that go on '.repeat(40)}`,
    },
  )
}
