import type { AssessmentResult } from '../assessment/assessment-result'
import { setApart } from '../assessment/compared-part'
import { resultConfidence } from '../assessment/confidence'
import type { Findings } from '../assessment/finding'
import { commonLook } from '../assessment/look-of-all'
import { offZero } from '../assessment/off-zero'
import { referenceRange, type Person } from '../assessment/reference-ranges'
import {
  sidesOf,
  type MetricSides,
  type MetricTogether,
  type MobilityResult,
  type SideResult,
} from '../assessment/test-result'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { TrialSide } from '../protocol/outcome'
import type { MethodValues, PageOne, PageOneTest, SideValue } from './records'

/** The numbers of page one, each with the trials that it comes from. */

type Measured = MetricSides | MetricTogether

/** The trials that a value is made of; `test-result.ts` takes the same ones. */
const countedIds = ({ trials }: SideResult<TrialSide>, { metricId, measure }: Measured): readonly string[] =>
  trials.flatMap(({ id, outcome, withdrawn }) => {
    const value = outcome.kind === 'measured' && !withdrawn ? outcome.metrics[metricId] : undefined
    return value === undefined || (measure.compare === 'ratio' && value <= 0) ? [] : [id]
  })

const sideValue = (side: SideResult<TrialSide>, by: Measured): SideValue => ({
  side: side.side,
  value: side.value,
  error: side.error && {
    trials: side.error.trials,
    setUp: side.error.setUp,
    looks: side.error.looks,
    view: side.error.view,
    standardError: side.error.standardError,
    half95: side.error.half95,
  },
  atCeiling: side.atCeiling,
  trialIds: countedIds(side, by),
})

const valuesBy = (by: Measured): MethodValues => ({
  metricId: by.metricId,
  by: by.measure.by,
  sides: sidesOf(by).map((side) => sideValue(side, by)),
})

const comparedBy = (result: MobilityResult): PageOneTest['comparedBy'] => {
  const apart = result.sides === 'each' ? setApart(result.difference) : null
  if (result.sides === 'both' || !apart) return null
  const { metricId } = apart
  if (metricId !== result.metricId) {
    const other = result.others.find((each) => each.metricId === metricId)
    return other ? valuesBy(other) : null
  }
  if (!result.onLook) return null
  const trials = sidesOf(result).flatMap((side) => side.trials)
  return { ...valuesBy(result.onLook), look: commonLook(metricId, [trials]) }
}

const counts = (result: MobilityResult): PageOneTest['counts'] => {
  const besides = result.sides === 'each' && result.beside ? sidesOf(result.beside) : []
  const all = [...sidesOf(result), ...besides].flatMap(({ trials }) => trials)
  const standing = all.filter(({ withdrawn }) => !withdrawn)
  const of = (kind: string) => standing.filter(({ outcome }) => outcome.kind === kind).length
  return {
    counted: of('measured'),
    rejected: of('rejected'),
    incomplete: of('incomplete'),
    withdrawn: all.length - standing.length,
  }
}

const pageOneTest = (
  test: MobilityTest,
  result: MobilityResult,
  person: Person,
  { assessment }: AssessmentResult,
): PageOneTest => {
  const range = referenceRange(test, result.measure, person)
  const confidence = resultConfidence(test, result)
  return {
    mobilityTestId: test.id,
    ...valuesBy(result),
    difference:
      result.sides === 'each' ? result.difference : { kind: 'not-measurable', because: 'one-value' },
    comparedBy: comparedBy(result),
    direction: result.sides === 'both' ? offZero(result) : null,
    beside: result.sides === 'each' && result.beside ? valuesBy(result.beside) : null,
    agreement: result.sides === 'each' ? result.agreement : null,
    counts: counts(result),
    confidence: confidence && {
      level: confidence.level,
      causes: confidence.causes.map(({ cause }) => cause),
    },
    range: range && {
      least: range.least,
      most: range.most,
      ...(range.limited && { limited: range.limited }),
      population: range.population,
    },
    pain: (assessment.pain ?? []).filter(({ mobilityTestId }) => mobilityTestId === test.id),
  }
}

export interface ToTell {
  readonly entry: AssessmentResult
  readonly findings: Findings
  readonly tests: readonly MobilityTest[]
  readonly person: Person
}

export const pageOne = ({ entry, findings, tests, person }: ToTell, plan: PageOne['plan']): PageOne => ({
  tests: entry.results.flatMap((result) => {
    const test = tests.find(({ id }) => id === result.mobilityTestId)
    return test ? [pageOneTest(test, result, person, entry)] : []
  }),
  verdict: findings.verdict,
  silent: findings.silent,
  findings: findings.ranked.map((finding) => ({
    id: finding.id,
    is: finding.is,
    side: finding.side,
    mobilityTestId: finding.mobilityTestId,
    metricId: finding.metricId,
    by: finding.by,
    sureness: finding.sureness,
    isLarge: finding.isLarge,
    isProvisional: finding.isProvisional,
    say: finding.say,
    mayMean: finding.mayMean,
    doesNotMean: finding.doesNotMean,
  })),
  plan,
})
