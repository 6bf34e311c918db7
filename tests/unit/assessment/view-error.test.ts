import { describe, expect, it } from 'vitest'
import { offZero } from '../../../src/assessment/off-zero'
import type { SeenTrial } from '../../../src/assessment/records'
import { bilateralResult, testResult } from '../../../src/assessment/test-result'
import { viewErrors } from '../../../src/assessment/view-error'
import { yawIn } from '../../../src/protocol/gates'
import { placingAlone } from '../../../src/protocol/error-terms'
import { manualMeasure, measureOf } from '../../../src/protocol/measure'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import calfRaise from '../../../src/protocol/mobility-tests/single-leg-calf-raise'
import frontSquat from '../../../src/protocol/mobility-tests/squat-depth-front'
import hip from '../../../src/protocol/mobility-tests/hip-extension'
import sideSquat from '../../../src/protocol/mobility-tests/squat-depth'
import { mobilityTests } from '../../../src/protocol/registry'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { filmed } from '../../tools/synthetic-runner'
import { frontSquat as squats } from '../../tools/synthetic-runner-front-squat'
import { measured, someSetUp, trialRecord } from '../../tools/synthetic-runner-records'

const rolled = (roll: number | null, value = 38) =>
  trialRecord('left', measured('left', value), { setUp: { ...someSetUp, roll } })
const unknown = Math.sqrt(3)

describe('a camera that nobody knows the roll of', () => {
  const error = (...trials: readonly SeenTrial[]) => testResult(ankle, trials).left.error!

  it('widens the set-up of a shank from 1 to 2 degrees', () => {
    const { setUp, view } = error(rolled(null), rolled(null), rolled(null))
    // Beside the body of the day, which no camera changes.
    const { biology } = ankle.metrics.dorsiflexion.error
    const placing = Math.sqrt(setUp ** 2 - biology.value ** 2)
    expect(placing).toBeCloseTo(1, 1)
    expect(Math.hypot(placing, view)).toBeCloseTo(2, 1)
    expect(error(rolled(1.5), rolled(0), rolled(-4)).view).toBe(0)
  })

  it('does so from one such trial on, if it counts', () => {
    expect(error(rolled(0), rolled(null), rolled(0)).view).toBeCloseTo(unknown, 9)
    const gone = { ...rolled(null), withdrawn: true }
    expect(error(rolled(0), gone, rolled(0)).view).toBe(0)
  })

  it('costs what the metric owes to the upright, and nothing where a joint or the own stand is the measure', () => {
    const size = (...of: Parameters<typeof measureOf>) =>
      viewErrors(measureOf(...of), [rolled(null)])[0]?.size ?? 0
    expect(size(ankle, 'dorsiflexion')).toBeCloseTo(unknown, 9)
    // Of what the thigh reads while standing, 0.4 is taken off, and of its roll as much.
    expect(size(hip, 'hipExtension')).toBeCloseTo(0.6 * unknown, 9)
    expect(size(hip, 'thighToTrunk')).toBe(0)
    expect(size(sideSquat, 'trunkToShank')).toBe(0)
    expect(size(sideSquat, 'depth')).toBe(0)
    expect(size(sideSquat, 'shankTilt')).toBeCloseTo(unknown, 9)
    expect(size(sideSquat, 'kneeFlexion')).toBe(0)
  })

  it('is in both legs with the opposite sign: whatever compares them by it is filmed from the side, the tested leg near', () => {
    const shared = mobilityTests.filter(
      (test) => test.sides === 'each' && measureOf(test, test.primary).rollShare > 0,
    )
    expect(shared.map(({ id }) => id)).toContain(ankle.id)
    for (const { id, view } of shared) expect(view, id).toMatchObject({ plane: 'sagittal', near: 'tested' })
  })

  it('goes into nothing in the registry but an angle that is read off the vertical', () => {
    const toUpright = new Set(['segment-tilt', 'side-lean', 'shoulder-line'])
    const all = mobilityTests.flatMap((test) =>
      Object.entries(test.metrics).map(([id, metric]) => ({ test, id, metric })),
    )
    expect(all.length).toBeGreaterThan(20)
    for (const { test, id, metric } of all) {
      const [error] = viewErrors(measureOf(test, id), [rolled(null)])
      const isAngle = metric.reduce === 'median-of-middle' && toUpright.has(test.channels[metric.of]!.kind)
      // A thigh that is set off against the own stand in full has lost the roll to it.
      if (!isAngle) expect(error, `${test.id} ${id}`).toBeUndefined()
      else if (!metric.relative) expect(error?.size, `${test.id} ${id}`).toBeCloseTo(unknown, 9)
      if (error) expect(measureOf(test, id).unit, `${test.id} ${id}`).toBe('deg')
    }
  })

  it('changes no number of calf raises, and no share of their height: they are counted on one and the same line', () => {
    for (const id of ['repetitions', 'heightKept', 'ownHeight'])
      expect(viewErrors(measureOf(calfRaise, id), [rolled(null)]), id).toEqual([])
  })

  it('is nothing to a tape', () => {
    expect(viewErrors(manualMeasure(ankle)!, [rolled(null)])).toEqual([])
  })
})

describe('a runner who is turned in a front squat', () => {
  /** Three straight squats from a camera so far aside, as the product would keep them. */
  const seen = (yaw: number): readonly SeenTrial[] =>
    measuredTrials(frontSquat, 'both', filmed(squats({ trials: [{}, {}, {}] }), { yaw })).map(
      ({ outcome, attempt }) =>
        trialRecord('both', outcome, {
          mobilityTestId: frontSquat.id,
          setUp: { ...someSetUp, yaw: yawIn(frontSquat, attempt) },
        }),
    )

  it.each([0, 3, -3, 6, -6, 9, -9, 12, -12])('has no shift by a turn of %i degrees alone', (yaw) => {
    const result = bilateralResult(frontSquat, seen(yaw))
    expect(result.both.valid).toBe(3)
    if (Math.abs(yaw) >= 6) expect(Math.abs(result.both.value!)).toBeGreaterThan(0.055)
    expect(offZero(result)?.kind).toBe('none')
    for (const other of result.others)
      if (other.measure.positive)
        expect([other.metricId, offZero(other)?.kind]).toEqual([other.metricId, 'none'])
  })

  it('keeps the limit of the method while the turn is no more than nobody can tell', () => {
    expect(offZero(bilateralResult(frontSquat, seen(0)))!.limit).toBeLessThan(0.065)
    expect(offZero(bilateralResult(frontSquat, seen(12)))!.limit).toBeGreaterThan(0.2)
  })
})

describe('a runner who is turned in a lunge', () => {
  const lunges = (yaw: number | null) =>
    [1, 2, 3].map(() => trialRecord('left', measured('left', 38), { setUp: { ...someSetUp, roll: 0, yaw } }))
  const view = (yaw: number | null) => testResult(ankle, lunges(yaw)).left.error!.view

  it('has a shank that is known less well the more the turn is, beyond what placing oneself leaves anyhow', () => {
    expect([null, 0, 3, 4].map(view)).toEqual([0, 0, 0, 0])
    expect(view(6)).toBeGreaterThan(0.5)
    // Read as 11 the shank is off by 2.2 degrees, of which placing oneself holds 1: the pose of one look holds none.
    const { error } = ankle.metrics['dorsiflexion']
    expect(placingAlone(error)).toBeCloseTo(1, 1)
    expect(Math.hypot(view(11), 1)).toBeCloseTo(11 * error.turned.value, 1)
  })

  it('says so where the error is taken apart', () => {
    const parts = viewErrors(measureOf(ankle, 'dorsiflexion'), lunges(11))
    expect(parts.map(({ because }) => because)).toEqual(['turned'])
  })
})
