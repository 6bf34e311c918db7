import { describe, expect, it } from 'vitest'
import { testChange, type TestChange } from '../../../src/assessment/change'
import type { TrialRecord } from '../../../src/assessment/records'
import { testResult, type TestResult } from '../../../src/assessment/test-result'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { verdictOf } from '../../../src/prescription/retest'
import { measured, trialRecord } from '../../tools/synthetic-runner-records'

/** `[seconds, sway]` of each leg, three trials of it. */
type Leg = readonly [seconds: number, sway?: number]
const stands = (left: Leg, right: Leg): TestResult =>
  testResult(
    balance,
    (['left', 'right'] as const).flatMap((side) => {
      const [seconds, sway] = side === 'left' ? left : right
      const outcome = measured(side, seconds * 1000, 'holdTime')
      const swayed = sway === undefined ? {} : { swaySideways: sway }
      const metrics = { holdTime: seconds * 1000, ...swayed }
      return [0, 0, 0].map(() =>
        trialRecord(side, { ...outcome, metrics } as TrialRecord['outcome'], { mobilityTestId: balance.id }),
      )
    }),
  )
const since = (now: TestResult, ...then: readonly TestResult[]) => {
  const change = testChange(
    balance,
    then.map((result) => ({ result })),
    { result: now },
  )
  if (change?.kind !== 'compared') throw new Error(`not compared: ${JSON.stringify(change)}`)
  return change
}
const told = ({ sides }: Pick<Extract<TestChange, { kind: 'compared' }>, 'sides'>) =>
  sides.map(({ side, fullTime, level, isBetter }) => [side, fullTime, level, isBetter])

describe('a change into or out of the full time', () => {
  it('is at least what was read, and real where that is more than the error', () => {
    const into = since(stands([45], [45]), stands([12], [12]))
    expect(told(into)).toEqual([
      ['left', 'now', 'real', true],
      ['right', 'now', 'real', true],
    ])
    expect(into.asymmetry, 'nobody knows how far either would have gone').toBeNull()
    expect(verdictOf({ side: 'both' }, into)).toBe('better')
    expect(told(since(stands([12], [45]), stands([45], [45])))).toEqual([['left', 'then', 'real', false]])
  })

  it('inside the error says neither that there is one, nor that there is none', () => {
    const near = since(stands([45], [45]), stands([43], [12]))
    expect(told(near)).toEqual([
      ['left', 'now', 'none', null],
      ['right', 'now', 'real', true],
    ])
    expect(verdictOf({ side: 'left' }, near)).toBe('not-comparable')
  })

  it('of a baseline that reached it once is told downwards alone', () => {
    const mixed = [stands([30], [45]), stands([45], [45])]
    expect(told(since(stands([9], [45]), ...mixed))).toEqual([['left', 'then', 'real', false]])
    expect(() => since(stands([40], [45]), ...mixed)).toThrow('not compared: null')
    expect(() => since(stands([45], [45]), ...mixed)).toThrow('not compared: null')
  })
})

describe('a leg at the full time then and now', () => {
  it('without a sway has nothing to tell', () => {
    expect(() => since(stands([45], [45]), stands([45], [45]))).toThrow('not compared: null')
  })

  it('is compared by its sway', () => {
    const change = since(stands([45, 0.009], [45, 0.003]), stands([45, 0.003], [45, 0.003]))
    expect(change.sides).toEqual([])
    expect(change.atFullTime?.metricId).toBe('swaySideways')
    expect(told(change.atFullTime!)).toEqual([
      ['left', null, 'real', false],
      ['right', null, 'none', null],
    ])
    expect(change.atFullTime!.asymmetry).toMatchObject({ level: 'real', then: 0 })
    expect(verdictOf({ side: 'left' }, change)).toBe('worse')
  })

  it('is, where the other one fell short, and that one by its time', () => {
    const change = since(stands([45, 0.003], [40, 0.009]), stands([45, 0.009], [12, 0.003]))
    expect(told(change)).toEqual([['right', null, 'real', true]])
    expect(told(change.atFullTime!)).toEqual([['left', null, 'real', true]])
    expect(change.atFullTime!.asymmetry).toBeNull()
  })
})
