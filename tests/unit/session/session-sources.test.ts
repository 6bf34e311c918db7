import { describe, expect, it } from 'vitest'
import { incomplete } from '../../tools/synthetic-runner-records'
import {
  check,
  checked,
  counted,
  ended,
  kindsOf,
  later,
  opened,
  played,
  ready,
  three,
  toRecording,
} from './event-list'

const film = [opened('video-file'), ready]

describe('a file', () => {
  it('does not pause and takes nothing back: what it shows meanwhile would be lost', () => {
    for (const kind of ['pause-asked', 'redo-asked'] as const) {
      const { state, effects } = played([...film, ended('left'), { kind }])
      expect(state.stage.kind).toBe('recording')
      expect(kindsOf(effects)).not.toContain('stop-watching')
      expect(state.draft!.trials.every(({ withdrawn }) => !withdrawn)).toBe(true)
    }
  })

  it('files no attempt under a leg that nobody asked for', () => {
    const { state, effects } = played([...film, ended('left', incomplete('which-leg'))])
    expect(state.draft!.trials).toEqual([])
    expect(kindsOf(effects)).not.toContain('save-trial')
    expect(state.lastOutcome).toMatchObject({ kind: 'incomplete' })
  })

  it('that adds nothing to an earlier sitting says so', () => {
    const first = played([...film, ...three('left')]).state.draft!
    const again = played([
      { kind: 'resumed', assessment: first.assessment, trials: first.trials, source: 'video-file' },
      ready,
      { kind: 'source-ended', at: later },
    ])
    expect(again.state.stage).toMatchObject({ kind: 'failed', fault: { code: 'file-without-trials' } })
  })
})

describe('a camera', () => {
  it('may be changed: the new one is watched from its own beginning', () => {
    const { state, effects } = played([opened(), ready, { kind: 'other-camera-asked' }])
    expect(state.stage.kind).toBe('preparing')
    expect(kindsOf(effects).slice(-3)).toEqual(['stop-watching', 'stop-source', 'start-source'])
    expect(played([ready], state).state.stage.kind).toBe('positioning')
  })

  it('whose engine restarts in the countdown is checked again, and shows what is unmet', () => {
    const counting = played([
      opened(),
      ready,
      counted(3),
      { kind: 'interrupted', reason: 'engine-restarted' },
    ])
    expect(counting.state.stage).toEqual({ kind: 'positioning', checks: [] })
    expect(counting.captions.at(-1)).toBe('Stand still again')
    const unmet = check({ id: 'view', met: false, fix: 'Turn side-on.' })
    expect(played([checked(unmet)], counting.state).captions).toEqual(['Turn side-on'])
  })

  it('suggests a rest once for each so many attempts, not after every one that follows', () => {
    const misses = Array.from({ length: 8 }, () => ended('left', incomplete('no-hold')))
    const tired = played([...toRecording, ...misses]).state
    expect(tired.stage).toMatchObject({ kind: 'paused', because: 'too-many-attempts' })
    const on = played(
      [{ kind: 'continue-asked' }, counted(0), ended('left', incomplete('no-hold'))],
      tired,
    ).state
    expect(on.stage.kind).toBe('recording')
  })

  it('numbers attempts on, also after one was taken back', () => {
    const { state } = played([
      ...toRecording,
      ended('left'),
      { kind: 'redo-asked' },
      counted(0),
      ended('left'),
    ])
    expect(state.draft!.trials.map(({ attempt }) => attempt)).toEqual([1, 2])
  })
})
