import { extent } from 'd3-array'
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
  const at = scaleLinear(domain, pixels)
  return { at, ticks: at.domain() }
}

/** Widened to whole ticks, and to at least `least` units, so that a small scatter never fills the width. */
export const linearScale = (
  values: readonly number[],
  pixels: readonly [number, number],
  { least, mostTicks }: { readonly least: number; readonly mostTicks: number },
): LinearScale => {
  const [low = 0, high = 0] = extent(values)
  const spare = Math.max(0, least - (high - low)) / 2
  return niceScale([low - spare, high + spare], pixels, mostTicks)
}
