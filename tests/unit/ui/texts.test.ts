import { describe, expect, it } from 'vitest'
import type { AssessmentResult } from '../../../src/assessment/assessment-result'
import { sidesOf } from '../../../src/assessment/test-result'
import { cameraMeasure } from '../../../src/protocol/measure'
import { captureFaultCodes, faultText, storageFaultCodes } from '../../../src/ui/fault-text'
import { noNumber, plusMinus, quantity, rangeOf, times, wholeNumber } from '../../../src/ui/format'
import { assessmentHeadline, triedIn } from '../../../src/ui/assessment-text'
import { explained } from '../../tools/explained'
import { briefFinding, headline } from '../../../src/ui/result-text'
import { signText, valueRead, valueText, withError } from '../../../src/ui/value-text'
import { missingText } from '../../../src/ui/missing-text'
import {
  ankle,
  balance,
  fourOf,
  frontSquat,
  hip,
  resultOf,
  results,
  shifted,
  squat,
  stand,
} from '../../../src/workbench/gallery/records'

const only = (entry: AssessmentResult, at = 0) => {
  const result = entry.results[at]
  if (!result) throw new Error(`a gallery result holds no test ${at}`)
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
    expect(quantity(0.0031, 'ratio')).toBe('0.3\u00a0%')
    expect(quantity(12_900, 'ms')).toBe('12\u00a0s')
    expect(quantity(45_000, 'ms')).toBe('45\u00a0s')
    expect(times(Math.log(0.5))).toBe('2.0 times')
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
    ['different', 'Right ankle is stiffer than left.'],
    ['right', 'Left ankle is stiffer than right.'],
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

  it('has a short form without a full stop', () => {
    expect(briefFinding(only(results.different))).toBe('Right ankle is stiffer')
    expect(briefFinding(only(results.none))).toBe('No difference we can measure')
    expect(briefFinding(only(results.partial))).toBe('Right is not measured yet')
  })
})

describe('the numbers behind it', () => {
  it('set the difference against its error and show no sign', () => {
    const left = explained(only(results.different))
    expect(left).toContain('8° apart')
    expect(left).toContain('more than noise')
    const right = explained(only(results.right))
    expect(right).toContain('9° apart')
    expect(right).not.toMatch(/[-\u2212]\d/)
  })

  it('call a difference inside the error good, and a large one large', () => {
    expect(explained(only(results.none))).toContain('inside the measuring error')
    expect(explained(only(results.large))).toContain('large difference')
    expect(explained(only(results.different))).not.toContain('large')
  })

  it('give no number for a side without one', () => {
    const [left, right] = sidesOf(only(results.partial))
    expect(withError(left!, cameraMeasure(ankle))).toMatch(/^41° ±\d+°$/)
    expect(withError(right!, cameraMeasure(ankle))).toBe(noNumber)
    expect(noNumber).not.toMatch(/\d/)
  })
})

describe('a test of both legs', () => {
  const depth = only(results.squatAlone, 2)

  it('says its sign in words, at three metres and in the result', () => {
    expect(valueText(5.2, cameraMeasure(squat))).toBe('5° above parallel')
    expect(valueText(-4.2, cameraMeasure(squat))).toBe('4° below parallel')
    expect(valueRead(0.3, cameraMeasure(squat))).toBe('Thigh parallel to the floor')
    expect(signText(-4.2, cameraMeasure(squat))).toBe('below parallel')
    expect(signText(33, cameraMeasure(ankle))).toBeNull()
  })

  it('has one value and no difference', () => {
    expect(headline(depth)).toBe('Thigh 5° above parallel.')
    expect(briefFinding(depth)).toBe('Thigh 5° above parallel')
    expect(explained(depth)).toMatch(/one value, from 3 trials: 5° above parallel ±\d+°\.$/)
    expect(headline(only(fourOf({}), 2))).toBe('Nothing is measured yet.')
  })
})

describe('the first sentence of an assessment', () => {
  const says = (entry: AssessmentResult) =>
    assessmentHeadline(
      triedIn(entry, (id) => [ankle, balance, squat, frontSquat, hip].find((test) => test.id === id) ?? null),
    )

  it.each([
    ['the one real difference', results.four, 'Right ankle is stiffer than left.'],
    ['none', results.fourEven, 'No difference we can measure.'],
    ['a squat alone', results.squatAlone, 'Thigh 5° above parallel.'],
    ['nothing', fourOf({}), 'Nothing is measured yet.'],
    ['one test', results.few, 'Too few trials to compare the sides.'],
  ] as const)('of %s', (_, entry, sentence) => {
    expect(says(entry)).toBe(sentence)
  })

  const standing = { left: [stand(9), stand(10), stand(11)], right: [stand(40), stand(41), stand(42)] }
  const bending = { left: [40, 41, 42], right: [30, 31, 30] }

  it('names the side of each of several', () => {
    expect(says(fourOf({ standing, bending }))).toBe('Left leg holds less long, right ankle is stiffer.')
  })

  it('counts more than can be read at a glance', () => {
    const reaching = { left: [20, 21, 20], right: [2, 3, 2] }
    const shifts = [-0.13, -0.12, -0.15].map(shifted)
    expect(says(fourOf({ standing, bending, reaching, shifts }))).toBe('Four clear differences.')
  })
})

describe('fault texts', () => {
  const faults = [
    ...captureFaultCodes.map((code) => ({ kind: 'capture', code, detail: '' }) as const),
    ...storageFaultCodes.map((code) => ({ kind: 'storage', code, detail: '' }) as const),
  ]

  it('know every code', () => {
    expect(captureFaultCodes).toHaveLength(20)
    expect(storageFaultCodes).toHaveLength(6)
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
