import { describe, expect, it } from 'vitest'
import { toneIds } from '../../../src/session/device-ports'
import type { SessionEvent } from '../../../src/session/state'
import {
  countdown,
  ended,
  engine,
  kindsOf,
  later,
  openedWith,
  played,
  ready,
  started,
  stationOf,
  three,
  toRecording,
  waited,
} from './event-list'

const goOn: SessionEvent = { kind: 'continue-asked' }
const unplugged: SessionEvent = {
  kind: 'fault',
  fault: { kind: 'capture', code: 'camera-unplugged', detail: 'gone' },
}
const left = { mobilityTestId: 'ankle-dorsiflexion', side: 'left' } as const
const asked: SessionEvent = { kind: 'pain-asked', station: left }
const answered = (hurt: boolean | null): SessionEvent => ({
  kind: 'pain-answered',
  test: left.mobilityTestId,
  side: left.side,
  hurt,
  at: later,
})
const twoTests = [openedWith(['ankle-dorsiflexion', 'hip-extension']), ready, ...countdown]
const leftDone = [...toRecording, ...three('left')]
const ankleDone = [...twoTests, ...three('left')]
const greeted: readonly SessionEvent[] = [
  started(),
  ready,
  ...toneIds.map((tone): SessionEvent => ({ kind: 'tone-taught', tone })),
  { kind: 'hand-asked' },
  { kind: 'hand-raised', side: 'left' },
]

/** Ways out of an interval and back that nobody meant to skip anything by. */
const breaks: readonly (readonly [string, readonly SessionEvent[]])[] = [
  ['a walk out of the picture', [{ kind: 'left-picture' }, goOn]],
  ['a pause', [{ kind: 'pause-asked' }, goOn]],
  ['a hidden tab', [{ kind: 'interrupted', reason: 'tab-hidden' }, goOn]],
  ['an unplugged camera', [unplugged, goOn, ready]],
  ['a camera that comes back by itself', [unplugged, ready]],
  ['a pause with an unplugged camera', [{ kind: 'pause-asked' }, unplugged, goOn, ready]],
]

describe.each(breaks)('after %s', (_, away) => {
  it('the question that was still to come is asked, and the next test named and shown', () => {
    const before = played(ankleDone)
    const { state, effects } = played(away, before.state)
    expect(state.stage).toEqual({ kind: 'between', why: 'next-test' })
    expect(stationOf(state).mobilityTestId).toBe('hip-extension')
    expect(effects.at(-1)).toEqual(before.effects.at(-1))
    expect(effects.at(-1)).toMatchObject({ asks: left })
    const named = played([{ kind: 'announced' }], state)
    expect(named.state.cue!.speech).toMatch(/^Next: /)
    expect(played([waited], state).state.stage.kind).toBe('positioning')
    expect(played([goOn], state).state.stage.kind).toBe('positioning')
  })

  it('what comes first is shown', () => {
    const before = played(greeted)
    expect(before.state.stage).toEqual({ kind: 'between', why: 'next-test' })
    const { state, effects } = played(away, before.state)
    expect(state.stage).toEqual(before.state.stage)
    expect(effects.at(-1)).toEqual(before.effects.at(-1))
  })

  it('a question that stood there unanswered is asked again; one that was answered, or open to its end, is not', () => {
    const open = played([...leftDone, asked]).state
    expect(played(away, open).effects.at(-1)).toMatchObject({ kind: 'wait', asks: left })
    for (const hurt of [false, null]) {
      const over = played([...leftDone, asked, answered(hurt)]).state
      expect(played(away, over).effects.at(-1)).toMatchObject({ kind: 'wait', asks: null })
    }
  })

  it('nothing is shown twice: once the next station was watched, it is watched again', () => {
    const watched = played([...leftDone, waited]).state
    const { state, effects } = played(away, watched)
    expect(state.stage).toEqual({ kind: 'positioning', checks: [] })
    expect(kindsOf(effects)).not.toContain('wait')
  })

  it('a rest that was only a rest is over', () => {
    const resting = played([openedWith(['single-leg-balance']), ready, ...countdown, ended('left')])
    expect(played(away, resting.state).state.stage.kind).not.toBe('between')
  })
})

it('what was cut short comes after the hand where another camera has taken over', () => {
  const before = played(leftDone.with(1, { ...ready, camera: 'one' } as SessionEvent))
  const other: SessionEvent = { kind: 'source-ready', engine, camera: 'other' }
  const greeting = played([{ kind: 'pause-asked' }, { kind: 'other-camera-asked' }, other], before.state)
  expect(greeting.state.stage.kind).toBe('greeting')
  const { state, effects } = played(
    [{ kind: 'hand-asked' }, { kind: 'hand-raised', side: 'left' }],
    greeting.state,
  )
  expect(state.stage).toEqual({ kind: 'between', why: 'next-side' })
  expect(effects.at(-1)).toEqual(before.effects.at(-1))
})

it('what was said to have hurt in the pause is not asked about again', () => {
  const hurt = [...ankleDone, { kind: 'pause-asked' }, answered(true), goOn] as const
  const { state, effects } = played(hurt)
  expect(state.stage).toEqual({ kind: 'between', why: 'next-test' })
  expect(effects.at(-1)).toMatchObject({ kind: 'wait', asks: null })
})
