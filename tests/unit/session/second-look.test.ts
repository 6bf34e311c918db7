import { describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../../src/session/state'
import { measured } from '../../tools/synthetic-runner-records'
import {
  ended,
  kindsOf,
  later,
  lastTrialId,
  opened,
  played,
  ready,
  saved,
  three,
  toRecording,
  waited,
} from './event-list'

const awaited = (side: 'left' | 'right') => ended(side, measured(side, 38), true)
const looked = (trialId: string, value = 39): SessionEvent => ({
  kind: 'looked-again',
  at: later,
  trialId,
  outcome: measured('right', value),
  evidence: { poses: [], movement: null, looks: [] },
})

/** To the last trial, whose second look is under way. */
const toLast = () => [
  ...toRecording,
  ...three('left'),
  ...[3, 2, 1, 0].map((left) => ({ kind: 'counted', left }) as SessionEvent),
  ended('right'),
  ended('right'),
  awaited('right'),
]

describe('a trial whose second look is under way', () => {
  it('is stored and counted at once', () => {
    const { state, effects, captions } = played([...toRecording, awaited('left')])
    expect(saved(effects)).toHaveLength(1)
    expect(captions.at(-1)).toBe('Good. Two more')
    expect(state.draft!.awaiting).toEqual([lastTrialId()])
  })

  it('is stored again with the number of the second look, in its place', () => {
    const first = played([...toRecording, awaited('left'), ended('left')])
    const id = first.state.draft!.trials[0]!.id
    const { state, effects } = played([looked(id)], first.state)
    expect(kindsOf(effects)).toEqual(['save-trial'])
    expect(saved(effects)[0]).toMatchObject({ id, outcome: { metrics: { dorsiflexion: 39 } } })
    expect(state.draft!.trials.map((trial) => trial.id)).toEqual(
      first.state.draft!.trials.map((trial) => trial.id),
    )
    expect(state.draft!.awaiting).toEqual([])
  })

  it('is changed once, and only by its own look', () => {
    const { state } = played([...toRecording, awaited('left'), looked(lastTrialId())])
    expect(played([looked(lastTrialId(), 50)], state).state).toBe(state)
    expect(played([looked('unknown')], state).state).toBe(state)
  })

  it('is waited for before the result is shown', () => {
    const waiting = played([...toLast(), waited])
    expect(waiting.state.stage.kind).toBe('finishing')
    expect(waiting.captions.at(-1)).toBe('Done. Measuring')
    expect(kindsOf(waiting.effects)).not.toContain('show-result')
    const { state, effects, captions } = played([looked(lastTrialId())], waiting.state)
    expect(state.stage.kind).toBe('reporting')
    expect(kindsOf(effects)).toEqual([
      'save-trial',
      'stop-watching',
      'stop-source',
      'save-assessment',
      'show-result',
    ])
    expect(captions).toEqual(['All done'])
  })

  it.each<readonly [string, SessionEvent]>([
    ['the runner wants to stop', { kind: 'stop-asked', at: later }],
    [
      'the camera is gone',
      { kind: 'fault', fault: { kind: 'capture', code: 'camera-unplugged', detail: '' } },
    ],
  ])('is not waited for any longer when %s', (_, event) => {
    for (const before of [toLast(), [...toLast(), waited]]) {
      const { state, effects } = played([event], played(before).state)
      expect(state.stage.kind).toBe('reporting')
      expect(kindsOf(effects)).toContain('show-result')
    }
  })

  it('is let be where another camera takes over: its look will never come', () => {
    const before = played([...toRecording, awaited('left')]).state
    expect(played([{ kind: 'other-camera-asked' }], before).state.draft!.awaiting).toEqual([])
  })

  it('ends with the film it was made from', () => {
    const events = [opened('replay'), ready, awaited('left'), looked(lastTrialId())]
    const { state } = played([...events, { kind: 'source-ended', at: later }])
    expect(state.stage.kind).toBe('reporting')
  })
})
