import { extent } from 'd3-array'
import type { Trend, TrendLine } from '../../assessment/trend'
import type { WeekContent } from '../../prescription/week-content'
import type { BlockSpan } from '../../prescription/block-spans'
import type { TrialSide } from '../../protocol/outcome'
import { linearScale, type LinearScale } from './linear-scale'
import { axisEnd, axisMiddle, sideReach } from './side-reach'
import { timeScale, type TimeScale } from './time-scale'

/** Where everything of a trend stands, in pixels. */

export interface TrendMark {
  readonly side: TrialSide
  readonly x: number
  readonly y: number
  /** The ends of its error. */
  readonly from: number
  readonly to: number
}

export interface TrendLayout {
  readonly up: LinearScale
  readonly across: TimeScale
  /** One for each line and side, oldest first. */
  readonly courses: readonly { readonly side: TrialSide; readonly marks: readonly TrendMark[] }[]
  readonly blocks: readonly { readonly block: WeekContent; readonly x: number; readonly width: number }[]
  /** Half-way between two lines, counted from 1. */
  readonly breaks: readonly { readonly nth: number; readonly x: number }[]
}

interface Frame {
  readonly start: number
  readonly end: number
  readonly top: number
  readonly bottom: number
}

const instant = ({ assessment }: TrendLine['points'][number]): number => Date.parse(assessment.startedAt)
const dayStart = (day: string): number => new Date(`${day}T00:00:00`).getTime()

/** Left and right of one day stand beside each other; the runner's left is on the left. */
const aside: Readonly<Record<TrialSide, number>> = { left: -4, right: 4, both: 0 }

const coursesOf = ({ measure, lines }: Trend, across: TimeScale, up: LinearScale): TrendLayout['courses'] =>
  lines.flatMap(({ points }) =>
    (['left', 'right', 'both'] as const).flatMap((side) => {
      const marks = points.flatMap((point): readonly TrendMark[] => {
        const found = point.sides.find((each) => each.side === side)
        const reach = found ? sideReach(found, measure) : null
        if (!reach) return []
        const [y, from, to] = [reach.value, reach.from, reach.to].map((value) => up.at(value))
        return [{ side, x: across.at(instant(point)) + aside[side], y: y!, from: from!, to: to! }]
      })
      return marks.length > 0 ? [{ side, marks }] : []
    }),
  )

/** `until`: the last instant that blocks are drawn to where no later assessment stands. */
export const trendLayout = (
  trend: Trend,
  band: readonly [number, number] | null,
  blocks: readonly BlockSpan[],
  { start, end, top, bottom }: Frame,
  until: number,
): TrendLayout => {
  const { measure, lines } = trend
  const points = lines.flatMap((line) => line.points)
  const ended = blocks.map(({ to }) => Math.min(dayStart(to), until))
  const [from = 0, to = 0] = extent([...points.map(instant), ...ended])
  const across = timeScale([Math.min(from, instant(points[0]!)), to], [start + 12, end - 12])
  const reaches = points.flatMap(({ sides }) => sides.flatMap((side) => sideReach(side, measure) ?? []))
  const up = linearScale(
    [
      ...axisMiddle(measure),
      ...(band ?? []),
      ...reaches.flatMap((reach) => [reach.from, reach.value, reach.to]),
    ],
    [bottom, top],
    { least: measure.unit === 'ratio' ? 0 : 6, mostTicks: 6, end: axisEnd(measure) },
  )
  const within = (x: number) => Math.min(Math.max(x, start), end)
  return {
    up,
    across,
    courses: coursesOf(trend, across, up),
    blocks: blocks.flatMap((span) => {
      const x = within(across.at(dayStart(span.from)))
      const width = within(across.at(Math.min(dayStart(span.to), until))) - x
      return width > 0 ? [{ block: span.block, x, width }] : []
    }),
    breaks: lines.slice(1).map(({ points: [first] }, index) => ({
      nth: index + 1,
      x: (across.at(instant(lines[index]!.points.at(-1)!)) + across.at(instant(first!))) / 2,
    })),
  }
}
