import type { Cue } from './device-ports'
import { lastDone } from './last-done'
import type { SessionState } from './state'
import { isLed } from './step'

/**
 * Whether a raised hand means that what ended last is done again. Where trials are being waited for already it means one of this
 * very station: nobody there thinks of the leg before, or of another test.
 */
export const isHandForAgain = (state: SessionState): boolean => {
  const { stage, draft } = state
  const last = draft && isLed(state) ? lastDone(draft) : null
  if (!draft || !last) return false
  return stage.kind === 'between' || (stage.kind === 'recording' && last.at === draft.at)
}

/** What is said on the way through a trial, in which a hand means nothing; commands by their tones. */
const isInTrial = ({ id, tone }: Cue): boolean =>
  tone === 'ready' || tone === 'hold' || id === 'along' || id === 'back'

/** Whether that is worth telling now: between two trials, and while a hand is no answer. */
export const tellsOfHand = (state: SessionState): boolean => {
  const { stage, cue } = state
  if (!isHandForAgain(state) || !cue) return false
  if (stage.kind !== 'between') return !isInTrial(cue)
  return stage.why !== 'finished' && !stage.asking && !stage.late
}
