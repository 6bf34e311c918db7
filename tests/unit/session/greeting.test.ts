import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import type { Side } from '../../../src/pose/side'
import { toneIds } from '../../../src/session/device-ports'
import { isOptional } from '../../../src/session/hand-proof'
import type { SessionEvent } from '../../../src/session/state'
import { filmed } from '../../tools/synthetic-runner'
import { balance } from '../../tools/synthetic-runner-balance'
import { withHandUp } from '../../tools/hand-up'
import {
  countdown,
  ended,
  engine,
  kindsOf,
  later,
  openedWith,
  played,
  ready,
  saved,
  started,
  stationOf,
  waited,
} from './event-list'
import { poseEvents, readyEvent, writtenDown } from './written-down'

const taught = toneIds.map((tone): SessionEvent => ({ kind: 'tone-taught', tone }))
const asked: SessionEvent = { kind: 'hand-asked' }
const raised = (side: Side | null): SessionEvent => ({ kind: 'hand-raised', side })
const toHand = [started(), ready, ...taught, asked]

describe('before the first test', () => {
  it('teaches the six tones, asks for the left hand, and goes on when it is seen', () => {
    const { state, captions, effects } = played([...toHand, raised('left')])
    expect(captions).toEqual([
      'This one: ready',
      'This one: three, two, one',
      'This one: hold',
      'This one: good',
      'This one: not counted',
      'This one: stop',
      'Raise your left hand',
      'Watch what comes first',
    ])
    expect(state.stage).toEqual({ kind: 'between', why: 'next-test' })
    expect(effects.map(({ kind }) => kind)).toEqual(['start-source', 'greet', 'wait'])
    const shown = played([{ kind: 'announced' }, waited], state)
    expect(shown.captions).toEqual(['Face the camera'])
    expect(shown.state.cue!.speech).toBe(
      'First: Balance. Face the camera, both feet down. Hands on hips, wall near. Lift one foot, stand quietly.',
    )
    expect(shown.state.stage.kind).toBe('positioning')
  })

  it.each<readonly [string, SessionEvent, string]>([
    ['nobody raises a hand', waited, 'I saw no left hand. '],
    ['a key says go on', { kind: 'continue-asked' }, ''],
  ])('goes on when %s, and says that the sides are not proved', (_, event, reason) => {
    const { state, captions } = played([...toHand, event])
    expect(state.stage).toEqual({ kind: 'between', why: 'next-test' })
    expect(captions.at(-1)).toBe('Sides not proved. Going on')
    expect(state.cue!.speech).toBe(`${reason}Left and right are not proved. Watch what comes first.`)
    expect(played([{ kind: 'continue-asked' }], state).state.stage.kind).toBe('positioning')
  })

  it('says so with where to stand, where what comes first was shown before', () => {
    const begun = played([openedWith(['ankle-dorsiflexion']), ready, ...countdown, ended('left')])
    const change = { kind: 'other-camera-asked' } as const
    const other = { kind: 'source-ready', engine, camera: 'other' } as const
    const { state, captions } = played([change, other, asked, waited], {
      ...begun.state,
      draft: { ...begun.state.draft!, camera: 'one' },
    })
    expect(state.stage.kind).toBe('positioning')
    expect(captions.at(-1)).toBe('Sides not proved. Going on')
    expect(state.cue!.speech).toBe(
      'I saw no left hand. Left and right are not proved. Stand side-on, your left leg nearer to the camera.',
    )
  })

  it('asks for the hand all the same when a key cuts the tones short', () => {
    const { state, effects } = played([started(), ready, taught[0]!, { kind: 'continue-asked' }])
    expect(state.stage).toEqual({ kind: 'greeting', step: 'runner' })
    expect(effects.at(-1)).toEqual({ kind: 'greet', teaches: false })
    expect(played([asked], state).captions).toEqual(['Raise your left hand'])
  })

  it('waits for a runner where nobody is there to raise a hand', () => {
    const { state, captions } = played([started(), ready, ...taught, { kind: 'runner-awaited' }])
    expect(state.stage).toEqual({ kind: 'greeting', step: 'runner' })
    expect(captions.at(-1)).toBe('Step into the picture')
    expect(played([asked], state).state.stage).toEqual({ kind: 'greeting', step: 'hand' })
  })

  it.each<readonly [boolean, SessionEvent]>([
    [true, raised('left')],
    [false, waited],
  ])('keeps with every trial that its sides are proved: %s', (isProved, event) => {
    const { effects } = played([...toHand, event, waited, ...countdown, ended('left')])
    expect(saved(effects).map(({ setUp }) => setUp?.sidesProved)).toEqual([isProved])
  })

  it('asks again for a hand whose side cannot be told', () => {
    const { state, captions } = played([...toHand, raised(null)])
    expect(state.stage).toEqual({ kind: 'greeting', step: 'hand' })
    expect(captions.at(-1)).toBe('Face me. Left hand up')
  })

  it('explains after the wrong hand, and takes the right one then', () => {
    const once = played([...toHand, raised('right')])
    expect(once.captions.at(-1)).toBe('That was the right hand')
    expect(once.state.stage.kind).toBe('greeting')
    expect(played([raised('left')], once.state).state.stage.kind).toBe('between')
  })

  it('never measures with left and right swapped: whatever is asked, a left hand has to be seen first', () => {
    const goOn = { kind: 'continue-asked' } as const
    for (const between of [[], [waited, asked], [goOn, asked], [waited, asked, raised(null)]]) {
      const { state, captions } = played([...toHand, raised('right'), ...between, raised('right')])
      expect(state.stage).toEqual({ kind: 'paused', because: 'sides-swapped' })
      expect(captions.at(-1)).toBe('Left and right are swapped')
      for (const end of [waited, goOn])
        expect(played([goOn, asked, end], state).state.stage).toEqual(state.stage)
      for (const way of [
        [{ kind: 'continue-asked' }],
        [{ kind: 'redo-asked' }],
        [{ kind: 'skip-asked', at: later }],
        [{ kind: 'other-camera-asked' }, ready],
      ] as const) {
        expect(played(way, state).state.stage).toEqual({ kind: 'greeting', step: 'runner' })
      }
    }
  })

  it.each<readonly [string, SessionEvent, readonly SessionEvent[]]>([
    ['silence', waited, []],
    ['a key', { kind: 'continue-asked' }, []],
    ['a skip', { kind: 'skip-asked', at: later }, [{ kind: 'pause-asked' }]],
  ])('asks once more after one wrong hand and %s, and then goes on unproved', (_, end, first) => {
    const again = played([...toHand, raised('right'), ...first, end])
    expect(again.state.stage).toEqual({ kind: 'greeting', step: 'runner' })
    expect(again.effects.at(-1)).toEqual({ kind: 'greet', teaches: false })
    const heard = played([asked], again.state)
    expect(heard.captions).toEqual(['Left hand, once more'])
    expect(heard.state.cue!.speech).toMatch(/^I saw a right hand, once\./)
    const on = played([...first, end], heard.state)
    expect(on.state.stage).toEqual({ kind: 'between', why: 'next-test' })
    expect(on.captions.at(-1)).toBe('Sides not proved. Going on')
    expect(on.state.draft!.greeting).toMatchObject({ due: 'nothing', isProved: false })
    expect(played([raised('left')], heard.state).state.draft!.greeting.isProved).toBe(true)
  })

  it('speaks of one right hand no more once there were two', () => {
    const again = played([...toHand, raised('right'), waited, asked, raised('right')])
    expect(again.captions.at(-1)).toBe('Left and right are swapped')
    expect(played([{ kind: 'continue-asked' }, asked], again.state).captions.at(-1)).toBe(
      'Raise your left hand',
    )
  })

  it('offers to leave out only what can be left out', () => {
    const optional = (...events: readonly SessionEvent[]) => isOptional(played(events).state.draft!.greeting)
    const once = [...toHand, raised('right')]
    expect(optional(started(), ready)).toBe(true)
    expect(optional(...toHand)).toBe(true)
    expect(optional(...once)).toBe(false)
    expect(optional(...once, waited, asked)).toBe(true)
    expect(optional(...once, raised('right'), { kind: 'continue-asked' })).toBe(false)
  })

  it('is done again after a pause, but for the tones that were heard', () => {
    const paused = played([...toHand, { kind: 'pause-asked' }])
    expect(paused.captions.at(-1)).toBe('Paused. Come and choose')
    const { effects } = played([{ kind: 'continue-asked' }], paused.state)
    expect(effects).toEqual([{ kind: 'greet', teaches: false }])
  })

  it.each([openedWith(['ankle-dorsiflexion']), started('video-file'), started('virtual')])(
    'is left out where nobody has to be taught: %o',
    (event) => {
      expect(kindsOf(played([event, ready]).effects)).toEqual(['start-source', 'watch'])
    },
  )
})

describe('the hand that is asked for, seen by poses', () => {
  const down = filmed(balance())[0]!
  const up = { left: withHandUp(down, 'left'), right: withHandUp(down, 'right') }
  /** Where it leads, ten poses a second, with these hands up for a second from so long after it was asked. */
  const stagesOf = (...hands: readonly (readonly [Side, number])[]) => {
    const { conductor } = writtenDown()
    conductor.dispatch(started())
    conductor.hear(readyEvent)
    let askedAt = Infinity
    return Array.from({ length: 600 }, (_, i) => i * 100).map((t) => {
      const hand = hands.find(([, from]) => t - askedAt >= from && t - askedAt < from + 1000)
      for (const event of poseEvents([{ ...(hand ? up[hand[0]] : down), t: ms(t) }])) conductor.hear(event)
      const { stage } = conductor.state
      if (stage.kind === 'greeting' && stage.step === 'hand') askedAt = Math.min(askedAt, t)
      return { stage: stage.kind, after: t - askedAt }
    })
  }
  const leftAt = (...hands: readonly (readonly [Side, number])[]) =>
    stagesOf(...hands).find(({ stage, after }) => after > 0 && stage !== 'greeting')!.after

  it('has as long after a wrong one as before it', () => {
    expect(leftAt()).toBe(12_000)
    // Then once more for as long as at first, once they are seen to have come.
    expect(leftAt(['right', 10_000])).toBe(22_600 + 600 + 12_000)
    const late = stagesOf(['right', 10_000], ['left', 19_000])
    expect(late.map(({ stage }) => stage)).not.toContain('paused')
    expect(leftAt(['right', 10_000], ['left', 19_000])).toBe(19_600)
  })
})

describe('a hand between two trials', () => {
  const lunges = [openedWith(['ankle-dorsiflexion']), ready, ...countdown]

  it('does the last one again, in the same place', () => {
    const { state, effects, captions } = played([...lunges, ended('left'), raised('left')])
    expect(state.draft!.trials.map(({ withdrawn }) => withdrawn)).toEqual([true])
    expect(kindsOf(effects).slice(-2)).toEqual(['update-trial', 'watch'])
    expect(captions.at(-1)).toBe('Once more')
    expect(state.stage.kind).toBe('positioning')
  })

  it('goes back to the leg before while the other one is still to come', () => {
    const { state } = played([...lunges, ended('left'), ended('left'), ended('left'), raised(null)])
    expect(stationOf(state).side).toBe('left')
    expect(state.draft!.trials.map(({ withdrawn }) => withdrawn)).toEqual([false, false, true])
  })

  it('means nothing before the first trial, of an earlier sitting, in a trial of a file, or in a pause', () => {
    const one = played([...lunges, ended('left')]).state.draft!.trials
    const before = { ...openedWith(['ankle-dorsiflexion']), trials: one }
    for (const events of [
      lunges,
      [before, ready, ...countdown],
      [openedWith(['ankle-dorsiflexion'], { source: 'video-file' }), ready, ended('left')],
      [...lunges, ended('left'), { kind: 'pause-asked' } as const],
    ]) {
      const { state } = played(events)
      expect(played([raised('left')], state).state).toBe(state)
    }
  })
})
