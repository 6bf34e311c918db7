import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../src/assessment/findings'
import { assessmentResult, type AssessmentResult } from '../../../src/assessment/assessment-result'
import { isLow } from '../../../src/assessment/confidence'
import type { TestResult } from '../../../src/assessment/test-result'
import type { Person } from '../../../src/assessment/reference-ranges'
import { mobilityTest } from '../../../src/protocol/registry'
import {
  assessment,
  calfRaise,
  fourOf,
  results,
  resultOf,
  shifted,
  stand,
  trialsOf,
} from '../../../src/workbench/gallery/records'
import { handResults } from '../../../src/workbench/gallery/hand-records'

const found = (
  entry: AssessmentResult,
  all: readonly AssessmentResult[] = [],
  person: Person | null = null,
) => findingsOf(entry, { declarationOf: mobilityTest, person, all })
const brief = (...given: Parameters<typeof found>) =>
  found(...given).ranked.map(({ id, side, sureness }) => `${id} ${side} ${sureness}`)

const squats = (depth: number, trunkToShank = 9, shankTilt = 29) => ({
  value: depth,
  endedBy: null,
  others: { kneeFlexion: 118 - depth, shankTilt, trunkLean: shankTilt + trunkToShank, trunkToShank },
})
/** All four tests, with nothing to find in any. */
const everything = {
  standing: { left: [stand(39), stand(41), stand(40)], right: [stand(40), stand(38), stand(41)] },
  bending: { left: [38.2, 37.5, 39], right: [36.1, 37.2, 36.6] },
  depths: [-6, -7.4, -5.2].map((depth) => squats(depth)),
  shifts: [0.01, 0.02, 0.015].map(shifted),
  reaching: { left: [17, 18, 17.5], right: [15, 16.2, 15.1] },
}
const stiffRight = { left: [40.2, 41.1, 42.3], right: [30.1, 31.4, 30.9] }
const stiffBoth = { left: [21, 22, 21.5], right: [20, 21, 20.5] }

describe('findings', () => {
  it('name the ankle that bends less', () => {
    const { verdict, ranked } = found(results.different)
    expect(verdict).toBe('findings')
    expect(brief(results.different)).toEqual(['ankle-dorsiflexion-uneven right clear'])
    expect(ranked[0]).toMatchObject({
      kind: 'side-difference',
      is: 'uneven',
      metricId: 'dorsiflexion',
      by: 'camera',
      isLarge: false,
    })
    expect(brief(results.right)).toEqual(['ankle-dorsiflexion-uneven left clear'])
  })

  it('are none where nothing is beyond the error: nothing to fix', () => {
    expect(found(results.none)).toEqual({ verdict: 'nothing-to-fix', silent: [], ranked: [] })
  })

  it('are not called none where nothing could have been found', () => {
    expect(found(results.empty).verdict).toBe('nothing-measured')
    expect(found(results.partial).verdict).toBe('nothing-measured')
  })

  it('are not celebrated where most of it was not measured: what could not be told is named', () => {
    const even = { left: [38.2, 37.5, 39], right: [36.1, 37.2, 36.6] }
    const { verdict, silent } = found(fourOf({ bending: even }))
    expect(verdict).toBe('nothing-found')
    expect(silent).toEqual([
      { mobilityTestId: 'single-leg-balance', because: 'not-measured' },
      { mobilityTestId: 'squat-depth', because: 'not-measured' },
      { mobilityTestId: 'squat-depth-front', because: 'not-measured' },
      { mobilityTestId: 'hip-extension', because: 'not-measured' },
    ])
    const oneSquat = { ...everything, depths: [squats(-3)] }
    expect(found(fourOf(oneSquat))).toMatchObject({
      verdict: 'nothing-found',
      silent: [{ mobilityTestId: 'squat-depth', because: 'too-few-trials' }],
    })
    expect(found(fourOf(everything))).toEqual({ verdict: 'nothing-to-fix', silent: [], ranked: [] })
  })

  it('are not celebrated where one leg alone held to the end: what the other one lacks nobody knows', () => {
    const holding = (right: readonly number[]) =>
      found(
        fourOf({ ...everything, standing: { left: [stand(45)], right: right.map((each) => stand(each)) } }),
      )
    expect(holding([31, 33, 32])).toEqual({
      verdict: 'nothing-found',
      silent: [{ mobilityTestId: 'single-leg-balance', because: 'one-full-time' }],
      ranked: [],
    })
    // Both to the end: more than that nobody can do.
    expect(holding([45])).toMatchObject({ verdict: 'nothing-to-fix', silent: [] })
  })

  it('beyond a limit by less than the error are only possible', () => {
    // 28 degrees is under 30, by less than the error of about 5.
    const near = resultOf([28, 28.5, 28.2], [28.4, 28, 28.1])
    expect(brief(near)).toEqual(['ankle-dorsiflexion-limited both possible'])
    expect(found(near).verdict).toBe('only-possible')
  })

  it('of both legs are one finding, of one leg the leg is named', () => {
    expect(brief(resultOf(stiffBoth.left, stiffBoth.right))).toEqual([
      'ankle-dorsiflexion-limited both clear',
    ])
    expect(brief(resultOf([36, 37, 36.4], stiffBoth.right))).toEqual([
      'ankle-dorsiflexion-uneven right clear',
      'ankle-dorsiflexion-limited right clear',
    ])
  })

  it('of few trials are never clear', () => {
    expect(brief(resultOf([20, 21], [35, 36]))).toEqual(['ankle-dorsiflexion-limited left possible'])
  })

  it('of what was seen too doubtfully are only possible, however far beyond', () => {
    const turned = (side: 'left' | 'right') =>
      trialsOf(side, [15, 16, 15.5]).map((trial) => ({ ...trial, setUp: { ...trial.setUp, yaw: 14.9 } }))
    const entry = assessmentResult(assessment('finished'), [...turned('left'), ...turned('right')])
    const [result] = entry.results
    expect(isLow(mobilityTest('ankle-dorsiflexion')!, result as TestResult)).toBe(true)
    expect(brief(entry)).toEqual(['ankle-dorsiflexion-limited both possible'])
  })

  it('are told of those alone whose values the limit is of', () => {
    const short = fourOf({
      standing: { left: [stand(20), stand(19), stand(18)], right: [stand(21), stand(20), stand(19)] },
    })
    const of = (ageBand: string | null) => found(short, [], ageBand === null ? null : { ageBand, sex: null })
    expect(of('50-59').ranked.map(({ id }) => id)).toEqual(['single-leg-balance-short'])
    expect(of('50-59').ranked[0]?.doesNotMean).not.toMatch(/adults under 60/)
    expect(of('70-79').ranked).toEqual([])
    expect(of('70-79').silent).toContainEqual({
      mobilityTestId: 'single-leg-balance',
      because: 'other-people',
    })
    expect(of(null).ranked[0]?.doesNotMean).toMatch(/limit is of adults under 60; your age is not known here/)
    const few = assessmentResult(assessment('finished', 'gallery', 1, [calfRaise]), [
      ...trialsOf('left', [8], calfRaise),
      ...trialsOf('right', [8], calfRaise),
    ])
    expect(found(few, [], { ageBand: '40-49', sex: null }).ranked[0]?.id).toBe('single-leg-calf-raise-few')
    expect(found(few, [], { ageBand: '60-69', sex: null }).ranked).toEqual([])
  })

  it('of an older runner name an uneven pair all the same: the other leg is of the same age', () => {
    expect(brief(results.different, [], { ageBand: '70-79', sex: null })).toEqual([
      'ankle-dorsiflexion-uneven right clear',
    ])
  })

  it('are read off the tape where it leads, against the limit of the tape', () => {
    expect(brief(handResults.tape)).toEqual(['ankle-dorsiflexion-uneven right clear'])
    expect(found(handResults.tape).ranked[0]?.by).toBe('tape')
  })

  it('are none where tape and camera contradict each other', () => {
    expect(brief(handResults.contradict)).toEqual([])
  })

  it('at full time on both legs are judged by the sway: the leg that sways more', () => {
    expect(brief(results.swaying), 'of one stand each').toEqual([
      'single-leg-balance-sway-uneven right possible',
    ])
    expect(found(results.swaying).verdict).toBe('only-possible')
    const full = (sway: number) => [20, 30, 45].map((seconds) => stand(seconds, 'time', sway))
    expect(brief(fourOf({ standing: { left: full(0.0028), right: full(0.0079) } }))).toEqual([
      'single-leg-balance-sway-uneven right clear',
    ])
  })

  it('see where the hips go, beyond what can be detected', () => {
    expect(brief(results.squatShifted)).toEqual(['squat-depth-front-shift-right right clear'])
    expect(found(results.squatShifted).ranked[0]?.isLarge).toBe(true)
    expect(brief(fourOf({ shifts: [0.03, 0.05, 0.04].map(shifted) }))).toEqual([])
  })
})

describe('tests that agree', () => {
  it('tell that the ankles limit the squat, before each of the two', () => {
    const both = fourOf({ bending: stiffBoth, depths: [30, 31, 30.5].map((depth) => squats(depth, 9, 20)) })
    expect(brief(both)).toEqual([
      'squat-limited-by-ankle both clear',
      'ankle-dorsiflexion-limited both clear',
      'squat-depth-limited both clear',
    ])
    const [pattern, ankle, squat] = found(both).ranked
    expect(pattern?.agrees).toEqual(['ankle-dorsiflexion-limited', 'squat-depth-limited'])
    expect(ankle?.agrees).toEqual(['squat-depth-limited'])
    expect(squat?.agrees).toEqual(['ankle-dorsiflexion-limited'])
  })

  it('do not blame an ankle where the shins go far enough in the squat, and say one where it is one', () => {
    const of = (shank: number, bending: typeof stiffBoth | { left: number[]; right: number[] }) =>
      found(fourOf({ bending, depths: [30, 31, 30.5].map((depth) => squats(depth, 9, shank)) })).ranked
    const one = { left: stiffBoth.left, right: [38, 37.5, 38.4] }
    const pattern = (given: ReturnType<typeof of>) => given.find(({ id }) => id === 'squat-limited-by-ankle')
    expect(pattern(of(38, one))).toBeUndefined()
    expect(pattern(of(38, stiffBoth))).toBeUndefined()
    expect(pattern(of(29, stiffBoth))).toMatchObject({
      say: expect.stringMatching(/^Your ankles stop early/),
      sureness: 'possible',
    })
    expect(pattern(of(29, one))).toMatchObject({
      side: 'left',
      say: expect.stringMatching(/^One ankle stops/),
    })
  })

  it('tell a trunk strategy only where the shins go far enough', () => {
    const trunk = (shank: number) => fourOf({ depths: [2, 3, 2.5].map((depth) => squats(depth, 28, shank)) })
    expect(brief(trunk(40))[0]).toBe('squat-trunk-strategy both clear')
    // 34 is beyond 30 by less than the error of the shank.
    expect(brief(trunk(34))).toContain('squat-trunk-strategy both possible')
    expect(brief(trunk(24))).toEqual(['squat-depth-trunk-forward both clear'])
  })

  it('tell no trunk strategy beside an ankle that stops early', () => {
    const stiff = { bending: stiffBoth, depths: [2, 3, 2.5].map((depth) => squats(depth, 28, 40)) }
    const ids = found(fourOf(stiff)).ranked.map(({ id }) => id)
    expect(ids).toContain('squat-depth-trunk-forward')
    expect(ids).not.toContain('squat-trunk-strategy')
  })

  it('tell that the hips go away from the stiffer ankle, the ankle first, and not towards it', () => {
    const toLeft = [0.09, 0.08, 0.085].map(shifted)
    expect(brief(fourOf({ bending: stiffRight, shifts: toLeft }))).toEqual([
      'squat-shift-left-with-ankle right clear',
      'ankle-dorsiflexion-uneven right clear',
      'squat-depth-front-shift-left left clear',
    ])
    const toRight = [-0.09, -0.08, -0.085].map(shifted)
    expect(brief(fourOf({ bending: stiffRight, shifts: toRight }))).not.toContain(
      'squat-shift-right-with-ankle left clear',
    )
  })
})

it('a stand of half a minute on both legs raises no finding', () => {
  const steady = { left: [stand(39), stand(41)], right: [stand(40), stand(38)] }
  expect(brief(fourOf({ standing: steady }))).toEqual([])
})
