import { describe, expect, it } from 'vitest'
import type { Side } from '../../../src/pose/side'
import type { TrialOutcome } from '../../../src/protocol/outcome'
import { mobilityTest } from '../../../src/protocol/registry'
import type { SessionEvent } from '../../../src/session/state'
import { incomplete, measured } from '../../tools/synthetic-runner-records'
import {
  check,
  checked,
  countdown,
  ended,
  later,
  openedWith,
  played,
  ready,
  stationOf,
  three,
  waited,
} from './event-list'

/** The way through all tests: the order, what is said on it, the rests and the ceiling of a hold for time. */

const all = ['single-leg-balance', 'squat-depth-front', 'ankle-dorsiflexion', 'squat-depth', 'hip-extension']
const announced: SessionEvent = { kind: 'announced' }
const balance = mobilityTest('single-leg-balance')!

const stood = (side: Side, seconds: number, endedBy: string): TrialOutcome => ({
  ...(measured(side, seconds * 1000, 'holdTime') as Extract<TrialOutcome, { kind: 'measured' }>),
  endedBy,
})
const fullTime = (side: Side) => ended(side, stood(side, 45.02, 'time'))
const footDown = (side: Side, seconds: number) => ended(side, stood(side, seconds, 'foot-down'))

const toBalance = [openedWith([balance.id]), ready, ...countdown]
const afterGo = (...events: readonly SessionEvent[]) => played(events, played(toBalance).state)

describe('the order of stations', () => {
  const visited = (firstSide: Side) =>
    played([openedWith(all, { firstSide })]).state.draft!.stations.map(
      ({ mobilityTestId, side }) => `${mobilityTestId} ${side}`,
    )

  it('takes the front views first, then one side, then turns round once', () => {
    expect(visited('right')).toEqual([
      'single-leg-balance right',
      'single-leg-balance left',
      'squat-depth-front both',
      'ankle-dorsiflexion right',
      'squat-depth both',
      'hip-extension right',
      'ankle-dorsiflexion left',
      'hip-extension left',
    ])
    expect(visited('left')).toEqual(
      visited('right').map((each) =>
        each.replace(/right|left/, (side) => (side === 'left' ? 'right' : 'left')),
      ),
    )
  })

  it('begins at the test that a file shows', () => {
    const shown = { ...openedWith(all, { source: 'video-file' }), shows: 'hip-extension' }
    const { state, effects } = played([shown, ready])
    expect(stationOf(state).mobilityTestId).toBe('hip-extension')
    expect(effects.at(-1)).toMatchObject({ kind: 'watch', phase: 'either-leg' })
    expect(stationOf(played([{ ...shown, shows: 'no-such-test' }, ready]).state).mobilityTestId).toBe(
      balance.id,
    )
  })
})

describe('from test to test', () => {
  it('says when to face the camera, to change legs, to turn side-on and to turn round', () => {
    const counts = ['Three', 'Two', 'One']
    const { captions } = played([
      openedWith(all),
      ready,
      ...countdown,
      fullTime('left'),
      announced,
      waited,
      ...countdown,
      fullTime('right'),
      announced,
      waited,
      ...countdown,
      ...[1, 2, 3].map(() => ended('both', measured('both', 0.03, 'hipShift'))),
      announced,
      waited,
      ...countdown,
      ...three('left'),
      announced,
      waited,
      ...countdown,
      ...[1, 2, 3].map(() => ended('both', measured('both', 6, 'depth'))),
      announced,
      waited,
      ...countdown,
      ...three('left'),
      announced,
      waited,
      ...countdown,
      ...three('right'),
      announced,
      waited,
      ...countdown,
      ...three('right'),
      waited,
    ])
    const more = ['Good. Two more', 'Good. One more']
    expect(captions).toEqual([
      'Face the camera',
      ...counts,
      'Lift your right foot',
      'Full time: 45 seconds',
      'Rest. Then right leg',
      ...counts,
      'Lift your left foot',
      'Full time: 45 seconds',
      'Stay facing the camera',
      ...counts,
      'Squat down and hold',
      ...more,
      'Good. Next test',
      'Left leg near camera',
      ...counts,
      'Bend and hold',
      ...more,
      'Good. Next test',
      'Side-on to the camera',
      ...counts,
      'Squat down and hold',
      ...more,
      'Good. Next test',
      'Left leg near camera',
      ...counts,
      'Leg back and hold',
      ...more,
      'Good. Next test',
      'Turn round. Right leg near',
      ...counts,
      'Bend and hold',
      ...more,
      'Good. Next test',
      'Right leg near camera',
      ...counts,
      'Leg back and hold',
      ...more,
      'Good. That was all',
      'All done',
    ])
  })

  it('names the next test and what to do in it', () => {
    const { cue } = played([fullTime('left'), waited, fullTime('right'), announced], {
      ...played([openedWith(all), ready, ...countdown]).state,
    }).state
    expect(cue!.speech).toMatch(/^Next: Squat from the front\. Stay as you are, facing/)
    expect(cue!.speech).toMatch(/heels down\.$/)
  })

  it('can be cut short, and can be paused', () => {
    const between = afterGo(fullTime('left')).state
    expect(played([{ kind: 'continue-asked' }], between).state.stage.kind).toBe('positioning')
    expect(played([{ kind: 'pause-asked' }], between).state.stage).toMatchObject({
      kind: 'paused',
      because: 'asked',
    })
  })

  it('shows what comes after a skip too', () => {
    const { state, captions } = afterGo({ kind: 'skip-asked', at: later })
    expect(state.stage).toEqual({ kind: 'between', why: 'next-side' })
    expect(captions).toEqual(['Now the right leg'])
  })
})

describe('a hold for time', () => {
  it('is measured however it ended, and says how', () => {
    for (const [endedBy, caption] of [
      ['foot-down', 'Foot down: 12 seconds'],
      ['hop', 'Foot moved: 12 seconds'],
      ['otherHandOff', 'Hand off hip: 12 seconds'],
    ] as const) {
      expect(afterGo(ended('left', stood('left', 12.4, endedBy))).captions).toEqual([caption])
    }
  })

  it('tells whole seconds as a stopwatch does: 44.6 is not the full time', () => {
    const { state, captions } = afterGo(footDown('left', 44.6))
    expect(captions).toEqual(['Foot down: 44 seconds'])
    expect(state.cue!.speech).toContain('after 44 seconds')
  })

  it('rests before the next one, and then leads into place again', () => {
    const { state, effects } = afterGo(footDown('left', 12))
    expect(state.stage).toEqual({ kind: 'between', why: 'rest' })
    expect(effects.at(-1)).toEqual({ kind: 'wait', lasting: balance.trials.rest!.value, asks: null })
    // The legs take turns.
    expect(stationOf(state)).toEqual({ mobilityTestId: balance.id, side: 'right' })
    const on = played(
      [announced, waited, checked(check()), ...countdown, footDown('right', 20), announced],
      state,
    )
    expect(on.captions).toEqual([
      'Rest. Then right leg',
      'Good. Stand still',
      'Three',
      'Two',
      'One',
      'Lift your left foot',
      'Foot down: 20 seconds',
      'Rest. Then left leg',
    ])
    expect(stationOf(on.state)).toEqual({ mobilityTestId: balance.id, side: 'left' })
  })

  it('needs no more once the full time is reached, be it at the second', () => {
    expect(stationOf(afterGo(fullTime('left')).state).side).toBe('right')
    const second = afterGo(footDown('left', 30), waited, ...countdown, fullTime('left'))
    expect(stationOf(second.state).side).toBe('right')
    expect(second.captions.at(-1)).toBe('Full time: 45 seconds')
  })

  it('needs three that fall short of it', () => {
    const one = [footDown('left', 44.9), waited, ...countdown]
    expect(stationOf(afterGo(...one, ...one).state).side).toBe('left')
    expect(stationOf(afterGo(...one, ...one, footDown('left', 44.9)).state).side).toBe('right')
  })

  it('that was too short is tried again at once, in its own words', () => {
    const { state, captions } = afterGo(ended('left', incomplete('no-hold')))
    expect(state.stage.kind).toBe('recording')
    expect(captions).toEqual(['Too short. Once more'])
  })

  it('has one word on its way, which is no command', () => {
    const { captions, state } = afterGo({ kind: 'holding' }, { kind: 'came-along' })
    expect(captions).toEqual(['Stand quietly', 'Thirty. Quietly on'])
    expect(state.cue).toMatchObject({ priority: 'calm', tone: 'none' })
  })

  it('on the wrong leg is said once, as soon as it is seen', () => {
    const wrong = ended('left', incomplete('other-leg'))
    expect(afterGo(wrong).captions).toEqual(['That was the other leg'])
    expect(afterGo({ kind: 'wrong-leg-seen' }, wrong).captions).toEqual(['That was the other leg'])
  })
})
