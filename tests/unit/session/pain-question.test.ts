import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import { Interlude } from '../../../src/session/interlude'
import type { SessionEvent } from '../../../src/session/state'
import { withHandUp } from '../../tools/hand-up'
import { balance } from '../../tools/synthetic-runner-balance'
import { filmed } from '../../tools/synthetic-runner'
import { countdown, later, opened, played, ready, stationOf, three, toRecording, waited } from './event-list'

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

describe('after each station', () => {
  it('it is asked whether it hurt, and silence is kept as not answered', () => {
    expect(played(leftDone).effects.at(-1)).toEqual({ kind: 'wait', lasting: ms(7000), asks: left })
    const { state, captions } = played([...leftDone, asked, answered(null)])
    expect(captions.at(-1)).toBe('Hurt? Raise a hand')
    expect(state.stage).toEqual({ kind: 'between', why: 'next-side' })
    expect(state.draft!.assessment.pain).toMatchObject([{ ...left, hurt: null }])
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

  it('nobody is asked after what was skipped, or in front of a film', () => {
    expect(played([...toRecording, { kind: 'skip-asked', at: later }]).effects.at(-1)).toMatchObject({
      asks: null,
    })
    expect(played([opened('video-file'), ready, ...three('left')]).state.stage.kind).toBe('recording')
    expect(stationOf(played(leftDone).state).side).toBe('right')
  })
})

const down = filmed(balance())[0]!
const up = withHandUp(down, 'left')

describe('Interlude with a question', () => {
  /** What is told, ten poses a second, where a hand is up in these stretches of milliseconds. */
  const told = (...raised: readonly (readonly [number, number])[]) => {
    const interlude = new Interlude(ms(7000), left)
    return Array.from({ length: 140 }, (_, i) => i * 100).flatMap((t) => {
      const isUp = raised.some(([from, to]) => t >= from && t < to)
      const pose = { ...(isUp ? up : down), t: ms(t) }
      return interlude.push({ t, pose, light: null }).sightings.map((sighting) => {
        const { kind } = sighting
        return `${kind === 'hurt-sighted' ? `hurt ${sighting.hurt}` : kind} ${t}`
      })
    })
  }

  it('shows how the trial ended, asks, and then says what comes next', () => {
    expect(told()).toEqual(['pain-asked 3500', 'hurt null 8500', 'announced 8600', 'waited 12000'])
  })

  it('takes a hand for yes while it asks, and for "once more" after that', () => {
    expect(told([5000, 6500])).toEqual([
      'pain-asked 3500',
      'hurt true 5600',
      'announced 8500',
      'waited 12000',
    ])
    expect(told([9000, 10_000])).toContain('hand-raised 9600')
  })

  it('takes no hand for an answer that went down before the question', () => {
    expect(told([1000, 3000])[0]).toBe('pain-asked 3500')
    expect(told([1000, 3000])).toContain('hurt null 8500')
  })
})
