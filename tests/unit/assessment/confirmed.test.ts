import { describe, expect, it } from 'vitest'
import { assessmentResult, type AssessmentResult } from '../../../src/assessment/assessment-result'
import { findingsOf } from '../../../src/assessment/findings'
import { newestResults } from '../../../src/assessment/newest-results'
import { isManual } from '../../../src/assessment/records'
import { mobilityTest } from '../../../src/protocol/registry'
import { handResults } from '../../../src/workbench/gallery/hand-records'
import { assessment, fourOf, resultOf, results } from '../../../src/workbench/gallery/records'
import { onDay } from '../../tools/on-day'

const brief = (entry: AssessmentResult, ...all: readonly AssessmentResult[]) =>
  findingsOf(entry, { declarationOf: mobilityTest, person: null, all }).ranked.map(
    ({ id, side, sureness }) => `${id.replace('ankle-dorsiflexion-', '')} ${side} ${sureness}`,
  )
const [stiff, less] = [
  [20, 21, 20.5],
  [37, 38, 37.4],
] as const
/** Of 1 March 2026, 10:20. */
const now = results.different

describe('a finding is confirmed', () => {
  it('by the same of the same leg on another day, and by no other', () => {
    expect(brief(now, onDay(results.different, '2026-02-20'))).toEqual(['uneven right confirmed'])
    expect(brief(now, onDay(results.right, '2026-02-20'))).toEqual(['uneven right clear'])
    expect(brief(now, onDay(results.none, '2026-02-20'))).toEqual(['uneven right clear'])
  })

  it('by nothing of the same day, and by nothing that came after', () => {
    expect(brief(now, onDay(results.different, '2026-03-01T10:15:00.000Z'))).toEqual(['uneven right clear'])
    expect(brief(now, onDay(results.different, '2026-02-28T20:00:00.000Z'))).toEqual(['uneven right clear'])
    expect(brief(now, onDay(results.different, '2026-02-28T17:00:00.000Z'))).toEqual([
      'uneven right confirmed',
    ])
    // The zone of an instant is read: 19:00 east of Greenwich is noon there.
    expect(brief(now, onDay(results.different, '2026-02-28T19:00:00.000+07:00'))).toEqual([
      'uneven right confirmed',
    ])
    expect(brief(now, onDay(results.different, '2026-04-01'))).toEqual(['uneven right clear'])
  })

  it('by nothing that was measured with another model', () => {
    const lite = assessmentResult(
      assessment('finished'),
      now.results
        .flatMap((result) => (result.sides === 'each' ? [...result.left.trials, ...result.right.trials] : []))
        .map((trial) => (isManual(trial) ? trial : { ...trial, engine: { ...trial.engine, model: 'lite' } })),
    )
    expect(brief(now, onDay(lite, '2026-02-20'))).toEqual(['uneven right clear'])
    // The last time alike lies behind it.
    expect(brief(now, onDay(results.different, '2026-02-01'), onDay(lite, '2026-02-20'))).toEqual([
      'uneven right confirmed',
    ])
  })

  it('by nothing that a camera of unknown lean read on both days: the same lean feigns the same difference twice', () => {
    const level = resultOf([46, 47, 46.5], [34, 35, 34.5])
    const unknown = assessmentResult(
      assessment('finished'),
      level.results
        .flatMap((result) => (result.sides === 'each' ? [...result.left.trials, ...result.right.trials] : []))
        .map((trial) => (isManual(trial) ? trial : { ...trial, setUp: { ...trial.setUp, roll: null } })),
    )
    expect(brief(unknown, onDay(unknown, '2026-02-20'))).toContain('uneven right clear')
    expect(brief(unknown, onDay(level, '2026-02-20'))).toContain('uneven right confirmed')
    expect(brief(level, onDay(unknown, '2026-02-20'))).toContain('uneven right confirmed')
  })

  it('and stays so, whatever else was measured in between', () => {
    const between = [handResults.tape, results.squatAlone, results.empty].map((each, day) =>
      onDay(each, `2026-02-2${day}`),
    )
    expect(brief(now, ...between, onDay(results.different, '2026-02-01'))).toEqual(['uneven right confirmed'])
  })

  it('by the last time alone: what was gone then has to be found anew', () => {
    const [once, gone] = [onDay(results.different, '2026-02-01'), onDay(results.none, '2026-02-20')]
    expect(brief(now, once, gone)).toEqual(['uneven right clear'])
  })

  it('of each leg that was found before: both hold the one', () => {
    const both = onDay(resultOf(stiff, stiff), '2026-02-20')
    const left = onDay(resultOf(stiff, less), '2026-02-20')
    const one = resultOf(stiff, less)
    expect(brief(one, both)).toContain('limited left confirmed')
    expect(brief(resultOf(stiff, stiff), left)).toEqual(['limited left confirmed', 'limited right clear'])
    expect(brief(resultOf(stiff, stiff), both)).toEqual(['limited both confirmed'])
  })

  it('and with it what tests tell together, only where that was so on the other day too', () => {
    const lean = (shank: number) =>
      fourOf({
        depths: [2, 3, 2.5].map((depth) => ({
          value: depth,
          endedBy: null,
          others: { kneeFlexion: 116, shankTilt: shank, trunkLean: shank + 28, trunkToShank: 28 },
        })),
      })
    const then = (shank: number) => brief(lean(42), onDay(lean(shank), '2026-02-20'))
    expect(then(42)).toEqual([
      'squat-trunk-strategy both confirmed',
      'squat-depth-trunk-forward both confirmed',
    ])
    // The trunk went forward on both days; the shins, which make it a strategy, on one.
    expect(then(22)).toEqual(['squat-depth-trunk-forward both confirmed', 'squat-trunk-strategy both clear'])
    // 34 is beyond the limit by less than its error.
    expect(then(34)).toContain('squat-trunk-strategy both clear')
  })

  it('not by itself, in the newest results put together', () => {
    const ankle = onDay(results.different, '2026-02-01')
    const balance = onDay(results.swaying, '2026-03-01')
    const newest = newestResults([balance, ankle])!
    expect(brief(newest, balance, ankle)).toContain('uneven right clear')
    const before = onDay(results.different, '2026-01-10')
    expect(brief(newest, balance, ankle, before)).toContain('uneven right confirmed')
  })
})
