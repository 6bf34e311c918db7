import { describe, expect, it } from 'vitest'
import { assessmentResult } from '../../../src/assessment/assessment-result'
import type { TrialRecord } from '../../../src/assessment/records'
import { bilateralResult, testResult, type TestResult } from '../../../src/assessment/test-result'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import squat from '../../../src/protocol/mobility-tests/squat-depth'
import { sampleAssessment } from '../../fixtures/storage/samples'
import { byHand, incomplete, measured, trialRecord } from '../../tools/synthetic-runner-records'

type Sides = readonly [left: readonly number[], right: readonly number[]]
const sides = ['left', 'right'] as const

const seen = (...of: Sides): readonly TrialRecord[] =>
  sides.flatMap((side, n) => of[n]!.map((value) => trialRecord(side, measured(side, value))))
const tape = (...of: Sides): readonly TrialRecord[] =>
  sides.flatMap((side, n) => of[n]!.map((value) => byHand(side, { kneeToWall: value })))
const stopwatch = (...of: Sides): readonly TrialRecord[] =>
  sides.flatMap((side, n) =>
    of[n]!.map((value) => byHand(side, { timeByStopwatch: value }, { mobilityTestId: balance.id })),
  )

const ankles = (...records: readonly (readonly TrialRecord[])[]): TestResult =>
  testResult(ankle, records.flat())
const leading = ({ measure, beside }: TestResult) => [measure.by, beside?.measure.by ?? null]

const threeSeen = seen([43, 43, 43], [33, 33, 33])
const threeTaped = tape([12, 12.5, 12], [9.5, 10, 9.5])

describe('the tape', () => {
  it('gives the mean of its own values with its own error, never of the camera’s', () => {
    const { left, right, beside } = ankles(threeSeen, threeTaped)
    expect([left.value, left.valid, right.valid]).toEqual([expect.closeTo(12.1667, 4), 3, 3])
    // Variance 0.08333; pooled sqrt((10 x 0.25 + 2 x 0.08333) / 12) = 0.47140, over sqrt(3) 0.27217; with the
    // set-up's 0.3 sqrt(0.07407 + 0.09) = 0.40506; times 1.96 0.79392.
    expect(left.error!.half95).toBeCloseTo(0.79392, 4)
    expect(left.trials.every(({ source }) => source === 'manual')).toBe(true)
    expect([beside!.left.value, beside!.left.valid]).toEqual([43, 3])
    expect(beside!.left.trials.every(({ source }) => source === 'camera')).toBe(true)
  })

  it('leads where it compares both legs, and its difference is the one that is told', () => {
    const result = ankles(threeSeen, threeTaped)
    expect(leading(result)).toEqual(['tape', 'camera'])
    expect(result.agreement).toBe('agree')
    // The published 1.5 cm: twice the error of the difference is 1.146 cm.
    expect(result.difference).toMatchObject({ kind: 'noticeable', value: 2.5, limit: 1.5 })
    expect(result.beside!.difference).toMatchObject({ kind: 'noticeable', value: 10 })
  })

  it.each([
    [[12, 12, 12], [10.6, 10.6, 10.6], 'none'],
    [[12, 12, 12], [10.5, 10.5, 10.5], 'noticeable'],
    [[9, 9, 9], [11.9, 11.9, 11.9], 'noticeable'],
    [[9, 9, 9], [12, 12, 12], 'large'],
  ] as const)('%j against %j centimetres is %s', (left, right, kind) => {
    expect(ankles(tape(left, right)).difference.kind).toBe(kind)
  })

  it('stands beside the camera while it cannot compare and the camera can', () => {
    expect(leading(ankles(threeSeen, tape([12], [])))).toEqual(['camera', 'tape'])
    expect(leading(ankles(threeSeen, tape([12, 12], [10, 10])))).toEqual(['camera', 'tape'])
    expect(ankles(threeSeen, tape([12, 12], [10, 10])).difference.kind).toBe('noticeable')
  })

  it('leads where the camera has less to tell', () => {
    expect(leading(ankles(tape([12], [])))).toEqual(['tape', null])
    expect(leading(ankles(seen([41], []), tape([12], [10])))).toEqual(['tape', 'camera'])
    expect(leading(ankles(seen([41], [33]), tape([12], [10])))).toEqual(['tape', 'camera'])
    const unseen = [trialRecord('left', incomplete('no-hold'))]
    expect(leading(ankles(unseen, threeTaped))).toEqual(['tape', 'camera'])
  })

  it('is not there where every value was taken back, but stays in the list', () => {
    const withdrawn = threeTaped.map((trial) => ({ ...trial, withdrawn: true }))
    const result = ankles(threeSeen, withdrawn)
    expect(leading(result)).toEqual(['camera', 'tape'])
    expect(result.beside!.left).toMatchObject({ valid: 0, value: null })
    expect(result.beside!.left.trials).toHaveLength(3)
    expect(leading(ankles(withdrawn))).toEqual(['tape', null])
  })

  it('changes nothing of a result without it', () => {
    expect(leading(ankles(threeSeen))).toEqual(['camera', null])
    expect(ankles(threeSeen).agreement).toBeNull()
  })
})

describe('tape and camera that name different sides', () => {
  it('let no difference be told, whichever leads', () => {
    const contradicted = { kind: 'not-measurable', because: 'methods-contradict' }
    const leadByTape = ankles(seen([33, 33, 33], [43, 43, 43]), threeTaped)
    expect([leadByTape.difference, leadByTape.agreement]).toEqual([contradicted, 'contradict'])
    const leadByCamera = ankles(seen([33, 33, 33], [43, 43, 43]), tape([12], [10]))
    expect(leading(leadByCamera)).toEqual(['camera', 'tape'])
    expect(leadByCamera.difference).toEqual(contradicted)
  })

  it('say nothing else than none where both lie inside their errors', () => {
    const { difference, agreement } = ankles(
      seen([38, 38, 38], [41, 41, 41]),
      tape([12, 12, 12], [11, 11, 11]),
    )
    expect([difference.kind, agreement]).toEqual(['none', 'agree'])
  })

  it('are doubted, and still told, where they only go too far apart', () => {
    // 0.5 cm ask for 1.8 degrees: 14 are 12.2 more.
    const { difference, agreement } = ankles(
      seen([44, 44, 44], [30, 30, 30]),
      tape([12, 12, 12], [11.5, 11.5, 11.5]),
    )
    expect([difference.kind, agreement]).toEqual(['none', 'apart'])
  })

  it('are set against each other by the look that both legs have', () => {
    const looked = { value: 46, mirrorGap: 0, scatter: 0.2, pictures: 5 }
    const left = measured('left', 46)
    if (left.kind !== 'measured') throw new Error('a hold is measured')
    const looks = { first: { dorsiflexion: 36 }, second: { heavy: { dorsiflexion: looked } } }
    const again = [0, 0, 0].map(() => trialRecord('left', { ...left, looks }))
    // The left by its second look bends 6 further than the right by its first; by first looks 4 less, as the tape says.
    const { agreement } = ankles(again, seen([], [40, 40, 40]), tape([10, 10, 10], [12, 12, 12]))
    expect(agreement).toBe('agree')
  })

  it('are not compared while one of them lacks a side', () => {
    expect(ankles(threeSeen, tape([12], [])).agreement).toBeNull()
    expect(ankles(seen([41], []), threeTaped).agreement).toBeNull()
  })
})

describe('the stopwatch', () => {
  const times = (...records: readonly (readonly TrialRecord[])[]) => testResult(balance, records.flat())
  const seenTimes = sides.flatMap((side) =>
    [20_000, 20_000, 20_000].map((value) =>
      trialRecord(side, measured(side, value, 'holdTime'), { mobilityTestId: balance.id }),
    ),
  )

  it('counts the best stand of each leg', () => {
    const result = times(stopwatch([31_200, 28_400, 38_900], [12_300, 17_800, 14_100]))
    expect([result.measure.by, result.left.value, result.right.value]).toEqual(['stopwatch', 38_900, 17_800])
    expect(result.difference).toMatchObject({
      kind: 'none',
      scale: 'ratio',
      value: expect.closeTo(Math.log(38.9 / 17.8), 9) as number,
      limit: Math.log(3),
    })
  })

  it('does not push the camera aside, and leads where the camera does not compare', () => {
    const full = stopwatch([30_000, 30_000, 30_000], [29_000, 29_000, 29_000])
    expect(leading(times(seenTimes, full))).toEqual(['camera', 'stopwatch'])
    expect(leading(times(seenTimes.slice(0, 3), full))).toEqual(['stopwatch', 'camera'])
    expect(times(seenTimes, full).agreement).toBeNull()
  })

  it('tells no difference where both legs reach the full time, and the least that it can be where one does', () => {
    const both = stopwatch([45_000, 44_000, 30_000], [45_000])
    expect(times(both).difference).toEqual({ kind: 'not-measurable', because: 'full-time' })
    const twoSeen = [...seenTimes.slice(0, 2), ...seenTimes.slice(3, 5)]
    expect(leading(times(twoSeen, both)), 'to know that both reach it is more than too few').toEqual([
      'stopwatch',
      'camera',
    ])
    const one = stopwatch([45_000, 45_000, 45_000], [44_900, 44_000, 44_000])
    expect(times(one).difference).toEqual({ kind: 'not-measurable', because: 'one-full-time' })
    const far = stopwatch([45_000, 45_000, 45_000], [12_000, 11_000, 12_000])
    expect(times(far).difference).toMatchObject({ kind: 'large', half95: null })
  })
})

it('a test of both legs together takes nothing from a hand', () => {
  const seenSquat = trialRecord('both', measured('both', 5, 'depth'), { mobilityTestId: squat.id })
  const stray = byHand('left', { depth: 90 }, { mobilityTestId: squat.id })
  expect(bilateralResult(squat, [seenSquat, stray]).both).toMatchObject({ valid: 1, value: 5 })
})

it('an assessment has a result of each test it set out with, and of what was measured by hand besides', () => {
  const assessment = sampleAssessment('a')
  const tests = (trials: readonly TrialRecord[]) =>
    assessmentResult(assessment, trials).results.map(({ mobilityTestId }) => mobilityTestId)
  expect(tests([])).toEqual([ankle.id])
  expect(tests(stopwatch([30_000], []))).toEqual([balance.id, ankle.id])
  expect(tests([byHand('left', { a: 1 }, { mobilityTestId: 'gone' })])).toEqual([ankle.id])
})
