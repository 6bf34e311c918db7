import { median } from '../math/statistics'
import type { Sitting } from '../runner/records'
import type { AssessmentResult } from './assessment-result'
import { wornUnlike } from './likeness'
import { isManual, type SeenTrial } from './records'
import { partsOf, sidesOf } from './test-result'

/** What a retest has to match, of the last assessment that a camera measured: told before the test, while it can be. */

export type Worn = Pick<Sitting, 'footwear' | 'clothing'>

export interface ConditionsThen {
  /** ISO instant of its beginning. */
  readonly startedAt: string
  /** As far as anybody said. */
  readonly worn: Worn
  /** Nose to lower foot, share of the picture's height, of each test when a camera last measured it; if it tells. */
  readonly bodySpans: ReadonlyMap<string, number>
}

const seenOf = ({ results }: AssessmentResult): readonly SeenTrial[] =>
  results
    .flatMap(partsOf)
    .flatMap(sidesOf)
    .flatMap(({ trials }) => trials)
    .flatMap((trial) =>
      isManual(trial) || trial.withdrawn || trial.outcome.kind !== 'measured' ? [] : [trial],
    )

const bodySpansIn = (trials: readonly SeenTrial[]): ReadonlyMap<string, number> => {
  const ids = [...new Set(trials.map(({ mobilityTestId }) => mobilityTestId))]
  return new Map(
    ids.flatMap((id) => {
      const own = trials.filter(({ mobilityTestId }) => mobilityTestId === id)
      const span = median(own.flatMap(({ setUp }) => setUp.bodySpan ?? []))
      return span === null ? [] : [[id, span] as const]
    }),
  )
}

/**
 * `recent`: closed ones of one runner, newest first. `wanted`: the tests that are to be done, because each is compared with its own
 * last time: what was worn in another test alone since then compares with none of them. Null where no camera has measured one yet.
 */
export const conditionsThen = (
  recent: readonly AssessmentResult[],
  wanted: readonly string[],
): ConditionsThen | null => {
  const seen = recent.filter((entry) => seenOf(entry).length > 0)
  const newest = seen.find((entry) =>
    seenOf(entry).some(({ mobilityTestId }) => wanted.includes(mobilityTestId)),
  )
  if (!newest) return null
  const { startedAt, sittings = [] } = newest.assessment
  const { footwear, clothing } = sittings.at(-1) ?? {}
  return {
    startedAt,
    worn: { ...(footwear && { footwear }), ...(clothing && { clothing }) },
    // An assessment of one test says nothing of the others: each is of its own last time.
    bodySpans: new Map(seen.toReversed().flatMap((entry) => [...bodySpansIn(seenOf(entry))])),
  }
}

/** What a later result would not be compared for: the rule of the results. What nobody said breaks nothing. */
export const unlikeWorn = (then: ConditionsThen | null, now: Worn): readonly ('footwear' | 'clothing')[] =>
  then ? wornUnlike([then.worn], [now]) : []
