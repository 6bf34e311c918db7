import type { AssessmentResult } from '../assessment/assessment-result'
import { confidenceAsks, confidenceLimits, sureTurns } from '../assessment/confidence'
import { detectionFactor, priorFreedom } from '../assessment/error-budget'
import { unknownRoll } from '../assessment/view-error'
import type { Sourced } from '../math/sourced'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { manualMeasure, measureOf, type Measure } from '../protocol/measure'
import { limits } from './limits'
import type { MetricMethod, MobilityTestMethod } from './method-records'
import type { ReportDocument } from './records'

/** What a reader needs to compute a report's numbers from its trials, taken from the declarations. */

/** Its unit stands in the format's own description. */
const sourced = ({ value, origin, source }: Sourced<number>): Sourced<number> => ({ value, origin, source })

/** A source that is the id of a declaration's evidence is told in full: a file has to stand alone. */
const whole = (test: MobilityTest, { value, origin, source }: Sourced<number>): Sourced<number> => ({
  value,
  origin,
  source: test.evidence.find(({ id }) => id === source)?.cite ?? source,
})

const metricMethod = (test: MobilityTest, measure: Measure): MetricMethod => {
  const { metricId, by, title, unit, better, compare, combine, trials, endsAt, rollShare, error } = measure
  const maybe = (constant: Sourced<number> | undefined) => (constant ? whole(test, constant) : null)
  return {
    metricId,
    by,
    title,
    unit,
    better,
    compare,
    combine,
    trials,
    endsAt,
    ofStature: measure.ofStature ?? null,
    positive: measure.positive ?? null,
    rollShare,
    error: {
      trial: whole(test, error.trial),
      setUp: whole(test, error.setUp),
      mdc: whole(test, error.mdc),
      firstLook: maybe(error.firstLook),
      sharedByLooks: maybe(error.sharedByLooks),
      biology: maybe(error.biology),
      turned: maybe(error.turned),
    },
    largeDifference: maybe(measure.largeDifference),
    confidence: by === 'camera' ? confidenceAsks(test, metricId) : null,
  }
}

const testMethod = (test: MobilityTest): MobilityTestMethod => {
  const byHand = manualMeasure(test)
  const measures = [
    ...Object.keys(test.metrics).map((metricId) => measureOf(test, metricId)),
    ...(byHand ? [byHand] : []),
  ]
  return {
    mobilityTestId: test.id,
    version: test.version,
    title: test.title,
    shortTitle: test.shortTitle,
    why: test.why,
    setUp: test.setUp,
    plane: test.view.plane,
    turns: sureTurns(test),
    metrics: measures.map((measure) => metricMethod(test, measure)),
    faults: Object.fromEntries(Object.entries(test.faults).map(([id, { say }]) => [id, say])),
    evidence: test.evidence,
  }
}

/** The tests that any of these assessments has a result of, in the program's own order. */
export const testsIn = (
  entries: readonly Pick<AssessmentResult, 'results'>[],
  tests: readonly MobilityTest[],
): readonly MobilityTest[] =>
  tests.filter(({ id }) => entries.some(({ results }) => results.some((each) => each.mobilityTestId === id)))

export const methodTable = (tests: readonly MobilityTest[]): ReportDocument['method'] => ({
  tests: tests.map(testMethod),
  priorFreedom: sourced(priorFreedom),
  detectionFactor: sourced(detectionFactor),
  unknownRoll: sourced(unknownRoll),
  confidence: {
    trials: sourced(confidenceLimits.trials),
    roll: sourced(confidenceLimits.roll),
    mirrorHigh: sourced(confidenceLimits.mirrorHigh),
    mirrorLow: sourced(confidenceLimits.mirrorLow),
  },
  limits,
})
