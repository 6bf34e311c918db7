import { describe, expect, it } from 'vitest'
import { testResult } from '../../../src/assessment/test-result'
import { trialOutcomeSchema } from '../../../src/assessment/records'
import type { Pose } from '../../../src/pose/pose'
import { metricUnit } from '../../../src/protocol/metric-value'
import calf from '../../../src/protocol/mobility-tests/single-leg-calf-raise'
import type { TrialOutcome } from '../../../src/protocol/outcome'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { filmed, inTurn, type FilmingOptions } from '../../tools/synthetic-runner'
import { balance } from '../../tools/synthetic-runner-balance'
import { calfRaise, type CalfRaiseOptions } from '../../tools/synthetic-runner-calf-raise'
import { hipExtension } from '../../tools/synthetic-runner-hip-extension'
import { measured, trialRecord } from '../../tools/synthetic-runner-records'

const outcomes = (poses: readonly Pose[]): readonly TrialOutcome[] =>
  measuredTrials(calf, 'either', poses).map(({ outcome }) => outcome)
const only = (given: Partial<CalfRaiseOptions> = {}, filming: FilmingOptions = {}) => {
  const found = outcomes(filmed(calfRaise(given), filming))
  expect(found).toHaveLength(1)
  return found[0]!
}
const six = { repetitions: 6 }

describe('calf raises on one leg', () => {
  it.each([8, 10, 15, 30, 60])('are counted alike at %i poses a second', (rate) => {
    expect(only({}, { rate })).toMatchObject({ kind: 'measured', endedBy: 'foot-down', metrics: six })
  })

  it.each([
    ['with swapped labels', { swapped: 0.41 }],
    ['in noise', { noise: 1.5 }],
    ['with a stretch of pictures missing', { dropOuts: [{ from: 5000, to: 5300 }] }],
  ])('are counted %s', (_, filming) => {
    expect(only({}, filming)).toMatchObject({ kind: 'measured', metrics: six })
  })

  it('end where the height is lost twice in a row, and count only what was full', () => {
    const found = only({ heights: [30, 31, 30, 29, 24, 30, 23, 22, 30, 30] })
    expect(found).toMatchObject({ kind: 'measured', endedBy: 'height-lost', metrics: { repetitions: 5 } })
  })

  it('end at a pause', () => {
    const found = only({ heights: [30, 30, 30, 0, 0, 0, 30] })
    expect(found).toMatchObject({ endedBy: 'pause', metrics: { repetitions: 3 } })
  })

  it('tell their own height and how much of it was kept', () => {
    const found = only({ heights: [30, 30, 30, 28, 28] })
    if (found.kind !== 'measured') throw new TypeError(JSON.stringify(found))
    // A fortieth is what steadying takes off a top.
    expect(found.metrics['ownHeight']).toBeCloseTo(30 * (1 - 1 / 40), 0)
    expect(found.metrics['heightKept']).toBeCloseTo((3 + 2 * (28 / 30)) / 5, 1)
  })

  it.each([
    [1000, ['off-tempo']],
    [2000, []],
    [3500, ['off-tempo']],
  ])('every %i ms are flagged %j', (period, flags) => {
    expect(only({ period })).toMatchObject({ kind: 'measured', flags })
  })

  it.each([
    ['a stand without one', { heights: [], standFor: 2500 }, {}, 'no-repetitions'],
    ['the leg on the far side', {}, { yaw: 180 }, 'tested-leg-far'],
    ['a view 25 degrees off', {}, { yaw: 25 }, 'view-oblique'],
    ['feet that lie on one line', {}, { camera: { kind: 'orthographic' } }, 'which-leg'],
  ] as const)('%s gives no number', (_, given, filming, missing) => {
    expect(only(given, filming)).toEqual({ kind: 'incomplete', missing: [missing] })
  })

  it('are found in no other movement', () => {
    for (const scene of [hipExtension(), balance()])
      expect(outcomes(filmed(scene)).filter(({ kind }) => kind !== 'incomplete')).toEqual([])
  })

  it('are found one leg after the other, each named', () => {
    const both = inTurn(calfRaise({ side: 'left' }), calfRaise({ side: 'left', heights: [30, 30, 30] }))
    expect(outcomes(filmed(both))).toMatchObject([
      { kind: 'measured', leg: { side: 'left', near: true }, metrics: six },
      { kind: 'measured', leg: { side: 'left', near: true }, metrics: { repetitions: 3 } },
    ])
  })

  it('compare the legs after one trial each: nobody does it three times', () => {
    const record = (side: 'left' | 'right', times: number) =>
      trialRecord(side, measured(side, times, 'repetitions'), { mobilityTestId: calf.id })
    const difference = (left: number, right: number) =>
      testResult(calf, [record('left', left), record('right', right)]).difference
    expect(difference(24, 21)).toMatchObject({ kind: 'none' })
    expect(difference(30, 20)).toMatchObject({ kind: 'large', value: 10 })
  })

  it('are a record that can be stored, and tell their units', () => {
    expect(trialOutcomeSchema.parse(only())).toEqual(only())
    expect(Object.values(calf.metrics).map((each) => metricUnit(calf, each))).toEqual([
      'count',
      'deg',
      'ratio',
    ])
  })
})
