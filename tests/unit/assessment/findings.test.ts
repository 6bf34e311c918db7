import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../src/assessment/findings'
import { patterns } from '../../../src/assessment/finding-patterns'
import type { AssessmentResult } from '../../../src/assessment/assessment-result'
import { mobilityTest, mobilityTests } from '../../../src/protocol/registry'
import { fourOf, results, resultOf, shifted, stand } from '../../../src/workbench/gallery/records'
import { handResults } from '../../../src/workbench/gallery/hand-records'
import { bannedInCode, bannedInCopy } from '../../architecture/banned-words'

const found = (entry: AssessmentResult, before: AssessmentResult | null = null) =>
  findingsOf(entry, mobilityTest, before)
const brief = (entry: AssessmentResult, before: AssessmentResult | null = null) =>
  found(entry, before).ranked.map(({ id, side, sureness }) => `${id} ${side} ${sureness}`)

const squats = (depth: number, trunkToShank = 9, shankTilt = 29) => ({
  value: depth,
  endedBy: null,
  others: { kneeFlexion: 118 - depth, shankTilt, trunkLean: shankTilt + trunkToShank, trunkToShank },
})
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
    expect(found(results.none)).toEqual({ verdict: 'nothing-to-fix', ranked: [] })
  })

  it('are not called none where nothing could have been found', () => {
    expect(found(results.empty).verdict).toBe('nothing-measured')
    expect(found(results.partial).verdict).toBe('nothing-measured')
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

  it('are confirmed by a second assessment that says the same of the same leg, and by no other', () => {
    const confirmed = ['ankle-dorsiflexion-uneven right confirmed']
    expect(brief(results.different, results.different)).toEqual(confirmed)
    expect(brief(results.different, results.right)).toEqual(['ankle-dorsiflexion-uneven right clear'])
    expect(brief(results.different, results.none)).toEqual(['ankle-dorsiflexion-uneven right clear'])
  })

  it('are read off the tape where it leads, against the limit of the tape', () => {
    expect(brief(handResults.tape)).toEqual(['ankle-dorsiflexion-uneven right clear'])
    expect(found(handResults.tape).ranked[0]?.by).toBe('tape')
  })

  it('are none where tape and camera contradict each other', () => {
    expect(brief(handResults.contradict)).toEqual([])
  })

  it('at full time on both legs are judged by the sway: the leg that sways more', () => {
    expect(brief(results.swaying)).toEqual(['single-leg-balance-sway-uneven right clear'])
  })

  it('see where the hips go, beyond what can be detected', () => {
    expect(brief(results.squatShifted)).toEqual(['squat-depth-front-shift-right right clear'])
    expect(found(results.squatShifted).ranked[0]?.isLarge).toBe(true)
    expect(brief(fourOf({ shifts: [0.03, 0.05, 0.04].map(shifted) }))).toEqual([])
  })
})

describe('tests that agree', () => {
  it('tell that the ankles limit the squat, before each of the two', () => {
    const both = fourOf({ bending: stiffBoth, depths: [30, 31, 30.5].map((depth) => squats(depth)) })
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

  it('tell a trunk strategy only where the shins go far enough', () => {
    const trunk = (shank: number) => fourOf({ depths: [2, 3, 2.5].map((depth) => squats(depth, 28, shank)) })
    expect(brief(trunk(34))[0]).toBe('squat-trunk-strategy both clear')
    expect(brief(trunk(24))).toEqual(['squat-depth-trunk-forward both clear'])
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

describe('the words of every finding', () => {
  const words = [...mobilityTests.flatMap(({ findings }) => findings), ...patterns]

  it('are there: what, what it may mean, what it does not', () => {
    expect(words.length).toBeGreaterThan(15)
    for (const { id, say, mayMean, doesNotMean } of words) {
      for (const text of [say, mayMean, doesNotMean]) expect(text, id).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('tell of movement: no cause, no cure, no forecast', () => {
    const forecast =
      /\b(will (hurt|injure|cause)|leads? to|prevents?|cures?|treat(s|ment)?|disease|syndrome)\b/i
    for (const { id, say, mayMean, doesNotMean } of words) {
      for (const { pattern } of [...bannedInCode, ...bannedInCopy]) {
        for (const text of [say, mayMean, doesNotMean]) expect(text, id).not.toMatch(pattern)
      }
      expect(say, id).not.toMatch(forecast)
      expect(mayMean, id).not.toMatch(forecast)
      expect(mayMean, id).not.toMatch(/\binjur/i)
    }
  })

  it('promise nothing: what it may mean is said with a may, or gives a next step', () => {
    const careful = /\b(may|can|one way|nothing|does not need|look at|is a row|lifts you)\b/i
    for (const { id, mayMean } of words) expect(mayMean, id).toMatch(careful)
  })
})

it('a stand of half a minute on both legs raises no finding', () => {
  const steady = { left: [stand(39), stand(41)], right: [stand(40), stand(38)] }
  expect(brief(fourOf({ standing: steady }))).toEqual([])
})
