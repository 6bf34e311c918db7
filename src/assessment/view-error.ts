import { constant, type Sourced } from '../math/sourced'
import { median } from '../math/statistics'
import { placingAlone } from '../protocol/error-terms'
import type { Measure } from '../protocol/measure'
import type { ViewParts } from './error-budget'
import { isManual, type SeenTrial, type TrialRecord } from './records'

/** What the place of the camera leaves unknown of a number, in the metric's unit: a standard error. */
export interface ViewError {
  readonly because: 'roll-unknown' | 'turned'
  readonly size: number
  readonly from: Sourced<number>
}

/**
 * Placing oneself costs 1.0 degree with a camera whose roll is known, 2.0 where it is not (clinical reference 3.4): the
 * difference of their squares. It goes into every angle to the room's own upright.
 */
export const unknownRoll = constant(
  Math.sqrt(2 ** 2 - 1 ** 2),
  'deg',
  'provisional',
  'Set-up 2.0 degrees with the roll unknown, 1.0 with it known; clinical reference 3.4.',
)

/** One trial with an unknown roll is one that leans as far as nobody knows: the mean is no better known than it. */
const rollError = ({ rollShare }: Measure, counting: readonly SeenTrial[]): readonly ViewError[] => {
  const isUnknown = rollShare > 0 && counting.some(({ setUp }) => setUp.roll === null)
  return isUnknown
    ? [{ because: 'roll-unknown', size: rollShare * unknownRoll.value, from: unknownRoll }]
    : []
}

/**
 * What a turned runner's movement puts on it beyond what the set-up error holds for a turn that nobody can tell. The
 * estimate of the turn has no side, and is as far off as most runners are turned: it widens the error and corrects nothing.
 */
const turnError = ({ error }: Measure, counting: readonly SeenTrial[]): readonly ViewError[] => {
  const from = error.turned
  const yaw = median(counting.flatMap(({ setUp }) => setUp.yaw ?? [])) ?? 0
  const held = placingAlone(error)
  if (!from || yaw * from.value <= held) return []
  return [{ because: 'turned', size: Math.sqrt((yaw * from.value) ** 2 - held ** 2), from }]
}

/** Of a side's trials by one metric; nothing of what a hand measured. */
export const viewErrors = (measure: Measure, trials: readonly TrialRecord[]): readonly ViewError[] => {
  const counting = trials.flatMap((trial) =>
    !isManual(trial) && !trial.withdrawn && trial.outcome.kind === 'measured' ? [trial] : [],
  )
  return [...rollError(measure, counting), ...turnError(measure, counting)]
}

/** The same as parts of a side's error. */
export const viewParts = (measure: Measure, trials: readonly TrialRecord[]): ViewParts => {
  const errors = viewErrors(measure, trials)
  const sizeOf = (why: ViewError['because']) => errors.find(({ because }) => because === why)?.size ?? 0
  return { roll: sizeOf('roll-unknown'), turn: sizeOf('turned') }
}
