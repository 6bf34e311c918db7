import { isManual, type SeenTrial } from '../assessment/records'
import { reachedCeiling } from '../protocol/ceiling'
import { trialsAsked } from '../protocol/form'
import { mobilityTest } from '../protocol/registry'
import { hurtToday } from './left-out'
import { stationOf } from './step'
import { stationsOf } from './stations'
import type { Draft, Station } from './state'

/** Every trial of a station in order, withdrawn ones too; what was measured by hand is no trial of a station. */
export const trialsOf = (draft: Draft, { mobilityTestId, side }: Station): readonly SeenTrial[] =>
  draft.trials.filter(
    (trial): trial is SeenTrial =>
      !isManual(trial) && trial.mobilityTestId === mobilityTestId && trial.side === side,
  )

/** Those that were not withdrawn. */
export const trialsAt = (draft: Draft, station: Station): readonly SeenTrial[] =>
  trialsOf(draft, station).filter(({ withdrawn }) => !withdrawn)

const wantedAt = ({ assessment }: Draft, { mobilityTestId }: Station): number => {
  const test = mobilityTest(mobilityTestId)
  return test ? trialsAsked(test, assessment.form) : 0
}

/** Attempts of a station that were not withdrawn, whatever they came to. */
export const attemptsAt = (draft: Draft, station: Station): number => trialsAt(draft, station).length

export const validAt = (draft: Draft, station: Station): number =>
  trialsAt(draft, station).filter(({ outcome }) => outcome.kind === 'measured').length

/** Whether a station has the trials its test asks for, or one that no other can better; a test of the past asks for none. */
export const isDone = (draft: Draft, station: Station): boolean => {
  const test = mobilityTest(station.mobilityTestId)
  if (test && trialsAt(draft, station).some(({ outcome }) => reachedCeiling(test, outcome))) return true
  return validAt(draft, station) >= wantedAt(draft, station)
}

/** The first station at or after `from` that still wants trials; null when none does. */
export const nextOpen = (draft: Draft, from: number): number | null => {
  const index = draft.stations.findIndex((station, i) => i >= from && !isDone(draft, station))
  return index < 0 ? null : index
}

/** Whether the way of this sitting leads past a station: it was skipped, or its test hurt. */
const isPassed = ({ skipped, assessment }: Draft, station: Station): boolean =>
  skipped.some((each) => isSameStation(each, station)) ||
  hurtToday(assessment).includes(station.mobilityTestId)

/** The same on the way of this sitting: what was skipped in it does not come again by itself, nor does what hurt. */
export const nextWanted = (draft: Draft, from: number): number | null => {
  const index = draft.stations.findIndex(
    (station, i) => i >= from && !isDone(draft, station) && !isPassed(draft, station),
  )
  return index < 0 ? null : index
}

/** Whether all that an assessment set out to measure is there; what was skipped, ruled out or hurt is not. */
export const isWhole = (draft: Draft): boolean =>
  stationsOf(draft.assessment).every((station) => isDone(draft, station))

/** Whether anything was done, or left out, in this sitting. */
export const hasBegun = ({ practised, skipped, trials, before }: Draft): boolean =>
  practised.length > 0 || skipped.length > 0 || trials.length > before

/** Whether anything was done at a station in this sitting: a practice, or a trial whatever it came to. */
export const isTried = ({ practised, trials, before }: Draft, here: Station): boolean =>
  practised.some((each) => !each.isLeftOut && isSameStation(each, here)) ||
  trials.slice(before).some((each) => !isManual(each) && isSameStation(each, here))

/** How many valid trials the present station has, and how many it wants. */
export const stationProgress = (draft: Draft): { readonly valid: number; readonly wanted: number } => {
  const station = stationOf(draft)
  return { valid: validAt(draft, station), wanted: wantedAt(draft, station) }
}

export const isSameStation = (a: Station, b: Station): boolean =>
  a.mobilityTestId === b.mobilityTestId && a.side === b.side

/** Where the other leg of the present test takes its turn: still wanting trials, and not passed over in this sitting. */
export const partnerOf = (draft: Draft): number | null => {
  const here = stationOf(draft)
  if (!mobilityTest(here.mobilityTestId)?.trials.alternates) return null
  const index = draft.stations.findIndex(
    (station) =>
      station.mobilityTestId === here.mobilityTestId &&
      station.side !== here.side &&
      !isDone(draft, station) &&
      !isPassed(draft, station),
  )
  return index < 0 ? null : index
}
