import { describe, expect, it } from 'vitest'
import { captureFaultCodes, faultText, storageFaultCodes } from '../../../src/ui/fault-text'
import { noNumber, plusMinus, quantity, rangeOf, wholeNumber } from '../../../src/ui/format'
import { briefFinding, explanation, headline, leadingResult, sideSentence } from '../../../src/ui/result-text'
import { missingText } from '../../../src/ui/missing-text'
import { resultOf, results } from '../../../src/workbench/gallery/records'

const only = (entry: (typeof results)[keyof typeof results]) => {
  const [result] = entry.results
  if (!result) throw new Error('a gallery result holds one test')
  return result
}

describe('numbers', () => {
  it('are whole, with a real minus sign and no negative zero', () => {
    expect(wholeNumber(32.6)).toBe('33')
    expect(wholeNumber(-8.4)).toBe('\u22128')
    expect(wholeNumber(-0.3)).toBe('0')
  })

  it('carry their unit as it is written', () => {
    expect(quantity(40.6, 'deg')).toBe('41°')
    expect(quantity(0.71, 'ratio')).toBe('71\u00a0%')
    expect(rangeOf([24.2, 28.7])).toBe('24 to 29')
    expect(rangeOf([24.2, 23.9])).toBe('24')
  })

  it('never show an error of nothing', () => {
    expect(plusMinus(0.2, 'deg')).toBe('±1°')
    expect(plusMinus(4.6, 'deg')).toBe('±5°')
  })
})

describe('the first sentence of a result', () => {
  it.each([
    ['different', 'Left bends further than right.'],
    ['right', 'Right bends further than left.'],
    ['none', 'No difference we can measure.'],
    ['partial', 'Right is not measured yet.'],
    ['few', 'Too few trials to compare the sides.'],
    ['empty', 'Nothing is measured yet.'],
  ] as const)('of %s is "%s"', (name, sentence) => {
    expect(headline(only(results[name]))).toBe(sentence)
  })

  it('is the left one that is missing when only the right was measured', () => {
    expect(headline(only(resultOf([], [33, 34, 35])))).toBe('Left is not measured yet.')
  })

  it('is the one with a real difference, else one that was tried', () => {
    const [different, none, empty] = [results.different, results.none, resultOf([], [])].map(only)
    expect(leadingResult([empty!, none!, different!])).toBe(different)
    expect(leadingResult([empty!, none!])).toBe(none)
    expect(leadingResult([empty!])).toBe(empty)
  })

  it('has a short form without a full stop', () => {
    expect(briefFinding(only(results.different))).toBe('Left bends further')
    expect(briefFinding(only(results.none))).toBe('No difference we can measure')
    expect(briefFinding(only(results.partial))).toBe('Right is not measured yet')
  })
})

describe('the numbers behind it', () => {
  it('set the difference against its error and show no sign', () => {
    const left = explanation(only(results.different))
    expect(left).toContain('8° apart')
    expect(left).toContain('more than noise')
    const right = explanation(only(results.right))
    expect(right).toContain('9° apart')
    expect(right).not.toMatch(/[-\u2212]\d/)
  })

  it('call a difference inside the error good, and a large one large', () => {
    expect(explanation(only(results.none))).toContain('inside the measuring error')
    expect(explanation(only(results.large))).toContain('large difference')
    expect(explanation(only(results.different))).not.toContain('large')
  })

  it('give no number for a side without one', () => {
    const { left, right } = only(results.partial)
    expect(sideSentence(left, 'deg')).toMatch(/^Left: 41° ±\d+°$/)
    expect(sideSentence(right, 'deg')).toBe('Right: not measured')
    expect(noNumber).not.toMatch(/\d/)
  })
})

describe('fault texts', () => {
  const faults = [
    ...captureFaultCodes.map((code) => ({ kind: 'capture', code, detail: '' }) as const),
    ...storageFaultCodes.map((code) => ({ kind: 'storage', code, detail: '' }) as const),
  ]

  it('know every code', () => {
    expect(captureFaultCodes).toHaveLength(17)
    expect(storageFaultCodes).toHaveLength(5)
  })

  it.each(faults.map((fault) => [fault.code, fault] as const))('%s says what to do', (_, fault) => {
    const text = faultText(fault)
    expect(text.caption.split(' ').length).toBeLessThanOrEqual(5)
    expect(text.happened).toMatch(/\.$/)
    expect(text.steps.length).toBeGreaterThan(0)
    for (const step of text.steps) expect(step).toMatch(/\.$/)
  })

  it('are each their own', () => {
    const texts = faults.map((fault) => faultText(fault))
    expect(new Set(texts.map(({ caption }) => caption)).size).toBe(texts.length)
    expect(new Set(texts.map(({ happened }) => happened)).size).toBe(texts.length)
  })

  it('offer a file where there is no camera, and fetch a damaged model anew', () => {
    expect(faultText({ kind: 'capture', code: 'camera-absent', detail: '' }).remedies[0]).toBe('video-file')
    expect(faultText({ kind: 'capture', code: 'model-corrupt', detail: '' }).remedies[0]).toBe('reload')
  })
})

it('every missing thing has a sentence of its own', () => {
  const texts = Object.values(missingText)
  expect(new Set(texts).size).toBe(texts.length)
  for (const text of texts) expect(text).toMatch(/^[A-Z].*\.$/)
})
