import { describe, expect, it } from 'vitest'
import { deg } from '../../../src/math/units'
import { provisional } from '../../../src/protocol/define-mobility-test'
import hip from '../../../src/protocol/mobility-tests/hip-extension'
import { isFaulty } from '../../../src/protocol/trial-reading'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { filmed } from '../../tools/synthetic-runner'
import { hipExtension } from '../../tools/synthetic-runner-hip-extension'

const limit = (value: number) => provisional(deg(value), 'Only for this test.')

describe('a change that is a fault', () => {
  it.each([
    ['beyond the upper limit', { above: limit(10) }, 10.1, true],
    ['at the upper limit', { above: limit(10) }, 10, false],
    ['far below, where only above is asked', { above: limit(10) }, -90, false],
    ['beyond the lower limit', { below: limit(-5) }, -5.1, true],
    ['far above, where only below is asked', { below: limit(-5) }, 90, false],
    ['between both', { above: limit(10), below: limit(-5) }, 0, false],
    ['below one of both', { above: limit(10), below: limit(-5) }, -6, true],
  ] as const)('%s', (_, limits, change, expected) => {
    expect(isFaulty(limits, change)).toBe(expected)
  })

  it('is told either way of a trunk', () => {
    const trials = [{ lean: -8 }, { lean: -3 }, { lean: 8 }, { lean: 13 }]
    const found = measuredTrials(hip, 'left', filmed(hipExtension({ trials }))).map(({ outcome }) => outcome)
    expect(found.map(({ kind }) => kind)).toEqual(['rejected', 'measured', 'measured', 'rejected'])
    found.forEach((outcome, i) => {
      const reading = outcome.kind === 'incomplete' ? NaN : outcome.faultReadings['trunkMoved']!
      expect(Math.abs(reading - trials[i]!.lean)).toBeLessThan(0.3)
    })
  })
})
