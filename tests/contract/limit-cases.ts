import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import type { Side } from '../../src/pose/side'
import type { TrialOutcome } from '../../src/protocol/outcome'
import type { FilmingOptions, Scene } from '../tools/synthetic-runner'
import { isSourced } from './constants'

/**
 * A constant of a declaration that decides, and two motions on both sides of it. The amounts are written down here and
 * not taken from the declaration: a limit that is moved has to meet motions that stayed where they were.
 */
export interface LimitCase {
  /** Just short of the constant and just beyond it, in its own unit. */
  readonly amounts: readonly [short: number, beyond: number]
  readonly scene: (side: Side, amount: number) => Scene
  /** What every attempt of each motion comes to, as `verdict` says it; none where no attempt is found. */
  readonly comesTo: readonly [short: readonly string[], beyond: readonly string[]]
  /** As every scene is filmed, unless given. */
  readonly filming?: FilmingOptions
}

/** A step between the trials of one side, beyond which one of them is doubtful: just short of it and just beyond. */
export interface DoubtCase {
  readonly stepsOut: readonly [short: number, beyond: number]
}

/** An end of the way to the extreme: how far the movement has gone there, in its channel's unit or as a share. */
export interface WayCase {
  readonly way: 'degrees' | 'share'
  readonly is: number
}

/** A constant that no motion can show, and what holds it instead. */
export interface HeldElsewhere {
  readonly heldElsewhere: string
}

/** By the constant's place in the declaration: `faults.heelLifted.above`. */
export type LimitCases = Readonly<Record<string, LimitCase | DoubtCase | WayCase | HeldElsewhere>>

/** An outcome in words: what it is, why, how many repetitions counted, what ended it, what is doubtful. */
export const verdict = (test: MobilityTest, outcome: TrialOutcome): string => {
  if (outcome.kind === 'incomplete') return outcome.missing.join(', ')
  if (outcome.kind === 'rejected') return `rejected: ${outcome.faults.join(', ')}`
  const counts = Object.entries(test.metrics)
    .filter(([, { reduce }]) => reduce === 'repetition-count')
    .map(([id]) => `${String(outcome.metrics[id])} times`)
  const end = outcome.endedBy === null ? [] : [`until ${outcome.endedBy}`]
  return ['measured', ...counts, ...end, ...outcome.flags].join(', ')
}

const numbersIn = (value: unknown, path: string): readonly string[] => {
  if (typeof value === 'number' || isSourced(value)) return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => numbersIn(each, `${path}.${key}`))
}

/** Where every number stands that decides what a trial comes to. */
export const decidingConstants = (test: MobilityTest): readonly string[] =>
  (['faults', 'ends', 'phases'] as const).flatMap((part) => numbersIn(test[part], part))

type Fields = Readonly<Record<string, unknown>>

/** The number that stands at this place of a declaration. */
export const constantAt = (test: MobilityTest, path: string): number => {
  const found = path.split('.').reduce<unknown>((inner, key) => (inner as Fields)[key], test)
  return isSourced(found) ? found.value : (found as number)
}

const replaced = (value: unknown, [key, ...path]: readonly string[], number: number): unknown => {
  if (key === undefined) return isSourced(value) ? { ...value, value: number } : number
  return { ...(value as Fields), [key]: replaced((value as Fields)[key], path, number) }
}

/** The declaration with another number at that place. */
export const withConstant = (test: MobilityTest, path: string, number: number): MobilityTest =>
  replaced(test, path.split('.'), number) as MobilityTest
