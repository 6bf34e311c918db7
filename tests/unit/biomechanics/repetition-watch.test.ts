import { describe, expect, it } from 'vitest'
import type { MetricSample } from '../../../src/biomechanics/phase-span'
import {
  fullHeight,
  fullRepetitions,
  isOffTempo,
  RepetitionWatch,
  repetitionsIn,
} from '../../../src/biomechanics/repetition-watch'
import { heelRaises as rule } from '../../tools/heel-raises'
import { minimumJerk } from '../../tools/synthetic-runner-repetitions'
import { seededNormals, seededNumbers } from '../../tools/synthetic-runner-trouble'

interface Signal {
  readonly rate?: number
  readonly period?: number
  readonly noise?: number
  /** Nothing moves for so long after the last repetition, milliseconds. */
  readonly after?: number
  readonly base?: number
  readonly seed?: number
}

/** What steadying takes off a top at a repetition in two seconds. */
const steadied = (height: number) => height * (1 - 1 / 40)

/** One second of quiet, then up and down to each height. */
const samples = (heights: readonly number[], given: Signal = {}): readonly MetricSample[] => {
  const { rate = 30, period = 2000, noise = 0, after = 1000, base = 4, seed = 3 } = given
  const normal = seededNormals(seed)
  const value = (t: number) => {
    const index = Math.floor((t - 1000) / period)
    const share = ((t - 1000) / period - index) * 2
    return base + (heights[index] ?? 0) * minimumJerk(share < 1 ? share : 2 - share)
  }
  const length = Math.floor(((1000 + heights.length * period + after) * rate) / 1000)
  return Array.from({ length }, (_, i) => (i * 1000) / rate).map((t) => ({
    t,
    value: value(t) + noise * normal(),
  }))
}

/** Two seconds up to 30 degrees and down again from each low to the next. */
const lowsAndTops = (lows: readonly number[]): readonly MetricSample[] => {
  const value = (t: number) => {
    const index = Math.floor(t / 2000)
    const share = (t / 2000 - index) * 2
    const low = lows[share < 1 ? index : index + 1] ?? 0
    return low + (30 - low) * minimumJerk(share < 1 ? share : 2 - share)
  }
  return Array.from({ length: 30 * 2 * lows.length }, (_, i) => i / 0.03).map((t) => ({ t, value: value(t) }))
}

const full = (found: readonly MetricSample[]) => fullRepetitions(rule, repetitionsIn(rule, found)).length

describe('RepetitionWatch', () => {
  it.each([8, 10, 15, 30, 60])('counts the same at %i poses a second', (rate) => {
    expect(full(samples([30, 29, 31, 30, 28], { rate }))).toBe(5)
  })

  it.each([1, 2])('counts the same in noise of %i degrees', (noise) => {
    expect(full(samples([30, 30, 30, 30, 30, 30], { noise }))).toBe(6)
  })

  const twenty = Array<number>(20).fill(30)
  const seeds = Array.from({ length: 40 }, (_, i) => i + 1)
  /** Two degrees are 1.5 pixels of heel and toe of a runner who fills the picture as asked. */
  it.each([
    // Flagged for its slow pictures.
    [8, 2, 3],
    [15, 2, 0],
    [15, 2.8, 3],
    [30, 2.8, 1],
  ])('counts twenty at %i poses a second in noise of %f degrees, off by %i at most', (rate, noise, off) => {
    const counts = seeds.map((seed) => full(samples(twenty, { rate, noise, seed })))
    expect(Math.max(...counts.map((counted) => Math.abs(counted - twenty.length)))).toBeLessThanOrEqual(off)
  })

  it('does not count what is a fifth too low, however noisy', () => {
    const heights = twenty.map((height, i) => (i > 5 && i % 2 > 0 ? 0.8 * height : height))
    const counts = seeds.map((seed) => full(samples(heights, { rate: 15, noise: 2, seed })))
    expect([...new Set(counts)]).toEqual([heights.filter((height) => height === 30).length])
  })

  it('tells a height from the floor, and where the top was', () => {
    const [first] = repetitionsIn(rule, samples([30, 30, 30], { rate: 60, base: 8 }))
    expect(first!.height).toBeCloseTo(steadied(30), 0)
    expect(first!.height).toBeLessThan(30)
    expect(Math.abs(first!.top - 2000)).toBeLessThan(150)
    expect(first!.from).toBeLessThan(1300)
    expect(first!.to).toBeGreaterThan(first!.top)
  })

  it('leaves out what is lower than nine tenths of the first three', () => {
    const found = repetitionsIn(rule, samples([30, 31, 29, 24, 30, 25, 30]))
    expect(found).toHaveLength(7)
    expect(fullHeight(rule, found)).toBeCloseTo(steadied(30), 0)
    expect(fullRepetitions(rule, found)).toHaveLength(5)
  })

  it('counts no shuffle, and no single wild pose', () => {
    expect(full(samples([6, 6, 6]))).toBe(0)
    const wild = samples([], { after: 6000 }).map((sample, i) =>
      i === 60 ? { ...sample, value: 40 } : sample,
    )
    expect(full(wild)).toBe(0)
  })

  it('tells one from where the heel stayed up, and one from the floor where it came down nearly', () => {
    const down = [0, 0, 0, 0, 0]
    const heights = (lows: readonly number[]) =>
      repetitionsIn(rule, lowsAndTops(lows)).map(({ height }) => Math.round(height))
    const own = heights(down)
    expect(heights([0, 0, 0, 5, 0])).toEqual(own)
    expect(heights([0, 0, 0, 8, 0])[3]).toBeCloseTo(own[3]! - 8, -0.5)
  })

  it('counts in spite of pictures that drop out', () => {
    const chance = seededNumbers(9)
    expect(full(samples([30, 30, 30, 30, 30]).filter(() => chance() > 0.4))).toBe(5)
  })

  const ends = (found: readonly MetricSample[]) => {
    const watch = new RepetitionWatch(rule)
    return found.flatMap(({ t, value }) => watch.push(t, value) ?? [])[0]
  }

  it('is over after two low ones in a row, where the first of them began', () => {
    const over = ends(samples([30, 30, 30, 30, 24, 30, 24, 23, 30]))
    expect(over?.endedBy).toBe('height-lost')
    expect(over!.at).toBeGreaterThan(1000 + 6 * 2000 - 300)
    expect(over!.at).toBeLessThan(1000 + 6 * 2000 + 700)
  })

  it('is over after a pause, where the last one ended, and not before the first one', () => {
    const over = ends(samples([30, 30, 30], { after: 7000 }))
    expect(over?.endedBy).toBe('pause')
    expect(over!.at).toBeLessThan(7000)
    expect(ends(samples([], { after: 20_000 }))).toBeUndefined()
    expect(ends(samples([30, 30, 30, 30], { after: 3000 }))).toBeUndefined()
  })

  it('gives no more than there was before it was over', () => {
    const found = repetitionsIn(rule, samples([30, 30, 30, 0, 0, 0, 30, 30], { period: 2000 }))
    expect(found).toHaveLength(3)
  })

  it.each([
    [1000, true],
    [2000, false],
    [3500, true],
  ])('a repetition every %i ms is off the tempo: %s', (period, isOff) => {
    expect(isOffTempo(rule, repetitionsIn(rule, samples([30, 30, 30, 30], { period })))).toBe(isOff)
  })

  it('knows no height and no tempo of nothing', () => {
    expect(fullHeight(rule, [])).toBeNull()
    expect(isOffTempo(rule, [])).toBe(false)
  })
})
