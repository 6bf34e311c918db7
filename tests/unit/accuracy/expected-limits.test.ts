import { describe, expect, it } from 'vitest'
import { expectation } from '../../accuracy/expected'
import { clip, foot } from './made-clip'

/**
 * Every limit by which a truth is called faulty, or a set-up one to be refused, just inside of it and just outside. They
 * are the ruler's own and not taken from the declarations: what is measured must not move what it is measured by.
 */

const side = { view: 'L', az: 0, roll: 0, width: 960, height: 540 }
const isHeld = (t: number) => t >= 3 && t <= 4
const isRest = (t: number) => t >= 1 && t <= 1.5
/** What it is in the half second before the repetition, at its hold, and at all other times: there it must not count. */
const at = (t: number, rest: number, hold: number) => (isRest(t) ? rest : isHeld(t) ? hold : 40)

const faultOf = (...made: Parameters<typeof clip>) => expectation(clip(...made), 'some-clip').trials[0]!.fault
const refusalOf = (...made: Parameters<typeof clip>) => expectation(clip(...made), 'some-clip').refused

describe('a true movement is faulty', () => {
  it.each(['ankle', 'squat'])('from a heel of 6 degrees on, over where it was at rest: %s', (test) => {
    const lifted = (degrees: number) =>
      faultOf({ test }, (t) => ({ L: { footPitch: at(t, -3, degrees - 3) } }))
    expect([5.7, 6.3].map(lifted)).toEqual([null, 'heelLifted'])
  })

  it('from a trunk of 10 degrees forward or 5 backward on, over where it was at rest', () => {
    const moved = (degrees: number) =>
      faultOf({ test: 'hipext' }, (t) => ({ trunkLean: at(t, 2, 2 + degrees) }))
    expect([9.7, 10.3, -4.8, -5.2].map(moved)).toEqual([null, 'trunkMoved', null, 'trunkMoved'])
  })
})

describe('a true set-up is one to be refused', () => {
  it.each([1, -1])('from 15 degrees of turn on and 5 of roll, %i times', (way) => {
    const turned = [14.5, 15.5].map((az) => refusalOf({ cam: { ...side, az: way * az } }))
    expect(turned).toEqual([null, 'view'])
    const rolled = [4.8, 5.2].map((roll) => refusalOf({ cam: { ...side, roll: way * roll } }))
    expect(rolled).toEqual([null, 'roll'])
  })

  it.each([
    ['left of', [-1, 500]],
    ['right of', [961, 500]],
    ['above', [500, -1]],
    ['below', [500, 541]],
  ] as const)('where a foot is %s the picture in most of the frames', (_, place) => {
    const outFor = (frames: number) =>
      refusalOf({}, (t) => ({ j2: Math.round(t * 10) < frames ? { ...foot, 'heel.R': place } : foot }))
    expect([49, 51].map(outFor)).toEqual([null, 'feet'])
  })
})

describe('a true stand', () => {
  const balance = { test: 'balance', side: null, reps: null, phases: [{ side: 'L' as const, a: 1, b: 9 }] }
  const swayOf = (...made: Parameters<typeof clip>) =>
    expectation(clip(...made), 'some-clip').trials[0]!.values['sway']

  it('has its sway told without a second at each end', () => {
    const thrown = (from: number, to: number) =>
      swayOf(balance, (t) => ({ x: t > from && t < to ? 0.05 : 0 }))
    expect([thrown(1, 1.95), thrown(8.05, 9)]).toEqual([0, 0])
    for (const sway of [thrown(1, 2.25), thrown(7.75, 9)]) expect(sway).toBeGreaterThan(5)
  })

  it('has none where it is too short for that', () => {
    const brief = { ...balance, phases: [{ side: 'L' as const, a: 1, b: 2.5 }] }
    expect(swayOf(brief)).toBeUndefined()
  })
})
