import { describe, expect, it } from 'vitest'
import { changesSince } from '../../../src/assessment/changes-since'
import { testResult, type TestResult } from '../../../src/assessment/test-result'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import kneeling from '../../../src/protocol/mobility-tests/hip-extension-half-kneeling'
import standing from '../../../src/protocol/mobility-tests/hip-extension'
import type { MobilityTest } from '../../../src/protocol/define-mobility-test'
import { assessment } from '../../../src/workbench/gallery/records'
import { measured, trialRecord } from '../../tools/synthetic-runner-records'

const someDay = '2026-03-01T10:00:00.000Z'

const lunges = (left: number, right: number): TestResult =>
  testResult(
    ankle,
    (['left', 'right'] as const).flatMap((side) =>
      [-0.5, 0, 0.5].map((off) => trialRecord(side, measured(side, (side === 'left' ? left : right) + off))),
    ),
  )

describe('what each test of an assessment is compared with', () => {
  it('is of each test since it was last measured, whatever was measured alone in between', () => {
    const on = (day: number, ...results: readonly TestResult[]) => ({
      assessment: assessment('finished', `day-${day}`, day),
      results,
      posture: [],
    })
    const hip = testResult(
      standing,
      [0, 0, 0].map(() =>
        trialRecord('left', measured('left', 12, standing.primary), { mobilityTestId: standing.id }),
      ),
    )
    const declared = (id: string) => [standing, ankle].find((test) => test.id === id) ?? null
    const earlier = [on(2, lunges(37, 36), hip), on(20, hip)]
    const changes = changesSince(on(28, lunges(38, 46), hip), earlier, declared)
    expect(
      changes.map(({ test, change, baseline }) => [
        test.id,
        change.kind,
        baseline.map((each) => each.assessment.id),
      ]),
    ).toEqual([
      [ankle.id, 'compared', ['day-2']],
      [standing.id, 'compared', ['day-20']],
    ])
  })

  it('is since the newest of two captures alone where the older one was done another way', () => {
    const on = (day: number, footwear: 'shoes' | 'barefoot') => ({
      assessment: {
        ...assessment('finished', `day-${day}`, day),
        sittings: [
          { at: someDay, safety: { flags: [], isCleared: false }, readiness: {}, leftOut: [], footwear },
        ],
      },
      results: [lunges(37, 36)],
      posture: [],
    })
    const since = (...earlier: readonly ReturnType<typeof on>[]) =>
      changesSince(on(28, 'barefoot'), earlier, () => ankle).map(({ change, baseline }) => [
        change.kind,
        ...baseline.map((each) => each.assessment.id),
      ])
    expect(since(on(2, 'barefoot'), on(9, 'barefoot'))).toEqual([['compared', 'day-2', 'day-9']])
    expect(since(on(2, 'shoes'), on(9, 'barefoot'))).toEqual([['compared', 'day-9']])
    expect(since(on(2, 'barefoot'), on(9, 'shoes'))).toEqual([['unlike', 'day-9']])
  })

  it('breaks between two ways of testing the same thing, and of another test is nothing', () => {
    const one = (result: TestResult) => ({
      assessment: assessment('finished'),
      results: [result],
      posture: [],
    })
    const hips = (test: MobilityTest) =>
      testResult(
        test,
        [0, 0, 0].map(() =>
          trialRecord('left', measured('left', 12, test.primary), { mobilityTestId: test.id }),
        ),
      )
    const declared = (id: string) => [standing, kneeling, ankle].find((test) => test.id === id) ?? null
    const change = (now: TestResult, then: TestResult) => changesSince(one(now), [one(then)], declared)
    const broken = { change: { kind: 'unlike', because: ['variant'] } }
    expect(change(hips(standing), hips(kneeling))).toMatchObject([broken])
    expect(change(hips(kneeling), hips(standing))).toMatchObject([broken])
    expect(change(hips(standing), lunges(37, 36))).toEqual([])
    expect(change(hips(standing), hips(standing))).toMatchObject([{ change: { kind: 'compared' } }])
  })
})
