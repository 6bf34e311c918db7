import { describe, expect, it } from 'vitest'
import { movementLimits } from '../../../src/biomechanics/movement-limits'
import { stance } from '../../../src/biomechanics/stance'
import { ms } from '../../../src/math/units'
import { landmarkIndex } from '../../../src/pose/landmark'
import type { Pose } from '../../../src/pose/pose'
import { EndWatch } from '../../../src/protocol/end-watch'
import { liveNumberLimits } from '../../../src/protocol/live-metric'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { filmed } from '../../tools/synthetic-runner'
import { balance as standsStill } from '../../tools/synthetic-runner-balance'

/** What ends a stand, by a hand of somebody who else does not move at all, ten milliseconds from pose to pose. */
const held = filmed(standsStill({ side: 'left', trials: [{ hold: 6000 }] })).find(({ t }) => t >= 5000)!
const wrist = landmarkIndex('right-wrist') * 2 + 1

/** The other hand lower by so many pixels, at that time of the hold. */
const withHand = (t: number, lower: number) => {
  const image = held.image.slice() as Pose['image']
  image[wrist]! += lower
  return stance({ ...held, t: ms(t), image }, balance.leg)
}

/** What ended the stand, in which the hand goes where this says. */
const ended = (lower: (t: number) => number) => {
  const watch = new EndWatch(balance)
  for (let t = 0; t < 5000; t += 10) {
    const end = watch.push(withHand(t, lower(t)), t)
    if (end) return end
  }
  return null
}

/** Pixels that are as far as a hand may go. */
const limit = (() => {
  for (let pixels = 1; pixels < 200; pixels += 0.25) if (ended((t) => (t < 2000 ? 0 : pixels))) return pixels
  throw new Error('no hand ends this stand')
})()

describe('a hand that leaves the hips', () => {
  it('is gone once it was away for 0.2 s', () => {
    const away = (lasting: number) => ended((t) => (t > 2000 && t <= 2000 + lasting ? 2 * limit : 0))
    expect(away(200)).toBeNull()
    expect(away(220)).toMatchObject({ endedBy: 'otherHandOff' })
  })

  it('was at its own place where it lay for most of the first second', () => {
    const leaves = (at: number) => ended((t) => (t < at ? 0 : 2 * limit))
    expect(leaves(450)).toBeNull()
    expect(leaves(550)).toMatchObject({ endedBy: 'otherHandOff' })
  })

  it('left when it was last within a third of its limit', () => {
    const pausing = (share: number) => ended((t) => (t < 2000 ? 0 : t < 2300 ? share * limit : 2 * limit))!.at
    expect([0.31, 0.36].map(pausing)).toEqual([2290, 1990])
  })

  it('left no more than 0.4 s before it was away', () => {
    const slow = (lasting: number) =>
      ended((t) => (t < 2000 ? 0 : t < 2000 + lasting ? 0.6 * limit : 2 * limit))!.at
    expect([380, 500].map(slow)).toEqual([1990, 2100])
  })
})

it('a live number is referred to the very standing that a trial is', () => {
  const { restRemembered, restKept, restQuantile } = movementLimits
  const { standingRemembered, standingUsed, standingQuantile } = liveNumberLimits
  expect([standingRemembered, standingUsed, standingQuantile].map(({ value }) => value)).toEqual(
    [restRemembered, restKept, restQuantile].map(({ value }) => value),
  )
})
