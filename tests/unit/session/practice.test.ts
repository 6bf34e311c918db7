import { describe, expect, it } from 'vitest'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { lastDone } from '../../../src/session/last-done'
import { isPractice } from '../../../src/session/practice'
import type { PoseSourceKind } from '../../../src/session/ports'
import type { SessionEvent } from '../../../src/session/state'
import { measured, rejected } from '../../tools/synthetic-runner-records'
import {
  countdown,
  ended,
  kindsOf,
  later,
  openedWith,
  played,
  ready,
  saved,
  stationOf,
  waited,
} from './event-list'

/** The full form of one test, opened as one of an earlier sitting without a trial. */
const full = (test: string, source: PoseSourceKind = 'camera'): readonly SessionEvent[] => {
  const opened = openedWith([test], { source })
  return [{ ...opened, assessment: { ...opened.assessment, form: 'full' } }, ready]
}
const practised = (outcome = measured('left', 38)): SessionEvent => ({ kind: 'practised', outcome })
const ankle = 'ankle-dorsiflexion'

describe('practice', () => {
  it('comes first, is said to be practice, and nothing of it is kept or counted', () => {
    const { state, captions, effects } = played([...full(ankle), ...countdown, practised()])
    expect(captions.slice(-2)).toEqual(['Practice: bend and hold', 'Good. Now it counts'])
    expect(saved(effects)).toEqual([])
    expect(state.draft!.trials).toEqual([])
    expect(state.stage.kind).toBe('recording')
    const next = played([ended('left')], state)
    expect(saved(next.effects)).toHaveLength(1)
    expect(next.captions).toEqual(['Good. Two more'])
  })

  it('is twice of a squat', () => {
    const once = played([...full('squat-depth'), ...countdown, practised(measured('both', 6, 'depth'))])
    expect(once.captions.at(-1)).toBe('Good. Practise once more')
    const twice = played([practised(measured('both', 6, 'depth'))], once.state)
    expect(twice.captions).toEqual(['Good. Now it counts'])
    expect(isPractice(twice.state)).toBe(false)
  })

  it('names what went wrong, and is over all the same', () => {
    const { state } = played([...full(ankle), ...countdown, practised(rejected('left', 'heelLifted'))])
    expect(state.cue!.caption).toBe('Heel came up')
    expect(state.cue!.speech).toMatch(/From now on it counts\.$/)
    expect(isPractice(state)).toBe(false)
  })

  it('says that the next one counts, also where the fault was said when it was seen', () => {
    const seen = played([...full(ankle), ...countdown, { kind: 'fault-seen', faultId: 'heelLifted' }])
    const { captions, state } = played([practised(rejected('left', 'heelLifted'))], seen.state)
    expect(captions).toHaveLength(1)
    expect(state.cue!.speech).toMatch(/From now on it counts\.$/)
  })

  it('can be skipped, and done once more', () => {
    const skipped = played([
      ...full(ankle),
      ...countdown,
      { kind: 'pause-asked' },
      { kind: 'skip-asked', at: later },
    ])
    expect(skipped.state.stage.kind).toBe('positioning')
    expect(stationOf(skipped.state)).toEqual({ mobilityTestId: ankle, side: 'left' })
    expect(isPractice(skipped.state)).toBe(false)
    const again = played([...full(ankle), ...countdown, practised(), { kind: 'redo-asked' }])
    expect(isPractice(again.state)).toBe(true)
    expect(again.effects.at(-1)).toMatchObject({ kind: 'watch', practice: true })
  })

  it('is done with once a trial counts: again then takes that trial back, and after it the practice', () => {
    const counted = played([...full(ankle), ...countdown, practised(), ended('left')])
    const { draft } = counted.state
    expect(lastDone(draft!)).toEqual({ kind: 'trial', at: 0 })
    const first = played([{ kind: 'redo-asked' }], counted.state)
    expect(first.state.draft!.trials.map(({ withdrawn }) => withdrawn)).toEqual([true])
    expect(first.state.draft!.practised).toEqual(draft!.practised)
    expect(lastDone(first.state.draft!)).toEqual({ kind: 'practice', at: 0 })
    expect(isPractice(played([{ kind: 'redo-asked' }], first.state).state)).toBe(true)
  })

  it.each([
    ['of a file', full(ankle, 'video-file')],
    ['of the virtual runner', full(ankle, 'virtual')],
    ['of an assessment from before there were forms', [openedWith([ankle]), ready]],
  ] as const)('is none %s', (_, way) => {
    expect(isPractice(played(way).state)).toBe(false)
  })

  it('is none where a trial of that leg is there already', () => {
    const { state } = played([...full(ankle), ...countdown, practised(), ended('left')])
    const [opened] = full(ankle)
    const { trials } = state.draft!
    expect(isPractice(played([{ ...(opened as ReturnType<typeof openedWith>), trials }, ready]).state)).toBe(
      false,
    )
  })
})

const stood = (side: 'left' | 'right', seconds: number) => measured(side, seconds * 1000, balance.primary)

describe('legs that take turns', () => {
  const begun = [...full(balance.id), ...countdown]
  const leg = (...events: readonly SessionEvent[]) => stationOf(played([...begun, ...events]).state).side

  it('both practise before either counts', () => {
    const first = played([...begun, practised(stood('left', 10))])
    expect(first.state.stage).toEqual({ kind: 'between', why: 'next-side' })
    expect(isPractice(first.state)).toBe(true)
    const second = played([waited, ...countdown, practised(stood('right', 10))], first.state)
    expect(second.state.stage).toEqual({ kind: 'between', why: 'rest' })
    expect(stationOf(second.state).side).toBe('left')
    expect(isPractice(second.state)).toBe(false)
  })

  const both = [
    practised(stood('left', 10)),
    waited,
    ...countdown,
    practised(stood('right', 10)),
    waited,
    ...countdown,
  ]
  const one = (side: 'left' | 'right', seconds = 20) => [
    ended(side, stood(side, seconds)),
    waited,
    ...countdown,
  ]

  it('change after each stand, and rest in between', () => {
    expect(leg(...both, ...one('left'))).toBe('right')
    expect(leg(...both, ...one('left'), ...one('right'))).toBe('left')
    const { effects } = played([...begun, ...both, ended('left', stood('left', 20))])
    expect(effects.at(-1)).toMatchObject({ kind: 'wait', lasting: balance.trials.rest!.value })
  })

  it('do not wait for a leg that is done, nor lead back to one that was skipped', () => {
    expect(leg(...both, ...one('left', 45), ...one('right'))).toBe('right')
    const skip: SessionEvent = { kind: 'skip-asked', at: later }
    expect(leg(...both, skip, waited, ...countdown, ...one('right'))).toBe('right')
  })

  it('lead back to the one that is left when the other is done', () => {
    const right = [one('left'), one('right'), one('left'), one('right', 45)].flat()
    expect(leg(...both, ...right)).toBe('left')
    const { state } = played([...begun, ...both, ...right, ended('left', stood('left', 20)), waited])
    expect(state.stage.kind).toBe('reporting')
    expect(state.draft!.assessment.state).toBe('finished')
  })
})

describe('the steps before the first test', () => {
  it('are heard again or skipped', () => {
    const start: SessionEvent = {
      kind: 'started',
      at: later,
      assessmentId: 'a',
      runnerId: 'r',
      appVersion: '0',
      firstSide: 'left',
      source: 'camera',
      form: 'full',
    }
    const paused = [start, ready, { kind: 'tone-taught', tone: 'count' }, { kind: 'pause-asked' }] as const
    const again = played([...paused, { kind: 'redo-asked' }])
    expect(again.effects.at(-1)).toEqual({ kind: 'greet', teaches: true })
    const skipped = played([...paused, { kind: 'skip-asked', at: later }])
    // The tones alone: a hand is asked for all the same, and is skipped by itself.
    expect(skipped.effects.at(-1)).toEqual({ kind: 'greet', teaches: false })
    const unproved = played([{ kind: 'pause-asked' }, { kind: 'skip-asked', at: later }], skipped.state)
    expect(unproved.state.stage).toEqual({ kind: 'between', why: 'next-test' })
    expect(unproved.captions.at(-1)).toBe('Sides not proved. Going on')
    expect(kindsOf(unproved.effects).at(-1)).toBe('wait')
    expect(stationOf(unproved.state).mobilityTestId).toBe(balance.id)
  })
})
