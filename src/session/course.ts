import { isManual, type AssessmentRecord, type TrialRecord } from '../assessment/records'
import { ms, type Milliseconds } from '../math/units'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { restBetween } from '../protocol/form'
import { mobilityTest } from '../protocol/registry'
import { initialState } from './initial-state'
import { toneIds } from './device-ports'
import { isEasier } from './easier'
import { isPractice } from './practice'
import { keptPain, withPain } from './pain-kept'
import { paused } from './pausing'
import { attemptsAt, hasBegun, isDone, isWhole, nextOpen, nextWanted, partnerOf, trialsOf } from './progress'
import type { SessionEffect } from './effect'
import type { Interval } from './between-reason'
import type { Draft, SessionEvent, SessionState, Stage, Station } from './state'
import { isLed, preparing, staged, stationOf, step, type Step } from './step'

/** Three lines read at three metres, and the figure beside them; to turn on the spot or change legs (provisional). */
export const untilNext: Readonly<Record<'next-test' | 'next-side', Milliseconds>> = {
  'next-test': ms(12_000),
  'next-side': ms(7000),
}

/**
 * A camera leads the runner into place; a file or a recording is read from its first picture. After a fault the source
 * is opened anew, and watching begins when it is ready.
 */
export const watching = (state: SessionState, draft: Draft): Step => {
  if (state.stage.kind === 'failed') {
    return staged({ ...state, draft }, preparing, { kind: 'stop-source' }, { kind: 'start-source' })
  }
  const { due } = draft.greeting
  if (due !== 'nothing') {
    const first = due === 'tones' ? toneIds[0] : 'runner'
    return staged(
      { ...state, draft },
      { kind: 'greeting', step: first },
      { kind: 'greet', teaches: due === 'tones' },
    )
  }
  const live = isLed(state)
  // Once in a sitting, before its first trial: the room, the light and the clothes are those of all that follow.
  const placing = draft.roomNoise === null ? 'testing-room' : 'positioning'
  const stage: Stage = live ? { kind: 'positioning', checks: [] } : { kind: 'recording' }
  return staged({ ...state, draft: { ...draft, interval: null } }, stage, {
    kind: 'watch',
    station: stationOf(draft),
    phase: live ? placing : 'either-leg',
    ...(isPractice({ ...state, draft }) && { practice: true }),
  })
}

/** Nothing was measured: there is no result to show, and nothing that anybody would miss. */
const abandoned = (): Step =>
  step(initialState, { kind: 'stop-watching' }, { kind: 'stop-source' }, { kind: 'show-home' })

/** Ends the assessment: finished when all of it has its trials, partial whatever the reason that something has none. */
export const closed = (state: SessionState, draft: Draft, at: string): Step => {
  if (draft.trials.length === 0) return abandoned()
  if (draft.awaiting.length > 0) {
    return staged({ ...state, draft }, { kind: 'finishing', at }, { kind: 'stop-watching' })
  }
  const assessment: AssessmentRecord = {
    ...draft.assessment,
    finishedAt: at,
    state: isWhole(draft) ? 'finished' : 'partial',
  }
  return staged(
    { ...state, draft: { ...draft, assessment } },
    { kind: 'reporting' },
    { kind: 'stop-watching' },
    { kind: 'stop-source' },
    { kind: 'save-assessment', assessment },
    { kind: 'show-result', assessmentId: assessment.id },
  )
}

export const between = (state: SessionState, draft: Draft, interval: Interval): Step => {
  const { why, lasting, asks } = interval
  return staged(
    { ...state, draft: { ...draft, interval } },
    { kind: 'between', why },
    { kind: 'wait', lasting, asks },
  )
}

/**
 * On after a break: what it cut short before the next station is given from its beginning, for nobody may have seen or heard
 * it. A break is a rest as well, so a rest alone is not.
 */
export const wayOn = (state: SessionState, draft: Draft): Step => {
  const { interval, greeting } = draft
  const isLost = interval && (interval.why !== 'rest' || interval.asks)
  // The source first, and then whether this camera shows left as left.
  if (!isLost || state.stage.kind === 'failed' || greeting.due !== 'nothing') return watching(state, draft)
  return between(state, draft, interval)
}

/** In front of a camera it is shown what comes first, before the first station of every sitting. */
export const opening = (state: SessionState, draft: Draft): Step =>
  state.source?.kind === 'camera' && !hasBegun(draft)
    ? between(state, draft, { why: 'next-test', lasting: untilNext['next-test'], asks: null })
    : wayOn(state, draft)

/**
 * On to the next station that still wants trials, or to the result. In front of a camera it is shown what comes. `left`: the
 * station that was just left, where whoever did something there may be asked whether that hurt. Until an answer comes it
 * counts as not answered, whichever way the question is cut short.
 */
export const onward = (
  state: SessionState,
  before: Draft,
  from: number,
  at: string,
  left: Station | null = null,
): Step => {
  const asks = state.source?.kind === 'camera' ? left : null
  const draft = asks ? withPain(before, asks, null) : before
  const { state: next, effects } = led(state, draft, { from, at, left, asks })
  return step(next, ...keptPain(before, draft), ...effects)
}

const led = (
  state: SessionState,
  draft: Draft,
  { from, at, left, asks }: { from: number; at: string; left: Station | null; asks: Station | null },
): Step => {
  const next = partnerOf(draft) ?? nextWanted(draft, from)
  if (next === null) {
    if (!asks) return closed(state, draft, at)
    return staged(
      { ...state, draft },
      { kind: 'between', why: 'finished', at },
      { kind: 'wait', lasting: ms(0), asks },
    )
  }
  const moved: Draft = { ...draft, at: next }
  if (!isLed(state) || state.stage.kind === 'failed') return watching(state, moved)
  const isSameTest = stationOf(moved).mobilityTestId === stationOf(draft).mobilityTestId
  const test = mobilityTest(stationOf(moved).mobilityTestId)
  const rest = isSameTest && test?.trials.alternates ? restBetween(test, draft.assessment.form) : null
  if (rest !== null && left && isDone(draft, left))
    return between(state, moved, { why: 'rest', lasting: rest, asks })
  const why = isSameTest ? 'next-side' : 'next-test'
  return between(state, moved, { why, lasting: untilNext[why], asks })
}

/** A trial is recorded and stored at once, whatever it came to. */
export const trialEnded = (
  state: SessionState,
  draft: Draft,
  event: Extract<SessionEvent, { kind: 'trial-ended' }>,
): Step => {
  const { mobilityTestId } = stationOf(draft)
  const station: Station = { mobilityTestId, side: event.side }
  const { source } = state
  // Nobody was asked for a leg in front of a file, so an attempt that names none belongs to no side.
  if (!isLed(state) && event.outcome.kind === 'incomplete') {
    return step({ ...state, lastOutcome: event.outcome })
  }
  const test = mobilityTest(mobilityTestId)
  if (!source?.engine || !test) return step(state)
  const trial: TrialRecord = {
    schemaVersion: 2,
    id: event.trialId,
    assessmentId: draft.assessment.id,
    runnerId: draft.assessment.runnerId,
    mobilityTestId,
    mobilityTestVersion: test.version,
    side: event.side,
    attempt: trialsOf(draft, station).length + 1,
    at: event.at,
    source: source.kind,
    engine: source.engine,
    setUp: {
      ...event.setUp,
      roomNoise: draft.roomNoise,
      ...(source.kind === 'camera' && { sidesProved: draft.greeting.isProved }),
      ...(isEasier(draft, station) && { easier: true }),
    },
    outcome: event.outcome,
    ...(event.stand && { stand: event.stand }),
    withdrawn: false,
    evidenceId: event.evidenceId,
  }
  const awaiting = event.awaitsLook ? [...draft.awaiting, trial.id] : draft.awaiting
  const grown: Draft = { ...draft, trials: [...draft.trials, trial], awaiting }
  const save: SessionEffect = { kind: 'save-trial', trial, evidence: event.evidence }
  const known: SessionState = { ...state, draft: grown, lastOutcome: event.outcome }
  const { state: next, effects } = afterTrial(known, grown, station, event.at)
  const first: readonly SessionEffect[] =
    draft.trials.length === 0 ? [{ kind: 'save-assessment', assessment: draft.assessment }] : []
  return step(next, ...first, save, ...effects)
}

/** The second look completes a trial that is stored and counted already; it only ever changes its numbers. */
export const lookedAgain = (
  state: SessionState,
  draft: Draft,
  { trialId, outcome, evidence }: Extract<SessionEvent, { kind: 'looked-again' }>,
): Step => {
  const before = draft.trials.find(({ id }) => id === trialId)
  if (!before || isManual(before) || !draft.awaiting.includes(trialId)) return step(state)
  const trial: TrialRecord = { ...before, outcome }
  const known: Draft = {
    ...draft,
    trials: draft.trials.map((each) => (each === before ? trial : each)),
    awaiting: draft.awaiting.filter((id) => id !== trialId),
  }
  const save: SessionEffect = { kind: 'save-trial', trial, evidence }
  const { stage } = state
  if (stage.kind !== 'finishing') return step({ ...state, draft: known }, save)
  const { state: next, effects } = closed(state, known, stage.at)
  return step(next, save, ...effects)
}

/** Looks that nobody will answer any more: their trials stay as the first look read them. */
export const lookless = (draft: Draft): Draft =>
  draft.awaiting.length > 0 ? { ...draft, awaiting: [] } : draft

const afterTrial = (state: SessionState, draft: Draft, station: Station, at: string): Step => {
  if (!isLed(state)) return nextOpen(draft, 0) === null ? closed(state, draft, at) : step(state)
  if (isDone(draft, station)) return onward(state, draft, draft.at + 1, at, station)
  const test = mobilityTest(station.mobilityTestId)
  if (!test) return step(state)
  // Suggested once for each so many attempts, not after every one that follows.
  if (attemptsAt(draft, station) % test.trials.attempts.value === 0) return paused(state, 'too-many-attempts')
  return state.lastOutcome?.kind === 'measured' ? rested(state, draft, test) : step(state)
}

/** A rest, where the test asks for one, and the other leg's turn, where they take turns. */
export const rested = (state: SessionState, draft: Draft, test: MobilityTest): Step => {
  const lasting = restBetween(test, draft.assessment.form)
  return lasting === null
    ? step(state)
    : between(state, { ...draft, at: partnerOf(draft) ?? draft.at }, { why: 'rest', lasting, asks: null })
}
