import { expect, it } from 'vitest'
import { testResult } from '../../../src/assessment/test-result'
import { comparedPart } from '../../../src/assessment/compared-part'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { looksText, spreadText } from '../../../src/ui/looks-and-spread'
import { measured, trialRecord } from '../../tools/synthetic-runner-records'

const lunge = (side: 'left' | 'right', value: number, second: 'heavy' | 'full' | null = null) => {
  const outcome = measured(side, value)
  if (outcome.kind !== 'measured') throw new Error('a hold is measured')
  const looked = { dorsiflexion: { value, mirrorGap: 0, scatter: 0.2, pictures: 5 } }
  const looks = { first: { dorsiflexion: value }, second: second ? { [second]: looked } : {} }
  return trialRecord(side, { ...outcome, looks })
}

it('the looks that a number comes from are told apart, whatever network runs live', () => {
  const result = testResult(ankle, [])
  expect(looksText(result, [lunge('left', 38, 'heavy')])).toMatch(/larger network/)
  expect(looksText(result, [lunge('left', 38, 'full')])).toMatch(/same network/)
  expect(looksText(result, [lunge('left', 38)])).toBe('looked at once')
  expect(looksText(result, [lunge('left', 38), lunge('left', 39), lunge('right', 38, 'heavy')])).toMatch(
    /^2 looked at once, 1 looked at again by the larger/,
  )
})

it('the spread is of the metric that is asked for: at the full time on both legs that of the sway', () => {
  const stands = (['left', 'right'] as const).flatMap((side) =>
    [0.002, 0.003, 0.004].map((swaySideways) => {
      const outcome = measured(side, 45_000, 'holdTime')
      if (outcome.kind !== 'measured') throw new Error('a stand is measured')
      const metrics = { holdTime: 45_000, swaySideways }
      return trialRecord(side, { ...outcome, metrics }, { mobilityTestId: balance.id })
    }),
  )
  const result = testResult(balance, stands)
  expect(comparedPart(result).metricId).toBe('swaySideways')
  expect(spreadText(result)).toBe('left 0.0\u00a0s, right 0.0\u00a0s')
  // ln 2, 3 and 4 apart: 0.349, as a factor 1.4.
  expect(spreadText(comparedPart(result))).toBe('left 1.4 times, right 1.4 times')
})

it('the spread of a side is the standard deviation of its own valid trials, and of nothing taken back', () => {
  const left = [36, 38, 40].map((value) => lunge('left', value))
  const right = [37, 38, 39].map((value) => lunge('right', value))
  const gone = { ...lunge('right', 60), withdrawn: true }
  expect(spreadText(testResult(ankle, [...left, ...right, gone]))).toBe('left 2.0°, right 1.0°')
  expect(spreadText(testResult(ankle, left.slice(0, 1)))).toBe('not known of one trial')
})
