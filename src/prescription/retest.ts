import type { TestChange } from '../assessment/change'
import { findingRules } from './finding-rules'
import type { PlanFinding, Retest } from './plan-request'
import type { SourceId } from './sources'

/** What a retest says of a finding's value against the last one; changes are judged against the measuring error. */
export type ChangeVerdict = 'better' | 'no-change' | 'worse' | 'not-comparable'

/** What a retest does to the exercises of a finding. */
export interface RetestDecision {
  /** `let-go`: the range exercise goes. `other`: another exercise for the same. `ease`: one set less. */
  readonly do: 'let-go' | 'other' | 'ease' | 'hold'
  readonly say: string
  readonly source: SourceId
}

/** Share of workouts from which a cycle says something of its exercises; usual practice. */
export const enoughKept = 2 / 3

/** The verdict of a finding: of its own leg, or of both where it is about both. A worse leg outweighs a better one. */
export const verdictOf = ({ side }: Pick<PlanFinding, 'side'>, change: TestChange | null): ChangeVerdict => {
  if (change?.kind !== 'compared') return 'not-comparable'
  // What reached the end of the test, by less than the error at the least, says neither of change nor of none.
  const known = change.sides.filter(({ fullTime, level }) => fullTime === null || level !== 'none')
  const told = known.length > 0 ? known : (change.atFullTime?.sides ?? [])
  const sides = told.filter((each) => side === 'both' || each.side === side || each.side === 'both')
  if (sides.length === 0) return 'not-comparable'
  const real = sides.filter(({ level, isBetter }) => level === 'real' && isBetter !== null)
  if (real.some(({ isBetter }) => isBetter === false)) return 'worse'
  return real.length > 0 ? 'better' : 'no-change'
}

/** Whether a finding is answered by an exercise for range and by another beside it, so that the first can be let go of. */
const hasRange = (findingId: string): boolean => {
  const rule = findingRules[findingId]
  return rule !== undefined && 'asks' in rule && rule.asks.includes('range') && rule.asks.length > 1
}

/** From a verdict to what it changes. `kept` is the share of the cycle's workouts that were done. */
export const afterRetest = ({ findingId, verdict, kept }: Omit<Retest, 'tried'>): RetestDecision => {
  const source = 'article-performance'
  if (verdict === 'better')
    return hasRange(findingId)
      ? {
          do: 'let-go',
          say: 'Better by more than the measuring error: the strength exercise stays, the one for range goes.',
          source,
        }
      : {
          do: 'hold',
          say: 'Better by more than the measuring error: what helped goes on.',
          source,
        }
  if (verdict === 'worse')
    return {
      do: 'ease',
      say: 'Less than last time, by more than the measuring error: one set less, and show it to a professional if it stays.',
      source,
    }
  if (verdict === 'not-comparable')
    return {
      do: 'hold',
      say: 'The last two tests cannot be compared: nothing is concluded from them.',
      source,
    }
  return kept < enoughKept
    ? {
        do: 'hold',
        say: 'No change that we can measure, and much that was meant for it did not happen: first more of the same.',
        source,
      }
    : {
        do: 'other',
        say: 'No change that we can measure, although you trained: another exercise for the same.',
        source,
      }
}
