import { describe, expect, it } from 'vitest'
import { mobilityTest } from '../../../src/protocol/registry'
import { TrialSeries } from '../../../src/protocol/trial-series'
import type { KeepOrder } from '../../../src/session/ports'
import { lookTimesOf } from '../../../src/session/look-order'
import { nothingKept, PictureKeeping } from '../../../src/session/picture-keeping'
import { filmed } from '../../tools/synthetic-runner'
import { hipExtension } from '../../tools/synthetic-runner-hip-extension'
import { lunge } from '../../tools/synthetic-runner-lunge'

const ankle = mobilityTest('ankle-dorsiflexion')!
const hip = mobilityTest('hip-extension')!
const balance = mobilityTest('single-leg-balance')!

const quiet = { stage: 'quiet', heldFor: 0 } as const
const moving = { stage: 'moving', heldFor: 0 } as const
const holding = (heldFor: number) => ({ stage: 'holding', heldFor }) as const

const isKept = ({ windows }: KeepOrder, t: number) =>
  windows.some(({ from, to }) => t >= from && (to === null || t <= to))

describe('the pictures that are kept', () => {
  it('are none where no second look is wanted', () => {
    const keeping = new PictureKeeping(balance)
    expect(keeping.order(0, quiet)).toBe(nothingKept)
    expect(keeping.order(1000, holding(900))).toBe(nothingKept)
  })

  it('are none of a rest that nothing is compared with', () => {
    const order = new PictureKeeping(ankle).order(5000, quiet)
    expect(order).toEqual(nothingKept)
  })

  it('are those of the newest three seconds of a rest that counts', () => {
    const keeping = new PictureKeeping(hip)
    const order = keeping.order(5000, quiet)
    expect([1999, 2000, 5000, 5500].map((t) => isKept(order, t))).toEqual([false, true, true, true])
    expect(order.isMoving).toBe(false)
    expect(keeping.order(9000, null).windows).toEqual([{ from: 6000, to: null, every: 300 }])
  })

  it('are still those of the rest while the runner moves, and no longer', () => {
    const keeping = new PictureKeeping(hip)
    keeping.order(5000, quiet)
    const gone = keeping.order(5100, moving)
    const further = keeping.order(8000, moving)
    expect(isKept(gone, 2100)).toBe(true)
    expect([2099, 2100, 5100, 6000].map((t) => isKept(further, t))).toEqual([false, true, true, false])
    expect(further.isMoving).toBe(true)
  })

  it('are those of a hold from its beginning on', () => {
    const keeping = new PictureKeeping(ankle)
    expect(isKept(keeping.order(2000, moving), 1790)).toBe(false)
    const order = keeping.order(3000, holding(900))
    expect([1890, 1900, 2500, 3100].map((t) => isKept(order, t))).toEqual([false, true, true, true])
  })

  it('are still those of the hold on the way back', () => {
    const keeping = new PictureKeeping(ankle)
    keeping.order(2000, moving)
    for (let t = 2100; t <= 3500; t += 100) keeping.order(t, holding(t - 2100))
    const order = keeping.order(4500, moving)
    expect([1890, 2000, 3000, 3500, 4000].map((t) => isKept(order, t))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })

  it('are those of both holds of a runner who goes deeper after the first', () => {
    const keeping = new PictureKeeping(ankle)
    for (let t = 1000; t <= 3000; t += 100) keeping.order(t, holding(t - 1000))
    for (let t = 3100; t <= 3900; t += 100) keeping.order(t, moving)
    for (let t = 4000; t <= 4800; t += 100) keeping.order(t, holding(t - 4000))
    const order = keeping.order(5500, moving)
    expect([1500, 3500, 4400].map((t) => isKept(order, t))).toEqual([true, false, true])
  })

  it('are let go at rest, for the next attempt', () => {
    const keeping = new PictureKeeping(ankle)
    for (let t = 1000; t <= 3000; t += 100) keeping.order(t, holding(t - 1000))
    expect(keeping.order(4000, quiet)).toEqual(nothingKept)
    expect(isKept(keeping.order(5000, moving), 2000)).toBe(false)
  })

  it('stay while a single picture shows nobody', () => {
    const keeping = new PictureKeeping(ankle)
    const order = keeping.order(3000, holding(900))
    expect(keeping.latest).toBe(order)
  })
})

/** Whether each picture that a finished trial asks for was wanted by the order that stood when it was taken, and stayed. */
describe.each([
  ['ankle-dorsiflexion', ankle, () => lunge({ trials: [{ hold: 1200 }, { hold: 4000 }] })],
  ['hip-extension', hip, () => hipExtension({ trials: [{ hold: 1200 }, { hold: 4000 }] })],
] as const)('%s', (_, test, scene) => {
  it.each([10, 30])('has every picture that its second look asks for, at %i poses a second', (rate) => {
    const [series, keeping] = [new TrialSeries(test, 'left'), new PictureKeeping(test)]
    let kept: readonly number[] = []
    let order = nothingKept
    const asked = filmed(scene(), { rate }).flatMap((pose) => {
      kept = [...kept, pose.t].filter((t) => isKept(order, t))
      const step = series.push(pose)
      const times = step.ended ? lookTimesOf(test, step.ended) : []
      const missing = times.filter((time) => !kept.some((t) => Math.abs(t - time) <= 1000 / rate))
      order = keeping.order(pose.t, step)
      return times.length > 0 ? [missing] : []
    })
    expect(asked).toEqual([[], []])
  })
})
