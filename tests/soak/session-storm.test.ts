import { expect, test } from 'vitest'
import { trialRecordSchema } from '../../src/assessment/records'
import { initialState } from '../../src/session/initial-state'
import { session } from '../../src/session/session'
import type { SessionEvent, SessionState } from '../../src/session/state'
import { leftOut } from '../../src/session/left-out'
import { isDone, isSameStation } from '../../src/session/progress'
import { stationOf, type Step } from '../../src/session/step'
import { seededNumbers } from '../tools/synthetic-runner-trouble'
import { obedientEvent } from './obedient-event'
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

/** What leads back to a station that is done or was skipped: whoever asks for it gets it. */
const asks: readonly SessionEvent['kind'][] = ['redo-asked', 'hand-raised', 'resumed', 'started']

/** Nobody is led on to a station that has its trials, was skipped or hurt, unless that was asked for. */
const expectWanted = ({ draft: before }: SessionState, event: SessionEvent, { state }: Step) => {
  const { draft, source } = state
  if (!before || before.assessment.id !== draft?.assessment.id || asks.includes(event.kind)) return
  const station = stationOf(draft)
  if (isSameStation(stationOf(before), station)) return
  const said = JSON.stringify({ event, station })
  expect(isDone(draft, station), said).toBe(false)
  expect(
    draft.skipped.filter((each) => isSameStation(each, station)),
    said,
  ).toEqual([])
  // A file is no doing: nothing is ruled out of it.
  if (source?.kind === 'camera')
    expect(leftOut(draft.assessment).has(station.mobilityTestId), said).toBe(false)
}

const isOver = ({ stage }: SessionState) => stage.kind === 'choosing' || stage.kind === 'reporting'

/** Wherever a storm has driven a session, whoever does as asked from there on comes to its end. */
const expectEnd = (from: SessionState, nth: number) => {
  let state = from
  for (let step = 0; step < 300 && !isOver(state); step++)
    state = session(state, obedientEvent(state, nth + step)).state
  expect(isOver(state), `${JSON.stringify(from.stage)} came to ${JSON.stringify(state.stage)}`).toBe(true)
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
      expectWanted(state, event, next)
      if (nth % 100 === 0) expectEnd(next.state, nth)
      taken += next.effects.filter(({ kind }) => kind === 'save-trial').length
      state = next.state
    }
  }
  console.log(`${String(taken)} trials were taken`)
  expect(taken).toBeGreaterThan(storms)
}, 600_000)
