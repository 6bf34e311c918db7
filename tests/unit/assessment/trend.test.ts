import { describe, expect, it } from 'vitest'
import { testChange, unlikeSince } from '../../../src/assessment/change'
import { trendsOf, type Trend } from '../../../src/assessment/trend'
import type { AssessmentResult } from '../../../src/assessment/assessment-result'
import { assessmentResult } from '../../../src/assessment/assessment-result'
import type { AssessmentRecord, SeenTrial, TrialRecord } from '../../../src/assessment/records'
import type { LookModel } from '../../../src/pose/look'
import type { TrialOutcome } from '../../../src/protocol/outcome'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { assessment } from '../../../src/workbench/gallery/records'
import { byHand, measured, rejected, someSetUp, trialRecord } from '../../tools/synthetic-runner-records'

const sittingIn = (footwear: 'barefoot' | 'shoes', clothing: 'bare' | 'loose' = 'bare') => ({
  sittings: [
    {
      at: '2026-03-01T10:00:00.000Z',
      safety: { flags: [], isCleared: false },
      readiness: {},
      leftOut: [],
      footwear,
      clothing,
    },
  ],
})

const lunges = (left: number, right: number, fields: Partial<SeenTrial> = {}): readonly TrialRecord[] =>
  (['left', 'right'] as const).flatMap((side) =>
    [-0.5, 0, 0.5].map((off) =>
      trialRecord(side, measured(side, (side === 'left' ? left : right) + off), fields),
    ),
  )
const tapes = (left: number, right: number): readonly TrialRecord[] =>
  (['left', 'right'] as const).flatMap((side) =>
    [0, 0, 0].map(() => byHand(side, { kneeToWall: side === 'left' ? left : right })),
  )
const on = (
  day: number,
  trials: readonly TrialRecord[],
  fields: Partial<AssessmentRecord> = {},
): AssessmentResult =>
  assessmentResult({ ...assessment('finished', `day-${String(day)}`, day), ...fields }, trials)

const days = ({ lines }: Trend) =>
  lines.map(({ points, because }) => [
    ...because,
    ...points.map(({ assessment: { id } }) => id.replace('day-', '')),
  ])
const values = ({ lines }: Trend, side: string) =>
  lines.flatMap(({ points }) =>
    points.map(({ sides }) => sides.find((each) => each.side === side)?.value ?? null),
  )
const trendBy = (by: string, entries: readonly AssessmentResult[]): Trend => {
  const found = trendsOf(ankle, entries).find(({ measure }) => measure.by === by)
  if (!found) throw new Error(`no trend ${by}`)
  return found
}

describe('a trend', () => {
  it('is one line of each side while the set-up stays', () => {
    const trend = trendBy('camera', [on(1, lunges(37, 36)), on(9, lunges(38, 40)), on(20, lunges(39, 44))])
    expect(days(trend)).toEqual([['1', '9', '20']])
    expect(values(trend, 'left')).toEqual([37, 38, 39])
    expect(values(trend, 'right')).toEqual([36, 40, 44])
  })

  it('breaks where the set-up differs, and says why', () => {
    const turned = { setUp: { ...someSetUp, yaw: 12 } }
    const trend = trendBy('camera', [
      on(1, lunges(37, 36)),
      on(9, lunges(38, 40), sittingIn('barefoot')),
      on(20, lunges(39, 44), sittingIn('shoes')),
      on(28, lunges(39, 44, turned), sittingIn('shoes')),
    ])
    expect(days(trend)).toEqual([
      ['1', '9'],
      ['footwear', '20'],
      ['turn', '28'],
    ])
  })

  it('does not let small steps add up to another set-up', () => {
    const turnedBy = (yaw: number) => lunges(37, 36, { setUp: { ...someSetUp, yaw } })
    const trend = trendBy('camera', [on(1, turnedBy(0)), on(9, turnedBy(4)), on(20, turnedBy(8))])
    expect(days(trend)).toEqual([
      ['1', '9'],
      ['turn', '20'],
    ])
  })

  it('keeps tape and camera apart: loose cloth breaks the line of the camera alone, shoes both', () => {
    const entries = [
      on(1, [...lunges(37, 36), ...tapes(11, 10)], sittingIn('shoes', 'bare')),
      on(9, [...lunges(38, 40), ...tapes(12, 11)], sittingIn('shoes', 'loose')),
      on(20, tapes(12, 12), sittingIn('barefoot', 'loose')),
    ]
    expect(days(trendBy('tape', entries))).toEqual([
      ['1', '9'],
      ['footwear', '20'],
    ])
    expect(days(trendBy('camera', entries))).toEqual([['1'], ['clothing', '9']])
    expect(trendsOf(ankle, entries)[0]?.measure.by).toBe('tape')
  })

  it('passes over what nothing was measured of, whole or one side', () => {
    const onlyLeft = lunges(38, 40).map((trial) =>
      trial.side === 'right' ? trialRecord('right', rejected('right', 'heelLifted')) : trial,
    )
    const none = [trialRecord('left', rejected('left', 'heelLifted'))]
    const trend = trendBy('camera', [on(1, lunges(37, 36)), on(9, none), on(20, onlyLeft)])
    expect(days(trend)).toEqual([['1', '20']])
    expect(trend.lines[0]?.points[1]?.sides.map(({ side }) => side)).toEqual(['left'])
    expect(trendsOf(ankle, [on(9, none)])).toEqual([])
    expect(trendsOf(balance, [on(1, lunges(37, 36))])).toEqual([])
  })

  it('is read by the best look that its whole line has', () => {
    const lookedAt = (value: number, looks: readonly LookModel[]): TrialOutcome => {
      const outcome = measured('left', value)
      if (outcome.kind !== 'measured') throw new Error('measured')
      const seen = { dorsiflexion: { value: value - 3, mirrorGap: 0.2, scatter: 0.1, pictures: 5 } }
      const second = Object.fromEntries(looks.map((look) => [look, seen]))
      const metrics = looks.length > 0 ? { dorsiflexion: value - 3 } : outcome.metrics
      return { ...outcome, metrics, looks: { ...outcome.looks, second } }
    }
    const looked = (looks: readonly LookModel[]) =>
      [40, 40, 40].map((value) => trialRecord('left', lookedAt(value, looks)))
    const both = trendBy('camera', [on(1, looked(['heavy'])), on(9, looked(['heavy']))])
    expect(values(both, 'left')).toEqual([37, 37])
    const one = trendBy('camera', [on(1, looked(['heavy'])), on(9, looked([]))])
    expect(values(one, 'left')).toEqual([40, 40])
  })

  it('goes by the rule of the results: what it breaks at, they do not compare', () => {
    const [then, now] = [
      on(1, lunges(37, 36), sittingIn('barefoot')),
      on(9, lunges(38, 40), sittingIn('shoes')),
    ] as const
    const [a, b] = [then, now].map(({ results: [result], assessment: { sittings } }) => ({
      result: result!,
      sittings,
    }))
    const change = testChange(ankle, [a!], b!)
    const because = unlikeSince([{ part: a!.result, sittings: a!.sittings }], {
      part: b!.result,
      sittings: b!.sittings,
    })
    expect(change).toMatchObject({ kind: 'unlike', because })
    expect(trendBy('camera', [then, now]).lines[1]?.because).toEqual(because)
  })
})
