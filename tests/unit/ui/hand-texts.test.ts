import { describe, expect, it } from 'vitest'
import type { TestResult } from '../../../src/assessment/test-result'
import { doubt } from '../../../src/ui/explanation'
import { briefFinding, cameraPart, handPart, headline, methodMark } from '../../../src/ui/result-text'
import { explained } from '../../tools/explained'
import { handResultOf, handResults } from '../../../src/workbench/gallery/hand-records'
import { results } from '../../../src/workbench/gallery/records'

const last = ({ results: all }: (typeof handResults)[keyof typeof handResults]): TestResult => {
  const result = all.at(-1)
  if (result?.sides !== 'each') throw new Error('a gallery result holds a test of each leg')
  return result
}

describe('what a result by hand says', () => {
  it.each([
    ['tape', 'Right ankle is stiffer than left.'],
    ['tapeAndCamera', 'Right ankle is stiffer than left.'],
    ['tapeFew', 'Right ankle is stiffer than left.'],
    ['contradict', 'Tape and camera contradict each other.'],
    ['fullTime', 'Full time on both legs.'],
  ] as const)('first, of %s: "%s"', (name, sentence) => {
    expect(headline(last(handResults[name]))).toBe(sentence)
    expect(briefFinding(last(handResults[name]))).not.toMatch(/\.$/)
  })

  it('gives centimetres to the half and no sign', () => {
    expect(explained(last(handResults.tape))).toBe(
      'The sides are 2.5\u00a0cm apart. The measuring error is 1.5\u00a0cm, so this is more than noise.',
    )
  })

  it('does not set two equal numbers against each other where one is smaller', () => {
    // 4 / 3 cm apart: rounded, as much as the error of 1.5 cm that it lies inside.
    const close = handResultOf({ tape: { left: [12, 12, 12], right: [10.5, 10.5, 11] } })
    expect(explained(last(close))).toContain('less than 1.5\u00a0cm apart, inside')
  })

  it('names the side of each method where they contradict each other, and what to do', () => {
    expect(explained(last(handResults.contradict))).toMatch(
      /^By tape the left side reaches further, by camera the right one bends further, so no .* again/,
    )
  })

  it('asks for three values, not trials, where a comparison lacks them', () => {
    expect(explained(last(handResultOf({ tape: { left: [12], right: [] } })))).toContain('three values')
    expect(explained(last(handResultOf({ tape: { left: [12], right: [11] } })))).toContain('three values')
  })

  it('is doubted where tape and camera do not go together, and only there', () => {
    expect(doubt(last(handResults.apart))).toContain('one of the two is off')
    expect(doubt(last(handResults.tapeAndCamera))).toBeNull()
    expect(doubt(results.different.results[0]!)).toBeNull()
  })

  it('is marked as by tape or by stopwatch; the camera needs no mark', () => {
    expect(methodMark(last(handResults.tape))).toBe(', by tape')
    expect(methodMark(last(handResults.fullTime))).toBe(', by stopwatch')
    expect(methodMark(results.different.results[0]!)).toBe('')
  })
})

it('either method is found, whichever leads', () => {
  for (const name of ['tapeAndCamera', 'tapeFew'] as const) {
    const result = last(handResults[name])
    expect(cameraPart(result)?.measure.by).toBe('camera')
    expect(handPart(result)?.measure.by).toBe('tape')
  }
  expect(cameraPart(last(handResults.tape))).toBeNull()
  expect(handPart(results.different.results[0]!)).toBeNull()
})
