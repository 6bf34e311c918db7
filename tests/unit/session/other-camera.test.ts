import { describe, expect, it } from 'vitest'
import { deg } from '../../../src/math/units'
import type { Side } from '../../../src/pose/side'
import type { Sitting } from '../../../src/runner/records'
import type { SessionEvent } from '../../../src/session/state'
import { countdown, ended, engine, later, openedWith, played, ready, started, waited } from './event-list'

/** What was proved and tested holds for one camera and one sitting. */
const asked: SessionEvent = { kind: 'hand-asked' }
const raised = (side: Side): SessionEvent => ({ kind: 'hand-raised', side })

describe('another camera', () => {
  const by = (camera: string): SessionEvent => ({ kind: 'source-ready', engine, camera })
  const room: SessionEvent = { kind: 'room-tested', noise: deg(0.4), cause: null }
  const measuring = [started(), by('one'), raised('left'), waited, room, ...countdown, ended('left')]
  const change: SessionEvent = { kind: 'other-camera-asked' }

  it('has to prove its sides, and its room is tested anew, before anything more is measured', () => {
    expect(played(measuring).state.draft).toMatchObject({ roomNoise: 0.4, greeting: { isProved: true } })
    const { state, captions } = played([...measuring, change, by('other'), asked])
    expect(state.stage).toEqual({ kind: 'greeting', step: 'hand' })
    expect(captions.at(-1)).toBe('Raise your left hand')
    expect(state.draft).toMatchObject({ roomNoise: null, greeting: { due: 'hand', isProved: false } })
    const on = played([raised('left')], state)
    // What comes first was shown before the first station already.
    expect(on.effects).toMatchObject([{ kind: 'watch', phase: 'testing-room' }])
    expect(on.state.draft!.greeting.isProved).toBe(true)
  })

  it('is noticed where the browser took it by itself, after a cable was pulled', () => {
    const gone = { kind: 'fault', fault: { kind: 'capture', code: 'camera-unplugged', detail: '' } } as const
    const again = [...measuring, gone, { kind: 'continue-asked' } as const]
    expect(played([...again, by('other')]).state.stage.kind).toBe('greeting')
    expect(played([...again, by('one')]).state.stage.kind).toBe('positioning')
  })

  it('ends a mirrored picture: nobody is held to the hands that the first one swapped', () => {
    const swapped = [started(), by('one'), asked, raised('right'), raised('right')]
    const goOn = { kind: 'continue-asked' } as const
    expect(played([...swapped, goOn, goOn]).state.stage.kind).toBe('paused')
    expect(played([...swapped, change, by('one'), goOn]).state.stage.kind).toBe('paused')
    expect(played([...swapped, change, by('other'), goOn]).state.stage.kind).toBe('between')
  })
})

describe('another sitting', () => {
  const sitting: Sitting = {
    at: later,
    safety: { flags: [], isCleared: false },
    readiness: {},
    footwear: 'barefoot',
    leftOut: [],
  }
  const open = openedWith(['ankle-dorsiflexion'])

  it('asks for the hand, and shows what comes first, without the tones', () => {
    const { state, effects } = played([{ ...open, sitting }, ready])
    expect(effects.at(-1)).toEqual({ kind: 'greet', teaches: false })
    const shown = played([raised('left'), { kind: 'announced' }], state)
    expect(shown.state.stage).toEqual({ kind: 'between', why: 'next-test' })
    expect(shown.captions).toEqual(['Watch what comes first', 'Left leg near camera'])
  })

  it('asks nobody for a hand in front of a file', () => {
    expect(played([{ ...open, source: 'video-file', sitting }, ready]).state.stage.kind).toBe('recording')
  })
})
