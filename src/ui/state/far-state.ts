import type { MobilityTest } from '../../protocol/define-mobility-test'
import { cues, type CueId } from '../../session/cues'
import type { Cue } from '../../session/device-ports'
import { placeCueId } from '../../session/place-cue'
import type { PauseReason } from '../../session/pause-reason'
import type { LiveView, SessionState, SetUpCheck } from '../../session/state'
import { faultText } from '../fault-text'

/** One state at a time, read at three metres: a colour family, a glyph, a sentence of at most five words. */
export interface FarState {
  readonly family: 'ready' | 'wait' | 'stop'
  readonly glyph: 'check' | 'do' | 'hand' | 'adjust' | 'still' | 'pause' | 'cross' | 'alert'
  readonly caption: string
}

/** Unmet checks first, in the order they were given: each waits for its fix. */
export const byUrgency = (checks: readonly SetUpCheck[]): readonly SetUpCheck[] => [
  ...checks.filter(({ met }) => !met),
  ...checks.filter(({ met }) => met),
]

type Family = Pick<FarState, 'family' | 'glyph'>

const good: Family = { family: 'ready', glyph: 'check' }
/** A tick says that something is done: what is still to be done has another sign. */
const toDo: Family = { family: 'ready', glyph: 'do' }
const handUp: Family = { family: 'ready', glyph: 'hand' }
const toPlace: Family = { family: 'wait', glyph: 'adjust' }

const byTone: Partial<Readonly<Record<Cue['tone'], Family>>> = {
  stop: { family: 'stop', glyph: 'alert' },
  'not-counted': { family: 'wait', glyph: 'cross' },
  ready: toDo,
  hold: { family: 'ready', glyph: 'still' },
}

/** A command of a stage whose colour is its own: what the tone says, the picture says too. */
const said = ({ tone, caption }: Cue, otherwise: Family): FarState => ({
  ...(byTone[tone] ?? otherwise),
  caption,
})

/** Whoever stands there already is not sent into the picture. */
const positioning = (checks: readonly SetUpCheck[], { draft, cue }: SessionState): FarState => {
  const unmet = checks.find(({ met }) => !met)
  if (unmet) return { family: 'wait', glyph: 'adjust', caption: unmet.fix.replace(/\.$/, '') }
  if (checks.length > 0) return { family: 'ready', glyph: 'still', caption: 'Stand still' }
  // Until then what was said last stands: what is shown and what is read aloud never say two things.
  const caption = draft ? cues[placeCueId(draft)].caption : 'Step into the picture'
  if (!cue) return { ...toPlace, caption }
  // Nothing is known to be right yet, whatever its tone says.
  return cue.tone === 'stop' ? said(cue, toPlace) : { ...toPlace, caption: cue.caption }
}

const recording = ({ cue }: SessionState, live: LiveView | null, test: MobilityTest | null): FarState => {
  // It is drawn on the body and has the colour at once; its words come when it is said, because one wild pose is no heel.
  const fault = live?.faultId ? test?.faults[live.faultId] : undefined
  if (fault) return { family: 'stop', glyph: 'cross', caption: cue?.caption ?? fault.caption }
  return cue ? said(cue, good) : { ...toDo, caption: 'Begin when ready' }
}

/** What is to be done about it is in the dialog; from three metres it is told apart what only rest, or another camera, puts right. */
const pauseCues: Partial<Readonly<Record<PauseReason, CueId>>> = {
  'sides-swapped': 'sides-swapped',
  'too-many-attempts': 'too-many',
}

const paused = (because: PauseReason): FarState => {
  const id = pauseCues[because]
  return id === 'sides-swapped'
    ? { family: 'stop', glyph: 'alert', caption: cues[id].caption }
    : { family: 'wait', glyph: 'pause', caption: cues[id ?? 'paused'].caption }
}

/**
 * What is read from three metres, in every stage in front of the camera; null in the others. `held`: a cue that was said a
 * moment ago, to be read before the stage's own sentence.
 */
export const farState = (
  session: SessionState,
  live: LiveView | null,
  test: MobilityTest | null,
  held: Cue | null = null,
): FarState | null => {
  const { stage } = session
  switch (stage.kind) {
    case 'greeting':
      if (stage.step === 'runner') return { ...toPlace, caption: cues['step-in'].caption }
      return session.cue?.tone === 'not-counted' && stage.step === 'hand'
        ? said(session.cue, good)
        : {
            ...(stage.step === 'hand' ? handUp : good),
            caption: session.cue?.caption ?? 'Can you hear this?',
          }
    case 'positioning':
      // Named, to be put right: no tick.
      if (held) return said(held, held.id.startsWith('then-') ? toPlace : good)
      return positioning(stage.checks, session)
    case 'testing-room':
      return held
        ? said(held, held.id.startsWith('then-') ? toPlace : good)
        : { family: 'ready', glyph: 'still', caption: cues['testing-room'].caption }
    case 'counting-down':
      // Three, two and one are the number in its ring.
      return { family: 'ready', glyph: 'still', caption: 'Stay still' }
    case 'recording':
      return recording(session, live, test)
    case 'between':
      if (stage.asking !== undefined && session.cue?.tone === 'ready')
        return { ...handUp, caption: session.cue.caption }
      return session.cue ? said(session.cue, good) : { ...good, caption: 'Rest a little' }
    case 'paused':
      return paused(stage.because)
    case 'failed':
      return { family: 'stop', glyph: 'alert', caption: faultText(stage.fault).caption }
    case 'finishing':
      return held ? said(held, good) : { family: 'wait', glyph: 'still', caption: cues.measuring.caption }
    case 'choosing':
    case 'preparing':
    case 'reporting':
      return null
  }
}
