import { describe, expect, it } from 'vitest'
import {
  conditionsThen,
  measuredOtherwise,
  unlikeSetUp,
  unlikeWorn,
  type ConditionsThen,
} from '../../../src/assessment/conditions-then'
import { modelOf } from '../../../src/assessment/likeness'
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
  Object.fromEntries([...then!.setUps].map(([id, { bodySpan }]) => [id, bodySpan]))

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

describe('what in front of the camera is not as then', () => {
  const trial = trialRecord('left', measured('left', 38), {
    setUp: { ...someSetUp, bodySpan: 0.7, roll: 1, luma: 120 },
  })
  const then = conditionsThen([on(9, [trial])], led)!.setUps.get('ankle-dorsiflexion')
  const asThen = { bodySpan: 0.7, roll: 1, luma: 120, model: modelOf(trial.engine) }
  const unlike = (now: Partial<typeof asThen>) => unlikeSetUp(then, { ...asThen, ...now })

  it('is nothing where all is alike, or where it is not known', () => {
    expect(unlike({})).toEqual([])
    expect(unlikeSetUp(then, { bodySpan: null, roll: null, luma: null, model: null })).toEqual([])
    expect(unlikeSetUp(undefined, { ...asThen, model: 'another' })).toEqual([])
  })

  it.each([
    ['distance', { bodySpan: 0.7 * 1.09 }, { bodySpan: 0.7 * 1.11 }],
    ['distance', { bodySpan: 0.7 * 0.91 }, { bodySpan: 0.7 * 0.89 }],
    ['tilt', { roll: 2.9 }, { roll: 3.1 }],
    ['tilt', { roll: -0.9 }, { roll: -1.1 }],
    ['light', { luma: 235 }, { luma: 245 }],
    ['light', { luma: 61 }, { luma: 59 }],
  ])('is the %s just beyond its limit, either way', (what, within, beyond) => {
    expect(unlike(within)).toEqual([])
    expect(unlike(beyond)).toEqual([what])
  })

  it('is the pose network, where another one or another build of it reads', () => {
    const { engine } = trial
    expect(unlike({ model: modelOf({ ...engine, model: 'lite' }) })).toEqual(['model'])
    expect(unlike({ model: modelOf({ ...engine, modelHash: 'another' }) })).toEqual(['model'])
  })
})
