import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import oneLeg from '../../../src/protocol/mobility-tests/single-leg-balance'
import { tellsOfHand } from '../../../src/session/hand-again'
import type { SessionEvent } from '../../../src/session/state'
import { measured } from '../../tools/synthetic-runner-records'
import {
  countdown,
  ended,
  lastAssessment,
  later,
  opened,
  openedWith,
  played,
  ready,
  stationOf,
  three,
  toRecording,
  waited,
} from './event-list'

const left = { mobilityTestId: 'ankle-dorsiflexion', side: 'left' } as const
const asked: SessionEvent = { kind: 'pain-asked', station: left }
const answered = (hurt: boolean | null, side: 'left' | 'right' = 'left'): SessionEvent => ({
  kind: 'pain-answered',
  test: left.mobilityTestId,
  side,
  hurt,
  at: later,
})
const leftDone = [...toRecording, ...three('left')]
const allDone = [...leftDone, waited, ...countdown, ...three('right')]

describe('where nothing but a practice was done', () => {
  const full = openedWith(['hip-extension'])
  const practising = [
    { ...full, assessment: { ...full.assessment, form: 'full' } },
    ready,
    ...countdown,
    { kind: 'practised', outcome: measured('left', 12) },
    { kind: 'pause-asked' },
  ] as const
  const said: SessionEvent = { ...answered(true), test: 'hip-extension' } as SessionEvent

  it('says that nothing of it is stored, and what the pain asks for, when it ends because it hurt', () => {
    const { state, effects } = played([...practising, said])
    expect(effects.at(-1)).toEqual({ kind: 'show-home' })
    expect(effects.map(({ kind }) => kind)).not.toContain('save-assessment')
    expect(state.cue?.caption).toBe('Ended. Nothing was stored')
    expect(state.cue?.speech).toMatch(/Stop at once if it hurts again\./)
  })

  it.each<SessionEvent>([{ kind: 'stop-asked', at: later }, { kind: 'leave-asked' }])(
    'says so too when the rest is not done: %o',
    (end) => {
      const two = openedWith(['hip-extension', 'ankle-dorsiflexion'])
      const rest = { ...two, assessment: { ...two.assessment, form: 'full' } } as const
      const ankle: SessionEvent = { kind: 'practised', outcome: measured('left', 38) }
      const pausedThere = [rest, ready, ...countdown, ankle, { kind: 'pause-asked' }] as const
      expect(played([...pausedThere, answered(true), end]).state.cue?.caption).toBe(
        'Ended. Nothing was stored',
      )
      expect(played([...pausedThere, end]).state.cue).toBeNull()
    },
  )
})

describe('after each station', () => {
  it('it is asked whether it hurt, and silence is kept as not answered', () => {
    expect(played(leftDone).effects.at(-1)).toEqual({ kind: 'wait', lasting: ms(7000), asks: left })
    const { state, captions } = played([...leftDone, asked, answered(null)])
    expect(captions.at(-1)).toBe('Hurt? Raise a hand')
    expect(state.stage).toEqual({ kind: 'between', why: 'next-side', late: left })
    expect(state.draft!.assessment.pain).toMatchObject([{ ...left, hurt: null }])
  })

  it('can be answered late, and until then no hand is said to mean "again"', () => {
    const { state } = played([...leftDone, asked, answered(null)])
    expect(tellsOfHand(state)).toBe(false)
    expect(played([answered(true)], state).state.stage.kind).toBe('reporting')
    const over = played([{ kind: 'answer-over' }], state).state
    expect(over.stage).toEqual({ kind: 'between', why: 'next-side' })
    expect(tellsOfHand(over)).toBe(true)
  })

  it.each<readonly [string, readonly SessionEvent[]]>([
    ['before it', []],
    ['while it is asked', [asked]],
  ])('counts as not answered, and is stored so, whatever cuts it short %s', (_, first) => {
    for (const way of [
      [waited],
      [{ kind: 'continue-asked' }],
      [{ kind: 'pause-asked' }, { kind: 'continue-asked' }],
      [{ kind: 'interrupted', reason: 'tab-hidden' }],
      [{ kind: 'left-picture' }],
      [{ kind: 'leave-asked' }],
      [{ kind: 'stop-asked', at: later }],
    ] as const) {
      const { effects } = played([...leftDone, ...first, ...way])
      expect(lastAssessment(effects).pain).toEqual([{ ...left, sitting: 0, hurt: null }])
    }
  })

  it('is noted in words when it was not, and asked no more', () => {
    const { state, captions } = played([...leftDone, asked, answered(false)])
    expect(captions.at(-1)).toBe('Good. Noted')
    expect(state.stage).toEqual({ kind: 'between', why: 'next-side' })
  })

  it('a hand ends that test: its other leg is left out', () => {
    const { state, captions } = played([...leftDone, asked, answered(true), waited])
    expect(captions).toContain('Noted. That test ends')
    expect(state.stage.kind).toBe('reporting')
    expect(state.draft!.assessment.pain).toMatchObject([{ ...left, hurt: true }])
  })

  it('the last one is asked about too, before the result', () => {
    const over = played(allDone)
    expect(over.state.stage).toMatchObject({ kind: 'between', why: 'finished' })
    expect(over.captions.at(-1)).toBe('Good. That was all')
    for (const end of [
      answered(null, 'right'),
      answered(true, 'right'),
      waited,
      { kind: 'continue-asked' } as const,
    ]) {
      const { state } = played([end], over.state)
      expect(state.stage.kind).toBe('reporting')
      expect(state.draft!.assessment.state).toBe('finished')
    }
    expect(played([{ kind: 'pause-asked' }], over.state).state).toBe(over.state)
  })

  it('says that all is done where the camera goes after the last trial', () => {
    const fault = { kind: 'capture', code: 'camera-unplugged', detail: '' } as const
    expect(played([...allDone, { kind: 'fault', fault }]).captions.at(-1)).toBe('All done')
  })

  it('whoever skips is asked too, if anything was done there', () => {
    const skip: SessionEvent = { kind: 'skip-asked', at: later }
    const nothing = played([...toRecording, skip])
    expect(nothing.effects.at(-1)).toMatchObject({ asks: null })
    expect(nothing.captions.at(-1)).toBe('Right leg near camera')
    const one = played([...toRecording, ended('left'), skip])
    expect(one.effects.at(-1)).toEqual({ kind: 'wait', lasting: ms(7000), asks: left })
    expect(one.captions.at(-1)).toBe('Skipped')
    const last = played([waited, ...countdown, ended('right'), skip], one.state)
    expect(last.state.stage).toMatchObject({ kind: 'between', why: 'finished' })
    expect(played([waited], last.state).state.draft!.assessment.state).toBe('partial')
  })

  it('nobody is asked in front of a film', () => {
    expect(played([opened('video-file'), ready, ...three('left')]).state.stage.kind).toBe('recording')
    expect(stationOf(played(leftDone).state).side).toBe('right')
  })
})

describe('a pause', () => {
  const pause: SessionEvent = { kind: 'pause-asked' }
  const hip = 'hip-extension'
  const hurts = (events: readonly SessionEvent[]) => {
    const { stage } = played(events).state
    return stage.kind === 'paused' ? stage.hurts : stage
  }

  it('offers to say that it hurt: of what is under way, or was done last', () => {
    expect(hurts([opened(), ready, pause])).toBeUndefined()
    expect(hurts([...toRecording, pause])).toEqual(left)
    expect(hurts([...leftDone, pause])).toEqual(left)
    expect(hurts([...leftDone, waited, ...countdown, pause])).toEqual({ ...left, side: 'right' })
    expect(hurts([opened('virtual'), ready, ...countdown, pause])).toBeUndefined()
  })

  it('offers it of a trial or a practice that a hand took back, because it hurt', () => {
    const hand: SessionEvent = { kind: 'hand-raised', side: 'left' }
    expect(hurts([...toRecording, ended('left'), hand, pause])).toEqual(left)
    const short = openedWith([left.mobilityTestId])
    const practice: SessionEvent = { kind: 'practised', outcome: measured('left', 38) }
    const full = { ...short, assessment: { ...short.assessment, form: 'full' as const } }
    const redone = [full, ready, ...countdown, practice, hand]
    expect(hurts([...redone, pause])).toEqual(left)
    const skip: SessionEvent = { kind: 'skip-asked', at: later }
    expect(played([...redone, pause, skip, skip]).effects.at(-1)).toMatchObject({ asks: left })
  })

  it('leads past the test that hurt, and offers it no more', () => {
    const two = [openedWith([left.mobilityTestId, hip]), ready, ...countdown]
    const { state, captions } = played([...two, ended('left'), pause, answered(true)])
    expect(captions.at(-1)).toBe('Noted. That test ends')
    expect(stationOf(state)).toEqual({ mobilityTestId: hip, side: 'left' })
    expect(state.stage).toEqual({ kind: 'between', why: 'next-test' })
    const later = played([...two, ...three('left'), waited, pause, answered(true)])
    expect(later.state.stage).toEqual({ kind: 'paused', because: 'asked' })
    expect(stationOf(later.state)).toEqual({ mobilityTestId: hip, side: 'left' })
    expect(lastAssessment(later.effects).pain).toEqual([{ ...left, sitting: 0, hurt: true }])
  })

  it('never leads to the other leg of it, where legs take turns', () => {
    const stand = (side: 'left' | 'right') => ended(side, measured(side, 20_000, oneLeg.primary))
    const turns = [openedWith([oneLeg.id, hip]), ready, ...countdown, stand('left'), waited, ...countdown]
    const hurt: SessionEvent = {
      kind: 'pain-answered',
      test: oneLeg.id,
      side: 'right',
      hurt: true,
      at: later,
    }
    const { state } = played([...turns, pause, hurt])
    expect(stationOf(state)).toEqual({ mobilityTestId: hip, side: 'left' })
  })
})

describe('an assessment', () => {
  it.each([[['ankle-dorsiflexion']], [['ankle-dorsiflexion', 'hip-extension']]])(
    'of which a leg was left out because the other one hurt is not finished: %o',
    (ids) => {
      const begun = [openedWith(ids), ready, ...countdown, ...three('left'), asked, answered(true)]
      const rest =
        ids.length === 1 ? [] : ([three('left'), waited, countdown, three('right'), waited] as const).flat()
      const { state } = played([...begun, waited, ...countdown, ...rest])
      expect(state.stage.kind).toBe('reporting')
      expect(state.draft!.assessment.state).toBe('partial')
    },
  )
})
