import type { AssessmentResult } from '../../assessment/assessment-result'
import type { RedFlagId, RunnerProfile, SafetyAnswers } from '../../runner/records'
import { today } from '../../ui/plan-text'
import { keepSafety } from '../../ui/state/safety-draft'
import type { Scene } from './scene'
import { assessment, resultOf } from './records'

/** Who is asked: about themselves, about today, and about what hurt or came since. */

const known: RunnerProfile = {
  goal: 'half-marathon',
  terrain: ['road', 'trail'],
  level: 'regular',
  weeklyKm: 38,
  runsPerWeek: 4,
  runDays: ['tue', 'thu', 'sat', 'sun'],
  hardDays: ['tue', 'sun'],
  season: 'pre-season',
  raceDay: '2026-05-10',
  strengthExperience: 'some',
  minutesPerWorkout: 20,
  workoutsPerWeek: 2,
  equipment: ['mat', 'step', 'band'],
  heightCm: 171,
  ageBand: '40-49',
  sex: 'female',
  kickingLeg: 'right',
  history: [
    { kind: 'injury', part: 'achilles', side: 'left', since: 'under-a-year' },
    { kind: 'operation', part: 'knee', side: 'right', since: 'longer' },
  ],
  reasons: ['one-sided', 'stay-well'],
  reasonNote: 'My left shoe wears out first.',
}

const asked = (profile: RunnerProfile | null | undefined, screen: Scene['route']): Scene => ({
  route: screen,
  fill: (view) => {
    view.runner = profile && { schemaVersion: 1, id: 'me', changedAt: '2026-03-01T10:00:00.000Z', profile }
    view.history = { kind: 'read', recent: [], open: null }
  },
})
const toAssessment: Scene['route'] = { screen: 'assessment', resume: null }

const painful = resultOf([40.2, 41.1, 42.3], [32.1], {
  ...assessment('partial'),
  pain: [
    { mobilityTestId: 'ankle-dorsiflexion', side: 'left', sitting: 0, hurt: false },
    { mobilityTestId: 'ankle-dorsiflexion', side: 'right', sitting: 0, hurt: true },
  ],
})

/** A sitting that was asked before it, ended at this instant. */
const satAt = (at: string, since?: readonly RedFlagId[]) => {
  const safety = { flags: [], isCleared: false, ...(since && { since }) }
  return resultOf([40.2, 41.1, 42.3], [32.1, 33.4, 33.9], {
    ...assessment('finished'),
    finishedAt: at,
    sittings: [{ at, safety, readiness: {}, leftOut: [] }],
  })
}
const result = (found: AssessmentResult): Scene => ({
  route: { screen: 'result', assessmentId: found.assessment.id },
  result: found,
  fill: () => undefined,
})

/** A runner of each one's own: what they ticked is a note of this tab that names them. */
const ticked = (id: string, safety: SafetyAnswers): Scene => ({
  route: toAssessment,
  fill: (view) => {
    view.runnerId = id
    view.runner = { schemaVersion: 1, id, changedAt: '2026-03-01T10:00:00.000Z', profile: {} }
    view.history = { kind: 'read', recent: [], open: null }
    keepSafety({ schemaVersion: 1, runnerId: id, day: today(), safety, readiness: {} })
  },
})
const flagged = (...flags: readonly RedFlagId[]): SafetyAnswers => ({ flags, isCleared: false })

export const runnerScenes: Readonly<Record<string, Scene>> = {
  'about-you': asked(known, { screen: 'about-you' }),
  'about-you-first': asked(null, toAssessment),
  'assessment-unread': asked(undefined, toAssessment),
  'safety-check': asked({}, toAssessment),
  'safety-check-young': asked({ ageBand: 'under-16' }, toAssessment),
  'safety-check-said': asked({ conditions: ['bone-stress', 'hip-replacement', 'pregnancy'] }, toAssessment),
  'safety-check-stopped': ticked('stopped', flagged('chest-or-breath', 'bone-pain')),
  'safety-check-clearance': ticked('clearance', flagged('operation')),
  'safety-check-left-out': ticked('left-out', flagged('dizziness')),
  'safety-check-set-up': ticked('set-up', flagged('no-support')),
  'safety-check-pain': ticked('pain', {
    ...flagged(),
    painNow: { intensity: 5, isSharp: true, part: 'knee' },
  }),
  'result-gone': { route: { screen: 'result', assessmentId: 'gone' }, fill: () => undefined },
  'result-hurt': result(painful),
  'result-today': result(satAt(new Date().toISOString())),
  'result-since': result(satAt('2026-03-01T10:26:00.000Z', ['groin-pain'])),
}
