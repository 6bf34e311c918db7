import type { Sitting } from '../runner/records'
import type { AssessmentResult } from './assessment-result'
import { wornUnlike } from './likeness'
import { isManual, type SeenTrial } from './records'
import { setUpsIn, type SetUpsThen } from './set-up-then'
import { partsOf, sidesOf } from './test-result'

/** What a retest has to match, of the last assessment that a camera measured: told before the test, while it can be. */

export type Worn = Pick<Sitting, 'footwear' | 'clothing'>

export interface ConditionsThen {
  /** ISO instant of its beginning. */
  readonly startedAt: string
  /** As far as anybody said. */
  readonly worn: Worn
  /** Of each test when a camera last measured it. */
  readonly setUps: SetUpsThen
  /** Of the declaration of each wanted test, as its numbers stand by now. */
  readonly versions: ReadonlyMap<string, number>
}

const seenOf = ({ results }: AssessmentResult): readonly SeenTrial[] =>
  results
    .flatMap(partsOf)
    .flatMap(sidesOf)
    .flatMap(({ trials }) => trials)
    .flatMap((trial) =>
      isManual(trial) || trial.withdrawn || trial.outcome.kind !== 'measured' ? [] : [trial],
    )

const versionsIn = (trials: readonly SeenTrial[]): ReadonlyMap<string, number> =>
  new Map(trials.map(({ mobilityTestId, mobilityTestVersion }) => [mobilityTestId, mobilityTestVersion]))

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
    setUps: Object.assign({}, ...seen.toReversed().map((entry) => setUpsIn(seenOf(entry)))) as SetUpsThen,
    versions: new Map(
      seen
        .toReversed()
        .flatMap((entry) => [...versionsIn(seenOf(entry))])
        .filter(([id]) => wanted.includes(id)),
    ),
  }
}

/** What a later result would not be compared for: the rule of the results. What nobody said breaks nothing. */
export const unlikeWorn = (then: ConditionsThen | null, now: Worn): readonly ('footwear' | 'clothing')[] =>
  then ? wornUnlike([then.worn], [now]) : []

/** Tests whose declaration has changed since, and whose numbers of then could not be read anew by it. */
export const measuredOtherwise = <Test extends { readonly id: string; readonly version: number }>(
  then: ConditionsThen | null,
  tests: readonly Test[],
): readonly Test[] =>
  tests.filter(({ id, version }) => {
    const was = then?.versions.get(id)
    return was !== undefined && was !== version
  })

interface Declared {
  readonly id: string
  readonly variantOf?: string
}

const areVariants = (a: Declared, b: Declared): boolean => a.variantOf === b.id || b.variantOf === a.id

/** These tests and the other ways of testing the same (`variantOf`): what was done last may be one of those. */
export const withVariants = (ids: readonly string[], declared: readonly Declared[]): readonly string[] => {
  const wanted = declared.filter(({ id }) => ids.includes(id))
  const others = declared.filter((each) => wanted.some((test) => areVariants(each, test)))
  return [...new Set([...ids, ...others.map(({ id }) => id)])]
}

/** The tests that were last done another way and never this way, each with that way: the two are not compared. */
export const otherVariants = <Test extends Declared>(
  then: ConditionsThen | null,
  tests: readonly Test[],
  declared: readonly Test[],
): readonly { readonly test: Test; readonly then: Test }[] =>
  tests.flatMap((test) => {
    if (!then || then.setUps[test.id]) return []
    const other = declared.find((each) => areVariants(each, test) && then.setUps[each.id])
    return other ? [{ test, then: other }] : []
  })

/** The tests of which a side was done by the easier way then. */
export const easierThen = <Test extends Declared>(
  then: ConditionsThen | null,
  tests: readonly Test[],
): readonly Test[] =>
  tests.filter(({ id }) => Object.values(then?.setUps[id]?.ways ?? {}).some((way) => way.includes('easier')))
