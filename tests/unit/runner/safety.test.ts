import { describe, expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { painStopsAt } from '../../../src/runner/pain'
import { redFlagIds, type RedFlagId, type SafetyAnswers } from '../../../src/runner/records'
import { redFlags, safetyDecision, urgencies } from '../../../src/runner/safety'

const asked = mobilityTests.filter(({ inAssessment }) => inAssessment)
const ids = asked.map(({ id }) => id)
const answers = (flags: readonly RedFlagId[], more: Partial<SafetyAnswers> = {}): SafetyAnswers => ({
  flags,
  isCleared: false,
  ...more,
})
const decide = (flags: readonly RedFlagId[], more: Partial<SafetyAnswers> = {}) =>
  safetyDecision(answers(flags, more), asked)
const sentence = (id: RedFlagId) => redFlags.find((flag) => flag.id === id)!.say

describe('the safety check', () => {
  it('has a line for each flag that can be stored, and no other', () => {
    expect(redFlags.map(({ id }) => id).toSorted()).toEqual([...redFlagIds].toSorted())
  })

  it('goes on with everything where nothing is flagged and nothing hurts', () => {
    expect(decide([])).toEqual({ kind: 'go-on', leftOut: [], say: [] })
  })

  // The rows of the clinical reference, 7.3.
  it.each([
    ['chest-or-breath', 'emergency'],
    ['calf-swelling', 'emergency'],
    ['nerve-signs', 'emergency'],
    ['calf-pop', 'urgent'],
    ['groin-pain', 'urgent'],
    ['bone-pain', 'professional'],
    ['fresh-injury', 'professional'],
    ['illness', 'professional'],
    ['under-16', null],
  ] as const)('%s: no test today, and how soon to be seen: %s', (flag, urgency) => {
    expect(decide([flag])).toEqual({ kind: 'stop', urgency, say: [sentence(flag)] })
    expect(decide([flag], { isCleared: true }).kind).toBe('stop')
  })

  it.each(['operation', 'pregnancy'] as const)('%s: only with clearance, and then no deep squat', (flag) => {
    expect(decide([flag])).toEqual({ kind: 'ask-clearance', say: [sentence(flag)] })
    expect(decide([flag], { isCleared: true })).toEqual({
      kind: 'go-on',
      leftOut: ids.filter((id) => id.startsWith('squat-depth')),
      say: [sentence(flag)],
    })
  })

  it('dizziness: all but standing on one leg', () => {
    expect(decide(['dizziness'])).toEqual({
      kind: 'go-on',
      leftOut: ['single-leg-balance'],
      say: [sentence('dizziness')],
    })
  })

  it('several flags: the most urgent comes first and decides how soon', () => {
    const decision = decide(['bone-pain', 'dizziness', 'calf-pop', 'nerve-signs', 'operation'])
    expect(decision).toEqual({
      kind: 'stop',
      urgency: 'emergency',
      say: [sentence('nerve-signs'), sentence('calf-pop'), sentence('bone-pain')],
    })
  })

  it('cleared flags and dizziness leave out what either does', () => {
    const decision = decide(['operation', 'dizziness'], { isCleared: true })
    expect(decision.kind === 'go-on' && decision.leftOut.toSorted()).toEqual([
      'single-leg-balance',
      'squat-depth',
      'squat-depth-front',
    ])
  })

  it('stops where nothing is left to test', () => {
    const decision = safetyDecision(answers(['dizziness']), [{ id: 'a-stand', demands: ['balance'] }])
    expect(decision).toMatchObject({ kind: 'stop', urgency: null })
  })

  it('leaves out a test whose demands nobody knows at any flag that leaves out something', () => {
    const all = [...asked, { id: 'hop' }]
    const after = safetyDecision(answers(['operation'], { isCleared: true }), all)
    expect(after.kind === 'go-on' && after.leftOut).toContain('hop')
    expect(safetyDecision(answers([]), all)).toMatchObject({ leftOut: [] })
  })

  it.each([
    [painStopsAt - 1, false, 'go-on'],
    [painStopsAt, false, 'stop'],
    [10, false, 'stop'],
    [1, true, 'stop'],
    [0, true, 'go-on'],
  ])('pain now of %i, sharp: %s, comes to %s', (intensity, isSharp, kind) => {
    expect(decide([], { painNow: { intensity, isSharp } }).kind).toBe(kind)
  })

  it('knows what every mobility test demands', () => {
    expect(Object.fromEntries(mobilityTests.map(({ id, demands }) => [id, demands]))).toEqual({
      'single-leg-balance': ['balance'],
      'squat-depth-front': ['deep-squat'],
      'ankle-dorsiflexion': [],
      'squat-depth': ['deep-squat'],
      'hip-extension': [],
      'hip-extension-half-kneeling': [],
      'single-leg-calf-raise': ['balance'],
    })
  })

  it('names its urgencies from the soonest on', () => {
    expect(urgencies).toEqual(['emergency', 'urgent', 'professional'])
  })
})
