import { describe, expect, it } from 'vitest'
import type { Side } from '../../../src/pose/side'
import type { Sitting } from '../../../src/runner/records'
import type { SessionEvent } from '../../../src/session/state'
import {
  countdown,
  ended,
  kindsOf,
  lastAssessment,
  later,
  openedWith,
  played,
  ready,
  started,
  three,
  waited,
} from './event-list'

const sitting = (leftOut: readonly string[] = [], at = '2026-05-01T08:00:00.000Z'): Sitting => ({
  at,
  safety: { flags: [], isCleared: false },
  readiness: {},
  footwear: 'barefoot',
  leftOut: [...leftOut],
})
const hurt = (test: string, side: Side | 'both', said: boolean | null = true): SessionEvent => ({
  kind: 'pain-answered',
  test,
  side,
  hurt: said,
  at: later,
})
const names = ({ state }: ReturnType<typeof played>) =>
  state.draft?.stations.map(({ mobilityTestId, side }) => `${mobilityTestId} ${side}`)
const lunge = 'ankle-dorsiflexion'
const hip = 'hip-extension'

describe('what was answered before', () => {
  it('begins an assessment without the tests that are ruled out, and goes into its record', () => {
    const { state } = played([
      {
        ...started(),
        sitting: sitting(['single-leg-balance']),
      },
    ])
    expect(state.draft?.assessment.sittings).toEqual([sitting(['single-leg-balance'])])
    const stations = state.draft?.stations.map(({ mobilityTestId }) => mobilityTestId)
    expect(stations).not.toContain('single-leg-balance')
    expect(stations).toContain(lunge)
    // What it set out to measure stays said: the result tells what was not measured.
    expect(state.draft?.assessment.mobilityTestIds).toContain('single-leg-balance')
  })

  it('does not begin where nothing is left, and says so by leading home', () => {
    const { state, effects } = played([{ ...openedWith([lunge]), sitting: sitting([lunge]) }])
    expect(state.stage.kind).toBe('choosing')
    expect(kindsOf(effects)).toEqual(['show-home'])
  })

  it('rules nothing out of a file: nobody moves', () => {
    const event = { ...openedWith([lunge], { source: 'video-file' }), sitting: sitting([lunge]) }
    expect(names(played([event]))).toEqual([`${lunge} left`, `${lunge} right`])
  })

  it('another day is another sitting, kept at once beside the first', () => {
    const first = { ...openedWith([lunge, hip]), sitting: sitting() }
    const broken = played([first, ready, waited, waited, ...countdown, ended('left'), hurt(lunge, 'left')])
    const { assessment, trials } = broken.state.draft!
    const again = played([
      { ...openedWith([]), assessment, trials, sitting: sitting([hip], '2026-05-02T08:00:00.000Z') },
    ])
    expect(kindsOf(again.effects)).toEqual(['start-source', 'save-assessment'])
    expect(lastAssessment(again.effects).sittings).toHaveLength(2)
    // What hurt the other day may be tried again; what is ruled out today may not.
    expect(names(again)).toEqual([`${lunge} left`, `${lunge} right`])
  })
})

describe('the answer to whether it hurt', () => {
  const toPause = [openedWith([lunge, hip]), ready, ...countdown, ...three('left')]

  it('is stored with the assessment, silence too', () => {
    const { effects, state } = played([...toPause, hurt(lunge, 'left', null)])
    expect(lastAssessment(effects).pain).toEqual([
      { mobilityTestId: lunge, side: 'left', sitting: 0, hurt: null },
    ])
    expect(names(played(toPause))).toEqual(state.draft?.stations.map((s) => `${s.mobilityTestId} ${s.side}`))
  })

  it('no: changes nothing of the way', () => {
    expect(names(played([...toPause, hurt(lunge, 'left', false)]))).toEqual(names(played(toPause)))
  })

  it('yes: takes the rest of that test away, and nothing else', () => {
    expect(names(played(toPause))).toEqual([`${lunge} left`, `${hip} left`, `${lunge} right`, `${hip} right`])
    const { state } = played([...toPause, hurt(lunge, 'left')])
    expect(names({ state, effects: [], captions: [] })).toEqual([
      `${lunge} left`,
      `${hip} left`,
      `${hip} right`,
    ])
    expect(state.draft?.at).toBe(1)
    expect(state.stage.kind).toBe('between')
  })

  it('yes, on the way to the other leg of that test: the way leads past it', () => {
    const alone = [openedWith([lunge]), ready, ...countdown, ...three('left')]
    expect(played(alone).state.stage).toEqual({ kind: 'between', why: 'next-side' })
    const { state, effects } = played([...alone, hurt(lunge, 'left')])
    expect(state.stage.kind).toBe('reporting')
    expect(lastAssessment(effects)).toMatchObject({ state: 'partial', pain: [{ hurt: true }] })
  })

  it('before any trial is stored, it waits for the first one', () => {
    const { effects } = played([openedWith([lunge, hip]), ready, ...countdown, hurt(lunge, 'left')])
    expect(kindsOf(effects)).not.toContain('save-assessment')
    const after = played([
      openedWith([lunge, hip]),
      ready,
      ...countdown,
      hurt(lunge, 'left', null),
      ended('left'),
    ])
    expect(lastAssessment(after.effects).pain).toHaveLength(1)
  })
})
