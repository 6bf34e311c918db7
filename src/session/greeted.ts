import { opening, watching } from './course'
import { paused } from './pausing'
import type { Draft, GreetingStep, SessionEvent, SessionState } from './state'
import { staged, step, type Step } from './step'

/** A wrong hand may be a slip; the second one is the picture (provisional). */
const wrongHands = 2

/** On to the first test. Sides that nobody has proved are believed as before; sides that were found swapped are not. */
const onFrom = (state: SessionState, draft: Draft): Step =>
  draft.greeting.wrong > 0
    ? paused(state, 'sides-swapped')
    : opening(state, { ...draft, greeting: { due: 'nothing', wrong: 0, isProved: false } })

const handSeen = (state: SessionState, draft: Draft, side: 'left' | 'right' | null): Step => {
  if (side === 'left')
    return opening(state, { ...draft, greeting: { due: 'nothing', wrong: 0, isProved: true } })
  // Label and place disagree: whoever faces the camera is asked again.
  if (side === null) return step(state)
  const wrong = draft.greeting.wrong + 1
  const known: Draft = { ...draft, greeting: { due: 'hand', wrong, isProved: false } }
  return wrong < wrongHands ? step({ ...state, draft: known }) : onFrom({ ...state, draft: known }, known)
}

const handDue = (draft: Draft): Draft => ({ ...draft, greeting: { ...draft.greeting, due: 'hand' } })

/** Whoever knows the tones is still asked for the hand; without that they go on unproved, unless sides were seen swapped. */
export const pastGreeting = (state: SessionState, draft: Draft): Step =>
  draft.greeting.due === 'tones' ? watching(state, handDue(draft)) : onFrom(state, draft)

/** The next step of it: what the camera's checks came to stays. */
const stepped = (state: SessionState, next: GreetingStep): Step => {
  const checks = state.stage.kind === 'greeting' ? state.stage.checks : undefined
  return staged(state, { kind: 'greeting', step: next, ...(checks && { checks }) })
}

/** What follows from what happens before the first test; a measurement never begins with left and right swapped. */
export const greeted = (state: SessionState, draft: Draft, event: SessionEvent): Step => {
  switch (event.kind) {
    case 'tone-taught':
      return stepped(state, event.tone)
    case 'checked':
      return state.stage.kind === 'greeting'
        ? staged(state, { ...state.stage, checks: event.checks })
        : step(state)
    case 'runner-awaited':
    case 'hand-asked':
      return stepped({ ...state, draft: handDue(draft) }, event.kind === 'hand-asked' ? 'hand' : 'runner')
    case 'hand-raised':
      return handSeen(state, draft, event.side)
    case 'waited':
      return onFrom(state, draft)
    case 'continue-asked':
      return pastGreeting(state, draft)
    default:
      return step(state)
  }
}
