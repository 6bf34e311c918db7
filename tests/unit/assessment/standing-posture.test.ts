import { describe, expect, it } from 'vitest'
import type { StandReading } from '../../../src/assessment/quiet-stand'
import type { SeenTrial } from '../../../src/assessment/records'
import { postureErrors, standingPosture } from '../../../src/assessment/standing-posture'
import { unknownRoll } from '../../../src/assessment/view-error'
import { measured, someSetUp, trialRecord } from '../../tools/synthetic-runner-records'

const shoulders = (value: number, noise = 0.2): readonly StandReading[] => [
  { line: 'shoulder-line', side: 'both', value, noise },
]

const stood = (stand: readonly StandReading[], fields: Partial<SeenTrial> = {}): SeenTrial =>
  trialRecord('left', measured('left', 40), { stand, setUp: { ...someSetUp, roll: 0 }, ...fields })

const [line] = standingPosture([stood(shoulders(2))])

describe('how somebody stood', () => {
  it('is the median of the stands, with the median of their noise', () => {
    const lines = standingPosture([
      stood(shoulders(1, 0.1)),
      stood(shoulders(9, 0.9)),
      stood(shoulders(2, 0.3)),
    ])
    expect(lines).toMatchObject([{ line: 'shoulder-line', side: 'both', value: 2, noise: 0.3, stands: 3 }])
  })

  it('carries the error of model, placing and stand; more stands shrink the last alone', () => {
    const pose = postureErrors.pose['shoulder-line'].value
    const placing = postureErrors.placing.line.value
    const stand = postureErrors.fromStandToStand.line.value
    expect(line!.half95).toBeCloseTo(1.96 * Math.hypot(pose, placing, stand), 6)
    const [many] = standingPosture(Array.from({ length: 100 }, () => stood(shoulders(2))))
    expect(many!.half95).toBeLessThan(line!.half95)
    expect(many!.half95).toBeGreaterThan(1.96 * Math.hypot(pose, placing))
  })

  it('is wider by an unknown roll, and a knee is not', () => {
    const knee: StandReading = { line: 'knee-line', side: 'left', value: 0.01, noise: 0 }
    const both = [...shoulders(2), knee]
    const [known, unknown] = [0, null].map((roll) =>
      standingPosture([stood(both, { setUp: { ...someSetUp, roll } })]),
    )
    expect(unknown![0]!.half95 ** 2 - known![0]!.half95 ** 2).toBeCloseTo((1.96 * unknownRoll.value) ** 2, 6)
    expect(unknown![1]!.half95).toBe(known![1]!.half95)
  })

  it('is called off only beyond its error, to either side', () => {
    const is = (value: number) => standingPosture([stood(shoulders(value))])[0]!.is
    const limit = line!.half95
    expect([is(limit - 0.01), is(0.01 - limit)]).toEqual(['straight', 'straight'])
    expect([is(limit + 0.01), is(-limit - 0.01)]).toEqual(['off', 'off'])
  })

  it('leaves out stands that a gate turned away, and older rows that have none', () => {
    const refused = stood(shoulders(30), { outcome: { kind: 'incomplete', missing: ['too-dark'] } })
    const old = trialRecord('left', measured('left', 40))
    expect(standingPosture([refused, old, stood(shoulders(2))])).toMatchObject([{ value: 2, stands: 1 }])
    expect(standingPosture([refused, old])).toEqual([])
  })
})
