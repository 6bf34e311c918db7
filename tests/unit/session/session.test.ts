import { initialState } from '../../../src/session/initial-state'
import { describe, expect, it } from 'vitest'
import { assessmentRecordSchema, trialRecordSchema } from '../../../src/assessment/records'
import { mobilityTest, mobilityTests } from '../../../src/protocol/registry'
import { session } from '../../../src/session/session'
import { incomplete, measured, rejected } from '../../tools/synthetic-runner-records'
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

const ankle = mobilityTest('ankle-dorsiflexion')!

describe('the way to the first trial', () => {
  it('begins by asking for the source; nothing is stored before there is a trial', () => {
    const { state, effects } = played([started('camera', 'right')])
    expect(state.stage).toEqual({ kind: 'preparing', loaded: 0 })
    expect(kindsOf(effects)).toEqual(['start-source'])
    const { assessment } = state.draft!
    expect(assessmentRecordSchema.parse(assessment)).toEqual(assessment)
    expect(assessment).toMatchObject({ state: 'open', finishedAt: null, firstSide: 'right' })
  })

  it('goes through every test that it leads through, on the first leg before the other', () => {
    const stations = played([started('camera', 'right')]).state.draft!.stations
    const led = mobilityTests.filter(({ inAssessment }) => inAssessment)
    for (const { id, sides } of led) {
      const visited = stations.filter(({ mobilityTestId }) => mobilityTestId === id).map(({ side }) => side)
      expect(visited).toEqual(sides === 'both' ? ['both'] : ['right', 'left'])
    }
    expect(led.map(({ id }) => id)).toContain('ankle-dorsiflexion')
  })

  it('goes through one test alone where only that is asked for, and through all where it does not exist', () => {
    const beginning = (only: string) => played([{ ...started('camera', 'right'), only }]).state.draft!
    const { assessment, stations } = beginning('single-leg-calf-raise')
    expect(assessment.mobilityTestIds).toEqual(['single-leg-calf-raise'])
    expect(stations.map(({ mobilityTestId, side }) => [mobilityTestId, side])).toEqual([
      ['single-leg-calf-raise', 'right'],
      ['single-leg-calf-raise', 'left'],
    ])
    expect(beginning('no-such-test').assessment.mobilityTestIds.length).toBeGreaterThan(1)
  })

  it('shows how much has loaded', () => {
    expect(stageOf(started(), loading(0.4))).toEqual({ kind: 'preparing', loaded: 0.4 })
    expect(stageOf(opened(), ready, loading(0.4)).kind).toBe('positioning')
  })

  it('leads the runner into place, and counts', () => {
    const { state, effects } = played([opened(), ready])
    expect(state.stage).toEqual({ kind: 'positioning', checks: [] })
    expect(effects.at(-1)).toEqual({
      kind: 'watch',
      station: { mobilityTestId: ankle.id, side: 'left' },
      phase: 'testing-room',
    })
    const unmet = check({ met: false, fix: 'Turn side-on.' })
    expect(stageOf(opened(), ready, checked(unmet))).toEqual({ kind: 'positioning', checks: [unmet] })
    expect(stageOf(opened(), ready, counted(3))).toEqual({ kind: 'counting-down', left: 3 })
    expect(stageOf(opened(), ready, counted(3), counted(2))).toEqual({ kind: 'counting-down', left: 2 })
    expect(stageOf(...toRecording)).toEqual({ kind: 'recording' })
  })

  it('goes back to getting into place when the runner moves too early', () => {
    expect(stageOf(opened(), ready, counted(3), { kind: 'moved-too-early' })).toEqual({
      kind: 'positioning',
      checks: [],
    })
  })

  it('begins only once', () => {
    const before = played(toRecording)
    for (const event of [started(), opened()]) expect(session(before.state, event).state).toBe(before.state)
  })
})

describe('trials', () => {
  it('are stored at once, whatever they came to', () => {
    const outcomes = [measured('left', 38), rejected('left', 'heelLifted'), incomplete('no-hold')]
    const { state, effects } = played([...toRecording, ...outcomes.map((outcome) => ended('left', outcome))])
    expect(saved(effects).map(({ outcome }) => outcome)).toEqual(outcomes)
    expect(saved(effects).map(({ attempt }) => attempt)).toEqual([1, 2, 3])
    for (const trial of saved(effects)) expect(trialRecordSchema.parse(trial)).toEqual(trial)
    expect(state.stage.kind).toBe('recording')
    expect(state.lastOutcome).toEqual(outcomes[2])
  })

  it('of one side done lead to the other side', () => {
    const there = played([...toRecording, ...three('left')])
    expect(stationOf(there.state)).toEqual({ mobilityTestId: ankle.id, side: 'right' })
    expect(there.state.stage).toEqual({ kind: 'between', why: 'next-side' })
    expect(there.effects.at(-1)).toMatchObject({ kind: 'wait' })
    const { state, effects } = played([waited], there.state)
    expect(state.stage.kind).toBe('positioning')
    expect(effects.at(-1)).toMatchObject({ kind: 'watch', station: { side: 'right' }, phase: 'testing-room' })
  })

  it('of both sides done close the assessment', () => {
    const { state, effects } = played([
      ...toRecording,
      ...three('left'),
      ...countdown,
      ...three('right'),
      waited,
    ])
    expect(state.stage).toEqual({ kind: 'reporting' })
    expect(kindsOf(effects).slice(-7)).toEqual([
      'save-trial',
      // That nobody has answered yet whether it hurt.
      'save-assessment',
      'wait',
      'stop-watching',
      'stop-source',
      'save-assessment',
      'show-result',
    ])
    expect(lastAssessment(effects)).toMatchObject({ state: 'finished' })
    expect(lastAssessment(effects).finishedAt).not.toBeNull()
  })

  it('that do not count are taken again', () => {
    const not = [ended('left', rejected('left', 'heelLifted')), ended('left', incomplete('no-hold'))]
    const { state } = played([...toRecording, ...not, ended('left'), ended('left')])
    expect(stationOf(state).side).toBe('left')
    expect(played([...toRecording, ...not, ...three('left')]).state.draft!.at).toBe(1)
  })

  it('that do not count too often lead to a break, from which the same side goes on', () => {
    const tries = Array.from({ length: ankle.trials.attempts.value }, () =>
      ended('left', incomplete('no-hold')),
    )
    expect(stageOf(...toRecording, ...tries.slice(1)).kind).toBe('recording')
    const { state, effects } = played([...toRecording, ...tries])
    expect(state.stage).toMatchObject({ kind: 'paused', because: 'too-many-attempts' })
    expect(effects.at(-1)!.kind).toBe('stop-watching')
    expect(saved(effects)).toHaveLength(tries.length)
    expect(stationOf(played([{ kind: 'continue-asked' }], state).state).side).toBe('left')
  })

  it('are heard only while somebody is watching', () => {
    const paused = played([...toRecording, { kind: 'pause-asked' }]).state
    for (const event of [ended('left'), counted(3), checked(check())]) {
      expect(session(paused, event).state).toBe(paused)
    }
  })
})

describe('the runner’s own choices', () => {
  it('skip goes to the next side, and from the last one to a partial result', () => {
    const { state } = played([...toRecording, ended('left'), { kind: 'skip-asked', at: later }])
    expect(stationOf(state).side).toBe('right')
    const { state: end, effects } = played([{ kind: 'skip-asked', at: later }], state)
    expect(end.stage.kind).toBe('reporting')
    expect(lastAssessment(effects)).toMatchObject({ state: 'partial', finishedAt: later })
  })

  it('redo takes the last trial of this side back, keeps it, and asks for it again', () => {
    const { state, effects } = played([...toRecording, ended('left'), ended('left'), { kind: 'redo-asked' }])
    expect(state.draft!.trials.map(({ withdrawn }) => withdrawn)).toEqual([false, true])
    expect(effects.at(-2)).toMatchObject({ kind: 'update-trial', trial: { withdrawn: true, attempt: 2 } })
    expect(effects.at(-1)!.kind).toBe('watch')
    expect(state.lastOutcome).toBeNull()
    const more = played([...countdown, ended('left')], state).state
    expect(stationOf(more).side).toBe('left')
    expect(stationOf(played([ended('left')], more).state).side).toBe('right')
  })

  it('redo without a trial only begins this side again', () => {
    const { state, effects } = played([...toRecording, { kind: 'redo-asked' }])
    expect(state.stage.kind).toBe('positioning')
    expect(kindsOf(effects)).not.toContain('update-trial')
  })

  it('stop keeps what there is, as a part', () => {
    const { state, effects } = played([...toRecording, ended('left'), { kind: 'stop-asked', at: later }])
    expect(state.stage.kind).toBe('reporting')
    expect(saved(effects)).toHaveLength(1)
    expect(kindsOf(effects).slice(-4)).toEqual([
      'stop-watching',
      'stop-source',
      'save-assessment',
      'show-result',
    ])
    expect(lastAssessment(effects)).toMatchObject({ state: 'partial', finishedAt: later })
  })

  it('leaving lets the assessment stay open', () => {
    const { state, effects } = played([...toRecording, ended('left'), { kind: 'leave-asked' }])
    expect(state.stage.kind).toBe('choosing')
    expect(state.draft).toBeNull()
    expect(kindsOf(effects).slice(-2)).toEqual(['stop-watching', 'stop-source'])
    expect(lastAssessment(effects)).toMatchObject({ state: 'open' })
  })

  it('stopping before the first trial leaves nothing behind', () => {
    const { state, effects } = played([...toRecording, { kind: 'stop-asked', at: later }])
    expect(state).toEqual(initialState)
    expect(kindsOf(effects).slice(-3)).toEqual(['stop-watching', 'stop-source', 'show-home'])
    expect(kindsOf(effects)).not.toContain('save-assessment')
  })
})
