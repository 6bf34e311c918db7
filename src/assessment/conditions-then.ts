import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import type { Sitting } from '../runner/records'
import type { AssessmentResult } from './assessment-result'
import { isApart, likeLimits, modelOf, wornUnlike } from './likeness'
import { isManual, type SeenTrial } from './records'
import { partsOf, sidesOf } from './test-result'

/** What a retest has to match, of the last assessment that a camera measured: told before the test, while it can be. */

export type Worn = Pick<Sitting, 'footwear' | 'clothing'>

/** Middles of what the trials of a test keep (`setUpSchema`); null where they do not tell. */
export interface SetUpThen {
  readonly bodySpan: number | null
  readonly roll: number | null
  readonly luma: number | null
  /** Of the pose networks that read it (`modelOf`). */
  readonly models: ReadonlySet<string>
}

/** The same before a test, as far as it is known yet. */
export interface SetUpNow extends Omit<SetUpThen, 'models'> {
  readonly model: string | null
}

export interface ConditionsThen {
  /** ISO instant of its beginning. */
  readonly startedAt: string
  /** As far as anybody said. */
  readonly worn: Worn
  /** Of each test when a camera last measured it. */
  readonly setUps: ReadonlyMap<string, SetUpThen>
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

const setUpsIn = (trials: readonly SeenTrial[]): ReadonlyMap<string, SetUpThen> => {
  const ids = [...new Set(trials.map(({ mobilityTestId }) => mobilityTestId))]
  return new Map(
    ids.map((id) => {
      const own = trials.filter(({ mobilityTestId }) => mobilityTestId === id)
      const middle = (what: 'bodySpan' | 'roll' | 'luma') =>
        median(own.flatMap(({ setUp }) => setUp[what] ?? []))
      return [
        id,
        {
          bodySpan: middle('bodySpan'),
          roll: middle('roll'),
          luma: middle('luma'),
          models: new Set(own.map(({ engine }) => modelOf(engine))),
        },
      ]
    }),
  )
}

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
    setUps: new Map(seen.toReversed().flatMap((entry) => [...setUpsIn(seenOf(entry))])),
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

/** What the page of constants lists beside the limits of likeness. */
export const lightLimits = {
  otherLight: constant(
    2,
    'factor',
    'provisional',
    'Mean brightness against last time’s, either way: between a room in which poses were sound and one in which they broke lay 2.7 (bench); no result is refused for it.',
  ),
} as const

/**
 * What a later result of this test would not be compared for, and `light`, which may change what is read and is compared all the
 * same: told while it can be put right. How far the runner is turned is known with the movement only.
 */
export const unlikeSetUp = (
  then: SetUpThen | undefined,
  now: SetUpNow,
): readonly ('model' | 'distance' | 'tilt' | 'light')[] => {
  if (!then) return []
  const { bodySpan, roll, luma, models } = then
  const nearer = bodySpan && now.bodySpan ? now.bodySpan / bodySpan : null
  const brighter = luma && now.luma ? now.luma / luma : null
  const most = lightLimits.otherLight.value
  return [
    ...(now.model !== null && !models.has(now.model) ? (['model'] as const) : []),
    ...(isApart(1, nearer, likeLimits.distance.value) ? (['distance'] as const) : []),
    ...(isApart(roll, now.roll, likeLimits.tilt.value) ? (['tilt'] as const) : []),
    ...(brighter !== null && (brighter > most || brighter < 1 / most) ? (['light'] as const) : []),
  ]
}
