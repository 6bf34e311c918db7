import { describe, expect, it } from 'vitest'
import { lookError } from '../../../src/assessment/look-error'
import { testResult } from '../../../src/assessment/test-result'
import { deg } from '../../../src/math/units'
import { bench } from '../../../src/protocol/define-mobility-test'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { measured, rejected, trialRecord } from '../../tools/synthetic-runner-records'

const looked = (mirrorGap: number, scatter = 0) => {
  const outcome = measured('left', 38)
  if (outcome.kind !== 'measured') throw new TypeError(outcome.kind)
  const dorsiflexion = { value: 38, mirrorGap, scatter, pictures: 4 }
  return trialRecord('left', {
    ...outcome,
    looks: { ...outcome.looks, second: { heavy: { dorsiflexion } } },
  })
}
const once = trialRecord('left', measured('left', 38))
const { mdc, setUp, trial } = ankle.metrics.dorsiflexion.error
const firstLook = bench(deg(1.3), 'as told')
const error = (...trials: readonly ReturnType<typeof looked>[]) =>
  lookError('dorsiflexion', trials, { mdc, setUp, trial, firstLook })

describe('the error that two looks leave', () => {
  it('is half of what plain and mirrored differ by, with the scatter between the pictures', () => {
    expect(error(looked(2))).toBeCloseTo(1, 9)
    expect(error(looked(0, 1.2))).toBeCloseTo(0.6, 9)
    expect(error(looked(1.6, 1.2))).toBeCloseTo(1, 9)
  })

  it('is never less than what both looks share', () => {
    const shared = { mdc, setUp, trial, firstLook, sharedByLooks: bench(deg(0.9), 'as told') }
    expect(lookError('dorsiflexion', [looked(0)], shared)).toBeCloseTo(0.9, 9)
    expect(lookError('dorsiflexion', [looked(2.4)], shared)).toBeCloseTo(1.5, 9)
    expect(lookError('dorsiflexion', [once], shared)).toBe(1.3)
  })

  it('is the root mean square over the trials that count: one whose looks are far apart is felt', () => {
    expect(error(looked(1), looked(2), looked(10))).toBeCloseTo(Math.sqrt((0.25 + 1 + 25) / 3), 9)
    const gone = { ...looked(10), withdrawn: true }
    expect(error(looked(2), gone, trialRecord('left', rejected('left', 'heelLifted')))).toBeCloseTo(1, 9)
  })

  it('holds what first and second look differ by only beyond what either is known to be off by', () => {
    const apart = (first: number) => {
      const trial = looked(1)
      if (trial.outcome.kind !== 'measured') throw new TypeError(trial.outcome.kind)
      const looks = { ...trial.outcome.looks, first: { dorsiflexion: first } }
      return { ...trial, outcome: { ...trial.outcome, looks } }
    }
    // The second look read 38 and is off by 0.5, the first by 1.3: together 1.393.
    expect(error(apart(39.3))).toBeCloseTo(0.5, 9)
    expect(error(apart(39.39))).toBeCloseTo(0.5, 9)
    // 44: (36 - 0.25 - 1.69) / 2 = 17.03 more, on either side.
    expect(error(apart(44))).toBeCloseTo(Math.sqrt(0.25 + 17.03), 9)
    expect(error(apart(32))).toBeCloseTo(error(apart(44)), 9)
    // Where no bench tells what one look is off by, it is no more than the whole set-up error.
    expect(lookError('dorsiflexion', [apart(38 + setUp.value)], { mdc, setUp, trial })).toBeCloseTo(0.5, 9)
    expect(lookError('dorsiflexion', [apart(50)], { mdc, setUp, trial })).toBeGreaterThan(5)
  })

  it('is no difference of two looks: both sides are compared by the best that both have', () => {
    const again = (side: 'left' | 'right', first: number, second: number | null) => {
      const outcome = measured(side, second ?? first)
      if (outcome.kind !== 'measured') throw new TypeError(outcome.kind)
      const heavy = { dorsiflexion: { value: second ?? first, mirrorGap: 0, scatter: 0, pictures: 5 } }
      const looks = { first: { dorsiflexion: first }, second: second === null ? {} : { heavy } }
      return [0, 0, 0].map(() => trialRecord(side, { ...outcome, looks }))
    }
    const value = (right: number | null) => {
      const { difference } = testResult(ankle, [...again('left', 40, 30), ...again('right', 41, right)])
      return 'value' in difference ? difference.value : null
    }
    expect(value(31)).toBeCloseTo(-1, 9)
    // The right was looked at once: 40 against 41, not 30 against 41.
    expect(value(null)).toBeCloseTo(-1, 9)
  })

  it('is the figure of the bench for what was looked at once alone', () => {
    expect(error(once)).toBe(1.3)
    expect(error()).toBe(1.3)
  })

  it('of a hold that is told by the first look is what the better one left, where that is more', () => {
    const terms = { mdc, setUp, trial, firstLook }
    const told = (seen: ReturnType<typeof looked>) => lookError('dorsiflexion', [once], terms, [seen])
    expect(told(looked(6))).toBeCloseTo(3, 9)
    expect(told(looked(1))).toBe(1.3)
    expect(told(once)).toBe(1.3)
  })

  it('comes on top of the whole set-up error where no bench tells the share of the pose', () => {
    const error = { mdc, setUp, trial }
    expect(lookError('dorsiflexion', [looked(2), once], error)).toBeCloseTo(1, 9)
    expect(lookError('dorsiflexion', [once], error)).toBe(0)
    const unbenched = { ...ankle, metrics: { dorsiflexion: { ...ankle.metrics.dorsiflexion, error } } }
    const side = testResult(unbenched, [looked(4), looked(4), looked(4)]).left.error!
    expect(side.looks).toBeCloseTo(2, 9)
    expect(side.setUp).toBeCloseTo(setUp.value, 9)
  })

  it('widens the error of a side, and with it what counts as a difference', () => {
    const side = (gap: number) => testResult(ankle, [looked(gap), looked(gap), looked(gap)]).left.error!
    expect(side(4).half95).toBeGreaterThan(side(0.4).half95)
    expect(side(4).looks).toBeCloseTo(Math.hypot(2, ankle.metrics.dorsiflexion.error.sharedByLooks.value), 9)
    const { setUp, looks } = testResult(ankle, [once, once, once]).left.error!
    // Looked at once, it is the whole set-up error that the declaration names.
    expect(Math.hypot(setUp, looks)).toBeCloseTo(ankle.metrics.dorsiflexion.error.setUp.value, 9)
    expect(side(0.4).half95).toBeLessThan(testResult(ankle, [once, once, once]).left.error!.half95)
  })
})
