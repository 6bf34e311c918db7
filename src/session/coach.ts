import { isTimed } from '../protocol/metric-value'
import type { CueWords } from '../protocol/declared-words'
import type { MeasuredTrial, TrialOutcome } from '../protocol/outcome'
import { mobilityTest } from '../protocol/registry'
import { checkCue } from './check-cue'
import { endCue, forSide } from './cue-words'
import type { CueId } from './cues'
import { isEasier } from './easier'
import { greetingCue, unprovedCue } from './greeting-cue'
import { missingFixes } from './missing-cues'
import { nextCueId, placeCueId } from './place-cue'
import { isPractice } from './practice'
import { hasBegun, isTried, stationProgress } from './progress'
import { cue, newly, type Said } from './said'
import { isLed, stationOf } from './step'
import type { SessionEvent, SessionState, Station } from './state'

const counts: Readonly<Record<number, CueId>> = { 3: 'three', 2: 'two', 1: 'one' }

const present = ({ draft }: SessionState): Station | null => draft && stationOf(draft)

const presentTest = (state: SessionState) => {
  const station = present(state)
  return station ? mobilityTest(station.mobilityTestId) : undefined
}

const testWords = (state: SessionState, id: 'go' | 'hold' | 'along'): CueWords | undefined => {
  const [station, test] = [present(state), presentTest(state)]
  const isMadeEasier = station && state.draft && isEasier(state.draft, station)
  return id === 'go' && isMadeEasier ? test?.easier?.go : test?.cues[id]
}

const asSaid = (caption: string, speech: string) => ({ caption, speech })
const forPractice = (caption: string, speech: string) => ({
  caption: `Practice: ${caption.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}`,
  speech: `This one is for practice. ${speech}`,
})

/** What to do in this very test, in its own words. */
const testCue = (state: SessionState, id: 'go' | 'hold' | 'along'): Said | null => {
  const words = testWords(state, id)
  if (!words) return null
  const [caption, speech] = [words.caption, words.speech].map((text) => forSide(text, present(state)?.side))
  const said = { id, ...(id === 'go' && isPractice(state) ? forPractice : asSaid)(caption!, speech!) }
  // A word on the way is no command: it must not make a quiet runner start.
  if (id === 'along') return { ...said, tone: 'none', priority: 'calm' }
  return { ...said, tone: id === 'go' ? 'ready' : 'hold', priority: 'urgent' }
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
    priority: 'urgent',
  }
}

const measuredCue = (
  before: SessionState,
  { stage, draft }: SessionState,
  outcome: MeasuredTrial,
): Said | null => {
  if (stage.kind === 'finishing') return cue('measuring')
  if (stage.kind === 'reporting' || !draft) return cue('finished')
  const test = presentTest(before)
  const how = test && endCue(test, outcome)
  if (how) return how
  if (stage.kind === 'between' && stage.why === 'finished') return cue('last-done')
  if (draft.at !== before.draft?.at) {
    return cue(
      present(before)?.mobilityTestId === stationOf(draft).mobilityTestId ? 'side-done' : 'test-done',
    )
  }
  const { valid, wanted } = stationProgress(draft)
  return cue(wanted - valid === 1 ? 'good-one-more' : 'good-two-more')
}

const placeCue = ({ draft }: SessionState): Said | null => draft && cue(placeCueId(draft))

/** What comes after a trial that ended something, or a rest. */
const nextCue = ({ stage, draft }: SessionState): Said | null => {
  if (!draft || stage.kind !== 'between' || stage.why === 'finished') return null
  if (stage.why === 'rest') {
    const { side } = stationOf(draft)
    const alternates = mobilityTest(stationOf(draft).mobilityTestId)?.trials.alternates
    if (alternates && side !== 'both') return cue(`rest-${side}-leg`)
    const { valid, wanted } = stationProgress(draft)
    return cue(wanted - valid === 1 ? 'rest-one-more' : 'rest-two-more')
  }
  const isFirst = !hasBegun(draft)
  const said = cue(isFirst ? placeCueId(draft) : nextCueId(draft, stage.why))
  const station = stationOf(draft)
  const test = mobilityTest(station.mobilityTestId)
  const lighter = test?.easier && isEasier(draft, station) ? ` The easier way again. ${test.easier.how}` : ''
  if (stage.why === 'next-side' || !test) return { ...said, speech: `${said.speech}${lighter}` }
  const brief = test.inBrief.slice(1).join('. ')
  return {
    ...said,
    speech: `${isFirst ? 'First' : 'Next'}: ${test.shortTitle}. ${said.speech} ${brief}.${lighter}`,
  }
}

/** Why there is no number is said with what to do about it. */
const missingCue = (missing: keyof typeof missingFixes): Said => {
  const [not, caption] = [cue('not-counted'), missingFixes[missing]]
  return { ...not, id: `missing-${missing}`, caption, speech: `That one did not count. ${caption}.` }
}

const trialCue = (
  before: SessionState,
  event: Extract<SessionEvent, { kind: 'trial-ended' }>,
  after: SessionState,
): Said | null => {
  const { outcome } = event
  if (after.stage.kind === 'paused') return cue('too-many')
  return outcome.kind === 'measured' ? measuredCue(before, after, outcome) : failedCue(before, outcome, after)
}

const failedCue = (
  before: SessionState,
  outcome: Exclude<TrialOutcome, MeasuredTrial>,
  after: SessionState,
): Said | null => {
  if (outcome.kind === 'rejected') return newly(faultCue(after, outcome.faults[0] ?? ''), before)
  const [missing] = outcome.missing
  const test = presentTest(after)
  if (missing === 'no-hold') return cue(test && isTimed(test) ? 'no-stand' : 'no-hold')
  if (missing === 'tested-leg-far') return placeCue(after)
  if (missing === 'other-leg') return newly(cue('wrong-leg'), before)
  return missing ? missingCue(missing) : cue('not-counted')
}

/** How an attempt for practice went, and that the next one counts, if it does. */
const practisedCue = (
  before: SessionState,
  { outcome }: Extract<SessionEvent, { kind: 'practised' }>,
  after: SessionState,
): Said | null => {
  if (outcome.kind === 'measured') {
    if (after.stage.kind === 'between' && after.stage.why === 'next-side') return cue('side-done')
    return cue(isPractice(after) ? 'practice-again' : 'practice-over')
  }
  // The fault may have been said when it was seen; that the next one counts was not.
  const quiet: SessionState = { ...before, cue: null }
  const said = failedCue(quiet, outcome, before) ?? cue('not-counted')
  if (isPractice(after)) return { ...said, speech: `${said.speech} That was for practice.` }
  return { ...said, speech: `${said.speech} From now on it counts.` }
}

/** While a trial or a rest runs the session's state stays as it is; what is said follows what is seen. */
const meanwhile = (event: SessionEvent, state: SessionState): Said | null => {
  if (event.kind === 'announced' && state.stage.kind === 'between') return nextCue(state)
  if (state.stage.kind !== 'recording') return null
  if (event.kind === 'holding') return testCue(state, 'hold')
  if (event.kind === 'wrong-leg-seen') return cue('wrong-leg')
  if (event.kind === 'came-along') return testCue(state, 'along')
  if (event.kind === 'held') {
    const test = presentTest(state)
    return cue(test && isTimed(test) && isPractice(state) ? 'practice-foot-down' : 'back')
  }
  if (event.kind === 'fault-seen') return faultCue(state, event.faultId)
  return event.kind === 'interrupted' ? cue('start-again') : null
}

/** The last trial is behind the runner, and what is left is done without one. */
const endedCue = ({ stage }: SessionState): Said | null => {
  if (stage.kind === 'finishing') return cue('measuring')
  return stage.kind === 'reporting' ? cue('finished') : null
}

/** Where it is asked whether what was left had hurt, what comes next is said after that. */
const skippedCue = ({ draft, source }: SessionState, after: SessionState): Said | null => {
  // The tones alone were left out, or the hand as well.
  if (draft && draft.greeting.due !== 'nothing')
    return after.draft?.greeting.due === 'nothing' ? unprovedCue(after, false) : null
  if (after.stage.kind === 'positioning') return placeCue(after)
  const isAsked = after.stage.kind === 'between' && source?.kind === 'camera'
  return isAsked && draft && isTried(draft, stationOf(draft)) ? cue('skipped') : nextCue(after)
}

/** Whoever is led stands three metres away, often with the back to the screen: nothing may break in silence. */
const brokenCue = (before: SessionState, after: SessionState): Said | null =>
  before.stage.kind !== 'failed' && isLed(after) ? cue('broken') : null

/** An assessment that ended without a trial is not kept, nor is what hurt in it: nobody is told that it was noted. */
const unstoredCue = ({ draft }: SessionState, event: SessionEvent): Said | null => {
  if (!draft || draft.trials.length > 0) return null
  const hasHurt =
    (event.kind === 'pain-answered' && event.hurt === true) ||
    draft.assessment.pain?.some(({ hurt }) => hurt === true)
  return hasHurt ? cue('ended-unstored') : null
}

/** The one cue that is due after an event, or none. Pure: the same events say the same things. */
export const cueFor = (before: SessionState, event: SessionEvent, after: SessionState): Said | null => {
  if (after.stage.kind === 'failed') return brokenCue(before, after)
  if (after.stage.kind === 'choosing') return unstoredCue(before, event)
  if (before.stage.kind === 'greeting') return greetingCue(event, after)
  if (after === before) return meanwhile(event, before)
  switch (event.kind) {
    case 'source-ready':
    case 'continue-asked':
    case 'redo-asked':
    case 'easier-asked':
      return after.stage.kind === 'positioning' ? placeCue(after) : null
    case 'skip-asked':
      return skippedCue(before, after)
    case 'practised':
      return practisedCue(before, event, after)
    case 'checked':
      return checkCue(event, before)
    case 'counted':
      return event.left === 0 ? testCue(after, 'go') : cue(counts[event.left]!)
    case 'moved-too-early':
      return cue('too-early')
    case 'room-test-began':
      return cue('testing-room')
    case 'room-tested':
      return event.cause === null ? cue('room-quiet') : cue('room-noisy')
    case 'hand-raised':
      return cue('once-more')
    case 'pain-asked':
      return cue('did-it-hurt')
    case 'pain-answered':
      return event.hurt === true
        ? cue('it-hurt')
        : (endedCue(after) ?? (event.hurt === false ? cue('no-pain') : null))
    case 'waited':
    // The camera went when nothing more was asked of it.
    case 'fault':
      return endedCue(after)
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
