import { describe, expect, it } from 'vitest'
import { modelOf } from '../../../src/assessment/likeness'
import type { SeenTrial } from '../../../src/assessment/records'
import { setUpsIn, unlikeSetUp, type SetUpNow } from '../../../src/assessment/set-up-then'
import { measured, someSetUp, trialRecord } from '../../tools/synthetic-runner-records'

const id = 'ankle-dorsiflexion'
const set = (setUp: Partial<SeenTrial['setUp']>, side: 'left' | 'right' = 'left'): SeenTrial => ({
  ...trialRecord(side, measured(side, 38)),
  setUp: { ...someSetUp, bodySpan: 0.7, yaw: 4, roll: 1, luma: 120, handsOnHips: true, ...setUp },
})
const trial = set({})
const thenOf = (...trials: readonly SeenTrial[]) => setUpsIn(trials)[id]!
const then = thenOf(trial)
const asThen: SetUpNow = {
  bodySpan: 0.7,
  yaw: 4,
  roll: 1,
  luma: 120,
  handsOnHips: true,
  model: modelOf(trial.engine),
  side: 'left',
  isEasier: false,
}
const unlike = (now: Partial<SetUpNow>, before = then) => unlikeSetUp(before, { ...asThen, ...now })

describe('the set-up of last time', () => {
  it('is the middle of what its trials keep, and of hands only what all of them say', () => {
    const some = thenOf(
      set({ yaw: 2, bodySpan: 0.6 }),
      set({ yaw: 3, bodySpan: 0.7 }),
      set({ yaw: 9, bodySpan: 0.71 }),
    )
    expect(some).toMatchObject({ yaw: 3, bodySpan: 0.7, handsOnHips: true })
    expect(thenOf(set({}), set({ handsOnHips: false })).handsOnHips).toBeNull()
    expect(thenOf(set({ handsOnHips: null })).handsOnHips).toBeNull()
  })

  it('keeps for each leg how it was done', () => {
    expect(thenOf(set({}), set({ easier: true }, 'right')).ways).toEqual({
      left: 'as asked',
      right: 'easier',
    })
  })
})

describe('what in front of the camera is not as then', () => {
  it('is nothing where all is alike, or where it is not known', () => {
    expect(unlike({})).toEqual([])
    const unknown = { bodySpan: null, yaw: null, roll: null, luma: null, handsOnHips: null, model: null }
    expect(unlike(unknown)).toEqual([])
    expect(unlikeSetUp(undefined, { ...asThen, model: 'another' })).toEqual([])
  })

  it.each<[string, Partial<SetUpNow>, Partial<SetUpNow>]>([
    ['nearer', { bodySpan: 0.7 * 1.09 }, { bodySpan: 0.7 * 1.11 }],
    ['further', { bodySpan: 0.7 * 0.91 }, { bodySpan: 0.7 * 0.89 }],
    ['turned', { yaw: 8.9 }, { yaw: 9.1 }],
    ['tilted', { roll: 2.9 }, { roll: 3.1 }],
    ['tilted', { roll: -0.9 }, { roll: -1.1 }],
    ['brighter', { luma: 235 }, { luma: 245 }],
    ['darker', { luma: 61 }, { luma: 59 }],
  ])('is %s just beyond its limit', (what, within, beyond) => {
    expect(unlike(within)).toEqual([])
    expect(unlike(beyond)).toEqual([what])
  })

  it('asks nobody to turn away who stands squarer than then', () => {
    expect(unlike({ yaw: 0 }, thenOf(set({ yaw: 9 })))).toEqual([])
  })

  it('is where the hands are, either way', () => {
    expect(unlike({ handsOnHips: false })).toEqual(['hands-off-hips'])
    expect(unlike({}, thenOf(set({ handsOnHips: false })))).toEqual(['hands-on-hips'])
  })

  it('is the easier way of this very leg, either way', () => {
    const eased = thenOf(set({}), set({ easier: true }, 'right'))
    expect(unlike({ side: 'left' }, eased)).toEqual([])
    expect(unlike({ side: 'right' }, eased)).toEqual(['as-asked'])
    expect(unlike({ side: 'right', isEasier: true }, eased)).toEqual([])
    expect(unlike({ side: 'left', isEasier: true }, eased)).toEqual(['easier'])
    expect(unlike({ side: 'right', isEasier: true }), 'a leg that was not measured then').toEqual([])
  })

  it('is the pose network, where another one or another build of it reads', () => {
    const { engine } = trial
    expect(unlike({ model: modelOf({ ...engine, model: 'lite' }) })).toEqual(['other-model'])
    expect(unlike({ model: modelOf({ ...engine, modelHash: 'another' }) })).toEqual(['other-model'])
  })

  it('comes in the order in which it is best put right', () => {
    const now = {
      bodySpan: 1,
      yaw: 20,
      roll: 9,
      handsOnHips: false,
      luma: 20,
      isEasier: true,
      model: 'other',
    }
    expect(unlike(now)).toEqual([
      'nearer',
      'turned',
      'tilted',
      'hands-off-hips',
      'darker',
      'easier',
      'other-model',
    ])
  })
})
