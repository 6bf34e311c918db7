import { describe, expect, it } from 'vitest'
import { doubts } from '../../../src/assessment/doubt'
import { testResult } from '../../../src/assessment/test-result'
import type { TrialRecord } from '../../../src/assessment/records'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import type { TrialOutcome } from '../../../src/protocol/outcome'
import { incomplete, measured, rejected, trialRecord } from '../../tools/synthetic-runner-records'

const lifted = (outcome: TrialOutcome, heelLifted: number): TrialOutcome =>
  outcome.kind === 'incomplete' ? outcome : { ...outcome, faultReadings: { heelLifted, footMoved: 0 } }
const heels = (...lifts: readonly number[]): readonly TrialRecord[] =>
  lifts.map((lift, i) => trialRecord('left', lifted(measured('left', 38), lift), { id: `trial-${i}` }))

describe('doubtful trials', () => {
  it('are those that stand out from the others by more than a step, whatever the others read', () => {
    expect(doubts(ankle, heels(0, 5.5, 1))).toEqual([
      { trialId: 'trial-1', faultId: 'heelLifted', beyond: 5 },
    ])
    expect(doubts(ankle, heels(-1, 1, 4.5)).map(({ trialId }) => trialId)).toEqual(['trial-2'])
    expect(doubts(ankle, heels(5, 5.5, 5.8))).toEqual([])
  })

  it('need two others to stand out from', () => {
    expect(doubts(ankle, heels(0, 5.5))).toEqual([])
    expect(doubts(ankle, [])).toEqual([])
  })

  it('are only those that count, held against those that count', () => {
    const others = heels(0, 0.5)
    const withdrawn = trialRecord('left', lifted(measured('left', 38), 5.9), { id: 'back', withdrawn: true })
    const heelUp = trialRecord('left', lifted(rejected('left', 'heelLifted'), 12), { id: 'up' })
    const none = trialRecord('left', incomplete('no-hold'), { id: 'none' })
    expect(doubts(ankle, [...others, withdrawn, heelUp, none])).toEqual([])
  })

  it('are told with the side, whose value they do not change', () => {
    const { left, right } = testResult(ankle, heels(0, 5.5, 1))
    expect(left).toMatchObject({ valid: 3, value: 38, doubts: [{ trialId: 'trial-1' }] })
    expect(right.doubts).toEqual([])
  })
})
