import type { AssessmentRecord } from '../assessment/records'
import { opposite, type Side } from '../pose/side'
import { mobilityTest, mobilityTests } from '../protocol/registry'
import { nextOpen } from './progress'
import type { Draft, SessionEvent, SessionState, Station } from './state'
import { preparing, step, type Step } from './step'

export const initialState: SessionState = {
  stage: { kind: 'choosing' },
  draft: null,
  source: null,
  cue: null,
  lastOutcome: null,
}

const isBilateral = (id: string) => mobilityTest(id)?.sides === 'both'

/** Side after side, so that the runner turns round once; a test of both legs together has its place in the first block. */
const stationsFrom = (ids: readonly string[], first: Side): readonly Station[] => [
  ...ids.map((mobilityTestId): Station => ({
    mobilityTestId,
    side: isBilateral(mobilityTestId) ? 'both' : first,
  })),
  ...ids
    .filter((id) => !isBilateral(id))
    .map((mobilityTestId) => ({ mobilityTestId, side: opposite(first) })),
]

const led = mobilityTests.filter(({ inAssessment }) => inAssessment)

/** A new assessment of every mobility test on both sides. */
export const begun = (event: Extract<SessionEvent, { kind: 'started' }>): Step => {
  const mobilityTestIds = led.map(({ id }) => id)
  const assessment: AssessmentRecord = {
    schemaVersion: 1,
    id: event.assessmentId,
    runnerId: event.runnerId,
    startedAt: event.at,
    finishedAt: null,
    state: 'open',
    firstSide: event.firstSide,
    mobilityTestIds,
    appVersion: event.appVersion,
  }
  const draft: Draft = {
    assessment,
    stations: stationsFrom(mobilityTestIds, event.firstSide),
    at: 0,
    before: 0,
    trials: [],
    awaiting: [],
  }
  const state: SessionState = {
    ...initialState,
    stage: preparing,
    draft,
    source: { kind: event.source, engine: null },
  }
  // Stored with its first trial: an assessment in which nothing happened is nothing to go on with.
  return step(state, { kind: 'start-source' })
}

/** An assessment of an earlier sitting goes on at the first station that still wants trials. */
export const resumed = ({ assessment, trials, source }: Extract<SessionEvent, { kind: 'resumed' }>): Step => {
  const stations = stationsFrom(assessment.mobilityTestIds, assessment.firstSide)
  const draft: Draft = { assessment, stations, at: 0, before: trials.length, trials, awaiting: [] }
  const state: SessionState = {
    ...initialState,
    stage: preparing,
    draft: { ...draft, at: nextOpen(draft, 0) ?? 0 },
    source: { kind: source, engine: null },
  }
  return step(state, { kind: 'start-source' })
}
