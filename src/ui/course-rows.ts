import { phaseNames } from './replay-text'
import type { TrialTrace } from './trial-trace'

/** One line of a trial's course as a table. */
export interface CourseRow {
  /** Seconds since the movement began. */
  readonly at: number
  /** In the unit that is shown. */
  readonly value: number
  /** Phases that this moment lies in, in words; empty between them. */
  readonly phase: string
}

/** More lines than this nobody reads. */
const mostRows = 24
const steps = [0.5, 1, 2, 5] as const

/** A trial's course every half second, or every one, two or five of a long one: its own pose nearest to each instant. */
export const courseRows = ({ points, phases }: TrialTrace): readonly CourseRow[] => {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  const step = steps.find((each) => (last.at - first.at) / each < mostRows) ?? steps.at(-1)!
  const from = Math.ceil(first.at / step) * step
  const count = Math.max(0, Math.floor((last.at - from) / step)) + 1
  return Array.from({ length: count }, (_, index) => {
    const at = from + index * step
    const { value } = points.reduce((best, point) =>
      Math.abs(point.at - at) < Math.abs(best.at - at) ? point : best,
    )
    const now = phases.filter((phase) => at >= phase.from && at <= phase.to)
    return { at, value, phase: now.flatMap(({ name }) => phaseNames[name] ?? []).join(', ') }
  })
}
