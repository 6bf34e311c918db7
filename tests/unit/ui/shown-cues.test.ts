import { describe, expect, it } from 'vitest'
import { unlikeThen, type UnlikeThen } from '../../../src/assessment/unlike-then'
import { ms } from '../../../src/math/units'
import { cues, type CueId } from '../../../src/session/cues'
import type { Cue } from '../../../src/session/device-ports'
import type { PauseReason } from '../../../src/session/pause-reason'
import type { SessionState, Stage } from '../../../src/session/state'
import { farState } from '../../../src/ui/state/far-state'
import { HeldCue } from '../../../src/ui/state/held-cue'
import { ankle } from '../../../src/workbench/gallery/records'
import { allMet, live, state, twoUnmet } from '../../../src/workbench/gallery/session-states'

const recording = { kind: 'recording' } as const

describe('every cue', () => {
  /** Where each is said: the stage that follows it. */
  const greeting = { kind: 'greeting', step: 'hand' } as const
  const positioning = { kind: 'positioning', checks: allMet } as const
  const placing = { kind: 'positioning', checks: [] } as const
  const between = { kind: 'between', why: 'next-test' } as const
  const paused = (because: PauseReason) => ({ kind: 'paused', because }) as const
  const thenPlaces = Object.fromEntries(unlikeThen.map((each) => [`then-${each}`, positioning])) as Readonly<
    Record<`then-${UnlikeThen}`, typeof positioning>
  >
  const saidIn: Readonly<
    Record<
      CueId,
      Stage | 'as the number in its ring' | 'by the result' | 'beside what broke' | 'by the way home'
    >
  > = {
    'tone-ready': greeting,
    'tone-count': greeting,
    'tone-hold': greeting,
    'tone-good': greeting,
    'tone-not-counted': greeting,
    'tone-stop': greeting,
    'step-in': { kind: 'greeting', step: 'runner' },
    'sides-unproved': between,
    'raise-left-hand': greeting,
    'raise-it-facing': greeting,
    'other-hand': greeting,
    'left-hand-again': greeting,
    'sides-swapped': paused('sides-swapped'),
    'watch-first': between,
    'once-more': placing,
    'left-near': between,
    'right-near': between,
    'turn-left-near': between,
    'turn-right-near': between,
    'either-near': between,
    'face-camera': between,
    'stay-facing': between,
    'left-leg-next': between,
    'right-leg-next': between,
    'stand-still': positioning,
    ...thenPlaces,
    'testing-room': { kind: 'testing-room' },
    'room-quiet': { kind: 'testing-room' },
    'room-noisy': { kind: 'positioning', checks: twoUnmet },
    three: 'as the number in its ring',
    two: 'as the number in its ring',
    one: 'as the number in its ring',
    'too-early': placing,
    back: recording,
    'good-two-more': recording,
    'rest-two-more': between,
    'rest-one-more': between,
    'rest-left-leg': between,
    'rest-right-leg': between,
    'practice-over': recording,
    'practice-again': recording,
    'practice-foot-down': recording,
    'good-one-more': recording,
    'test-done': between,
    'last-done': { kind: 'between', why: 'finished', at: '2026-03-01T10:26:00.000Z' },
    'did-it-hurt': between,
    skipped: between,
    'no-pain': between,
    'it-hurt': { kind: 'finishing', at: '2026-03-01T10:26:00.000Z' },
    'side-done': between,
    measuring: { kind: 'finishing', at: '2026-03-01T10:26:00.000Z' },
    finished: 'by the result',
    'not-counted': recording,
    'no-hold': recording,
    'no-stand': recording,
    'wrong-leg': recording,
    'start-again': recording,
    paused: paused('asked'),
    'too-many': paused('too-many-attempts'),
    broken: 'beside what broke',
    'ended-unstored': 'by the way home',
  }

  it.each(Object.entries(saidIn) as [CueId, Stage | string][])('is shown: %s', (id, stage) => {
    if (typeof stage === 'string')
      return expect(['three', 'two', 'one', 'finished', 'broken', 'ended-unstored']).toContain(id)
    const said = { nth: 7, id, ...cues[id] }
    const shown: SessionState = { ...state(stage), cue: said }
    let held: Cue | null = null
    new HeldCue((now) => (held = now)).follow(said)
    // All checks met, the words are those of the ring that fills.
    const caption = id === 'stand-still' ? 'Stand still' : cues[id].caption
    expect(farState(shown, null, ankle, held)?.caption).toBe(caption)
  })
})

describe('a cue that the next stage would wipe away', () => {
  const said = (id: CueId, nth: number) => ({ nth, id, ...cues[id] })
  const seenAt = (t: number) => ({ ...live('right'), pose: { ...live('right').pose!, t: ms(t) } })
  const heldOver = () => {
    const shown: (string | null)[] = []
    const held = new HeldCue((now) => shown.push(now?.id ?? null))
    return { held, shown }
  }

  it('stands for two and a half seconds of pose time', () => {
    const { held, shown } = heldOver()
    held.follow(said('once-more', 1))
    held.pass(seenAt(1000))
    held.follow(said('once-more', 1))
    held.pass(seenAt(3400))
    expect(shown).toEqual(['once-more'])
    held.pass(seenAt(3500))
    expect(shown).toEqual(['once-more', null])
  })

  it('outlasts a calm one that comes after it, and no urgent one', () => {
    const { held, shown } = heldOver()
    held.follow(said('room-noisy', 1))
    held.follow(said('stand-still', 2))
    expect(shown).toEqual(['room-noisy'])
    held.follow(said('three', 3))
    expect(shown).toEqual(['room-noisy', null])
  })

  it('is replaced by another of its kind, which has its own time', () => {
    const { held, shown } = heldOver()
    held.follow(said('room-quiet', 1))
    held.pass(seenAt(0))
    held.follow(said('too-early', 2))
    held.pass(seenAt(2000))
    held.pass(seenAt(4400))
    expect(shown).toEqual(['room-quiet', 'too-early'])
  })

  it('is not waited for by a picture without a runner', () => {
    const { held, shown } = heldOver()
    held.follow(said('once-more', 1))
    held.pass(seenAt(0))
    held.pass(null)
    expect(shown).toEqual(['once-more'])
    held.pass({ ...seenAt(0), pose: null })
    expect(shown).toEqual(['once-more', null])
  })
})
