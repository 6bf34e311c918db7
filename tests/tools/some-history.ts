import type { AssessmentRecord, SeenTrial, TrialRecord } from '../../src/assessment/records'
import { minutes } from '../../src/math/units'
import type { LogEntry, PlanRecord } from '../../src/prescription/records'
import type { RunnerRecord } from '../../src/runner/records'
import type { TrialEvidence } from '../../src/session/ports'
import type { Store } from '../../src/storage/open-store'
import {
  sampleAssessment,
  sampleEvidence,
  sampleKeyFrame,
  sampleRunner,
  sampleTrial,
} from '../fixtures/storage/samples'
import { aRunner } from './plan-runners'
import { byHand } from './synthetic-runner-records'
import { seededNumbers } from './synthetic-runner-trouble'

/** What a runner may have stored after some weeks, drawn by a seed: something in every store. */
export interface SomeHistory {
  readonly assessments: readonly AssessmentRecord[]
  readonly trials: readonly (readonly [TrialRecord, TrialEvidence | null])[]
  readonly runner: RunnerRecord
  readonly plan: PlanRecord
  readonly log: readonly LogEntry[]
}

/** What people type, and what is typed to do harm. */
export const notes = [
  'Left shoe wears out first. 左足 🦶 e\u0301',
  '<img src=x onerror="alert(1)"><script>alert(1)</script>',
  '"}],"__proto__":{"polluted":true},"a":[{"b":"',
  '=HYPERLINK("https://elsewhere.invalid")\u0000\u2028\ud800',
]

const measured = (random: () => number): SeenTrial['outcome'] => {
  const dorsiflexion = 30 + 20 * random()
  return {
    kind: 'measured',
    metrics: { dorsiflexion, trunkLean: 10 * random() - 5 },
    looks: {
      first: { dorsiflexion },
      second: { heavy: { dorsiflexion: { value: 41.2, mirrorGap: random(), scatter: 1e-7, pictures: 5 } } },
    },
    phases: { endRange: { from: 1800.123456789, to: 3900 } },
    faultReadings: { heelLifted: random() },
    leg: { side: 'left', near: true, by: 'geometry', swapped: 0 },
    endedBy: null,
    flags: ['short-hold'],
  }
}

/** `sittings` of them, one of them still open. */
export const someHistory = (seed: number, sittings: number): SomeHistory => {
  const random = seededNumbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const assessments = Array.from({ length: sittings }, (_, n) =>
    sampleAssessment(`sitting-${n}`, {
      state: n === sittings - 1 ? 'open' : pick(['finished', 'partial']),
      startedAt: `2026-0${1 + (n % 9)}-1${n % 10}T08:00:00.000${pick(['Z', '+09:30'])}`,
      pain: [{ mobilityTestId: 'ankle-dorsiflexion', side: 'left', sitting: 0, hurt: random() < 0.5 }],
    }),
  )
  const trials = assessments.flatMap(({ id }) =>
    Array.from(
      { length: 1 + Math.floor(4 * random()) },
      (_, n): readonly [TrialRecord, TrialEvidence | null] => {
        const trialId = `${id}-trial-${n}`
        if (random() < 0.2) {
          return [byHand('right', { kneeToWall: 9.5 }, { id: trialId, assessmentId: id }), null]
        }
        const outcome =
          random() < 0.7 ? measured(random) : ({ kind: 'incomplete', missing: ['no-hold'] } as const)
        const changes = { attempt: n + 1, outcome, withdrawn: random() < 0.1 }
        return [sampleTrial(trialId, id, changes), sampleEvidence(Math.floor(8 * random()))]
      },
    ),
  )
  const runner = sampleRunner('runner-a', { goal: '10k', heightCm: 171.5, reasonNote: pick(notes) })
  const plan: PlanRecord = {
    schemaVersion: 2,
    id: `plan-${seed}`,
    runnerId: 'runner-a',
    madeAt: '2026-11-24T10:00:00Z',
    request: aRunner(),
    edits: { moves: [], swaps: [], minutes: [] },
  }
  const log = Array.from({ length: 3 }, (_, n): LogEntry => ({
    schemaVersion: 2,
    kind: 'run',
    id: `run-${n}`,
    runnerId: 'runner-a',
    day: `2026-11-2${n}`,
    km: Math.round(100 * random()) / 10,
    minutes: minutes(49),
    isSpeedWork: random() < 0.5,
    feel: 'right',
    startedAt: null,
    note: '',
  }))
  return { assessments, trials, runner, plan, log }
}

/** Writes it as the app does. */
export const keepHistory = async (store: Store, history: SomeHistory): Promise<void> => {
  for (const assessment of history.assessments) await store.assessments.saveAssessment(assessment)
  for (const [trial, evidence] of history.trials) await store.assessments.saveTrial(trial, evidence)
  const [trial] = history.trials.map(([record]) => record)
  if (trial) await (await store.keyFrames()).saveKeyFrame(sampleKeyFrame(trial.id, trial.assessmentId))
  await store.runners.saveRunner(history.runner)
  await store.plans.savePlan(history.plan)
  for (const entry of history.log) await store.plans.saveEntry(entry)
  await store.settings.saveSetting('firstSide', 'right')
  await store.settings.saveSetting('theme', 'dark')
}
