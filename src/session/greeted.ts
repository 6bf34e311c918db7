import { opening, watching } from './course'
import { areSidesSwapped, asksOnceMore, type Greeted } from './hand-proof'
import { paused } from './pausing'
import type { Draft, GreetingStep, SessionEvent, SessionState } from './state'
import { staged, step, type Step } from './step'

/**
 * On to the first test. Sides that nobody has proved are believed as before; sides that were found swapped are not, and after
 * one wrong hand the left one is asked for once more.
 */
const onFrom = (state: SessionState, draft: Draft): Step => {
  const { greeting } = draft
  if (areSidesSwapped(greeting)) return paused(state, 'sides-swapped')
  if (asksOnceMore(greeting))
    return watching(state, { ...draft, greeting: { ...greeting, isAskedAgain: true } })
  return opening(state, { ...draft, greeting: { due: 'nothing', wrong: 0, isProved: false } })
}

const handSeen = (state: SessionState, draft: Draft, side: 'left' | 'right' | null): Step => {
  if (side === 'left')
    return opening(state, { ...draft, greeting: { due: 'nothing', wrong: 0, isProved: true } })
  // Label and place disagree: whoever faces the camera is asked again.
  if (side === null) return step(state)
  const greeting: Greeted = { ...draft.greeting, due: 'hand', wrong: draft.greeting.wrong + 1 }
  const known: SessionState = { ...state, draft: { ...draft, greeting } }
  return areSidesSwapped(greeting) ? paused(known, 'sides-swapped') : step(known)
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
