import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import type { TrialSide } from '../protocol/outcome'
import { waysDone } from './easier-way'
import { isApart, likeLimits, modelOf } from './likeness'
import type { SeenTrial } from './records'
import type { UnlikeThen } from './unlike-then'

/** How a test was set up when a camera last measured it, and what of it is not so now: told before a trial, while it can be put right. */

/** Middles of what the trials of a test keep (`setUpSchema`); null where they do not tell. */
export interface SetUpThen {
  readonly bodySpan: number | null
  readonly yaw: number | null
  readonly roll: number | null
  readonly luma: number | null
  /** Null of a test that does not ask for it, and of trials that are not of one mind. */
  readonly handsOnHips: boolean | null
  /** How each side was done (`waysDone`); none that has no trials. */
  readonly ways: Readonly<Partial<Record<TrialSide, string>>>
  /** Of the pose networks that read it (`modelOf`). */
  readonly models: readonly string[]
}

/** By the id of the mobility test. */
export type SetUpsThen = Readonly<Record<string, SetUpThen>>

/** The same before a test, as far as it is known yet. */
export interface SetUpNow extends Omit<SetUpThen, 'models' | 'ways'> {
  readonly model: string | null
  readonly side: TrialSide
  readonly isEasier: boolean
}

/** What the page of constants lists beside the limits of likeness. */
export const lightLimits = {
  otherLight: constant(
    2,
    'factor',
    'provisional',
    'Mean brightness against last time’s, either way: between a room in which poses were sound and one in which they broke lay 2.7 (bench); no result is refused for it.',
  ),
} as const

const setUpOf = (own: readonly SeenTrial[]): SetUpThen => {
  const middle = (what: 'bodySpan' | 'yaw' | 'roll' | 'luma') =>
    median(own.flatMap(({ setUp }) => setUp[what] ?? []))
  const hands = [...new Set(own.flatMap(({ setUp }) => setUp.handsOnHips ?? []))]
  const sides = [...new Set(own.map(({ side }) => side))]
  return {
    bodySpan: middle('bodySpan'),
    yaw: middle('yaw'),
    roll: middle('roll'),
    luma: middle('luma'),
    handsOnHips: hands.length === 1 ? hands[0]! : null,
    ways: Object.fromEntries(sides.map((side) => [side, waysDone(own.filter((each) => each.side === side))])),
    models: [...new Set(own.map(({ engine }) => modelOf(engine)))],
  }
}

/** Of each test that these trials measured. */
export const setUpsIn = (trials: readonly SeenTrial[]): SetUpsThen => {
  const ids = [...new Set(trials.map(({ mobilityTestId }) => mobilityTestId))]
  return Object.fromEntries(
    ids.map((id) => [id, setUpOf(trials.filter(({ mobilityTestId }) => mobilityTestId === id))]),
  )
}

const viewUnlike = (then: SetUpThen, now: SetUpNow): readonly UnlikeThen[] => {
  const nearer = then.bodySpan && now.bodySpan ? now.bodySpan / then.bodySpan : null
  return [
    ...(isApart(1, nearer, likeLimits.distance.value)
      ? [nearer! > 1 ? ('nearer' as const) : ('further' as const)]
      : []),
    // A trial keeps the larger turn of standing and moving. Standing further turned than that is known to be apart; who stands
    // squarer is asked by nobody to turn away, and is told after it.
    ...(then.yaw !== null && now.yaw !== null && now.yaw - then.yaw > likeLimits.turn.value
      ? (['turned'] as const)
      : []),
    ...(isApart(then.roll, now.roll, likeLimits.tilt.value) ? (['tilted'] as const) : []),
  ]
}

const handsUnlike = (then: SetUpThen, now: SetUpNow): readonly UnlikeThen[] => {
  const [before, after] = [then.handsOnHips, now.handsOnHips]
  if (before === null || after === null || before === after) return []
  return [after ? 'hands-on-hips' : 'hands-off-hips']
}

const lightUnlike = (then: SetUpThen, now: SetUpNow): readonly UnlikeThen[] => {
  const brighter = then.luma && now.luma ? now.luma / then.luma : null
  if (brighter === null) return []
  const most = lightLimits.otherLight.value
  if (brighter > most) return ['brighter']
  return brighter < 1 / most ? ['darker'] : []
}

const wayUnlike = ({ ways }: SetUpThen, { side, isEasier }: SetUpNow): readonly UnlikeThen[] => {
  const then = ways[side] ?? ''
  if (then === '' || then === (isEasier ? 'easier' : 'as asked')) return []
  return [isEasier ? 'easier' : 'as-asked']
}

/**
 * What a later result of this test would not be compared for, and the light, which may change what is read and is compared all
 * the same; what is quickest put right comes first.
 */
export const unlikeSetUp = (then: SetUpThen | undefined, now: SetUpNow): readonly UnlikeThen[] =>
  then
    ? [
        ...viewUnlike(then, now),
        ...handsUnlike(then, now),
        ...lightUnlike(then, now),
        ...wayUnlike(then, now),
        ...(now.model !== null && !then.models.includes(now.model) ? (['other-model'] as const) : []),
      ]
    : []
