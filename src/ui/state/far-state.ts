import type { MobilityTest } from '../../protocol/define-mobility-test'
import { cues } from '../../session/cues'
import { placeCueId } from '../../session/place-cue'
import type { Draft, LiveView, SessionState, SetUpCheck } from '../../session/state'
import { faultText } from '../fault-text'

/** One state at a time, read at three metres: a colour family, a glyph, a sentence of at most five words. */
export interface FarState {
  readonly family: 'ready' | 'wait' | 'stop'
  readonly glyph: 'check' | 'adjust' | 'still' | 'pause' | 'cross' | 'alert'
  readonly caption: string
}

/** Unmet checks first, in the order they were given: each waits for its fix. */
export const byUrgency = (checks: readonly SetUpCheck[]): readonly SetUpCheck[] => [
  ...checks.filter(({ met }) => !met),
  ...checks.filter(({ met }) => met),
]

/** Before anything was seen of it, the place to stand: whoever stands there already is not sent into the picture. */
const positioning = (checks: readonly SetUpCheck[], draft: Draft | null): FarState => {
  const unmet = checks.find(({ met }) => !met)
  if (unmet) return { family: 'wait', glyph: 'adjust', caption: unmet.fix.replace(/\.$/, '') }
  if (checks.length > 0) return { family: 'ready', glyph: 'still', caption: 'Stand still' }
  const caption = draft ? cues[placeCueId(draft)].caption : 'Step into the picture'
  return { family: 'wait', glyph: 'adjust', caption }
}

const recording = ({ cue }: SessionState, live: LiveView | null, test: MobilityTest | null): FarState => {
  const fault = live?.faultId ? test?.faults[live.faultId] : undefined
  if (fault) return { family: 'stop', glyph: 'cross', caption: fault.caption }
  if (cue?.tone === 'stop') return { family: 'stop', glyph: 'alert', caption: cue.caption }
  if (cue?.tone === 'not-counted') return { family: 'wait', glyph: 'cross', caption: cue.caption }
  return { family: 'ready', glyph: 'check', caption: cue?.caption ?? 'Begin when ready' }
}

export const farState = (
  session: SessionState,
  live: LiveView | null,
  test: MobilityTest | null,
): FarState | null => {
  const { stage } = session
  switch (stage.kind) {
    case 'greeting':
      return session.cue?.tone === 'not-counted' && stage.step === 'hand'
        ? { family: 'wait', glyph: 'cross', caption: session.cue.caption }
        : { family: 'ready', glyph: 'check', caption: session.cue?.caption ?? 'Can you hear this?' }
    case 'positioning':
      return positioning(stage.checks, session.draft)
    case 'testing-room':
      return { family: 'ready', glyph: 'still', caption: 'Stand still. Testing room' }
    case 'counting-down':
      return { family: 'ready', glyph: 'still', caption: 'Stay still' }
    case 'recording':
      return recording(session, live, test)
    case 'between':
      return { family: 'ready', glyph: 'check', caption: session.cue?.caption ?? 'Rest a little' }
    case 'paused':
      return { family: 'wait', glyph: 'pause', caption: cues.paused.caption }
    case 'failed':
      return { family: 'stop', glyph: 'alert', caption: faultText(stage.fault).caption }
    case 'finishing':
      return { family: 'wait', glyph: 'still', caption: 'Measuring. Nearly done' }
    case 'choosing':
    case 'preparing':
    case 'reporting':
      return null
  }
}
