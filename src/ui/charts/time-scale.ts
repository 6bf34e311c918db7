import { scaleTime, type ScaleTime } from 'd3-scale'

/** A straight scale from instants to pixels; its ticks lie on whole days, months or years. */
export interface TimeScale {
  readonly at: ScaleTime<number, number>
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
}

const dayLength = 24 * 60 * 60 * 1000
/** An axis of one day would have no length: two weeks at the least, about what a week of training fills. */
const leastSpan = 14 * dayLength
/** Pixels that the words of one tick take, with room beside them. */
const tickWidth = 76

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' })
const year = new Intl.DateTimeFormat('en-GB', { year: 'numeric' })

/** From this much on ticks lie on first days of months, and from that on on first days of years. */
const [months, years] = [150 * dayLength, 5 * 365 * dayLength]

/** `from` and `to`: milliseconds since 1970. */
export const timeScale = (
  [from, to]: readonly [number, number],
  pixels: readonly [number, number],
): TimeScale => {
  const spare = Math.max(0, leastSpan - (to - from)) / 2
  const domain = [new Date(from - spare), new Date(to + spare)]
  const at = scaleTime(domain, pixels)
  const span = Math.max(to - from, leastSpan)
  const words = span > years ? year : span > months ? monthAndYear : dayAndMonth
  const most = Math.max(1, Math.floor((pixels[1] - pixels[0]) / tickWidth))
  return { at, ticks: ticksOf(at, most).map((tick) => ({ at: at(tick), text: words.format(tick) })) }
}

/** d3 takes a count for a hint: fewer are asked for until no more than `most` come. */
const ticksOf = (at: ScaleTime<number, number>, most: number): readonly Date[] => {
  for (let count = most; count > 0; count -= 1) {
    const ticks = at.ticks(count)
    if (ticks.length > 0 && ticks.length <= most) return ticks
  }
  return at.ticks(1).slice(0, 1)
}
