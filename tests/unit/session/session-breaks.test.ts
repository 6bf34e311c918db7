import { describe, expect, it } from 'vitest'
import { session } from '../../../src/session/session'
import { byHand, incomplete } from '../../tools/synthetic-runner-records'
import {
  check,
  checked,
  countdown,
  counted,
  ended,
  kindsOf,
  lastAssessment,
  later,
  loading,
  opened,
  played,
  ready,
  saved,
  stageOf,
  started,
  stationOf,
  three,
  toRecording,
  waited,
} from './event-list'

describe('a break', () => {
  it('is taken when asked, and ended when asked', () => {
    const { state, effects } = played([...toRecording, { kind: 'pause-asked' }])
    expect(state.stage).toEqual({
      kind: 'paused',
      because: 'asked',
      hurts: { mobilityTestId: 'ankle-dorsiflexion', side: 'left' },
    })
    expect(effects.at(-1)!.kind).toBe('stop-watching')
    const on = played([{ kind: 'continue-asked' }], state)
    expect(on.state.stage.kind).toBe('positioning')
    expect(on.effects).toEqual([
      {
        kind: 'watch',
        station: { mobilityTestId: 'ankle-dorsiflexion', side: 'left' },
        phase: 'testing-room',
      },
    ])
  })

  it('is taken when the runner leaves the picture', () => {
    expect(stageOf(...toRecording, { kind: 'left-picture' })).toMatchObject({
      kind: 'paused',
      because: 'left-picture',
    })
  })

  it('is taken when the tab was hidden, and not when only the engine was replaced', () => {
    expect(stageOf(...toRecording, { kind: 'interrupted', reason: 'tab-hidden' }).kind).toBe('paused')
    expect(stageOf(...toRecording, { kind: 'interrupted', reason: 'engine-restarted' }).kind).toBe(
      'recording',
    )
  })

  it.each(['tab-hidden', 'camera-muted', 'picture-resized', 'engine-restarted'] as const)(
    'is no more to be had once the last trial is made: %s while it is asked whether that hurt',
    (reason) => {
      const asking = played([...toRecording, ...three('left'), waited, ...countdown, ...three('right')])
      expect(asking.state.stage).toMatchObject({ kind: 'between', why: 'finished' })
      const after = played([{ kind: 'interrupted', reason }], asking.state)
      expect(after).toMatchObject({ state: { stage: asking.state.stage }, effects: [] })
      expect(played([waited], after.state).state.draft!.assessment.state).toBe('finished')
    },
  )

  it.each([[countdown.slice(0, 2)], [[{ kind: 'room-test-began' } as const]]])(
    'leads back into place when the engine was replaced: unmet checks have to show after %o',
    (events) => {
      const entered = [
        opened(),
        ready,
        ...events,
        { kind: 'interrupted', reason: 'engine-restarted' },
      ] as const
      expect(stageOf(...entered)).toEqual({ kind: 'positioning', checks: [] })
      const unmet = check({ met: false, fix: 'Step back.' })
      expect(stageOf(...entered, checked(unmet))).toEqual({ kind: 'positioning', checks: [unmet] })
    },
  )

  it('keeps the trials that were taken before it', () => {
    const { state } = played([
      ...toRecording,
      ended('left'),
      { kind: 'pause-asked' },
      { kind: 'continue-asked' },
    ])
    expect(state.draft!.trials).toHaveLength(1)
    expect(played([...countdown, ended('left'), ended('left')], state).state.draft!.at).toBe(1)
  })

  it('changes nothing where nothing runs', () => {
    for (const events of [[], [opened()]]) {
      const { state } = played(events)
      expect(session(state, { kind: 'pause-asked' }).state).toBe(state)
      expect(session(state, { kind: 'continue-asked' }).state).toBe(state)
    }
  })
})

describe('going on with an assessment of an earlier sitting', () => {
  const earlier = played([...toRecording, ...three('left'), ...countdown, ended('right')]).state.draft!
  const resumed = {
    kind: 'resumed',
    assessment: earlier.assessment,
    trials: earlier.trials,
    source: 'camera',
  } as const

  it('begins where trials are still wanted', () => {
    const { state, effects } = played([resumed, ready])
    expect(stationOf(state)).toEqual({ mobilityTestId: 'ankle-dorsiflexion', side: 'right' })
    expect(kindsOf(effects)).toEqual(['start-source', 'watch'])
    expect(state.draft!.trials).toEqual(earlier.trials)
  })

  it('counts the trials of then', () => {
    const { state, effects } = played([resumed, ready, ...countdown, ended('right'), ended('right'), waited])
    expect(state.stage.kind).toBe('reporting')
    expect(saved(effects).map(({ attempt }) => attempt)).toEqual([2, 3])
    expect(lastAssessment(effects).state).toBe('finished')
  })

  it('passes over trials that were withdrawn', () => {
    const trials = earlier.trials.map((trial, i) => (i === 0 ? { ...trial, withdrawn: true } : trial))
    expect(stationOf(played([{ ...resumed, trials }, ready]).state).side).toBe('left')
  })

  it('asks for every trial still, and numbers them on, whatever was measured by hand', () => {
    const hand = [1, 2, 3].map((n) => byHand('right', { kneeToWall: 9.5 }, { id: `hand-${n}`, attempt: n }))
    const events = [{ ...resumed, trials: [...earlier.trials, ...hand] }, ready, ...countdown]
    expect(played(events).state.stage.kind).toBe('recording')
    const { state, effects } = played([...events, ended('right'), { kind: 'redo-asked' }])
    expect(saved(effects).map(({ attempt }) => attempt)).toEqual([2])
    const withdrawn = state.draft!.trials.filter((trial) => trial.withdrawn)
    expect(withdrawn.map(({ source }) => source)).toEqual(['camera'])
  })
})

describe('trouble', () => {
  const fault = { kind: 'capture', code: 'camera-unplugged', detail: 'gone' } as const

  it.each([
    ['while loading', [opened()]],
    ['while getting into place', [opened(), ready]],
    ['while recording', toRecording],
    ['in a break', [...toRecording, { kind: 'pause-asked' } as const]],
  ])('%s is shown, and Continue opens the source anew', (_, events) => {
    const { state, effects } = played([...events, ...[{ kind: 'fault', fault } as const]])
    expect(state.stage).toEqual({ kind: 'failed', fault })
    expect(effects.at(-1)!.kind).toBe('stop-watching')
    const again = played([{ kind: 'continue-asked' }], state)
    expect(again.state.stage.kind).toBe('preparing')
    expect(kindsOf(again.effects)).toEqual(['stop-source', 'start-source'])
    expect(played([ready], again.state).state.stage.kind).toBe('positioning')
  })

  it('loses no trial', () => {
    const { state } = played([
      ...toRecording,
      ended('left'),
      { kind: 'fault', fault },
      { kind: 'continue-asked' },
    ])
    expect(state.draft!.trials).toHaveLength(1)
    expect(played([ready, ...countdown, ended('left'), ended('left')], state).state.draft!.at).toBe(1)
  })

  it('of the store does not stop the runner', () => {
    const before = played(toRecording).state
    const storage = { kind: 'storage', code: 'storage-full', detail: '' } as const
    expect(session(before, { kind: 'fault', fault: storage }).state).toBe(before)
  })

  it('that a newer tab took for itself ends measuring: nothing of it would ever be stored', () => {
    const fault = { kind: 'storage', code: 'storage-outdated-tab', detail: '' } as const
    const { state, effects } = session(played(toRecording).state, { kind: 'fault', fault })
    expect(state.stage).toEqual({ kind: 'failed', fault })
    expect(effects).toEqual([{ kind: 'stop-watching' }, { kind: 'stop-source' }])
    const goingOn = session(state, { kind: 'continue-asked' })
    expect(goingOn).toEqual({ state, effects: [] })
  })
})

describe('a film instead of a camera', () => {
  const film = [opened('video-file'), ready]

  it('is watched from its first picture, for either leg', () => {
    const { state, effects } = played(film)
    expect(state.stage).toEqual({ kind: 'recording' })
    expect(effects.at(-1)).toMatchObject({ kind: 'watch', phase: 'either-leg' })
  })

  it('gives its trials to the leg that they show', () => {
    const { state, effects } = played([...film, ended('right'), ended('left'), ended('right')])
    expect(saved(effects).map(({ side, attempt, source }) => [side, attempt, source])).toEqual([
      ['right', 1, 'video-file'],
      ['left', 1, 'video-file'],
      ['right', 2, 'video-file'],
    ])
    expect(state.stage.kind).toBe('recording')
  })

  it('ends with the result, and stays open while a side is missing', () => {
    const { state, effects } = played([...film, ...three('left'), { kind: 'source-ended', at: later }])
    expect(state.stage.kind).toBe('reporting')
    expect(effects.at(-1)!.kind).toBe('show-result')
    expect(lastAssessment(effects)).toMatchObject({ state: 'open' })
    expect(state.draft!.assessment.state).toBe('open')
  })

  it('without a trial is a fault that says so', () => {
    const { state, effects } = played([...film, { kind: 'source-ended', at: later }])
    expect(state.stage).toMatchObject({ kind: 'failed', fault: { code: 'file-without-trials' } })
    expect(kindsOf(effects)).not.toContain('show-result')
  })

  it('is finished when both sides are there', () => {
    const { state, effects } = played([...film, ...three('left'), ...three('right')])
    expect(state.stage.kind).toBe('reporting')
    expect(lastAssessment(effects).state).toBe('finished')
  })

  it('tires nobody, and is not paused by a hidden tab', () => {
    const tries = Array.from({ length: 20 }, () => ended('left', incomplete('no-hold')))
    expect(stageOf(...film, ...tries).kind).toBe('recording')
    expect(stageOf(...film, { kind: 'interrupted', reason: 'tab-hidden' }).kind).toBe('recording')
  })
})

describe('events that make no sense', () => {
  it('change nothing before a beginning or after an end', () => {
    const end = played([...toRecording, { kind: 'stop-asked', at: later }]).state
    for (const state of [played([]).state, end]) {
      for (const event of [ready, ended('left'), counted(3), loading(0.5), { kind: 'redo-asked' } as const]) {
        expect(session(state, event)).toEqual({ state, effects: [] })
      }
    }
  })

  it('a result can be followed by a new assessment', () => {
    const end = played([...toRecording, { kind: 'stop-asked', at: later }]).state
    expect(session(end, started()).state.stage.kind).toBe('preparing')
  })
})
