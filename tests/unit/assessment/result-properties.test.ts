import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testChange, type TestChange } from '../../../src/assessment/change'
import type { MetricChange } from '../../../src/assessment/metric-change'
import type { SideDifference } from '../../../src/assessment/side-difference'
import { testResult } from '../../../src/assessment/test-result'
import type { Sourced } from '../../../src/math/sourced'
import { sides } from '../../../src/pose/side'
import type { MobilityTest } from '../../../src/protocol/define-mobility-test'
import type { ErrorTerms } from '../../../src/protocol/error-terms'
import { comparedCases, type ComparedCase } from '../../tools/compared-cases'

/** What must hold of every difference and every change, of whatever test and method: read off the registry. */

const trialsOf = ({ least, most }: ComparedCase) =>
  fc.array(fc.double({ min: least, max: most, noNaN: true }), { minLength: 3, maxLength: 6 })

const resultOf = ({ test, record }: ComparedCase, left: readonly number[], right: readonly number[]) =>
  testResult(test, [
    ...left.map((value) => record('left', value)),
    ...right.map((value) => record('right', value)),
  ])

const compared = (difference: SideDifference) => {
  if (difference.kind === 'not-measurable') throw new Error(`not compared: ${difference.because}`)
  const { half95 } = difference
  if (half95 === null) throw new Error('no value here is at a ceiling')
  return { ...difference, half95 }
}
const differenceOf = (each: ComparedCase, left: readonly number[], right: readonly number[]) =>
  compared(resultOf(each, left, right).difference)

const changed = (change: TestChange | null) => {
  if (change?.kind !== 'compared') throw new Error(`not compared: ${JSON.stringify(change)}`)
  return change
}
type Two = readonly [left: readonly number[], right: readonly number[]]
/** At the end of the test on both legs by what is compared there. */
const changeOf = (each: ComparedCase, then: Two, now: Two): MetricChange => {
  const change = changed(
    testChange(each.test, [{ result: resultOf(each, ...then) }], { result: resultOf(each, ...now) }),
  )
  return change.atFullTime ?? change
}

/** A number to nine digits of the largest that goes into it. */
const near = ({ most }: ComparedCase, value: number): unknown =>
  expect.closeTo(value, Math.max(0, 8 - Math.ceil(Math.log10(most))))

const meanOf = (each: ComparedCase, values: readonly number[]) => {
  const sum = (all: readonly number[]) => all.reduce((total, value) => total + value, 0)
  return each.isRatio ? Math.exp(sum(values.map(Math.log)) / values.length) : sum(values) / values.length
}

describe.each(comparedCases)('the difference of %s', (_, each) => {
  const values = trialsOf(each)
  const holds = (property: (left: readonly number[], right: readonly number[]) => void) =>
    fc.assert(fc.property(values, values, property), { numRuns: 60 })

  it('only changes its sign when the sides are swapped', () => {
    holds((left, right) => {
      const one = differenceOf(each, left, right)
      expect(differenceOf(each, right, left)).toEqual({
        ...one,
        value: near(each, -one.value),
        limit: near(each, one.limit),
        half95: near(each, one.half95),
      })
    })
  })

  it('does not depend on the order of the trials', () => {
    holds((left, right) => {
      const one = differenceOf(each, left, right)
      expect(differenceOf(each, left.toReversed(), right.toSorted())).toEqual({
        ...one,
        value: near(each, one.value),
        limit: near(each, one.limit),
        half95: near(each, one.half95),
      })
    })
  })

  it('is not made less certain by one more trial at the mean', () => {
    holds((left, right) => {
      const one = differenceOf(each, left, right)
      const more = differenceOf(each, [...left, meanOf(each, left)], right)
      expect(more.limit).toBeLessThanOrEqual(one.limit + 1e-9 * each.most)
      expect(more.half95).toBeLessThanOrEqual(one.half95 + 1e-9 * each.most)
    })
  })
})

const times = (factor: number, constant: Sourced<number>): Sourced<number> => ({
  ...constant,
  value: factor * constant.value,
})
const scaledError = (factor: number, error: ErrorTerms): ErrorTerms =>
  Object.fromEntries(
    Object.entries(error).map(([name, constant]: [string, Sourced<number>]) => [
      name,
      times(factor, constant),
    ]),
  ) as unknown as ErrorTerms

/** The same declaration in another unit: every error and limit of its values so many times as large. */
const inUnit = (factor: number, test: MobilityTest): MobilityTest => {
  const metric = test.metrics[test.primary]!
  const large = ({ largeDifference }: { readonly largeDifference?: Sourced<number> }) =>
    largeDifference && { largeDifference: times(factor, largeDifference) }
  return {
    ...test,
    metrics: {
      ...test.metrics,
      [test.primary]: { ...metric, error: scaledError(factor, metric.error), ...large(metric) },
    },
    ...(test.manual && {
      manual: { ...test.manual, error: scaledError(factor, test.manual.error), ...large(test.manual) },
    }),
  } as MobilityTest
}

describe.each(comparedCases)('the unit of %s', (_, each) => {
  it('changes no verdict, and of a ratio nothing at all', () => {
    const values = trialsOf(each)
    const factors = fc.double({ min: 0.5, max: 2, noNaN: true })
    fc.assert(
      fc.property(values, values, factors, (left, right, factor) => {
        const by = each.isRatio ? 1 : factor
        const one = differenceOf(each, left, right)
        const scaled = { ...each, test: each.isRatio ? each.test : inUnit(factor, each.test) }
        const many = [left, right].map((all) => all.map((value) => factor * value)) as [number[], number[]]
        expect(differenceOf(scaled, ...many)).toEqual({
          ...one,
          value: near(each, by * one.value),
          limit: near(each, by * one.limit),
          half95: near(each, by * one.half95),
        })
      }),
      { numRuns: 60 },
    )
  })
})

describe.each(comparedCases)('the change of %s', (_, each) => {
  const values = trialsOf(each)
  const sitting = fc.tuple(values, values)
  const holds = (property: (then: Two, now: Two) => void) =>
    fc.assert(fc.property(sitting, sitting, property), { numRuns: 60 })
  const bare = ({ sides: legs, asymmetry }: ReturnType<typeof changeOf>) => ({
    legs: legs.map(({ side, level, value, limit }) => ({
      side,
      level,
      value: near(each, value),
      limit: near(each, limit),
    })),
    asymmetry: asymmetry && {
      level: asymmetry.level,
      value: near(each, asymmetry.value),
      limit: near(each, asymmetry.limit),
    },
  })

  it('only changes its sign when then and now are swapped', () => {
    holds((then, now) => {
      const one = changeOf(each, then, now)
      const back = changeOf(each, now, then)
      const turned = back.sides.map((leg) => ({ ...leg, value: -leg.value }))
      const asymmetry = back.asymmetry && { ...back.asymmetry, value: -back.asymmetry.value }
      expect({ legs: turned, asymmetry }).toMatchObject(bare(one))
    })
  })

  it('of the asymmetry only changes its sign when the legs are swapped, and theirs go with them', () => {
    holds((then, now) => {
      const one = changeOf(each, then, now)
      const other = changeOf(each, [then[1], then[0]], [now[1], now[0]])
      const named = other.sides.map((leg) => ({ ...leg, side: sides.find((side) => side !== leg.side) }))
      const asymmetry = other.asymmetry && { ...other.asymmetry, value: -other.asymmetry.value }
      expect({ legs: named.toReversed(), asymmetry }).toMatchObject(bare(one))
    })
  })

  it('does not depend on the order of the trials', () => {
    holds((then, now) => {
      const turned = now.map((all) => all.toReversed()) as unknown as Two
      const { sides: legs, asymmetry } = changeOf(each, then, turned)
      expect({ legs, asymmetry }).toMatchObject(bare(changeOf(each, then, now)))
    })
  })

  it('is not made less certain by one more trial at the mean', () => {
    holds((then, [left, right]) => {
      const one = changeOf(each, then, [left, right])
      const more = changeOf(each, then, [[...left, meanOf(each, left)], right])
      const limits = ({ sides: legs, asymmetry }: typeof one) => [
        ...legs.map(({ limit }) => limit),
        asymmetry!.limit,
      ]
      limits(more).forEach((limit, i) =>
        expect(limit).toBeLessThanOrEqual(limits(one)[i]! + 1e-9 * each.most),
      )
    })
  })
})
