import { describe, expect, it } from 'vitest'
import {
  conditionsThen,
  easierThen,
  measuredOtherwise,
  otherVariants,
  unlikeWorn,
  withVariants,
  type ConditionsThen,
} from '../../../src/assessment/conditions-then'
import { assessmentResult } from '../../../src/assessment/assessment-result'
import type { AssessmentRecord, TrialRecord } from '../../../src/assessment/records'
import { assessment } from '../../../src/workbench/gallery/records'
import { byHand, measured, rejected, someSetUp, trialRecord } from '../../tools/synthetic-runner-records'

const worn = (footwear: 'barefoot' | 'shoes'): AssessmentRecord['sittings'] => [
  {
    at: '2026-03-01T10:00:00.000Z',
    safety: { flags: [], isCleared: false },
    readiness: {},
    leftOut: [],
    footwear,
  },
]
const on = (day: number, trials: readonly TrialRecord[], footwear?: 'barefoot' | 'shoes') =>
  assessmentResult(
    {
      ...assessment('finished', `day-${String(day)}`, day),
      ...(footwear && { sittings: worn(footwear)! }),
    },
    trials,
  )
const at = (bodySpan: number) =>
  trialRecord('left', measured('left', 38), { setUp: { ...someSetUp, bodySpan } })

const spansOf = (then: ConditionsThen | null) =>
  Object.fromEntries(Object.entries(then!.setUps).map(([id, { bodySpan }]) => [id, bodySpan]))

const led = ['ankle-dorsiflexion', 'hip-extension']

describe('what a retest has to match', () => {
  it('is of the last assessment that a camera measured, each test at its own distance', () => {
    const then = conditionsThen(
      [
        on(28, [byHand('left', { kneeToWall: 11 })], 'shoes'),
        on(20, [trialRecord('left', rejected('left', 'heelLifted'))], 'shoes'),
        on(9, [at(0.6), at(0.7), at(0.72)], 'barefoot'),
        on(2, [at(0.9)], 'shoes'),
      ],
      led,
    )
    expect(then?.startedAt).toBe('2026-03-09T10:20:00.000Z')
    expect(then?.worn).toEqual({ footwear: 'barefoot' })
    expect(spansOf(then)).toEqual({ 'ankle-dorsiflexion': 0.7 })
  })

  it('is of each test its own last time: one measured alone since then hides no other', () => {
    const alone = trialRecord('left', measured('left', 30, 'repetitions'), {
      mobilityTestId: 'single-leg-calf-raise',
      setUp: { ...someSetUp, bodySpan: 0.62 },
    })
    const then = conditionsThen([on(20, [alone]), on(9, [at(0.7)]), on(2, [at(0.9)])], led)
    expect(then?.startedAt, 'the calf raise is compared with none of these').toBe('2026-03-09T10:20:00.000Z')
    expect(conditionsThen([on(20, [alone]), on(9, [at(0.7)])], ['single-leg-calf-raise'])?.startedAt).toBe(
      '2026-03-20T10:20:00.000Z',
    )
    expect(conditionsThen([on(20, [alone])], led)).toBeNull()
    expect(spansOf(then)).toEqual({
      'single-leg-calf-raise': 0.62,
      'ankle-dorsiflexion': 0.7,
    })
  })

  it('is nothing before there was a first one', () => {
    expect(conditionsThen([], led)).toBeNull()
    expect(unlikeWorn(null, { footwear: 'shoes' })).toEqual([])
  })

  it('names a test that is declared anew since, and none that was never measured or is not wanted', () => {
    const before = (mobilityTestVersion: number) =>
      trialRecord('left', measured('left', 38), { mobilityTestVersion })
    const then = conditionsThen([on(9, [before(3)]), on(2, [before(2)])], ['ankle-dorsiflexion'])
    const ids = (version: number) =>
      measuredOtherwise(then, [
        { id: 'ankle-dorsiflexion', version },
        { id: 'squat-depth', version: 9 },
      ]).map(({ id }) => id)
    expect(ids(3)).toEqual([])
    expect(ids(4)).toEqual(['ankle-dorsiflexion'])
    expect(measuredOtherwise(null, [{ id: 'ankle-dorsiflexion', version: 4 }])).toEqual([])
  })

  it('is named where it is not met, and not where nobody said', () => {
    const then = conditionsThen([on(9, [at(0.7)], 'barefoot')], led)
    expect(unlikeWorn(then, { footwear: 'shoes', clothing: 'loose' })).toEqual(['footwear'])
    expect(unlikeWorn(then, { footwear: 'barefoot' })).toEqual([])
    expect(unlikeWorn(then, {})).toEqual([])
  })
})

describe('what is known before anybody stands in front of the camera', () => {
  const standing = { id: 'hip-extension' }
  const kneeling = { id: 'hip-extension-half-kneeling', variantOf: 'hip-extension' }
  const declared = [{ id: 'ankle-dorsiflexion' }, standing, kneeling]
  const hip = (mobilityTestId: string) => trialRecord('left', measured('left', 8), { mobilityTestId })
  const wanted = withVariants(['hip-extension'], declared)

  it('is another way of testing the same, where this one was never done', () => {
    expect(wanted).toEqual(['hip-extension', 'hip-extension-half-kneeling'])
    expect(withVariants([kneeling.id], declared)).toEqual([kneeling.id, standing.id])
    expect(withVariants(['ankle-dorsiflexion'], declared)).toEqual(['ankle-dorsiflexion'])
    const then = conditionsThen([on(9, [hip(kneeling.id)])], wanted)
    expect(otherVariants(then, [standing], declared)).toEqual([{ test: standing, then: kneeling }])
    expect(otherVariants(then, [kneeling, { id: 'ankle-dorsiflexion' }], declared)).toEqual([])
    const both = conditionsThen([on(9, [hip(kneeling.id)]), on(2, [hip(standing.id)])], wanted)
    expect(otherVariants(both, [standing], declared)).toEqual([])
    expect(otherVariants(null, [standing], declared)).toEqual([])
  })

  it('is a test of which a leg was done the easier way', () => {
    const way = (side: 'left' | 'right', easier: boolean) =>
      trialRecord(side, measured(side, 38), {
        setUp: { ...someSetUp, ...(easier && { easier: true as const }) },
      })
    const ankle = { id: 'ankle-dorsiflexion' }
    const then = (trials: readonly TrialRecord[]) => conditionsThen([on(9, trials)], led)
    expect(easierThen(then([way('left', false), way('right', true)]), [ankle, standing])).toEqual([ankle])
    expect(easierThen(then([way('left', false), way('right', false)]), [ankle])).toEqual([])
    expect(easierThen(null, [ankle])).toEqual([])
  })
})
