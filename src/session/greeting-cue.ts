import { areSidesSwapped, type Greeted } from './hand-proof'
import { placeCueId } from './place-cue'
import { cue, type Said } from './said'
import type { SessionEvent, SessionState } from './state'

/** The raised hand was left out, or nobody raised one: said before what comes next, for it stays so in every result. */
export const unprovedCue = (
  { stage, draft }: Pick<SessionState, 'stage' | 'draft'>,
  wasAsked: boolean,
): Said => {
  const [said, next] = [
    cue('sides-unproved'),
    cue(draft && stage.kind === 'positioning' ? placeCueId(draft) : 'watch-first'),
  ]
  return { ...said, speech: `${wasAsked ? 'I saw no left hand. ' : ''}${said.speech} ${next.speech}` }
}

/**
 * What the camera lacks is said once, before the runner is asked for something: the panel shows it as long as it is so. How fast it
 * is comes and goes while the model warms up, and is shown alone.
 */
const withFix = (said: Said, { stage }: SessionState): Said => {
  const unmet =
    stage.kind === 'greeting'
      ? stage.checks?.find(({ id, met }) => !met && id !== 'picture-speed')
      : undefined
  return unmet ? { ...said, speech: `${unmet.fix} ${said.speech}` } : said
}

/** Whether the hand asked for again may only have been a slip: after a second wrong one, nobody is told of a single one. */
const isSlip = (greeting: Greeted): boolean => greeting.isAskedAgain === true && !areSidesSwapped(greeting)

/** What is said before the first test: `event` happened there, and led to this state. */
export const greetingCue = (event: SessionEvent, after: SessionState): Said | null => {
  const { stage, draft } = after
  if (event.kind === 'tone-taught') return cue(`tone-${event.tone}`)
  if (event.kind === 'runner-awaited') return withFix(cue('step-in'), after)
  if (event.kind === 'hand-asked')
    return withFix(cue(draft && isSlip(draft.greeting) ? 'left-hand-again' : 'raise-left-hand'), after)
  if (stage.kind === 'paused') return cue(stage.because === 'sides-swapped' ? 'sides-swapped' : 'paused')
  if (event.kind === 'hand-raised' && stage.kind === 'greeting')
    return cue(draft && draft.greeting.wrong > 0 && event.side === 'right' ? 'other-hand' : 'raise-it-facing')
  const isShown = stage.kind === 'between'
  if (event.kind === 'hand-raised' && draft) {
    const said = cue(isShown ? 'watch-first' : placeCueId(draft))
    return { ...said, speech: `Good, that is your left hand. ${said.speech}` }
  }
  return isShown || stage.kind === 'positioning'
    ? unprovedCue({ stage, draft }, event.kind === 'waited')
    : null
}
