import { isManual, type TrialRecord } from '../assessment/records'
import { isSameStation, trialsAt } from './progress'
import type { Draft, Station } from './state'

/**
 * Who does a test the easier way that it offers. Two legs are compared only where both were done alike, so the leg whose
 * turn comes later is asked the same way as the first by itself; one that has trials that count as asked stays as it was.
 */

const isTaken = (draft: Draft, station: Station): boolean =>
  draft.easier.some((each) => isSameStation(each, station))

const otherLeg = ({ stations }: Draft, station: Station): Station | undefined =>
  stations.find((each) => each.mobilityTestId === station.mobilityTestId && each.side !== station.side)

const countsAsAsked = (draft: Draft, station: Station): boolean =>
  trialsAt(draft, station).some(({ outcome, setUp }) => outcome.kind === 'measured' && setUp.easier !== true)

/** Whether the trials of a station are asked for by the easier way: chosen there, or at the other leg before. */
export const isEasier = (draft: Draft, station: Station): boolean => {
  if (isTaken(draft, station)) return true
  const other = otherLeg(draft, station)
  return other !== undefined && isTaken(draft, other) && !countsAsAsked(draft, station)
}

/** Whether the easier way, taken here, leaves the two legs of a test uncompared: something counts that was done as asked. */
export const easierPartsLegs = (draft: Draft, here: Station): boolean => {
  const other = otherLeg(draft, here)
  return other !== undefined && [here, other].some((each) => countsAsAsked(draft, each))
}

/** From here on this station's trials are asked for by the easier way. */
export const withEasier = (draft: Draft, station: Station): Draft =>
  isTaken(draft, station) ? draft : { ...draft, easier: [...draft.easier, station] }

/** The stations that took the easier way in an earlier sitting, by what was kept with their trials. */
export const takenBefore = (trials: readonly TrialRecord[]): readonly Station[] =>
  trials.flatMap((trial) =>
    isManual(trial) || trial.withdrawn || trial.setUp.easier !== true
      ? []
      : [{ mobilityTestId: trial.mobilityTestId, side: trial.side }],
  )
