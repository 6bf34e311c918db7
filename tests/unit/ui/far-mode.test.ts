import { describe, expect, it } from 'vitest'
import type { Cue } from '../../../src/session/device-ports'
import { byUrgency, farState } from '../../../src/ui/state/far-state'
import { captureCommand } from '../../../src/ui/state/capture-keys'
import { trialPips } from '../../../src/ui/state/trial-pips'
import { cues } from '../../../src/session/cues'
import type { PauseReason } from '../../../src/session/pause-reason'
import { ankle, trialsOf } from '../../../src/workbench/gallery/records'
import {
  allMet,
  captureFault,
  cue,
  live,
  state,
  twoUnmet,
} from '../../../src/workbench/gallery/session-states'

const recording = { kind: 'recording' } as const

describe('the state read at three metres', () => {
  it('waits for the first unmet check and says its fix', () => {
    const far = farState(state({ kind: 'positioning', checks: twoUnmet }), null, ankle)
    expect(far).toEqual({ family: 'wait', glyph: 'adjust', caption: 'Step back. Feet not seen' })
  })

  it('is ready once every check is met', () => {
    expect(farState(state({ kind: 'positioning', checks: allMet }), null, ankle)?.family).toBe('ready')
  })

  it('does not call an empty list of checks met', () => {
    expect(farState(state({ kind: 'positioning', checks: [] }), null, ankle)?.family).toBe('wait')
  })

  it('shows the cue while recording', () => {
    const said = state(recording, { said: cue('Hold. Heel down', 'hold') })
    expect(farState(said, live('right'), ankle)).toMatchObject({
      family: 'ready',
      caption: 'Hold. Heel down',
    })
  })

  it('stops at a fault of this very pose, in the words of the test once they are said', () => {
    const seen = (caption: string) =>
      farState(
        state(recording, { said: cue(caption, 'hold') }),
        live('right', { faultId: 'heelLifted' }),
        ankle,
      )
    for (const caption of ['Hold. Heel down', ankle.faults['heelLifted']!.caption])
      expect(seen(caption)).toEqual({ family: 'stop', glyph: 'cross', caption })
  })

  it('shows what was said last, as it is read aloud, until something of the place is seen', () => {
    const after = (said: Cue | null) =>
      farState(state({ kind: 'positioning', checks: [] }, { said }), null, ankle)
    expect(after(cue('Rest. Then right leg'))).toMatchObject({
      family: 'wait',
      caption: 'Rest. Then right leg',
    })
    expect(after(cue('Face the camera', 'ready'))?.family).toBe('wait')
    expect(after(null)?.caption).toBe('Right leg near camera')
  })

  it('tells a trial that did not count apart from one that did', () => {
    const not = farState(state(recording, { said: cue('Heel came up', 'not-counted') }), null, ankle)
    const good = farState(state(recording, { said: cue('Good. Two more', 'good') }), null, ankle)
    expect(not).toMatchObject({ family: 'wait', glyph: 'cross' })
    expect(good).toMatchObject({ family: 'ready', glyph: 'check' })
  })

  it('has a caption of at most five words at every stage', () => {
    const stages = [
      { kind: 'positioning', checks: [] },
      { kind: 'positioning', checks: allMet },
      { kind: 'counting-down', left: 2 },
      recording,
      { kind: 'between', why: 'rest' },
      { kind: 'paused', because: 'asked' },
      { kind: 'failed', fault: captureFault('camera-unplugged') },
    ] as const
    for (const stage of stages) {
      expect(farState(state(stage), null, ankle)?.caption.split(' ').length).toBeLessThanOrEqual(5)
    }
  })

  it('tells a pause that only rest or another camera ends from the others', () => {
    const caption = (because: PauseReason) =>
      farState(state({ kind: 'paused', because }), null, ankle)?.caption
    expect(caption('asked')).toBe('Paused. Come and choose')
    expect(caption('left-picture')).toBe('Paused. Come and choose')
    expect(caption('too-many-attempts')).toBe('Rest. Come and choose')
    expect(caption('sides-swapped')).toBe('Left and right are swapped')
  })

  it('leaves the last command where stillness was lost and nothing else is wrong', () => {
    const said = {
      ...state({ kind: 'positioning', checks: [] }),
      cue: { nth: 1, id: 'too-early', ...cues['too-early'] },
    }
    expect(farState(said, null, ankle)).toEqual({
      family: 'stop',
      glyph: 'alert',
      caption: 'Stand still again',
    })
  })

  it('is none where nobody stands in front of the camera', () => {
    expect(farState(state({ kind: 'choosing' }), null, ankle)).toBeNull()
  })
})

it('unmet checks come first and keep their order', () => {
  expect(byUrgency(twoUnmet).map(({ id }) => id)).toEqual([
    'whole-body',
    'distance',
    'one-runner',
    'view',
    'near-side',
    'light',
    'picture-speed',
  ])
})

describe('keys', () => {
  it('hold the capture on Esc and on the presenter going back', () => {
    for (const key of ['Escape', 'PageUp', 'b', '.']) {
      expect(captureCommand(key, recording)).toBe('pause')
      expect(captureCommand(key, { kind: 'counting-down', left: 3 })).toBe('pause')
      expect(captureCommand(key, { kind: 'positioning', checks: [] })).toBe('pause')
      expect(captureCommand(key, { kind: 'testing-room' })).toBe('pause')
    }
  })

  it('go on from a pause on Space, Enter and the presenter going forward', () => {
    for (const key of [' ', 'Enter', 'PageDown']) {
      expect(captureCommand(key, { kind: 'paused', because: 'asked' })).toBe('continue')
      expect(captureCommand(key, { kind: 'failed', fault: captureFault('camera-unplugged') })).toBe(
        'continue',
      )
    }
  })

  it('go nowhere while the runner moves: a press too many on a presenter voids no trial', () => {
    const stages = [
      { kind: 'positioning', checks: [] },
      { kind: 'testing-room' },
      { kind: 'counting-down', left: 2 },
      recording,
    ] as const
    for (const stage of stages)
      expect([' ', 'Enter', 'PageDown'].map((key) => captureCommand(key, stage))).toEqual([null, null, null])
  })

  it('cut a rest short, or pause it', () => {
    const rest = { kind: 'between', why: 'rest' } as const
    expect([' ', 'PageDown', 'Escape', 'PageUp', 'x'].map((key) => captureCommand(key, rest))).toEqual([
      'continue',
      'continue',
      'pause',
      'pause',
      null,
    ])
  })

  it('hold nothing after the last trial', () => {
    const last = { kind: 'between', why: 'finished', at: '2026-03-01T10:26:00.000Z' } as const
    expect(captureCommand('Escape', last)).toBeNull()
    expect(captureCommand(' ', last)).toBe('continue')
    expect(captureCommand('Escape', { kind: 'finishing', at: last.at })).toBeNull()
  })

  it('do the last trial again only from a pause', () => {
    expect(captureCommand('PageUp', { kind: 'paused', because: 'asked' })).toBe('redo')
    expect(captureCommand('PageUp', { kind: 'failed', fault: captureFault('camera-taken') })).toBeNull()
  })

  it('mean nothing where nothing runs', () => {
    expect(captureCommand('Escape', { kind: 'choosing' })).toBeNull()
    expect(captureCommand('x', recording)).toBeNull()
  })
})

describe('trial pips', () => {
  const heel = { value: 39, fault: 'heelLifted' }

  it('show every attempt and what is still asked for', () => {
    const trials = trialsOf('right', [32, heel])
    expect(trialPips(trials, 3, true)).toEqual(['counted', 'not-counted', 'running', 'open'])
    expect(trialPips(trials, 3, false)).toEqual(['counted', 'not-counted', 'open', 'open'])
  })

  it('leave out withdrawn trials', () => {
    const trials = trialsOf('right', [32, 33]).map((trial) => ({ ...trial, withdrawn: trial.attempt === 2 }))
    expect(trialPips(trials, 3, false)).toEqual(['counted', 'open', 'open'])
  })

  it('ask for no more than were asked for', () => {
    expect(trialPips(trialsOf('left', [1, 2, 3]), 3, true)).toEqual(['counted', 'counted', 'counted'])
  })
})
