import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import { waysDone } from './easier-way'
import type { Sitting } from '../runner/records'
import { isManual, type SeenTrial } from './records'
import { sidesOf, type ResultPart } from './test-result'

/** Whether two sittings were measured alike enough to be compared (clinical reference 7.1). */

/** Why a line of values breaks between two sittings. */
export type Unlike =
  /** One by hand, the other by camera. */
  | 'method'
  /** The declaration changed what its number means. */
  | 'version'
  /** Another pose network, or another build of it. */
  | 'model'
  | 'distance'
  | 'turn'
  | 'tilt'
  /** Hands on the hips in one of them, not in the other. */
  | 'hands'
  /** By the easier way that the test offers in one of them, as it is asked for in the other. */
  | 'easier'
  | 'footwear'
  | 'clothing'
  /** The same thing was tested another way (`variantOf`). */
  | 'variant'
  | 'not-recorded'

/** How far two sittings may lie apart; the page of constants lists them. */
export const likeLimits = {
  distance: constant(
    0.1,
    'ratio',
    'provisional',
    'Of the body’s height in the picture; clinical reference 7.1.',
  ),
  turn: constant(5, 'deg', 'provisional', 'Half of the ten that a view may be off; clinical reference 1.2.'),
  tilt: constant(2, 'deg', 'provisional', 'Of camera roll; clinical reference 7.1.'),
} as const

const counted = (result: ResultPart): readonly SeenTrial[] =>
  sidesOf(result)
    .flatMap(({ trials }) => trials)
    .flatMap((trial) =>
      isManual(trial) || trial.withdrawn || trial.outcome.kind !== 'measured' ? [] : [trial],
    )

const middle = (trials: readonly SeenTrial[], read: (trial: SeenTrial) => number | null): number | null =>
  median(trials.flatMap((trial) => read(trial) ?? []))

const setOf = (trials: readonly SeenTrial[], read: (trial: SeenTrial) => string): string =>
  [...new Set(trials.map(read))].sort().join(' ')

export const isApart = (a: number | null, b: number | null, limit: number): boolean =>
  a !== null && b !== null && Math.abs(a - b) > limit

/** What has to be the same for two readings to come from one pose network. */
export const modelOf = ({ library, model, modelHash }: Omit<SeenTrial['engine'], 'delegate'>): string =>
  `${library} ${model} ${modelHash}`

const model = ({ engine }: SeenTrial) => modelOf(engine)

const viewUnlike = (earlier: readonly SeenTrial[], later: readonly SeenTrial[]): readonly Unlike[] => {
  const pair = (read: (trial: SeenTrial) => number | null) => [middle(earlier, read), middle(later, read)]
  const [spanThen, spanNow] = pair(({ setUp }) => setUp.bodySpan)
  const [yawThen, yawNow] = pair(({ setUp }) => setUp.yaw)
  const [rollThen, rollNow] = pair(({ setUp }) => setUp.roll)
  return [
    ...(isApart(1, spanThen && spanNow ? spanNow / spanThen : null, likeLimits.distance.value)
      ? (['distance'] as const)
      : []),
    ...(isApart(yawThen ?? null, yawNow ?? null, likeLimits.turn.value) ? (['turn'] as const) : []),
    ...(isApart(rollThen ?? null, rollNow ?? null, likeLimits.tilt.value) ? (['tilt'] as const) : []),
  ]
}

const known = <T extends string | boolean>(values: readonly (T | null | undefined)[]): readonly T[] => [
  ...new Set(values.filter((value): value is T => value !== null && value !== undefined)),
]

/** Both are known, and not the same. What nobody said breaks nothing. */
const isOther = <T extends string | boolean>(
  then: readonly (T | null | undefined)[],
  now: readonly (T | null | undefined)[],
): boolean => {
  const [before, after] = [known(then), known(now)]
  return before.length > 0 && after.length > 0 && [...before].sort().join() !== [...after].sort().join()
}

/** Whether a leg that was measured in both was done the easier way in one alone. */
const isOtherWay = (earlier: readonly SeenTrial[], later: readonly SeenTrial[]): boolean =>
  (['left', 'right', 'both'] as const).some((leg) => {
    const [then, now] = [earlier, later].map((trials) => waysDone(trials.filter(({ side }) => side === leg)))
    return then !== '' && now !== '' && then !== now
  })

/** What of each sitting says what was worn. */
type Sittings = readonly Pick<Sitting, 'footwear' | 'clothing'>[] | undefined

/** What the runner wore, as said before each sitting: shoes change an ankle, and loose cloth hides what a camera reads. */
export const wornUnlike = (earlier: Sittings, later: Sittings): readonly ('footwear' | 'clothing')[] =>
  (['footwear', 'clothing'] as const).filter((what) =>
    isOther(
      (earlier ?? []).map((sitting) => sitting[what]),
      (later ?? []).map((sitting) => sitting[what]),
    ),
  )

/** Every reason in the measuring itself why two results of one test cannot be compared; none where they can. */
export const likeness = (earlier: ResultPart, later: ResultPart): readonly Unlike[] => {
  if (earlier.mobilityTestId !== later.mobilityTestId) return ['version']
  if (earlier.measure.by !== later.measure.by) return ['method']
  const versions = [earlier, later].map((result) =>
    [
      ...new Set(sidesOf(result).flatMap(({ trials }) => trials.map((trial) => trial.mobilityTestVersion))),
    ].join(),
  )
  if (versions[0] !== versions[1]) return ['version']
  if (later.measure.by !== 'camera') return []
  const [then, now] = [counted(earlier), counted(later)]
  if (then.length === 0 || now.length === 0) return ['not-recorded']
  const hands = (trials: readonly SeenTrial[]) => trials.map(({ setUp }) => setUp.handsOnHips)
  return [
    ...(setOf(then, model) === setOf(now, model) ? [] : (['model'] as const)),
    ...viewUnlike(then, now),
    ...(isOther(hands(then), hands(now)) ? (['hands'] as const) : []),
    ...(isOtherWay(then, now) ? (['easier'] as const) : []),
  ]
}
