import { describe, expect, it } from 'vitest'
import { placeInRange, referenceRange, referenceRanges } from '../../../src/assessment/reference-ranges'
import { testResult } from '../../../src/assessment/test-result'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import hipExtension from '../../../src/protocol/mobility-tests/hip-extension'
import halfKneeling from '../../../src/protocol/mobility-tests/hip-extension-half-kneeling'
import { byHand, measured, trialRecord } from '../../tools/synthetic-runner-records'

const tape = { metricId: 'kneeToWall' }
const youngMan = { ageBand: '18-39', sex: 'male' } as const

describe('the reference range', () => {
  it('is that of people like the runner where there is one, else that of all adults', () => {
    const [men, adults] = [referenceRange(ankle, tape, youngMan), referenceRange(ankle, tape, null)]
    expect([men?.least.value, men?.most.value]).toEqual([7.8, 15.7])
    expect([adults?.least.value, adults?.most.value]).toEqual([9.2, 14.8])
    expect(referenceRange(ankle, tape, { ageBand: '40-49', sex: 'male' })).toBe(adults)
    expect(referenceRange(ankle, tape, { ageBand: '18-39', sex: 'female' })).toBe(adults)
  })

  it('is none of standing hip extension, and one of the kneeling variant', () => {
    const hip = { metricId: 'hipExtension' }
    expect(referenceRange(hipExtension, hip, null)).toBeNull()
    expect(referenceRange(halfKneeling, hip, null)?.least.value).toBe(10)
  })

  it('says whom it is of, and rests on nothing unverified', () => {
    for (const { least, most, population, metricId } of referenceRanges) {
      expect(least.value, metricId).toBeLessThan(most.value)
      expect(population).toMatch(/\.$/)
      expect(`${least.source} ${most.source}`).not.toMatch(/\[U\]|Springer/)
      if (least.origin === 'provisional') expect(population).toMatch(/no published norm/)
    }
  })

  it('has the worked numbers: 12 with a spread of 2.8 is 9.2 to 14.8', () => {
    expect(12 - 2.8).toBeCloseTo(9.2, 9)
    expect(12 + 2.8).toBeCloseTo(14.8, 9)
    expect((11.6 + 11.9) / 2 - (3.9 + 4) / 2).toBeCloseTo(7.8, 9)
    expect((11.6 + 11.9) / 2 + (3.9 + 4) / 2).toBeCloseTo(15.7, 9)
  })
})

describe('a value in its range', () => {
  const place = (...degrees: readonly number[]) => {
    const { left, measure } = testResult(
      ankle,
      degrees.map((value) => trialRecord('left', measured('left', value))),
    )
    return placeInRange(left, measure, referenceRange(ankle, measure, null)!)
  }

  it('is limited, typical or more than enough, sure beyond its error', () => {
    expect(place(20, 20, 20)).toEqual({ place: 'limited', isSure: true })
    expect(place(29, 29, 29)).toEqual({ place: 'limited', isSure: false })
    expect(place(37, 37, 37)).toEqual({ place: 'typical', isSure: true })
    expect(place(31, 31, 31)).toEqual({ place: 'typical', isSure: false })
    expect(place(56, 56, 56)).toEqual({ place: 'more-than-enough', isSure: true })
    expect(place()).toBeNull()
  })

  it('of a squat is enough from parallel on', () => {
    const range = referenceRanges.find(({ metricId }) => metricId === 'depth')!
    const { measure } = testResult(ankle, [byHand('left', { kneeToWall: 10 })])
    const side = (value: number) => ({
      side: 'both' as const,
      trials: [],
      valid: 3,
      value,
      error: { trials: 1, setUp: 1, looks: 0, view: 0, standardError: 1.4, half95: 2.7, count: 3 },
      atCeiling: false,
      doubts: [],
    })
    const lower = { ...measure, better: 'lower' as const }
    expect(placeInRange(side(-6), lower, range)).toEqual({ place: 'enough', isSure: true })
    expect(placeInRange(side(8), lower, range)).toEqual({ place: 'typical', isSure: true })
    expect(placeInRange(side(30), lower, range)).toEqual({ place: 'limited', isSure: true })
  })
})
