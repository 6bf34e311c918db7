import type { TrialRecord } from '../assessment/records'
import { daysBetween } from '../math/instant'
import type { Json } from './fhir-parts'

/**
 * When something was measured, as FHIR's `effective[x]`: from its first trial to its last, so that an assessment over several
 * days tells the day of each. Of what has no trial it is `otherwise`, an ISO instant.
 */
export const effectiveOf = (
  trials: readonly Pick<TrialRecord, 'at'>[],
  otherwise: string,
): Readonly<Record<string, Json>> => {
  // By the instant, not by its letters: an imported row may tell the hour of another zone.
  const [start = otherwise, ...later] = trials
    .map(({ at }) => at)
    .sort((one, other) => daysBetween(other, one))
  const end = later.at(-1) ?? start
  return start === end ? { effectiveDateTime: start } : { effectivePeriod: { start, end } }
}
