import { describe, expect, it } from 'vitest'
import { confidenceOf, resultConfidence } from '../../../src/assessment/confidence'
import type { SetUp, TrialRecord } from '../../../src/assessment/records'
import { testResult } from '../../../src/assessment/test-result'
import type { Side } from '../../../src/pose/side'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { handResults } from '../../../src/workbench/gallery/hand-records'
import { measured, someSetUp, trialRecord } from '../../tools/synthetic-runner-records'

interface Seen {
  readonly setUp?: Partial<SetUp>
  readonly mirrorGap?: number | null
  readonly flags?: readonly ['short-hold']
}

/** A lunge that was seen as well as can be, unless something is said. */
const lunge = (side: Side, value: number, { setUp = {}, mirrorGap = 0.4, flags }: Seen): TrialRecord => {
  const outcome = measured(side, value)
  if (outcome.kind !== 'measured') throw new Error('a lunge is measured')
  const looked = { value, mirrorGap: mirrorGap ?? 0, scatter: 0.2, pictures: 5 }
  const second = mirrorGap === null ? {} : { heavy: { dorsiflexion: looked } }
  return trialRecord(
    side,
    { ...outcome, looks: { ...outcome.looks, second }, flags: flags ?? [] },
    { setUp: { ...someSetUp, yaw: 4, roll: 0.4, ...setUp } },
  )
}
const lunges = (seen: Seen = {}, values: readonly number[] = [38, 39, 38.5]): readonly TrialRecord[] =>
  (['left', 'right'] as const).flatMap((side) => values.map((value) => lunge(side, value, seen)))

const confidence = (trials: readonly TrialRecord[]) => confidenceOf(ankle, testResult(ankle, trials))
const causes = (seen: Seen, values?: readonly number[]) =>
  confidence(lunges(seen, values))?.causes.map(({ cause, takesTo }) => `${cause} ${takesTo}`)

describe('confidence', () => {
  it('is high where nothing takes from it', () => {
    expect(confidence(lunges())).toEqual({ level: 'high', causes: [] })
  })

  it('is nothing of nothing', () => {
    expect(confidence([])).toBeNull()
  })

  it.each<[string, Seen, string]>([
    ['turned by more than 10 degrees', { setUp: { yaw: 11 } }, 'turned medium'],
    ['turned by more than 13', { setUp: { yaw: 13.5 } }, 'turned low'],
    ['seen from nobody knows where', { setUp: { yaw: null } }, 'view-unknown medium'],
    ['a roll of which nothing is known', { setUp: { roll: null } }, 'roll-unknown medium'],
    ['a corrected roll of more than a degree', { setUp: { roll: -2 } }, 'rolled medium'],
    ['plain and mirrored more than a degree apart', { mirrorGap: 1.4 }, 'mirror-apart medium'],
    ['plain and mirrored more than three apart', { mirrorGap: 3.2 }, 'mirror-apart low'],
    ['looked at once', { mirrorGap: null }, 'looked-once medium'],
    ['a flag', { flags: ['short-hold'] }, 'trials-flagged medium'],
  ])('%s: %j', (_, seen, cause) => {
    expect(causes(seen)).toEqual([cause])
  })

  it('is medium where trials scatter more than is typical: 1.5 degrees', () => {
    // 36, 38, 40: a standard deviation of 2; 37, 38, 39: of 1.
    expect(causes({}, [36, 38, 40])).toEqual(['trials-scatter medium'])
    expect(causes({}, [37, 38, 39])).toEqual([])
  })

  it('is low of two trials, and calls no difference where it is low', () => {
    expect(confidence(lunges({}, [38, 39]))?.level).toBe('low')
    const called = (left: number, right: number) =>
      testResult(ankle, [
        ...lunges({ mirrorGap: left }, [45, 45.5, 45]).slice(0, 3),
        ...lunges({ mirrorGap: right }, [30, 30, 30]).slice(3),
      ]).difference
    expect(called(2, 2).kind).toBe('large')
    // One leg that is read badly is enough: the median over both would be 2.2.
    for (const [left, right] of [
      [4, 0.4],
      [0.4, 4],
      [4, 4],
    ] as const)
      expect(called(left, right)).toEqual({ kind: 'not-measurable', because: 'low-confidence' })
  })

  it('stays low where one trial was looked at once alone: what is known of the others is not forgotten', () => {
    const values = [39.4, 39.4, 39.4, 31, 31, 31]
    const seen = (gaps: readonly (number | null)[]) =>
      testResult(
        ankle,
        gaps.map((mirrorGap, nth) => lunge(nth < 3 ? 'left' : 'right', values[nth]!, { mirrorGap })),
      )
    const low = { kind: 'not-measurable', because: 'low-confidence' }
    expect(seen([6, 6, 6, 0.4, 0.4, 0.4]).difference).toEqual(low)
    const mixed = seen([6, 6, 6, null, 0.4, 0.4])
    expect(mixed.difference).toEqual(low)
    expect(confidenceOf(ankle, mixed)?.causes.map(({ cause, takesTo }) => `${cause} ${takesTo}`)).toEqual([
      'looked-once medium',
      'mirror-apart low',
    ])
    expect(seen([0.4, 0.4, 0.4, null, 0.4, 0.4]).difference.kind).toBe('noticeable')
    // Told by the look that all have, a trial keeps the error that its better look left: half of 2.8, more than 1.3.
    const told = seen([2.8, 2.8, 2.8, null, 0.4, 0.4]).onLook!
    const shared = ankle.metrics.dorsiflexion.error.sharedByLooks.value
    expect(told.left.error!.looks).toBeCloseTo(Math.hypot(shared, 1.4, 0.2 / Math.sqrt(5)), 9)
    expect(told.right.error!.looks).toBeCloseTo(ankle.metrics.dorsiflexion.error.firstLook.value, 9)
  })

  it('of a tape asks for values alone', () => {
    const [byTape] = handResults.tape.results
    expect(byTape?.sides === 'each' && confidenceOf(ankle, byTape)).toEqual({ level: 'high', causes: [] })
  })

  it('of a time does not mind a camera that leans', () => {
    const stands = (['left', 'right'] as const).flatMap((side) =>
      [20_000, 21_000, 20_500].map((time) =>
        trialRecord(side, measured(side, time, 'holdTime'), { mobilityTestId: balance.id }),
      ),
    )
    expect(confidenceOf(balance, testResult(balance, stands))).toEqual({ level: 'high', causes: [] })
  })
  it('of a result is that of what its sides are compared by: one stand a leg makes its sway doubtful, and no call', () => {
    const stands = (count: number, sways = true) =>
      (['left', 'right'] as const).flatMap((side) =>
        Array.from({ length: count }, () => {
          const outcome = measured(side, 45_000, 'holdTime')
          const sway = { swaySideways: side === 'left' ? 0.009 : 0.003 }
          const metrics = { holdTime: 45_000, ...(sways && sway) }
          return trialRecord(side, { ...outcome, metrics } as TrialRecord['outcome'], {
            mobilityTestId: balance.id,
          })
        }),
      )
    const told = (trials: readonly TrialRecord[]) => {
      const result = testResult(balance, trials)
      const sure = resultConfidence(balance, result)
      return [result.difference.kind, sure?.level, sure?.causes.map(({ cause }) => cause)]
    }
    expect(told(stands(1))).toEqual(['not-measurable', 'low', ['too-few-trials']])
    expect(told(stands(3))).toEqual(['large', 'high', []])
    expect(told(stands(1, false)), 'the time itself is whole').toEqual(['not-measurable', 'high', []])
  })
})
