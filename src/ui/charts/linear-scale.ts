import { extent, range } from 'd3-array'
import { scaleLinear, type ScaleLinear } from 'd3-scale'

/** A straight scale from values to pixels, with the round ticks that it begins and ends at. */
export interface LinearScale {
  readonly at: ScaleLinear<number, number>
  readonly ticks: readonly number[]
}

/** As many whole ticks as there is room for: d3 takes a count for a hint, may give more, and halves where it can. */
const niceScale = (
  domain: readonly [number, number],
  pixels: readonly [number, number],
  mostTicks: number,
): LinearScale => {
  for (let count = mostTicks; count > 1; count -= 1) {
    const at = scaleLinear(domain, pixels).nice(count)
    const ticks = at.ticks(count)
    if (ticks.length <= mostTicks && ticks.every(Number.isInteger)) return { at, ticks }
  }
  // No whole ones: shares of a per cent.
  const at = scaleLinear(domain, pixels).nice(mostTicks)
  return { at, ticks: at.ticks(mostTicks) }
}

interface ScaleOptions {
  /** Units that the axis spans at the least, so that a small scatter never fills the width. */
  readonly least: number
  readonly mostTicks: number
  /** Where the axis ends because nothing beyond it is measured; then it begins at nothing. */
  readonly end?: number | null
}

/** An axis that ends where measuring does, in thirds: 45 seconds have no rounder ones. */
const endedScale = (end: number, pixels: readonly [number, number]): LinearScale => ({
  at: scaleLinear([0, end], pixels),
  ticks: range(4).map((third) => (third * end) / 3),
})

/** Widened to whole ticks. */
export const linearScale = (
  values: readonly number[],
  pixels: readonly [number, number],
  { least, mostTicks, end = null }: ScaleOptions,
): LinearScale => {
  if (end !== null) return endedScale(end, pixels)
  const [low = 0, high = 0] = extent(values)
  const spare = Math.max(0, least - (high - low)) / 2
  return niceScale([low - spare, high + spare], pixels, mostTicks)
}
