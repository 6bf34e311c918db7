import { describe, expect, it } from 'vitest'
import { bilateralResult, testResult } from '../../../src/assessment/test-result'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import frontSquat from '../../../src/protocol/mobility-tests/squat-depth-front'
import sideSquat from '../../../src/protocol/mobility-tests/squat-depth'
import { errorFootnote } from '../../../src/ui/error-footnote'

describe('the footnote of an error', () => {
  it('speaks of both sides where there are two', () => {
    expect(errorFootnote(testResult(ankle, []))).toContain('carries those of both sides')
  })

  it('speaks of a way to one side, or of one value, where both legs are measured together', () => {
    const [front, side] = [frontSquat, sideSquat].map((test) => errorFootnote(bilateralResult(test, [])))
    expect(front).toContain('a way to one side')
    expect(side).toContain('one value and no difference between sides')
    for (const text of [front, side]) expect(text).not.toContain('both sides')
  })
})
