/** A straight line from values to pixels, with round ticks. */
export interface LinearScale {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
  readonly from: number
  readonly to: number
}

const steps = [1, 2, 5, 10, 15, 20, 50, 100]

/** The smallest round step that leaves at most `most` ticks. */
const tickStep = (span: number, most: number): number =>
  steps.find((step) => span / step <= most) ?? 100 * Math.ceil(span / (100 * most))

/** Widened to whole ticks, and to at least `least` units, so that a small scatter never fills the width. */
export const linearScale = (
  values: readonly number[],
  pixels: readonly [number, number],
  { least, mostTicks }: { readonly least: number; readonly mostTicks: number },
): LinearScale => {
  const known = values.length > 0 ? values : [0]
  const low = Math.min(...known)
  const high = Math.max(...known)
  const spare = Math.max(0, least - (high - low)) / 2
  const step = tickStep(Math.max(high - low, least), mostTicks - 1)
  const from = Math.floor((low - spare) / step) * step
  const to = Math.ceil((high + spare) / step) * step
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)
  const [start, end] = pixels
  return { at: (value) => start + ((value - from) / (to - from)) * (end - start), ticks, from, to }
}
