import type { SideResult } from '../../assessment/test-result'
import type { MobilityTest } from '../../protocol/define-mobility-test'
import type { TrialSide } from '../../protocol/outcome'

/**
 * One trial as a chart draws it, in the metric's unit. Trials without a number, and values that were typed wrong and
 * taken back, have no mark; the table has them.
 */
export interface TrialMark {
  readonly id: string
  readonly value: number
  /** Why it does not count; null when it does. */
  readonly reason: string | null
}

export const trialMarks = (
  side: SideResult<TrialSide>,
  metricId: string,
  test: MobilityTest,
): readonly TrialMark[] =>
  side.trials.flatMap(({ id, outcome, withdrawn, source }) => {
    if (outcome.kind === 'incomplete') return []
    const value = outcome.metrics[metricId]
    if (value === undefined) return []
    if (withdrawn) return source === 'manual' ? [] : [{ id, value, reason: 'Done again' }]
    const [fault] = outcome.kind === 'rejected' ? outcome.faults : []
    return [{ id, value, reason: fault === undefined ? null : (test.faults[fault]?.caption ?? fault) }]
  })

/** Pixels between the middles of two marks of which none covers the other. */
export const markApart = 11

/** Steps that a lane has room for as it is, and steps that it may grow to: as tall as the lane of three rejected trials. */
const roomySteps = 2
const mostSteps = 9

/**
 * How marks that are raised by these steps lie in a lane: `beyond`, the pixels that it needs besides its own, and `apart`,
 * those between two steps. Of very many they cover each other rather than leave the lane: together they still show where
 * most of them lie.
 */
export const stackOf = (steps: readonly number[]): { readonly beyond: number; readonly apart: number } => {
  const most = Math.max(0, ...steps)
  return {
    beyond: markApart * Math.max(0, Math.min(most, mostSteps) - roomySteps),
    apart: markApart * Math.min(1, mostSteps / most),
  }
}

/** How many steps each mark is raised so that none covers another; in the order of `at`. */
export const raised = (at: readonly number[], apart: number): readonly number[] => {
  const placed: { readonly x: number; readonly step: number }[] = []
  for (const x of at) {
    const taken = placed.filter((other) => Math.abs(other.x - x) < apart).map(({ step }) => step)
    let step = 0
    while (taken.includes(step)) step += 1
    placed.push({ x, step })
  }
  return placed.map(({ step }) => step)
}
