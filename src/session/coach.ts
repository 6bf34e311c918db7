import { mobilityTest } from '../protocol/registry'
import { cues, type CueId } from './cues'
import { stationProgress } from './progress'
import { stationOf } from './step'
import type { Cue, SessionEvent, SessionState, Station } from './state'

type Said = Omit<Cue, 'nth'>

const cue = (id: CueId): Said => ({ id, ...cues[id] })

const counts: Readonly<Record<number, CueId>> = { 3: 'three', 2: 'two', 1: 'one' }

const present = ({ draft }: SessionState): Station | null => draft && stationOf(draft)

const presentTest = (state: SessionState) => {
  const station = present(state)
  return station ? mobilityTest(station.mobilityTestId) : undefined
}

/** What to do in this very test, in its own words. */
const testCue = (state: SessionState, id: 'go' | 'hold'): Said | null => {
  const words = presentTest(state)?.cues[id]
  return words ? { id, ...words, tone: id === 'go' ? 'ready' : 'hold', urgent: true } : null
}

/** A test's own fault, in its own words. */
const faultCue = (state: SessionState, faultId: string): Said => {
  const rule = presentTest(state)?.faults[faultId]
  if (!rule) return cue('not-counted')
  return {
    id: `fault-${faultId}`,
    caption: rule.caption,
    speech: rule.say,
    tone: 'not-counted',
    urgent: true,
  }
}

const turnCue = (state: SessionState): Said => {
  const side = present(state)?.side
  if (side === 'both') return cue('turn-either')
  return cue(side === 'right' ? 'turn-right-near' : 'turn-left-near')
}

const measuredCue = (before: SessionState, { stage, draft }: SessionState): Said => {
  if (stage.kind === 'finishing') return cue('measuring')
  if (stage.kind === 'reporting' || !draft) return cue('finished')
  if (draft.at !== before.draft?.at) {
    return cue(present(before)?.side === stationOf(draft).side ? 'test-done' : 'side-done')
  }
  const { valid, wanted } = stationProgress(draft)
  return cue(wanted - valid === 1 ? 'good-one-more' : 'good-two-more')
}

/** A fault is said once, when it happens; the end of the trial does not say it again. */
const newly = (said: Said, before: SessionState): Said | null => (before.cue?.id === said.id ? null : said)

const trialCue = (
  before: SessionState,
  event: Extract<SessionEvent, { kind: 'trial-ended' }>,
  after: SessionState,
): Said | null => {
  const { outcome } = event
  if (after.stage.kind === 'paused') return cue('too-many')
  if (outcome.kind === 'measured') return measuredCue(before, after)
  if (outcome.kind === 'rejected') return newly(faultCue(after, outcome.faults[0] ?? ''), before)
  const [missing] = outcome.missing
  if (missing === 'no-hold') return cue('no-hold')
  if (missing === 'tested-leg-far') return turnCue(after)
  return cue(missing === 'other-leg' ? 'wrong-leg' : 'not-counted')
}

/** The first unmet check is what the runner should do next; it is said when it changes. */
const checkCue = (event: Extract<SessionEvent, { kind: 'checked' }>, before: SessionState): Said | null => {
  const unmet = event.checks.find(({ met }) => !met)
  if (!unmet) return cue('stand-still')
  const id = `check-${unmet.id}`
  const caption = unmet.fix.replace(/\.$/, '')
  return before.cue?.id === id && before.cue.caption === caption
    ? null
    : { id, caption, speech: unmet.fix, tone: 'none', urgent: false }
}

/** While a trial runs the session's state stays as it is; what is said follows the movement. */
const duringTrial = (event: SessionEvent, state: SessionState): Said | null => {
  if (state.stage.kind !== 'recording') return null
  if (event.kind === 'holding') return testCue(state, 'hold')
  if (event.kind === 'held') return cue('back')
  if (event.kind === 'fault-seen') return faultCue(state, event.faultId)
  return event.kind === 'interrupted' ? cue('start-again') : null
}

/** The one cue that is due after an event, or none. Pure: the same events say the same things. */
export const cueFor = (before: SessionState, event: SessionEvent, after: SessionState): Said | null => {
  if (after === before) return duringTrial(event, before)
  switch (event.kind) {
    case 'source-ready':
    case 'continue-asked':
    case 'redo-asked':
    case 'skip-asked':
      return after.stage.kind === 'positioning' ? turnCue(after) : null
    case 'checked':
      return checkCue(event, before)
    case 'counted':
      return event.left === 0 ? testCue(after, 'go') : cue(counts[event.left]!)
    case 'moved-too-early':
      return cue('too-early')
    case 'trial-ended':
      return trialCue(before, event, after)
    case 'looked-again':
      return after.stage.kind === 'reporting' ? cue('finished') : null
    case 'pause-asked':
    case 'left-picture':
      return cue('paused')
    case 'interrupted':
      return cue(after.stage.kind === 'paused' ? 'paused' : 'too-early')
    default:
      return null
  }
}
