import { describe, expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { cues, longestCaption } from '../../../src/session/cues'
import type { SessionEvent } from '../../../src/session/state'
import { bannedInCode, bannedInCopy } from '../../architecture/banned-words'
import { incomplete, rejected } from '../../tools/synthetic-runner-records'
import {
  check,
  checked,
  countdown,
  ended,
  later,
  played,
  ready,
  opened,
  started,
  three,
  toRecording,
  waited,
} from './event-list'

const said = (...events: readonly SessionEvent[]) => played(events).captions
/** What is said after the runner was told to go. */
const after = (...events: readonly SessionEvent[]) => played(events, played(toRecording).state).captions

const words = (text: string) => text.trim().split(/\s+/).length

describe('every cue', () => {
  const captions = [
    ...Object.values(cues),
    ...mobilityTests.flatMap(({ faults }) =>
      Object.values(faults).map(({ caption, say }) => ({ caption, speech: say })),
    ),
  ]

  it.each(captions)('$caption: can be read at three metres and keeps to our words', ({ caption, speech }) => {
    expect(words(caption)).toBeLessThanOrEqual(longestCaption)
    expect(words(caption)).toBeGreaterThan(0)
    for (const { pattern } of [...bannedInCode, ...bannedInCopy]) {
      expect(caption).not.toMatch(pattern)
      expect(speech).not.toMatch(pattern)
    }
  })

  it('has at least one', () => {
    expect(captions.length).toBeGreaterThan(10)
  })
})

describe('what breaks while somebody is led', () => {
  const unplugged: SessionEvent = {
    kind: 'fault',
    fault: { kind: 'capture', code: 'camera-unplugged', detail: '' },
  }
  const newerTab: SessionEvent = {
    kind: 'fault',
    fault: { kind: 'storage', code: 'storage-outdated-tab', detail: '' },
  }
  const ways: readonly (readonly [string, readonly SessionEvent[]])[] = [
    ['preparing', [opened()]],
    ['greeting', [started(), ready]],
    ['positioning', [opened(), ready]],
    ['testing-room', [opened(), ready, { kind: 'room-test-began' }]],
    ['counting-down', [opened(), ready, countdown[0]!]],
    ['recording', toRecording],
    ['between', [...toRecording, ...three('left')]],
    ['paused', [...toRecording, { kind: 'left-picture' }]],
  ]

  it.each(ways)('%s: is said at once, with the tone that says stop, and once', (stage, way) => {
    const before = played(way).state
    expect(before.stage.kind).toBe(stage)
    for (const fault of [unplugged, newerTab]) {
      const { state, captions } = played([fault, fault], before)
      expect(state.stage.kind).toBe('failed')
      expect(captions).toEqual(['Stop. Come to the screen'])
      expect(state.cue).toMatchObject({ id: 'broken', tone: 'stop', priority: 'urgent' })
    }
  })

  it('is nothing to call anybody for in front of a film', () => {
    expect(played([opened('video-file'), ready, unplugged]).captions).not.toContain(
      'Stop. Come to the screen',
    )
  })
})

describe('the coach', () => {
  it('leads from the first picture to the last', () => {
    const all = said(
      opened(),
      ready,
      checked(check({ met: false, fix: 'Turn side-on.' })),
      checked(check()),
      { kind: 'stood-still' },
      ...countdown,
      { kind: 'holding' },
      { kind: 'held' },
      ...three('left'),
      { kind: 'announced' },
      waited,
      ...countdown,
      ...three('right'),
      waited,
    )
    expect(all).toEqual([
      'Left leg near camera',
      'Turn side-on',
      'Good. Stand still',
      'Three',
      'Two',
      'One',
      'Bend and hold',
      'Hold. Heel down',
      'And back',
      'Good. Two more',
      'Good. One more',
      'Good. Other leg',
      'Turn round. Right leg near',
      'Three',
      'Two',
      'One',
      'Bend and hold',
      'Good. Two more',
      'Good. One more',
      'Good. That was all',
      'All done',
    ])
  })

  it('says one thing at a time, and each thing new', () => {
    let { state } = played([opened()])
    const events: readonly SessionEvent[] = [ready, ...countdown, { kind: 'holding' }, ended('left')]
    for (const event of events) {
      const before = state.cue?.nth ?? 0
      state = played([event], state).state
      expect(state.cue!.nth).toBe(before + 1)
    }
  })

  it('says the first unmet check, and again only when it changes', () => {
    const unmet = (fix: string) => checked(check({ met: false, fix }))
    const place = played([opened(), ready]).state
    const all = played(
      [unmet('Turn side-on.'), unmet('Turn side-on.'), unmet('Step back. Feet not seen.')],
      place,
    ).captions
    expect(all).toEqual(['Turn side-on', 'Step back. Feet not seen'])
    const two = checked(
      check({ met: false, fix: 'One runner only.' }),
      check({ met: false, fix: 'More light, please.' }),
    )
    expect(played([two], place).captions).toEqual(['One runner only'])
  })

  it('says a fault once: when it happens, or else when the trial ends', () => {
    const lifted = ended('left', rejected('left', 'heelLifted'))
    expect(after({ kind: 'fault-seen', faultId: 'heelLifted' }, lifted)).toEqual(['Heel came up'])
    expect(after(lifted)).toEqual(['Heel came up'])
    expect(after(ended('left', rejected('left', 'footMoved')))).toEqual(['Foot moved'])
  })

  it('says a fault again when the next trial has it too', () => {
    const lifted = ended('left', rejected('left', 'heelLifted'))
    const hold: SessionEvent = { kind: 'holding' }
    expect(after(lifted, hold, lifted)).toEqual(['Heel came up', 'Hold. Heel down', 'Heel came up'])
  })

  it('says a fault that it has no words for as not counted', () => {
    expect(after(ended('left', rejected('left', 'unheardOf')))).toEqual(['That one did not count'])
  })

  it.each([
    ['no-hold', 'Hold it longer'],
    ['other-leg', 'That was the other leg'],
    ['tested-leg-far', 'Left leg near camera'],
    ['view-oblique', 'You turned. Stay as placed'],
    ['size-jumped', 'One runner only'],
  ] as const)('says what was missing: %s', (missing, caption) => {
    expect(after(ended('left', incomplete(missing)))).toEqual([caption])
  })

  it.each<readonly [SessionEvent, string]>([
    [{ kind: 'pause-asked' }, 'Paused. Come and choose'],
    [{ kind: 'left-picture' }, 'Paused. Come and choose'],
    [{ kind: 'interrupted', reason: 'tab-hidden' }, 'Paused. Come and choose'],
    [{ kind: 'interrupted', reason: 'engine-restarted' }, 'Start that one again'],
    [{ kind: 'skip-asked', at: later }, 'Right leg near camera'],
    [{ kind: 'redo-asked' }, 'Left leg near camera'],
  ])('says what follows from %o', (event, caption) => {
    expect(after(event)).toEqual([caption])
  })

  it('calls for stillness when the runner moved too early', () => {
    expect(said(opened(), ready, countdown[0]!, { kind: 'moved-too-early' }).at(-1)).toBe('Stand still again')
  })

  it('offers a break after too many attempts', () => {
    const tries = Array.from({ length: 8 }, () => ended('left', incomplete('no-hold')))
    expect(after(...tries).at(-1)).toBe('Rest. Come and choose')
  })

  it('keeps still while nothing has changed', () => {
    expect(said(opened())).toEqual([])
    expect(after({ kind: 'fault', fault: { kind: 'storage', code: 'storage-full', detail: '' } })).toEqual([])
  })
})
