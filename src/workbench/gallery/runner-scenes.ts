import type { RunnerProfile } from '../../runner/records'
import type { Scene } from './scene'
import { assessment, resultOf } from './records'

/** Who is asked: about themselves, about today, and about what hurt. */

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

export const runnerScenes: Readonly<Record<string, Scene>> = {
  'about-you': asked(known, { screen: 'about-you' }),
  'about-you-first': asked(null, toAssessment),
  'assessment-unread': asked(undefined, toAssessment),
  'safety-check': asked({}, toAssessment),
  'safety-check-young': asked({ ageBand: 'under-16' }, toAssessment),
  'safety-check-said': asked({ conditions: ['bone-stress', 'hip-replacement', 'pregnancy'] }, toAssessment),
  'result-hurt': {
    route: { screen: 'result', assessmentId: painful.assessment.id },
    result: painful,
    fill: () => undefined,
  },
}
