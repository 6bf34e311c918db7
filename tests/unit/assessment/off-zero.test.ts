import { describe, expect, it } from 'vitest'
import { offZero } from '../../../src/assessment/off-zero'
import { bilateralResult } from '../../../src/assessment/test-result'
import frontSquat from '../../../src/protocol/mobility-tests/squat-depth-front'
import sideSquat from '../../../src/protocol/mobility-tests/squat-depth'
import { trialsOf } from '../../../src/workbench/gallery/records'

const shifts = (...values: readonly number[]) =>
  offZero(bilateralResult(frontSquat, trialsOf('both', values, frontSquat)))

describe('a value with a direction against zero', () => {
  it('is none inside the limit, whichever way', () => {
    expect(shifts(0.04, 0.05, 0.03)?.kind).toBe('none')
    expect(shifts(-0.04, -0.05, -0.03)?.kind).toBe('none')
  })

  it('is noticeable beyond it, and large from where the declaration says', () => {
    expect(shifts(0.08, 0.08, 0.08)?.kind).toBe('noticeable')
    expect(shifts(-0.08, -0.08, -0.08)?.kind).toBe('noticeable')
    expect(shifts(-0.11, -0.11, -0.11)?.kind).toBe('large')
  })

  it('has a limit of at least what the method can detect, and of more where trials scatter', () => {
    const least = frontSquat.metrics.hipShift.error.mdc.value
    const steady = shifts(0.08, 0.08, 0.08)!.limit
    expect(steady).toBeGreaterThanOrEqual(least)
    expect(shifts(0, 0.08, 0.16)!.limit).toBeGreaterThan(steady)
  })

  it('is told of no fewer trials than are asked for', () => {
    expect(shifts(0.2, 0.2)).toBeNull()
    expect(shifts()).toBeNull()
  })

  it('is nothing that a metric without a direction has', () => {
    expect(offZero(bilateralResult(sideSquat, trialsOf('both', [5, 5, 5], sideSquat)))).toBeNull()
  })
})
