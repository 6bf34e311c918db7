import { describe, expect, it } from 'vitest'
import type { AssessmentResult } from '../../../src/assessment/assessment-result'
import { sidesOf } from '../../../src/assessment/test-result'
import { mobilityTest } from '../../../src/protocol/registry'
import { sheetsIn, triedIn } from '../../../src/ui/assessment-text'
import { explained } from '../../tools/explained'
import { headline } from '../../../src/ui/result-text'
import { withError } from '../../../src/ui/value-text'
import { fourOf, results, shifted } from '../../../src/workbench/gallery/records'

const testOrNull = (id: string) => mobilityTest(id) ?? null

describe('a squat from the front', () => {
  const front = (entry: AssessmentResult) =>
    entry.results.find(({ mobilityTestId }) => mobilityTestId === 'squat-depth-front')!

  it('names the side to which the hips go, never a sign, and says when that is noise', () => {
    expect(headline(front(results.squatBoth))).toBe(
      'Hips 4\u00a0% of your stance to the left, inside the measuring error.',
    )
    expect(headline(front(results.squatShifted))).toBe('Hips 13\u00a0% of your stance to the right.')
  })

  it('calls it a shift, and never a difference between the legs', () => {
    const [inside, outside] = [results.squatBoth, results.squatShifted].map((entry) =>
      explained(front(entry)),
    )
    expect(inside).toMatch(/inside the measuring error of \d+\u00a0%\. That is a good, ordinary result/)
    expect(outside).toMatch(/more than noise\. It is a large shift/)
    for (const text of [inside, outside]) {
      expect(text).not.toMatch(/difference|apart|[-\u2212]\d/)
      expect(text).toContain('not which leg bears more')
    }
  })

  it('has its other metrics without a sign too', () => {
    const others = front(results.squatBoth).others.map((other) =>
      withError(sidesOf(other)[0]!, other.measure),
    )
    expect(others.length).toBeGreaterThan(3)
    for (const text of others) expect(text).not.toMatch(/[-\u2212]\d/)
    expect(others.find((text) => text.includes('outside'))).toMatch(/^6\u00a0% outside ±/)
  })

  it('stands on the sheet of its test, and alone where that was not tried', () => {
    const titles = (entry: AssessmentResult) =>
      sheetsIn(triedIn(entry, testOrNull)).map(({ test, parts }) => [
        test.id,
        ...parts.map((part) => part.test.id),
      ])
    expect(titles(results.squatBoth)).toEqual([['squat-depth', 'squat-depth-front']])
    const alone = fourOf({ shifts: [0.02, 0.03, 0.02].map(shifted) })
    expect(titles(alone)).toEqual([['squat-depth-front']])
  })
})
