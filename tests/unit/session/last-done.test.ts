import { describe, expect, it } from 'vitest'
import type { Side } from '../../../src/pose/side'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { lastDone } from '../../../src/session/last-done'
import { isPractice } from '../../../src/session/practice'
import type { SessionEvent, SessionState } from '../../../src/session/state'
import { measured } from '../../tools/synthetic-runner-records'
import { countdown, ended, later, openedWith, played, ready, stationOf, three, waited } from './event-list'

/** What a hand, or Redo, leads back to: what was done last, and nothing that was done before it. */

const full = (...tests: readonly string[]): readonly SessionEvent[] => {
  const opened = openedWith(tests)
  return [{ ...opened, assessment: { ...opened.assessment, form: 'full' } }, ready, ...countdown]
}
const ankle = 'ankle-dorsiflexion'
const hip = 'hip-extension'
const practised: SessionEvent = { kind: 'practised', outcome: measured('left', 38) }
const hand: SessionEvent = { kind: 'hand-raised', side: 'left' }
const skip: SessionEvent = { kind: 'skip-asked', at: later }
const toNext = [waited, ...countdown]
const ankleDone = [...full(ankle, hip), practised, ...three('left')]

const place = (state: SessionState) => `${stationOf(state).mobilityTestId} ${stationOf(state).side}`
const withdrawn = ({ draft }: SessionState) => draft!.trials.map((trial) => trial.withdrawn)

describe('a hand after a practice', () => {
  it('is for the practice, not for the last good trial of the test before', () => {
    const { state } = played([...ankleDone, ...toNext, practised])
    expect(place(state)).toBe(`${hip} left`)
    expect(isPractice(state)).toBe(false)
    const again = played([hand], state).state
    expect(place(again)).toBe(`${hip} left`)
    expect(isPractice(again)).toBe(true)
    expect(withdrawn(again)).toEqual([false, false, false])
  })

  it('leads back to the leg that practised, where legs take turns', () => {
    const first = played([...full(balance.id), practised]).state
    expect(stationOf(first).side).toBe('right')
    const again = played([hand], first).state
    expect(stationOf(again).side).toBe('left')
    expect(isPractice(again)).toBe(true)
    const both = played([...full(balance.id), practised, ...toNext, practised]).state
    expect(both.stage).toEqual({ kind: 'between', why: 'rest' })
    expect(stationOf(both).side).toBe('left')
    expect(stationOf(played([hand], both).state).side).toBe('right')
  })

  it('is for the trial once one has counted, and for the practice once that was taken back', () => {
    const { state } = played([...full(ankle), practised, ended('left')])
    expect(lastDone(state.draft!)).toEqual({ kind: 'trial', at: 0 })
    const back = played([hand], state).state
    expect(withdrawn(back)).toEqual([true])
    expect(lastDone(back.draft!)).toEqual({ kind: 'practice', at: 0 })
  })
})

describe('a hand before the first trial of a station', () => {
  const stand = (side: Side) => ended(side, measured(side, 20_000, balance.primary))

  it('means nothing once trials are waited for: the test before is over', () => {
    const { state } = played([openedWith([ankle, hip]), ready, ...countdown, ...three('left'), ...toNext])
    expect(state.stage.kind).toBe('recording')
    expect(place(state)).toBe(`${hip} left`)
    expect(played([hand], state).state).toBe(state)
  })

  it('means nothing while the other leg’s turn has begun', () => {
    const { state } = played([openedWith([balance.id]), ready, ...countdown, stand('left'), ...toNext])
    expect(stationOf(state).side).toBe('right')
    expect(played([hand], state).state).toBe(state)
  })

  it('is for the trial before as long as the way to the next one is shown', () => {
    const { state } = played(ankleDone)
    expect(state.stage.kind).toBe('between')
    const again = played([hand], state).state
    expect(place(again)).toBe(`${ankle} left`)
    expect(withdrawn(again)).toEqual([false, false, true])
  })

  it('is not for a test that hurt', () => {
    const hurt: SessionEvent = { kind: 'pain-answered', test: ankle, side: 'left', hurt: true, at: later }
    const { state } = played([...ankleDone, hurt])
    expect(played([hand], state).state).toBe(state)
    const redone = played([{ kind: 'pause-asked' }, { kind: 'redo-asked' }], state).state
    expect(place(redone)).toBe(`${hip} left`)
    expect(withdrawn(redone)).toEqual([false, false, false])
  })
})

describe('a station that was skipped', () => {
  const stand = (side: Side, seconds: number) => ended(side, measured(side, seconds * 1000, balance.primary))

  it('does not come again after a step back to what lies before it', () => {
    const { state } = played([...ankleDone, skip, skip, waited, ...countdown])
    expect(place(state)).toBe(`${ankle} right`)
    const back = played([{ kind: 'pause-asked' }, { kind: 'redo-asked' }], state).state
    expect(place(back)).toBe(`${ankle} left`)
    const on = played([...countdown, ended('left')], back).state
    expect(place(on)).toBe(`${ankle} right`)
  })

  it('does not come again where legs take turns, and leaves the assessment a partial one', () => {
    const begun = [openedWith([balance.id]), ready, ...countdown]
    const { state } = played([...begun, stand('left', 20), ...toNext, skip, ...toNext])
    expect(stationOf(state).side).toBe('left')
    const { stage, draft } = played([stand('left', 20), ...toNext, stand('left', 20), waited], state).state
    expect(stage.kind).toBe('reporting')
    expect(draft!.assessment.state).toBe('partial')
  })

  it('is taken up again by a step back to its own trial', () => {
    const { state } = played([...full(ankle, hip), practised, ended('left'), skip])
    const back = played([hand], state).state
    expect(place(back)).toBe(`${ankle} left`)
    expect(back.draft!.skipped).toEqual([])
    expect(withdrawn(back)).toEqual([true])
  })
})
