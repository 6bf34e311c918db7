import type { AssessmentRecord } from '../assessment/records'
import { mobilityTest, mobilityTests } from '../protocol/registry'
import { closed } from './course'
import { takenBefore } from './easier'
import { initialState } from './initial-state'
import { leftOut, withSitting } from './left-out'
import type { PoseSourceKind } from './ports'
import { isWhole, nextOpen } from './progress'
import type { SessionEffect } from './effect'
import type { Draft, SessionEvent, SessionState, Station } from './state'
import { stationsOf } from './stations'
import { preparing, step, type Step } from './step'

/** A file is measured by the test that it shows; a runner begins at the first station that still wants trials. */
const beginningAt = (draft: Draft, shows: string | undefined): Draft => {
  const of = draft.stations.findIndex(({ mobilityTestId }) => mobilityTestId === shows)
  return { ...draft, at: of < 0 ? (nextOpen(draft, 0) ?? 0) : of }
}

/** Every station that the runner may do today; a file is no doing. */
const stationsToday = (assessment: AssessmentRecord, source: PoseSourceKind): readonly Station[] => {
  const out = source === 'camera' ? leftOut(assessment) : new Set()
  return stationsOf(assessment).filter(({ mobilityTestId }) => !out.has(mobilityTestId))
}

/** Nothing may be done today: the safety check says so before, and an address that leads past it ends here. */
const nothingToDo: Step = step(initialState, { kind: 'show-home' })

/** What is known of a sitting when it begins. */
const fresh = { practised: [], skipped: [], easier: [], roomNoise: null, named: [] } as const

const led = mobilityTests.filter(({ inAssessment }) => inAssessment)

/** A new assessment of every mobility test on both sides, or of one alone. */
export const begun = (event: Extract<SessionEvent, { kind: 'started' }>): Step => {
  const mobilityTestIds = event.only && mobilityTest(event.only) ? [event.only] : led.map(({ id }) => id)
  const assessment = withSitting(
    {
      schemaVersion: 1,
      id: event.assessmentId,
      runnerId: event.runnerId,
      startedAt: event.at,
      finishedAt: null,
      state: 'open',
      firstSide: event.firstSide,
      mobilityTestIds,
      ...(event.form && { form: event.form }),
      appVersion: event.appVersion,
    },
    event.sitting,
  )
  const stations = stationsToday(assessment, event.source)
  if (stations.length === 0) return nothingToDo
  const draft: Draft = {
    assessment,
    stations,
    at: 0,
    before: 0,
    trials: [],
    awaiting: [],
    // Only a runner in front of a camera has ears and hands.
    greeting: { due: event.source === 'camera' ? 'tones' : 'nothing', wrong: 0, isProved: false },
    ...fresh,
    ...(event.then && { then: event.then }),
  }
  const state: SessionState = {
    ...initialState,
    stage: preparing,
    draft: beginningAt(draft, event.shows),
    source: { kind: event.source, engine: null },
  }
  // Stored with its first trial: an assessment in which nothing happened is nothing to go on with.
  return step(state, { kind: 'start-source' })
}

/** An assessment of an earlier sitting goes on at the first station that still wants trials. */
export const resumed = ({
  assessment: before,
  trials,
  source,
  shows,
  sitting,
  then,
}: Extract<SessionEvent, { kind: 'resumed' }>): Step => {
  const assessment = withSitting(before, sitting)
  const stations = stationsToday(assessment, source)
  if (stations.length === 0) return nothingToDo
  const draft: Draft = {
    assessment,
    stations,
    at: 0,
    before: trials.length,
    trials,
    awaiting: [],
    // Whoever goes on was taught before; whether this camera shows left as left is asked of everybody who comes anew.
    greeting: { due: sitting && source === 'camera' ? 'hand' : 'nothing', wrong: 0, isProved: false },
    ...fresh,
    easier: takenBefore(trials),
    ...(then && { then }),
  }
  const state: SessionState = {
    ...initialState,
    stage: preparing,
    draft: beginningAt(draft, shows),
    source: { kind: source, engine: null },
  }
  // All of it is done: it was left, or its tab died, on the way to the result. What is only left out today waits for another day.
  if (source === 'camera' && nextOpen(draft, 0) === null)
    return isWhole(draft) ? closed(state, draft, trials.at(-1)?.at ?? before.startedAt) : nothingToDo
  // What was answered today is kept at once where there is something to keep it with.
  const keep: readonly SessionEffect[] =
    sitting && trials.length > 0 ? [{ kind: 'save-assessment', assessment }] : []
  return step(state, { kind: 'start-source' }, ...keep)
}
