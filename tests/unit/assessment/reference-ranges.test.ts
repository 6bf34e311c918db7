import { describe, expect, it } from 'vitest'
import type { TrialRecord } from '../../../src/assessment/records'
import { placeInRange, referenceRange, type Person } from '../../../src/assessment/reference-ranges'
import { testFindings } from '../../../src/assessment/test-findings'
import { bilateralResult, sidesOf, testResult } from '../../../src/assessment/test-result'
import type { MobilityTest } from '../../../src/protocol/define-mobility-test'
import { cameraMeasure, manualMeasure, type Measure } from '../../../src/protocol/measure'
import { mobilityTests } from '../../../src/protocol/registry'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import squat from '../../../src/protocol/mobility-tests/squat-depth'
import hipExtension from '../../../src/protocol/mobility-tests/hip-extension'
import halfKneeling from '../../../src/protocol/mobility-tests/hip-extension-half-kneeling'
import { referenceRanges } from '../../../src/assessment/usual-ranges'
import { byHand, measured, trialRecord } from '../../tools/synthetic-runner-records'

const tape = { metricId: 'kneeToWall' }
const youngMan = { ageBand: '18-39', sex: 'male' } as const

describe('the reference range', () => {
  it('is that of people like the runner where there is one, else that of all adults', () => {
    const [men, adults] = [referenceRange(ankle, tape, youngMan), referenceRange(ankle, tape, null)]
    expect([men?.least.value, men?.most.value]).toEqual([7.8, 15.7])
    expect([adults?.least.value, adults?.most.value]).toEqual([9.2, 14.8])
    expect(referenceRange(ankle, tape, { ageBand: '40-49', sex: 'male' })).toEqual(adults)
    expect(referenceRange(ankle, tape, { ageBand: '18-39', sex: 'female' })).toEqual(adults)
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
    expect(place(40, 40, 40)).toEqual({ place: 'typical', isSure: false })
    expect(place(32, 32, 32)).toEqual({ place: 'borderline', isSure: false })
    expect(place(56, 56, 56)).toEqual({ place: 'more-than-enough', isSure: true })
    expect(place()).toBeNull()
  })

  it('of a squat is enough from parallel on', () => {
    const range = referenceRange(squat, { metricId: 'depth' }, null)!
    const { measure } = testResult(ankle, [byHand('left', { kneeToWall: 10 })])
    const side = (value: number) => ({
      side: 'both' as const,
      trials: [],
      valid: 3,
      value,
      error: { trials: 1, setUp: 1, looks: 0, view: 0, roll: 0, standardError: 1.4, half95: 2.7, count: 3 },
      atCeiling: false,
      doubts: [],
    })
    const lower = { ...measure, better: 'lower' as const }
    expect(placeInRange(side(-6), lower, range)).toEqual({ place: 'enough', isSure: true })
    expect(placeInRange(side(8), lower, range)).toEqual({ place: 'typical', isSure: true })
    expect(placeInRange(side(30), lower, range)).toEqual({ place: 'limited', isSure: true })
  })
})

describe('a band and a finding about the same value', () => {
  const people: readonly (Person | null)[] = [
    null,
    youngMan,
    { ageBand: '40-49', sex: 'female' },
    { ageBand: '70-79', sex: 'male' },
  ]
  /** Every test and method that has a usual range, with a trial that reads a value. */
  const methods = mobilityTests.flatMap((test) => {
    const camera = cameraMeasure(test)
    const hand = manualMeasure(test)
    const sides = test.sides === 'each' ? (['left', 'right'] as const) : (['both'] as const)
    const byCamera = (value: number) =>
      sides.map((side) =>
        trialRecord(side, measured(side, value, camera.metricId), {
          mobilityTestId: test.id,
          mobilityTestVersion: test.version,
        }),
      )
    const byHandRead = (value: number) =>
      sides.flatMap((side) =>
        side === 'both' ? [] : [byHand(side, { [hand!.metricId]: value }, { mobilityTestId: test.id })],
      )
    return [
      { test, measure: camera, read: byCamera },
      ...(hand ? [{ test, measure: hand, read: byHandRead }] : []),
    ].filter(({ measure }) => referenceRange(test, measure, null))
  })

  it('are of every test and method that has a range, and a limit goes with each', () => {
    expect(methods.map(({ test, measure }) => `${test.id} ${measure.by}`)).toEqual([
      'single-leg-balance camera',
      'single-leg-balance stopwatch',
      'ankle-dorsiflexion camera',
      'ankle-dorsiflexion tape',
      'squat-depth camera',
      'hip-extension-half-kneeling camera',
    ])
    for (const { test, measure } of methods)
      expect(referenceRange(test, measure, null)?.limited).not.toBeNull()
  })

  it.each(methods.map((each) => [`${each.test.id} by ${each.measure.by}`, each] as const))(
    'never disagree on what is limited: %s',
    (_name, { test, measure, read }) => {
      for (const person of people) {
        const range = referenceRange(test, measure, person)
        const [from, to] = [
          referenceRange(test, measure, null)!.limited!.value * 0.5,
          1.6 * referenceRange(test, measure, null)!.most.value,
        ]
        const places = new Set<string>()
        for (let step = 0; step <= 80; step++) {
          const value = from + ((to - from) * step) / 80
          const trials: readonly TrialRecord[] = [1, 2, 3].flatMap((): readonly TrialRecord[] => read(value))
          const result = test.sides === 'each' ? testResult(test, trials) : bilateralResult(test, trials)
          const isFound = testFindings(test, result, person).some(({ is }) => is === 'limited')
          const [side] = sidesOf(result)
          const place = range && placeInRange(side!, result.measure, range)?.place
          if (place) places.add(place)
          expect(isFound, `${value} of ${JSON.stringify(person)}: ${place}`).toBe(place === 'limited')
        }
        if (range) expect(places.has('limited') && places.size > 1).toBe(true)
        else expect(person?.ageBand).toBe('70-79')
      }
    },
  )

  it('call borderline what the clinical reference calls so', () => {
    const placed = (test: MobilityTest, measure: Measure, value: number) => {
      const trials = [1, 2, 3].map(() =>
        measure.by === 'camera'
          ? trialRecord('left', measured('left', value, measure.metricId), { mobilityTestId: test.id })
          : byHand('left', { [measure.metricId]: value }, { mobilityTestId: test.id }),
      )
      return placeInRange(testResult(test, trials).left, measure, referenceRange(test, measure, null)!)?.place
    }
    expect([7.9, 8.1, 9.3].map((cm) => placed(ankle, manualMeasure(ankle)!, cm))).toEqual([
      'limited',
      'borderline',
      'typical',
    ])
    expect([29, 31, 36].map((deg) => placed(ankle, cameraMeasure(ankle), deg))).toEqual([
      'limited',
      'borderline',
      'typical',
    ])
    expect([4, 7, 11].map((deg) => placed(halfKneeling, cameraMeasure(halfKneeling), deg))).toEqual([
      'limited',
      'borderline',
      'typical',
    ])
  })

  it('go by where the range of people like the runner begins, where that is further on', () => {
    const short = testResult(
      ankle,
      [1, 2, 3].map(() => byHand('left', { kneeToWall: 7.9 })),
    )
    expect(testFindings(ankle, short, null).map(({ id }) => id)).toEqual(['ankle-dorsiflexion-limited'])
    expect(testFindings(ankle, short, youngMan)).toEqual([])
  })
})
