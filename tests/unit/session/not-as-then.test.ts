import { describe, expect, it } from 'vitest'
import type { SetUpThen } from '../../../src/assessment/set-up-then'
import { modelOf } from '../../../src/assessment/likeness'
import { farState } from '../../../src/ui/state/far-state'
import { HeldCue } from '../../../src/ui/state/held-cue'
import type { Cue } from '../../../src/session/device-ports'
import type { SessionEvent } from '../../../src/session/state'
import { check, checked, counted, ended, engine, played, ready, started } from './event-list'

/** What is not as last time is named before the test, in front of the camera. */

const then: SetUpThen = {
  bodySpan: 0.7,
  yaw: 3,
  roll: null,
  luma: 120,
  handsOnHips: true,
  ways: { left: 'as asked', right: 'as asked' },
  models: [modelOf(engine)],
}
const retest: SessionEvent = {
  ...started(),
  only: 'single-leg-balance',
  then: { 'single-leg-balance': then },
}
const past: readonly SessionEvent[] = [
  ready,
  { kind: 'continue-asked' },
  { kind: 'continue-asked' },
  { kind: 'continue-asked' },
]
const seen = (span: number, met = true, luma = 120, hands: boolean | null = true): SessionEvent =>
  ({
    ...checked(
      check({ id: 'distance', met, fix: met ? '' : 'Too close. Step back.', read: span }),
      check({ id: 'light', read: luma }),
      check({ read: 2 }),
    ),
    hands,
  }) as SessionEvent
const begun = played([retest, ...past]).state
const said = (...events: readonly SessionEvent[]) => played(events, begun).captions

describe('what is not as last time', () => {
  it('is said as soon as every check is met, once, and that all is well when it is put right', () => {
    expect(begun.stage.kind).toBe('positioning')
    expect(said(seen(0.9, false), seen(0.8), seen(0.79), seen(0.72), seen(0.8))).toEqual([
      'Too close. Step back',
      'Nearer than last time',
      'Good. Stand still',
    ])
  })

  it('does not call well what is left as it is, and stops nobody', () => {
    const { captions, state } = played([seen(0.8), seen(0.81), counted(3)], begun)
    expect(captions).toEqual(['Nearer than last time', 'Three'])
    expect(state.stage.kind).toBe('counting-down')
  })

  it('is told in words all at once, where the caption has room for one', () => {
    const { cue } = played([seen(0.6, true, 30, false)], begun).state
    expect(cue?.caption).toBe('Further than last time')
    expect(cue?.speech).toBe(
      'You stand further away than last time. Step closer a little. Last time your hands were on your hips. Put them there. It is much darker than last time.',
    )
  })

  it('is said anew of the next leg, and not of a first time', () => {
    const next = played(
      [
        seen(0.8),
        counted(3),
        counted(2),
        counted(1),
        counted(0),
        ended('left'),
        ended('left'),
        ended('left'),
      ],
      begun,
    ).state
    expect(played([retest, ...past, seen(0.7)]).captions.at(-1)).toBe('Good. Stand still')
    expect(next.draft?.named).toEqual(['0 nearer'])
    const { then: none, ...first } = retest
    expect(none).toBeDefined()
    expect(played([first, ...past, seen(0.8)]).captions.at(-1)).toBe('Good. Stand still')
  })

  it('is read from three metres until it was read, and is no tick', () => {
    let held: Cue | null = null
    const follow = new HeldCue((cue) => (held = cue))
    const { state } = played([seen(0.8)], begun)
    follow.follow(state.cue)
    const far = farState(state, null, null, held)
    expect(far).toEqual({ family: 'wait', glyph: 'adjust', caption: 'Nearer than last time' })
  })
})
