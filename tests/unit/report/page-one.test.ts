import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../../src/report/records'
import { reportDocument } from '../../../src/report/report-document'
import { reportJson } from '../../../src/report/report-json'
import { handResults } from '../../../src/workbench/gallery/hand-records'
import { results } from '../../../src/workbench/gallery/records'
import { confidenceNumbers } from '../../tools/recomputed-confidence'
import { differenceNumbers, directionNumbers, methodOf, sideNumbers } from '../../tools/recomputed-page-one'
import { planNumbers } from '../../tools/recomputed-plan'
import { keptReport, lookedAgain, options, recordsOf, workedRecords } from '../../tools/report-runners'
import { workedRunners } from '../../tools/worked-runners'

/** Every number of page one, computed again from the text of the file and nothing else. */

const exported = (records: Parameters<typeof reportDocument>[0]): ReportDocument =>
  JSON.parse(reportJson(reportDocument(records, options))) as ReportDocument

/** The larger network was there for the left side alone. */
const leftAgain = (records: Parameters<typeof lookedAgain>[0]): ReturnType<typeof lookedAgain> => {
  const again = lookedAgain(records)
  const { trials } = records.measured
  const mixed = again.measured.trials.map((trial, index) => (trial.side === 'left' ? trial : trials[index]!))
  return { ...again, measured: { ...again.measured, trials: mixed } }
}

/** Seen from a camera that leans, by a runner who is turned away. */
const askew = (
  records: Parameters<typeof lookedAgain>[0],
  view: { readonly roll: number | null; readonly yaw: number | null },
): typeof records => {
  const trials = records.measured.trials.map((trial) =>
    trial.source === 'manual' ? trial : { ...trial, setUp: { ...trial.setUp, ...view } },
  )
  return { ...records, measured: { ...records.measured, trials } }
}

const made: readonly (readonly [string, () => ReportDocument])[] = [
  ...Object.keys(workedRunners).map((id) => [id, () => exported(workedRecords(id))] as const),
  ['looked at again', () => exported(lookedAgain(workedRecords('too-many-findings')))],
  ['looked at again on the left', () => exported(leftAgain(workedRecords('too-many-findings')))],
  ['rolled and turned', () => exported(askew(workedRecords('too-many-findings'), { roll: 2, yaw: 12 }))],
  ['turned too far', () => exported(askew(workedRecords('too-many-findings'), { roll: 0, yaw: 14 }))],
  ['view unknown', () => exported(askew(workedRecords('too-many-findings'), { roll: null, yaw: null }))],
  ['kept', () => JSON.parse(reportJson(keptReport())) as ReportDocument],
  ...Object.entries({ ...results, ...handResults }).map(
    ([id, result]) => [`gallery: ${id}`, () => exported(recordsOf(result))] as const,
  ),
]

const files = made.map(([id, make]) => [id, make()] as const)

describe.each(files)('%s', (_id, document) => {
  it('has each value and error from the trials that it names', () => {
    for (const test of document.pageOne.tests) {
      for (const values of [test, test.comparedBy, test.beside]) {
        if (!values) continue
        const method = methodOf(document, test, values)
        const look = values === test.comparedBy ? test.comparedBy.look : undefined
        for (const { value, error, trialIds, atCeiling } of values.sides) {
          const anew = sideNumbers(document, method, trialIds, look)
          if (anew === null || value === null || error === null) {
            expect([anew, value, error]).toEqual([null, null, null])
            continue
          }
          expect(value).toBeCloseTo(anew.value, 9)
          expect(error.standardError).toBeCloseTo(anew.standardError, 9)
          expect(error.half95).toBeCloseTo(anew.half95, 9)
          expect(atCeiling).toBe(method.endsAt !== null && anew.value >= method.endsAt)
        }
      }
    }
  })

  it('names every trial that counts, and no other', () => {
    for (const test of document.pageOne.tests) {
      for (const { side, trialIds } of test.sides) {
        const counting = document.trials.filter(
          (trial) =>
            trial.mobilityTestId === test.mobilityTestId &&
            trial.side === side &&
            !trial.withdrawn &&
            (trial.source === 'manual') === (test.by !== 'camera') &&
            trial.outcome.kind === 'measured' &&
            trial.outcome.metrics[test.metricId] !== undefined,
        )
        expect(trialIds).toEqual(counting.map(({ id }) => id))
      }
    }
  })

  it('has each difference, its limit and its name from the two sides', () => {
    for (const test of document.pageOne.tests) {
      const { difference } = test
      const apart = difference.kind === 'not-measurable' ? difference.hint : difference
      if (!apart) continue
      const values = test.comparedBy ?? test
      expect(values.metricId).toBe(apart.metricId)
      const method = methodOf(document, test, values)
      const [left, right] = (['left', 'right'] as const).map((side) => {
        const found = values.sides.find((each) => each.side === side)
        return sideNumbers(document, method, found?.trialIds ?? [], test.comparedBy?.look)!
      })
      const anew = differenceNumbers(document, method, left!, right!)
      expect(apart.value).toBeCloseTo(anew.value, 9)
      expect(apart.limit).toBeCloseTo(anew.limit, 9)
      // The program's own quantile is an expansion, exact to a thousandth.
      const room = 0.001 * Math.hypot(left!.standardError, right!.standardError)
      if (anew.half95 === null || apart.half95 === null) expect(apart.half95).toBe(anew.half95)
      else expect(Math.abs(apart.half95 - anew.half95)).toBeLessThan(room)
      if (difference.kind !== 'not-measurable') expect(difference.kind).toBe(anew.kind)
    }
  })

  it('has the limit of each value with a direction, and its name, from the value’s own error', () => {
    for (const test of document.pageOne.tests) {
      const method = methodOf(document, test, test)
      const both = test.sides.find(({ side }) => side === 'both')
      const numbers = both ? sideNumbers(document, method, both.trialIds) : null
      const anew = numbers && directionNumbers(document, method, numbers)
      expect(test.direction?.kind).toBe(anew?.kind)
      if (test.direction && anew) expect(test.direction.limit).toBeCloseTo(anew.limit, 9)
    }
  })

  it('has the confidence of each test, and its causes, from its trials and the limits in the file', () => {
    for (const test of document.pageOne.tests) {
      // A look in common changes the numbers that are compared, and nothing of how sure a trial is.
      const by = test.comparedBy && !test.comparedBy.look ? test.comparedBy : test
      expect(test.confidence).toEqual(confidenceNumbers(document, test, methodOf(document, test, by)))
    }
  })

  it('has the plan in short, and how much of it is done and was due, from the plan in full', () => {
    expect(document.pageOne.plan).toEqual(planNumbers(document))
  })

  it('counts the trials as the file has them', () => {
    for (const { mobilityTestId, counts } of document.pageOne.tests) {
      const own = document.trials.filter((trial) => trial.mobilityTestId === mobilityTestId)
      const of = (kind: string) => own.filter(({ outcome, withdrawn }) => !withdrawn && outcome.kind === kind)
      expect(counts).toEqual({
        counted: of('measured').length,
        rejected: of('rejected').length,
        incomplete: of('incomplete').length,
        withdrawn: own.filter(({ withdrawn }) => withdrawn).length,
      })
    }
  })
})

it('is tested on differences of every kind, by difference and by ratio, and on a value with a direction', () => {
  const told = files.flatMap(([, { pageOne }]) => pageOne.tests)
  const kinds = new Set(told.map(({ difference }) => difference.kind))
  expect([...kinds].sort()).toEqual(['large', 'none', 'not-measurable', 'noticeable'])
  expect(told.some(({ comparedBy }) => comparedBy !== null)).toBe(true)
  expect(told.some(({ comparedBy }) => comparedBy?.look !== undefined)).toBe(true)
  expect(told.some(({ beside }) => beside !== null)).toBe(true)
  expect(told.some(({ direction }) => direction !== null && direction.kind !== 'none')).toBe(true)
  const levels = new Set(told.map(({ confidence }) => confidence?.level ?? 'unmeasured'))
  const causes = new Set(told.flatMap(({ confidence }) => confidence?.causes ?? []))
  for (const cause of ['rolled', 'roll-unknown', 'turned', 'view-unknown', 'looked-once', 'too-few-trials'])
    expect(causes).toContain(cause)
  expect([...levels].sort()).toEqual(['high', 'low', 'medium', 'unmeasured'])
  const plans = files.map(([, { pageOne }]) => pageOne.plan)
  expect(new Set(plans.map((plan) => plan?.kind ?? 'none')).size).toBe(3)
  expect(plans.some((plan) => plan?.kind === 'plan' && plan.done > 0 && plan.due > plan.done)).toBe(true)
})
