import { begun, resumed } from './beginning'
import { cueFor } from './coach'
import { closed, lookedAgain, lookless, trialEnded, watching, wayOn } from './course'
import { easierTaken, redoneAsked, repeated, skippedAsked } from './detours'
import { greeted } from './greeted'
import { initialState } from './initial-state'
import { withCamera } from './other-camera'
import { withNamed } from './not-as-then'
import { painAnswered } from './pain-answer'
import type { Fault, Interruption } from './ports'
import type { Draft, SessionEvent, SessionState, Stage } from './state'
import { paused } from './pausing'
import { practised } from './practised'
import { isLed, preparing, staged, step, type Step } from './step'

/** When the last trial was made, once all that is left is done without the runner; null before. */
const endOf = ({ stage }: SessionState): string | null => {
  if (stage.kind === 'finishing') return stage.at
  return stage.kind === 'between' && stage.why === 'finished' ? stage.at : null
}

const interrupted = (state: SessionState, reason: Interruption): Step => {
  // After the last trial nothing can break any more, and whoever comes back would be led into another one.
  if (!isLed(state) || endOf(state) !== null) return step(state)
  if (reason === 'engine-restarted') {
    // Stillness was lost with the line of poses: the count begins anew, and unmet checks have to show.
    return state.stage.kind === 'counting-down' || state.stage.kind === 'testing-room'
      ? staged(state, { kind: 'positioning', checks: [] })
      : step(state)
  }
  return paused(state, reason)
}

/** Nobody can be asked to do it again in front of a file: what was missing is said, and another source offered. */
const nothingFound: Stage = {
  kind: 'failed',
  fault: { kind: 'capture', code: 'file-without-trials', detail: 'The source ended without a trial' },
}

const sourceEnded = (state: SessionState, draft: Draft): Step =>
  staged(
    state,
    draft.trials.length === draft.before ? nothingFound : { kind: 'reporting' },
    { kind: 'stop-watching' },
    { kind: 'stop-source' },
    ...(draft.trials.length === draft.before
      ? []
      : [{ kind: 'show-result', assessmentId: draft.assessment.id } as const]),
  )

const isActive = ({ stage }: SessionState) => stage.kind !== 'choosing' && stage.kind !== 'reporting'

const isWatching = ({ stage }: SessionState) =>
  stage.kind === 'greeting' ||
  stage.kind === 'positioning' ||
  stage.kind === 'testing-room' ||
  stage.kind === 'counting-down' ||
  stage.kind === 'recording' ||
  stage.kind === 'between'

/** What a running assessment makes of an event. */
const advanced = (state: SessionState, draft: Draft, event: SessionEvent): Step => {
  switch (event.kind) {
    case 'loading':
      return state.stage.kind === 'preparing'
        ? staged(state, { kind: 'preparing', loaded: event.done })
        : step(state)
    case 'source-ready':
      return sourceReady(state, draft, event)
    case 'pause-asked':
      // A file does not wait: what it shows meanwhile would be lost.
      if (!isWatching(state) || endOf(state) !== null || !isLed(state)) return step(state)
      return paused(state, 'asked')
    case 'continue-asked':
      if (state.stage.kind === 'greeting') return greeted(state, draft, event)
      return canGoOn(state) ? gone(state, draft) : step(state)
    case 'redo-asked':
      return canDetour(state) ? redoneAsked(state, draft) : step(state)
    case 'easier-asked':
      return easierTaken(state, draft)
    case 'other-camera-asked':
      return staged(
        { ...state, draft: lookless(draft) },
        preparing,
        { kind: 'stop-watching' },
        { kind: 'stop-source' },
        { kind: 'start-source' },
      )
    case 'skip-asked':
      return canDetour(state) ? skippedAsked(state, draft, event) : step(state)
    case 'stop-asked':
      // Asked while second looks are under way, it no longer waits for them.
      return closed(state, endOf(state) !== null ? lookless(draft) : draft, event.at)
    case 'looked-again':
      return lookedAgain(state, draft, event)
    case 'pain-answered':
      return answered(state, draft, event)
    case 'leave-asked':
      return step(initialState, { kind: 'stop-watching' }, { kind: 'stop-source' })
    case 'fault':
      return faulty(state, lookless(draft), event.fault)
    case 'source-ended':
      return sourceEnded(state, draft)
    default:
      return isWatching(state) ? watched(state, draft, event) : step(state)
  }
}

/** Nothing is done again or left out before a picture is there, after a fault, or once the last trial is made. */
const canDetour = (state: SessionState): boolean =>
  endOf(state) === null && (state.stage.kind === 'paused' || isWatching(state))

/** Without the question; one that nobody answered can be answered late. */
const unasked = (stage: Stage, hurt: boolean | null): Stage => {
  if (stage.kind !== 'between') return stage
  const { kind, why, asking } = stage
  if (why === 'finished') return { kind, why, at: stage.at }
  return { kind, why, ...(hurt === null && asking && { late: asking }) }
}

/** The question is answered, or nobody did; after the last station nothing else is waited for. */
const answered = (
  before: SessionState,
  draft: Draft,
  event: Extract<SessionEvent, { kind: 'pain-answered' }>,
): Step => {
  const { state, effects } = painAnswered(
    { ...before, stage: unasked(before.stage, event.hurt) },
    draft,
    event,
  )
  if (state.stage.kind !== 'between' || state.stage.why !== 'finished' || !state.draft)
    return step(state, ...effects)
  const end = closed(state, state.draft, state.stage.at)
  return step(end.state, ...effects, ...end.effects)
}

/** A newer program's tab has taken the store: nothing of this page is ever written again, so nothing more is measured. */
const isOutdated = ({ kind, code }: Fault): boolean => kind === 'storage' && code === 'storage-outdated-tab'

const canGoOn = ({ stage }: SessionState): boolean =>
  stage.kind === 'failed' ? !isOutdated(stage.fault) : stage.kind === 'paused' || stage.kind === 'between'

/** Any other trouble of the store ends by itself, and what is measured meanwhile is held. */
const faulty = (state: SessionState, draft: Draft, fault: Fault): Step => {
  if (fault.kind === 'capture') return broken(state, draft, fault)
  if (!isOutdated(fault)) return step(state)
  return staged(
    { ...state, draft },
    { kind: 'failed', fault },
    { kind: 'stop-watching' },
    { kind: 'stop-source' },
  )
}

/** Without its source no look is answered any more; an assessment that was only waiting for one is whole. */
const broken = (state: SessionState, draft: Draft, fault: Fault): Step => {
  const end = endOf(state)
  if (end !== null) return closed(state, draft, end)
  return staged({ ...state, draft }, { kind: 'failed', fault }, { kind: 'stop-watching' })
}

/** What lay between two stations is over, or cut short; after a break it is there again. */
const gone = (state: SessionState, draft: Draft): Step => {
  const end = endOf(state)
  if (end !== null) return closed(state, draft, end)
  return state.stage.kind === 'between' ? watching(state, draft) : wayOn(state, draft)
}

/** A source that was only waited for goes on by itself; one that runs already may say it again with another engine. */
const sourceReady = (
  state: SessionState,
  before: Draft,
  { engine, camera }: Extract<SessionEvent, { kind: 'source-ready' }>,
): Step => {
  const draft = withCamera(before, camera ?? null)
  const known: SessionState = { ...state, draft, source: state.source && { ...state.source, engine } }
  const waited = state.stage.kind === 'preparing' || state.stage.kind === 'failed'
  return waited ? wayOn({ ...known, stage: preparing }, draft) : step(known)
}

/** What the lookout saw; heard only while it is watching. */
const watched = (state: SessionState, draft: Draft, event: SessionEvent): Step => {
  if (state.stage.kind === 'greeting' && event.kind !== 'interrupted' && event.kind !== 'left-picture')
    return greeted(state, draft, event)
  switch (event.kind) {
    case 'checked':
      return state.stage.kind === 'positioning'
        ? staged({ ...state, draft: withNamed(state, draft, event) }, { ...event, kind: 'positioning' })
        : step(state)
    case 'counted':
      return staged(
        state,
        event.left === 0 ? { kind: 'recording' } : { kind: 'counting-down', left: event.left },
      )
    case 'pain-asked':
      return state.stage.kind === 'between'
        ? staged(state, { ...state.stage, asking: event.station })
        : step(state)
    case 'answer-over':
      return staged(state, unasked(state.stage, false))
    case 'waited':
      return gone(state, draft)
    case 'moved-too-early':
      return staged(state, { kind: 'positioning', checks: [] })
    case 'room-test-began':
      return staged(state, { kind: 'testing-room' })
    case 'room-tested':
      return event.cause === null
        ? step({ ...state, draft: { ...draft, roomNoise: event.noise } })
        : staged(state, { kind: 'positioning', checks: [] })
    case 'trial-ended':
      return trialEnded(state, draft, event)
    case 'practised':
      return practised(state, draft)
    case 'hand-raised':
      return repeated(state, draft)
    case 'left-picture':
      return endOf(state) !== null ? step(state) : paused(state, 'left-picture')
    case 'interrupted':
      return interrupted(state, event.reason)
    default:
      return step(state)
  }
}

const reduced = (state: SessionState, event: SessionEvent): Step => {
  // After a fault another source may take over: a file where the camera is gone.
  const mayBegin = !isActive(state) || state.stage.kind === 'failed'
  if (event.kind === 'started') return mayBegin ? begun(event) : step(state)
  if (event.kind === 'resumed') return mayBegin ? resumed(event) : step(state)
  return state.draft && isActive(state) ? advanced(state, state.draft, event) : step(state)
}

/**
 * The session: what follows from where the runner is and what just happened. Pure; what has to be done comes back as
 * effects. Events that make no sense in a stage change nothing.
 */
export const session = (state: SessionState, event: SessionEvent): Step => {
  const { state: next, effects } = reduced(state, event)
  const cue = cueFor(state, event, next)
  return { state: cue ? { ...next, cue: { ...cue, nth: (state.cue?.nth ?? 0) + 1 } } : next, effects }
}
