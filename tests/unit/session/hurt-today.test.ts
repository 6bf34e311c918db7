import { describe, expect, it } from 'vitest'
import type { TrialSide } from '../../../src/protocol/outcome'
import { mobilityTests } from '../../../src/protocol/registry'
import type { Sitting } from '../../../src/runner/records'
import type { SessionEvent } from '../../../src/session/state'
import { measured } from '../../tools/synthetic-runner-records'
import { countdown, ended, later, openedWith, played, ready, stationOf, three, waited } from './event-list'

/** What hurt today is not asked for again today: not from another side, and not ten minutes later. */

const led = mobilityTests.filter(({ inAssessment }) => inAssessment).map(({ id }) => id)
const front = 'squat-depth-front'
const side = 'squat-depth'
const lunge = 'ankle-dorsiflexion'
const hip = 'hip-extension'
const pause: SessionEvent = { kind: 'pause-asked' }
const hand: SessionEvent = { kind: 'hand-raised', side: 'left' }
const hurt = (test: string, of: TrialSide): SessionEvent => ({
  kind: 'pain-answered',
  test,
  side: of,
  hurt: true,
  at: later,
})
const begun = (ids: readonly string[], at: string = later) => {
  const opened = openedWith(ids)
  const sitting: Sitting = { at, safety: { flags: [], isCleared: false }, readiness: {}, leftOut: [] }
  return [{ ...opened, sitting }, ready, hand, waited] as const
}
const toCome = ({ state }: ReturnType<typeof played>) =>
  state.draft!.stations.slice(state.draft!.at).map(({ mobilityTestId }) => mobilityTestId)

/** To the station of a test, by leaving out what comes before it. */
const upTo = (test: string) => {
  let now = played(begun(led))
  while (stationOf(now.state).mobilityTestId !== test)
    now = played([{ kind: 'skip-asked', at: later }], now.state)
  return played([waited, ...countdown], now.state)
}

describe('a squat that hurt', () => {
  it('from the front is not asked for from the side, where the whole list is led through', () => {
    const squat = ended('both', measured('both', 100, 'kneeFlexion'))
    const asked = played([squat, squat, squat, hurt(front, 'both')], upTo(front).state)
    expect(toCome(asked)).not.toContain(side)
    expect(toCome(asked)).toContain(lunge)
    const inPause = played([pause, hurt(front, 'both')], upTo(front).state)
    expect(toCome(inPause)).not.toContain(side)
  })

  it('from the side is not asked for from the front', () => {
    const other = upTo(side)
    const { draft } = played([pause, hurt(side, 'both')], other.state).state
    expect(draft!.assessment.pain).toMatchObject([{ mobilityTestId: side, hurt: true }])
    const { assessment } = draft!
    const again = played([{ ...openedWith([]), assessment, trials: [] }])
    expect(again.state.draft!.stations.map(({ mobilityTestId }) => mobilityTestId)).not.toContain(front)
  })
})

describe('an assessment that is gone on with', () => {
  const first = played([
    ...begun([lunge, hip], '2026-05-01T08:00:00.000+02:00'),
    ...countdown,
    ...three('left'),
    hurt(lunge, 'left'),
  ])
  const { assessment, trials } = first.state.draft!
  const resumedAt = (at: string) => {
    const [opened] = begun([], at)
    return toCome(played([{ ...opened, assessment, trials }]))
  }

  it('leaves out what hurt earlier the same day, by the clock of the runner', () => {
    expect(resumedAt('2026-05-01T08:10:00.000+02:00')).toEqual([hip, hip])
    expect(resumedAt('2026-05-01T23:50:00.000+02:00')).toEqual([hip, hip])
  })

  it('asks for it again on another day', () => {
    expect(resumedAt('2026-05-02T08:00:00.000+02:00')).toContain(lunge)
  })
})

describe('an assessment of which nothing is left to do today', () => {
  const [opened] = begun([lunge])
  const done = played([
    opened,
    ready,
    hand,
    waited,
    ...countdown,
    ...three('left'),
    waited,
    ...countdown,
    ...three('right'),
  ])
  const { assessment, trials } = done.state.draft!

  it('is closed at once where all of it is done, without another trial', () => {
    const { state, effects } = played([{ ...opened, assessment, trials }])
    expect(state.stage.kind).toBe('reporting')
    expect(state.draft!.assessment).toMatchObject({ state: 'finished', finishedAt: trials.at(-1)!.at })
    expect(effects.map(({ kind }) => kind)).not.toContain('start-source')
  })

  it('stays open for another day where the rest is only left out today', () => {
    const both = { ...assessment, mobilityTestIds: [lunge, hip] }
    const sitting = { ...opened.sitting, leftOut: [hip] }
    const { state, effects } = played([{ ...opened, assessment: both, trials, sitting }])
    expect(state.stage.kind).toBe('choosing')
    expect(effects).toEqual([{ kind: 'show-home' }])
  })
})
