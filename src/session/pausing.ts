import { lastDone } from './last-done'
import type { PauseReason } from './pause-reason'
import type { Draft, SessionState, Station } from './state'
import { staged, stationOf, step, type Step } from './step'

/** What "it hurt" is said of in a pause: what was under way, or was done last. Null before anything was done. */
const meantBy = ({ stage, source }: SessionState, draft: Draft): Station | null => {
  if (source?.kind !== 'camera') return null
  if (stage.kind === 'recording') return stationOf(draft)
  if (stage.kind === 'between' && stage.asking) return stage.asking
  const last = lastDone(draft)
  return last && (draft.stations[last.at] ?? null)
}

/** A break, of whatever kind: nothing is watched until the runner says what comes next. */
export const paused = (state: SessionState, because: PauseReason): Step => {
  const hurts = state.draft && meantBy(state, state.draft)
  const stage = { kind: 'paused', because, ...(hurts && { hurts }) } as const
  return state.draft ? staged(state, stage, { kind: 'stop-watching' }) : step(state)
}
