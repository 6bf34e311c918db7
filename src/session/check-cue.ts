import { isStillUnlike, thenCue } from './not-as-then'
import { cue, newly, type Said } from './said'
import type { SessionEvent, SessionState } from './state'

/** The first unmet check is what the runner should do next; it is said when it changes. */
export const checkCue = (
  event: Extract<SessionEvent, { kind: 'checked' }>,
  before: SessionState,
): Said | null => {
  const unmet = event.checks.find(({ met }) => !met)
  if (!unmet) {
    const unlike = thenCue(before, event)
    if (unlike) return unlike
    if (before.cue?.id.startsWith('then-') && isStillUnlike(before, event)) return null
    // What was found may change, and all of it stays met.
    return newly(cue('stand-still'), before)
  }
  const id = `check-${unmet.id}`
  const caption = unmet.fix.replace(/\.$/, '')
  return before.cue?.id === id && before.cue.caption === caption
    ? null
    : { id, caption, speech: unmet.fix, tone: 'none', priority: 'calm' }
}
