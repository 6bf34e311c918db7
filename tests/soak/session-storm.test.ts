import { expect, test } from 'vitest'
import { trialRecordSchema } from '../../src/assessment/records'
import { initialState } from '../../src/session/initial-state'
import { session } from '../../src/session/session'
import type { SessionEvent, SessionState } from '../../src/session/state'
import type { Step } from '../../src/session/step'
import { seededNumbers } from '../tools/synthetic-runner-trouble'
import { stormEvent } from './storm-event'

/** Everything that can happen to a session, in any order: so many storms of so many events each. */
const storms = 500
const eventsEach = 1000

/**
 * Every trial that is taken is stored with that very event and never again but with its second look; none is forgotten
 * while the assessment lasts, and every record is one that the store takes.
 */
const expectNoneLost = (before: SessionState, event: SessionEvent, { state, effects }: Step) => {
  const stored = effects.flatMap((effect) => (effect.kind === 'save-trial' ? [effect.trial] : []))
  for (const effect of effects)
    if (effect.kind === 'save-trial' || effect.kind === 'update-trial')
      expect(trialRecordSchema.safeParse(effect.trial).error).toBeUndefined()
  if (!before.draft || before.draft.assessment.id !== state.draft?.assessment.id) return
  const [was, is] = [before.draft.trials, state.draft.trials].map((trials) => trials.map(({ id }) => id))
  expect(is!.slice(0, was!.length)).toEqual(was)
  const added = is!.slice(was!.length)
  if (event.kind === 'looked-again') expect(added).toEqual([])
  else expect(stored.map(({ id }) => id)).toEqual(added)
}

test(`${String(storms)} storms of ${String(eventsEach)} events leave no session that threw, or lost a trial`, () => {
  let taken = 0
  for (let storm = 0; storm < storms; storm++) {
    const random = seededNumbers(9000 + storm)
    let state = initialState
    for (let nth = 0; nth < eventsEach; nth++) {
      const event = stormEvent(random, storm * eventsEach + nth, state)
      const next = session(state, event)
      expectNoneLost(state, event, next)
      taken += next.effects.filter(({ kind }) => kind === 'save-trial').length
      state = next.state
    }
  }
  console.log(`${String(taken)} trials were taken`)
  expect(taken).toBeGreaterThan(storms)
}, 600_000)
