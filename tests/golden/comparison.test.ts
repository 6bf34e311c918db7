import { describe, expect, it } from 'vitest'
import ankle from '../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { goldenMisses, goldenTrial, type Golden } from '../tools/golden'
import { incomplete, measured, rejected } from '../tools/synthetic-runner-records'

const golden = (...outcomes: readonly Parameters<typeof goldenTrial>[1][]): Golden => ({
  'left-clean': outcomes.map((outcome) => goldenTrial(ankle, outcome)),
})
const was = golden(measured('left', 40), measured('left', 41))
const misses = (is: Golden) => goldenMisses(ankle, was, is).map(({ metric }) => metric)

describe('the golden comparison', () => {
  it('passes what is the same, and numbers within their tolerance', () => {
    expect(misses(was)).toEqual([])
    // A fifth of an MDC of 4.7 degrees.
    expect(misses(golden(measured('left', 40.9), measured('left', 40.1)))).toEqual([])
  })

  it.each([
    ['a number outside its tolerance', golden(measured('left', 41), measured('left', 41)), ['dorsiflexion']],
    ['another kind', golden(rejected('left', 'heelLifted'), measured('left', 41)), ['outcome']],
    ['no number', golden(incomplete('no-hold'), measured('left', 41)), ['outcome']],
    ['the other leg', golden(measured('right', 40), measured('left', 41)), ['outcome']],
    ['a trial that is gone', golden(measured('left', 40)), ['trials']],
    ['a fixture that is gone', {}, ['trials']],
    ['a new fixture', { ...was, 'right-clean': [] }, ['trials']],
  ] as const)('tells %s', (_, is, metrics) => {
    expect(misses(is)).toEqual(metrics)
  })

  it('tells another fault', () => {
    const [before, now] = [golden(rejected('left', 'heelLifted')), golden(rejected('left', 'footMoved'))]
    expect(goldenMisses(ankle, before, now)).toEqual([
      {
        fixture: 'left-clean 1',
        metric: 'outcome',
        was: 'rejected heelLifted left',
        is: 'rejected footMoved left',
        mdc: '',
      },
    ])
  })

  it('keeps a tolerance that was written by hand', () => {
    const before = { ...was['left-clean']![0]!, metrics: { dorsiflexion: { is: 40, tolerance: 0.3 } } }
    expect(goldenTrial(ankle, measured('left', 42), before).metrics['dorsiflexion']).toEqual({
      is: 42,
      tolerance: 0.3,
    })
  })
})
