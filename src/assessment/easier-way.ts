import { isManual, type TrialRecord } from './records'

/**
 * How a side's counting trials were done, as they were asked for, by the easier way that the test offers, or both; empty of none.
 * Trials that do not say were done as asked. Of two sides, or two sittings, that were done otherwise no difference is told: the
 * easier way asks for less, so less of it says nothing.
 */
export const waysDone = (trials: readonly TrialRecord[]): string =>
  [
    ...new Set(
      trials.flatMap((trial) =>
        isManual(trial) || trial.withdrawn || trial.outcome.kind !== 'measured'
          ? []
          : [trial.setUp.easier ? 'easier' : 'as asked'],
      ),
    ),
  ]
    .sort()
    .join(' and ')
