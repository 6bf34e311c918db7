import { describe, expect, it } from 'vitest'
import { endedTests, endsTest, withAnswer } from '../../../src/runner/pain'
import type { PainAnswer } from '../../../src/runner/records'

const answer = (fields: Partial<PainAnswer> = {}): PainAnswer => ({
  mobilityTestId: 'squat-depth',
  side: 'both',
  sitting: 0,
  hurt: true,
  ...fields,
})

describe('pain while testing', () => {
  it.each([
    ['a raised hand that says no more', answer(), true],
    ['4 of 10', answer({ rating: { intensity: 4 } }), true],
    ['3 of 10', answer({ rating: { intensity: 3 } }), false],
    ['a sharp 1 of 10', answer({ rating: { intensity: 1, isSharp: true } }), true],
    ['none', answer({ hurt: false }), false],
    ['silence', answer({ hurt: null }), false],
  ])('%s ends its test: %s', (_, said, ends) => {
    expect(endsTest(said)).toBe(ends)
  })

  it('keeps one answer a question, the last one, and takes silence for none', () => {
    const left = answer({ mobilityTestId: 'hip-extension', side: 'left' })
    const right = answer({ mobilityTestId: 'hip-extension', side: 'right', hurt: null })
    const both = withAnswer(withAnswer([], left), right)
    expect(both).toEqual([left, right])
    expect(withAnswer(both, { ...right, hurt: false })).toEqual([left, { ...right, hurt: false }])
    expect(withAnswer(both, { ...left, hurt: null })).toEqual([left, right])
    expect(withAnswer(both, { ...left, sitting: 1 })).toHaveLength(3)
  })

  it('ends a test on both sides, and once', () => {
    const left = answer({ mobilityTestId: 'hip-extension', side: 'left' })
    const said = [left, { ...left, side: 'right' as const }, answer({ hurt: false })]
    expect(endedTests(said)).toEqual(['hip-extension'])
  })
})
