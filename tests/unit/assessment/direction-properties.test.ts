import fc from 'fast-check'
import { expect, it } from 'vitest'
import { offZero } from '../../../src/assessment/off-zero'
import { testFindings } from '../../../src/assessment/test-findings'
import { bilateralResult } from '../../../src/assessment/test-result'
import { mobilityTests } from '../../../src/protocol/registry'
import { measured, trialRecord } from '../../tools/synthetic-runner-records'

/** Values with a direction are those of one runner and of his mirror image: the same verdict, the other side. */

const directed = mobilityTests.flatMap((test) => {
  const metric = test.metrics[test.primary]
  return test.sides === 'both' && metric?.positive ? [{ test, reach: 4 * metric.error.mdc.value }] : []
})

it('there is a value with a direction', () => {
  expect(directed.map(({ test }) => test.id)).toEqual(['squat-depth-front'])
})

it.each(directed)('of $test.id is the same to the other side', ({ test, reach }) => {
  const read = (values: readonly number[]) => {
    const result = bilateralResult(
      test,
      values.map((value) =>
        trialRecord('both', measured('both', value, test.primary), { mobilityTestId: test.id }),
      ),
    )
    const found = testFindings(test, result, null).filter(({ kind }) => kind === 'direction')
    return { off: offZero(result)!, found, value: result.both.value! }
  }
  const kinds = new Set<string>()
  const values = fc.array(fc.double({ min: -reach, max: reach, noNaN: true }), {
    minLength: 3,
    maxLength: 6,
  })
  fc.assert(
    fc.property(values, fc.constantFrom(-reach, -reach / 4, 0, reach / 4, reach), (scatter, middle) => {
      const shifts = scatter.map((value) => middle + value / 8)
      const [one, other] = [read(shifts), read(shifts.map((shift) => -shift))]
      kinds.add(one.off.kind)
      expect(other.off.kind).toBe(one.off.kind)
      expect(other.off.limit).toBeCloseTo(one.off.limit, 9)
      expect(other.value).toBeCloseTo(-one.value, 9)
      expect(other.found).toHaveLength(one.found.length)
      for (const [nth, { side, sureness, isLarge }] of one.found.entries()) {
        expect(other.found[nth]).toMatchObject({
          side: side === 'left' ? 'right' : 'left',
          sureness,
          isLarge,
        })
      }
    }),
    { numRuns: 200 },
  )
  expect(kinds).toEqual(new Set(['none', 'noticeable', 'large']))
})
