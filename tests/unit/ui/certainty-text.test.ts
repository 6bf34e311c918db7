import { describe, expect, it } from 'vitest'
import type { AssessmentResult } from '../../../src/assessment/assessment-result'
import { findingsOf } from '../../../src/assessment/findings'
import { mobilityTests } from '../../../src/protocol/registry'
import { triedIn } from '../../../src/ui/assessment-text'
import { certaintyText } from '../../../src/ui/certainty-text'
import { onDay } from '../../tools/on-day'
import { fourOf, results, stand } from '../../../src/workbench/gallery/records'

describe('how certain a headline is', () => {
  const says = (entry: AssessmentResult, before: AssessmentResult | null = null) =>
    certaintyText(
      triedIn(entry, (id) => mobilityTests.find((test) => test.id === id) ?? null),
      findingsOf(entry, {
        declarationOf: (id) => mobilityTests.find((test) => test.id === id),
        person: null,
        all: before ? [onDay(before, '2026-02-01')] : [],
      }),
    )

  it('is said of what was found once, with what is alike', () => {
    expect(says(results.four)).toBe(
      'Clear this time: more than the measuring error. Not confirmed yet: a second assessment on another day has to find it too. ' +
        'No difference we can measure in hip extension.',
    )
  })

  it('is confirmed where the assessment before found the same side', () => {
    expect(says(results.different, results.different)).toBe(
      'Confirmed: more than the measuring error, on two days that were measured alike.',
    )
    expect(says(results.different, results.right)).toMatch(/^Clear this time/)
  })

  it('tells which of two was found before', () => {
    const standing = { left: [stand(9), stand(10), stand(11)], right: [stand(40), stand(41), stand(42)] }
    const bending = { left: [40, 41, 42], right: [30, 31, 30] }
    expect(says(fourOf({ standing, bending }), results.different)).toMatch(/each is .* of ankle bend, found/)
  })

  it('is that of no difference where there is none', () => {
    expect(says(results.none)).toBe('Left and right lie inside the measuring error in ankle bend.')
  })

  it('is nothing where nothing is compared', () => {
    expect(says(results.squatAlone)).toBe('')
  })
})
