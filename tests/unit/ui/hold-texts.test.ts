import { describe, expect, it } from 'vitest'
import type { AssessmentResult } from '../../../src/assessment/assessment-result'
import { isShort } from '../../../src/assessment/test-findings'
import { sidesOf, type TestResult } from '../../../src/assessment/test-result'
import { cameraMeasure } from '../../../src/protocol/measure'
import { explanation } from '../../../src/ui/explanation'
import { quantity, sizeOf } from '../../../src/ui/format'
import { headline, sizes } from '../../../src/ui/result-text'
import { errorText, lengthOf, valueText, withError } from '../../../src/ui/value-text'
import { ankle, balance, fourOf, results, stand } from '../../../src/workbench/gallery/records'
import { explained } from '../../tools/explained'

const only = (entry: AssessmentResult, at = 0) => {
  const result = entry.results[at]
  if (!result) throw new Error(`a gallery result holds no test ${at}`)
  return result
}

describe('a hold for time', () => {
  it('short of the full time never reads as the full time', () => {
    expect(quantity(44_600, 'ms')).toBe('44\u00a0s')
    expect(quantity(44_999, 'ms')).toBe('44\u00a0s')
    expect(valueText(44_600, cameraMeasure(balance))).toBe('44\u00a0s')
    expect(sizeOf(2600, 'ms')).toBe('3\u00a0s')
  })

  const sentences = (entry: AssessmentResult) => {
    const result = only(entry)
    return [headline(result), explained(result)]
  }

  it('at the full time on both legs is no difference by time, and the sway is set against its error', () => {
    const [first, second] = sentences(results.four)
    expect(first).toBe('Full time on both legs.')
    expect(second).toMatch(/is not measured\. Sideways sway.* 1\.2 times the other, inside/)
    const [left] = sidesOf(only(results.four))
    expect(errorText(left!, cameraMeasure(balance))).toBe('full time')
  })

  it('at the full time on both legs, of one stand each, gives a hint of the sway and names no side', () => {
    const [first, second] = sentences(results.swaying)
    expect(first).toBe('Full time on both legs.')
    expect(second).toMatch(/one side 2\.8 times the other, beyond .*\. That is a hint and no finding/)
  })

  it('at the full time on both legs, of three stands each, calls a large sway by its side', () => {
    const full = (sway: number) => [20, 30, 45].map((seconds) => stand(seconds, 'time', sway))
    const [first, second] = sentences(fourOf({ standing: { left: full(0.0028), right: full(0.0079) } }))
    expect(first).toBe('Right leg sways more than left.')
    expect(second).toMatch(/one side 2\.8 times the other\. .*more than noise/)
  })

  it('that is short on both legs is alike, and not called good', () => {
    const short = [3, 4, 3.5].map((seconds) => stand(seconds))
    const result = only(fourOf({ standing: { left: short, right: short } }))
    // Of 70 years no limit is known, and 4 s are not called good for that.
    for (const ageBand of ['18-39', '70-79'] as const)
      expect(explanation(result, { isShort: isShort(balance, result, { ageBand, sex: null }) })).toMatch(
        /1\.0 times the other, inside the measuring error of 3\.0 times\. How far each side goes is another matter/,
      )
    expect(isShort(balance, only(results.four), null)).toBe(false)
  })

  it('at the full time on one leg is at least so much apart', () => {
    const entry = fourOf({
      standing: { left: [stand(10), stand(9), stand(11)], right: [stand(45, 'time')] },
    })
    expect(sentences(entry)).toEqual([
      'Left leg holds less long than right.',
      expect.stringMatching(/one side at least 4\.1 times the other/) as string,
    ])
    const { difference, measure } = only(entry) as TestResult
    expect(difference.kind !== 'not-measurable' && sizes(difference, measure).size).toBe('at least 4.1 times')
  })

  it('at the full time on one leg alone, and near it on the other, is neither a difference nor none', () => {
    const [first, second] = sentences(
      fourOf({ standing: { left: [stand(37), stand(36), stand(35)], right: [stand(45, 'time')] } }),
    )
    expect(first).toBe('Full time on the right leg.')
    expect(second).toMatch(/nobody knows/)
    expect(second).not.toMatch(/No difference|good, ordinary|inside/)
  })

  it('shows a sway as a range, because its error grows with it', () => {
    const sway = only(results.four).others.find(({ metricId }) => metricId === 'swaySideways')!
    expect(withError(sidesOf(sway)[0]!, sway.measure)).toBe('0.3\u00a0% (0.2 to 0.5\u00a0%)')
    expect(lengthOf(0.003, sway.measure, 171)).toBe('5.1\u00a0mm')
    expect(lengthOf(0.003, sway.measure, undefined)).toBeNull()
    expect(lengthOf(null, sway.measure, 171)).toBeNull()
    expect(lengthOf(0.18, cameraMeasure(ankle), 171)).toBeNull()
    expect(lengthOf(0.186, { ofStature: 'cm' }, 178)).toBe('33\u00a0cm')
  })
})
