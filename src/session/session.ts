import { ratio } from '../math/units'
import { begun, resumed } from './beginning'
import { cueFor } from './coach'
import { closed, onward, redone, trialEnded, watching } from './course'
import type { Interruption } from './ports'
import type { Draft, SessionEvent, SessionState } from './state'
import { staged, step, type Step } from './step'

const interrupted = (state: SessionState, reason: Interruption): Step => {
  if (reason === 'engine-restarted' || state.source?.kind !== 'camera') return step(state)
  return staged(state, { kind: 'paused', because: 'tab-hidden' }, { kind: 'stop-watching' })
}

const sourceEnded = (state: SessionState, draft: Draft): Step =>
  staged(
    state,
    { kind: 'reporting' },
    { kind: 'stop-watching' },
    { kind: 'stop-source' },
    { kind: 'show-result', assessmentId: draft.assessment.id },
  )

const isActive = ({ stage }: SessionState) => stage.kind !== 'choosing' && stage.kind !== 'reporting'

const isWatching = ({ stage }: SessionState) =>
  stage.kind === 'positioning' || stage.kind === 'counting-down' || stage.kind === 'recording'

/** What a running assessment makes of an event. */
const advanced = (state: SessionState, draft: Draft, event: SessionEvent): Step => {
  switch (event.kind) {
    case 'loading':
      return state.stage.kind === 'preparing'
        ? staged(state, { kind: 'preparing', loaded: event.done })
        : step(state)
    case 'source-ready':
      return watching(
        { ...state, source: { kind: state.source?.kind ?? 'camera', engine: event.engine } },
        draft,
      )
    case 'pause-asked':
      return staged(state, { kind: 'paused', because: 'asked' }, { kind: 'stop-watching' })
    case 'continue-asked':
      return continued(state, draft)
    case 'redo-asked':
      return redone(state, draft)
    case 'skip-asked':
      return onward(state, draft, draft.at + 1, event.at)
    case 'stop-asked':
      return closed(state, draft, event.at)
    case 'fault':
      return event.fault.kind === 'storage'
        ? step(state)
        : staged(
            state,
            { kind: 'failed', fault: event.fault },
            { kind: 'stop-watching' },
            { kind: 'stop-source' },
          )
    case 'source-ended':
      return sourceEnded(state, draft)
    default:
      return isWatching(state) ? watched(state, draft, event) : step(state)
  }
}

/** After a fault the source is opened anew; after a pause it is still there. */
const continued = (state: SessionState, draft: Draft): Step =>
  state.stage.kind === 'failed'
    ? staged(state, { kind: 'preparing', loaded: ratio(0) }, { kind: 'start-source' })
    : state.stage.kind === 'paused'
      ? watching(state, draft)
      : step(state)

/** What the lookout saw; heard only while it is watching. */
const watched = (state: SessionState, draft: Draft, event: SessionEvent): Step => {
  switch (event.kind) {
    case 'checked':
      return state.stage.kind === 'positioning'
        ? staged(state, { kind: 'positioning', checks: event.checks })
        : step(state)
    case 'counted':
      return staged(
        state,
        event.left === 0 ? { kind: 'recording' } : { kind: 'counting-down', left: event.left },
      )
    case 'moved-too-early':
      return staged(state, { kind: 'positioning', checks: [] })
    case 'trial-ended':
      return trialEnded(state, draft, event)
    case 'left-picture':
      return staged(state, { kind: 'paused', because: 'left-picture' }, { kind: 'stop-watching' })
    case 'interrupted':
      return interrupted(state, event.reason)
    default:
      return step(state)
  }
}

const reduced = (state: SessionState, event: SessionEvent): Step => {
  if (event.kind === 'started') return isActive(state) ? step(state) : begun(event)
  if (event.kind === 'resumed') return isActive(state) ? step(state) : resumed(event)
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
