import { describe, expect, it } from 'vitest'
import { LiftWatch } from '../../../src/biomechanics/lift-watch'
import type { Movement } from '../../../src/biomechanics/movement'
import { lifted } from '../../../src/biomechanics/phase'
import { ms, ratio } from '../../../src/math/units'
import { sourced } from '../../tools/sourced'
import { seededNormals } from '../../tools/synthetic-runner-trouble'

const seenLate = 100
const declared = lifted({
  of: 'height',
  up: sourced(ratio(0.01)),
  level: sourced(ratio(0.03)),
  clear: sourced(ratio(0.05)),
  seenLate: sourced(ms(seenLate)),
  lasting: sourced(ms(3000)),
  limit: sourced(ms(10_000)),
})

/** Heights at each stretch's end, in milliseconds from its beginning. */
type Stretch = readonly [height: number, lasting: number]

const ends = (stretches: readonly Stretch[], { rate = 30, noise = 0 } = {}): readonly Movement[] => {
  const watch = new LiftWatch(declared)
  const normal = seededNormals(7)
  const total = stretches.reduce((sum, [, lasting]) => sum + lasting, 0)
  const height = (t: number) => {
    let left = t
    for (const [value, lasting] of stretches) {
      if (left < lasting) return value
      left -= lasting
    }
    return stretches.at(-1)![0]
  }
  return Array.from({ length: Math.floor((total * rate) / 1000) }, (_, i) => (i * 1000) / rate).flatMap(
    (t) => watch.push(t, height(t) + noise * normal()).ended ?? [],
  )
}

const stand: readonly Stretch[] = [
  [0, 1500],
  [0.2, 5000],
  [0, 1000],
]

describe('LiftWatch', () => {
  it.each([8, 10, 15, 30, 60])('finds a stand from lift to touch-down at %i poses a second', (rate) => {
    const found = ends(stand, { rate })
    expect(found).toHaveLength(1)
    const [{ span, endedBy }] = found as [Movement]
    expect(endedBy).toBe('foot-down')
    expect(Math.abs(span.from - (1500 - seenLate))).toBeLessThanOrEqual(1000 / rate)
    expect(Math.abs(span.to - 6500)).toBeLessThanOrEqual(1000 / rate)
  })

  it('finds it in noise that crosses the limit now and then', () => {
    const found = ends(stand, { noise: 0.006 })
    expect(found).toHaveLength(1)
    expect(Math.abs(found[0]!.span.to - found[0]!.span.from - 5100)).toBeLessThan(150)
  })

  it('tells heights from the level of the runner’s own two feet', () => {
    const uneven = stand.map(([height, lasting]) => [height + 0.02, lasting] as const)
    expect(ends(uneven)).toEqual(ends(stand).map((found) => ({ ...found, restLevel: 0.02 })))
  })

  it('ends a stand at the limit, and wants both feet down before the next', () => {
    const found = ends([
      [0, 1000],
      [0.2, 15_000],
      [0, 1000],
      [0.2, 4000],
      [0, 500],
    ])
    expect(found.map(({ endedBy }) => endedBy)).toEqual(['time', 'foot-down'])
    expect(found[0]!.span.to - found[0]!.span.from).toBeLessThan(10_050)
  })

  it.each([
    [
      'a foot that only hovers',
      [
        [0, 1000],
        [0.03, 6000],
        [0, 500],
      ],
    ],
    [
      'a step',
      [
        [0, 1000],
        [0.2, 600],
        [0, 500],
      ],
    ],
    [
      'a foot that was up from the first picture',
      [
        [0.2, 6000],
        [0, 500],
      ],
    ],
    [
      'a foot that came up out of a walk',
      [
        [0, 200],
        [0.2, 6000],
        [0, 500],
      ],
    ],
    [
      'a stand that has not ended',
      [
        [0, 1000],
        [0.2, 6000],
      ],
    ],
  ] as const)('takes %s for no stand', (_, stretches) => {
    expect(ends(stretches)).toEqual([])
  })

  it('is ended from outside only while a foot is up', () => {
    const watch = new LiftWatch(declared)
    for (let t = 0; t <= 1000; t += 50) watch.push(t, 0)
    expect(watch.end(1000, 'hop').ended).toBeNull()
    for (let t = 1050; t <= 4000; t += 50) watch.push(t, 0.2)
    expect(watch.end(3900, 'hop').ended).toMatchObject({ span: { from: 950, to: 3900 }, endedBy: 'hop' })
    expect(watch.end(3900, 'hop').ended).toBeNull()
  })
})
