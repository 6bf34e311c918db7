import { describe, expect, it } from 'vitest'
import { cm, deg, ms } from '../../../src/math/units'
import { published } from '../../../src/protocol/define-mobility-test'
import type { ManualMetric, TapeMetric } from '../../../src/protocol/manual-metric'
import { cameraMeasure, manualMeasure } from '../../../src/protocol/measure'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import hip from '../../../src/protocol/mobility-tests/hip-extension'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'

describe('a measure', () => {
  it('of the ankle is an angle by camera and a length by tape, each with its own constants', () => {
    expect(cameraMeasure(ankle)).toMatchObject({ by: 'camera', metricId: 'dorsiflexion', unit: 'deg' })
    expect(manualMeasure(ankle)).toMatchObject({
      by: 'tape',
      metricId: 'kneeToWall',
      unit: 'cm',
      combine: 'mean',
      endsAt: null,
      error: { mdc: { value: 1.5, origin: 'published' }, setUp: { value: 0.3 }, trial: { value: 0.5 } },
      largeDifference: { value: 3, origin: 'provisional' },
    })
  })

  it('of balance is a time by both, and ends by itself', () => {
    expect(cameraMeasure(balance)).toMatchObject({ unit: 'ms', combine: 'best', endsAt: 45_000 })
    expect(manualMeasure(balance)).toMatchObject({
      by: 'stopwatch',
      unit: 'ms',
      combine: 'best',
      endsAt: 45_000,
    })
  })

  it('by hand is none where a test needs the camera', () => {
    expect(manualMeasure(hip)).toBeNull()
  })
})

describe('the form', () => {
  it('takes no bare number, no other unit and no metric that the test has not', () => {
    const tape: TapeMetric<'dorsiflexion'> = ankle.manual as TapeMetric<'dorsiflexion'>
    const wrong: readonly ManualMetric<'dorsiflexion'>[] = [
      // @ts-expect-error a length carries its unit
      { ...tape, step: published(0.5, 'konor-2012') },
      // @ts-expect-error degrees are no length
      { ...tape, largeDifference: published(deg(3), 'hoch-2011') },
      // @ts-expect-error a tape reads centimetres
      { ...tape, unit: 'ms' },
      // @ts-expect-error the ankle has no such metric to check against
      { ...tape, check: { ...tape.check, against: 'depth' } },
      // @ts-expect-error a stopwatch says when it ends
      { ...tape, instrument: 'stopwatch', unit: 'ms' },
    ]
    expect(wrong).toHaveLength(5)
    expect([cm(1), ms(1)]).toEqual([1, 1])
  })
})
