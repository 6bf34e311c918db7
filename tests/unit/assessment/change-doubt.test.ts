import { describe, expect, it } from 'vitest'
import { testChange } from '../../../src/assessment/change'
import type { SeenTrial, TrialRecord } from '../../../src/assessment/records'
import { testResult } from '../../../src/assessment/test-result'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { byHand, measured, someSetUp, trialRecord } from '../../tools/synthetic-runner-records'

const lunges = (side: 'left' | 'right', value: number, count = 3, fields: Partial<SeenTrial> = {}) =>
  Array.from({ length: count }, () => trialRecord(side, measured(side, value), fields))
const tapes = (side: 'left' | 'right', value: number) =>
  [0, 0, 0].map(() => byHand(side, { kneeToWall: value }))
const change = (then: readonly TrialRecord[], now: readonly TrialRecord[]) =>
  testChange(ankle, [{ result: testResult(ankle, then) }], { result: testResult(ankle, now) })

const steady = [...lunges('left', 40), ...lunges('right', 40)]

describe('a change is told of nothing that no difference may be told of', () => {
  it('a leg of fewer than three trials, then or now', () => {
    const once = [...lunges('left', 20, 1), ...lunges('right', 20, 2)]
    const doubtful = { kind: 'doubtful', because: ['too-few-trials'] }
    expect(change(steady, once)).toMatchObject(doubtful)
    expect(change(once, steady)).toMatchObject(doubtful)
    const oneLeg = change([...lunges('left', 20), ...lunges('right', 20, 1)], steady)
    expect(oneLeg).toMatchObject({ kind: 'compared', tooFew: ['right'], asymmetry: null })
    expect(oneLeg?.kind === 'compared' && oneLeg.sides.map(({ side }) => side)).toEqual(['left'])
  })

  it('tape and camera that contradict each other', () => {
    const contradicting = [
      ...lunges('left', 48),
      ...lunges('right', 30),
      ...tapes('left', 6),
      ...tapes('right', 12),
    ]
    const taped = [...steady, ...tapes('left', 12), ...tapes('right', 12)]
    expect(testResult(ankle, contradicting).agreement).toBe('contradict')
    expect(change(taped, contradicting)).toMatchObject({
      kind: 'doubtful',
      because: ['methods-contradict'],
    })
  })

  it('a view that is turned too far, even where it was both times', () => {
    const turned = { setUp: { ...someSetUp, yaw: 60 } }
    const then = [...lunges('left', 40, 3, turned), ...lunges('right', 40, 3, turned)]
    const now = [...lunges('left', 20, 3, turned), ...lunges('right', 20, 3, turned)]
    expect(testResult(ankle, now).difference).toMatchObject({ because: 'low-confidence' })
    expect(change(then, now)).toMatchObject({ kind: 'doubtful', because: ['low-confidence'] })
  })
})
