import { constant } from '../math/sourced'

/** The reliable change index (clinical reference 7.1). Inside the error: nothing. */

export type ChangeLevel = 'none' | 'possible' | 'real'

/** From how many standard errors of a change on it is possible, and real. */
export const changeLimits = {
  possible: constant(
    1.28,
    'number',
    'provisional',
    'Standard errors of a change: eight of ten changes by chance alone stay below it; clinical reference 7.1.',
  ),
  real: constant(
    1.96,
    'number',
    'provisional',
    'Standard errors of a change: nineteen of twenty changes by chance alone stay below it; clinical reference 7.1.',
  ),
} as const

/** `value` is later minus earlier: in the metric's unit, or, of a ratio, the natural logarithm of later over earlier. */
export interface Change {
  readonly level: ChangeLevel
  readonly value: number
  /** What a change has to exceed to be real; in the same unit. */
  readonly limit: number
}

const levelOf = (index: number): ChangeLevel => {
  if (Math.abs(index) > changeLimits.real.value) return 'real'
  return Math.abs(index) >= changeLimits.possible.value ? 'possible' : 'none'
}

/**
 * A change against its standard error; `mdc` is the method's own minimal detectable change, which is 1.96 of them, and
 * they are never less.
 */
export const reliableChange = (value: number, standardError: number, mdc: number): Change => {
  const error = Math.max(standardError, mdc / changeLimits.real.value)
  return { level: levelOf(value / error), value, limit: changeLimits.real.value * error }
}
