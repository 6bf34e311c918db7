import { describe, expect, it } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { painStopsAt } from '../../../src/runner/pain'
import { redFlagIds, type RedFlagId, type SafetyAnswers } from '../../../src/runner/records'
import { redFlags, safetyDecision, urgencies } from '../../../src/runner/safety'

const asked = mobilityTests.filter(({ inAssessment }) => inAssessment)
const ids = asked.map(({ id }) => id)
/**
 * On how many legs the body stands while each is done, read off its set-up; a knee on the floor carries as a foot does. Written
 * down here by itself, so that a declaration that forgets what it demands is found.
 */
const legsOnFloor: Readonly<Record<string, 1 | 2>> = {
  'single-leg-balance': 1,
  'squat-depth-front': 2,
  'ankle-dorsiflexion': 2,
  'squat-depth': 2,
  // Hold on to a chair, and one leg goes back.
  'hip-extension': 1,
  'hip-extension-half-kneeling': 2,
  'single-leg-calf-raise': 1,
}
const onOneLeg = ids.filter((id) => legsOnFloor[id] === 1)
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
    ['hot-joint', 'urgent'],
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

  it('an earlier stress fracture: only with clearance, and then everything', () => {
    expect(decide(['stress-fracture'])).toEqual({ kind: 'ask-clearance', say: [sentence('stress-fracture')] })
    expect(decide(['stress-fracture'], { isCleared: true })).toMatchObject({ kind: 'go-on', leftOut: [] })
  })

  it('nothing to hold on to: not before the room has it, whatever else was cleared', () => {
    expect(decide(['no-support'])).toEqual({ kind: 'set-up-first', say: [sentence('no-support')] })
    const both = decide(['operation', 'no-support'], { isCleared: true })
    expect(both).toEqual({ kind: 'set-up-first', say: [sentence('operation'), sentence('no-support')] })
    expect(decide(['bone-pain', 'no-support']).kind).toBe('stop')
  })

  it('dizziness: all but standing on one leg', () => {
    expect(decide(['dizziness'])).toEqual({
      kind: 'go-on',
      leftOut: onOneLeg,
      say: [sentence('dizziness')],
    })
    expect(onOneLeg).toEqual(['single-leg-balance', 'hip-extension'])
  })

  it('asks for balance wherever one leg carries the body, a chair within reach or not', () => {
    expect(mobilityTests.map(({ id }) => id).toSorted()).toEqual(Object.keys(legsOnFloor).toSorted())
    for (const { id, demands } of mobilityTests)
      expect([id, demands.includes('balance')]).toEqual([id, legsOnFloor[id] === 1])
  })

  // Whoever reads only these words must find every trigger of the clinical reference, 7.3, and what it asks for.
  it.each<readonly [RedFlagId, readonly string[], RegExp]>([
    ['chest-or-breath', ['chest pain', 'out of breath'], /emergency number now/],
    ['calf-swelling', ['swollen', 'warm', 'red'], /emergency department now/],
    ['nerve-signs', ['numbness', 'weakness', 'saddle', 'bladder', 'bowels'], /emergency department now/],
    ['calf-pop', ['pop', 'calf', 'rise on that heel'], /looked at today/],
    ['groin-pain', ['groin', 'front of the hip'], /today or tomorrow/],
    ['hot-joint', ['fever', 'joint'], /looked at today/],
    [
      'bone-pain',
      ['at rest', 'at night', 'one sore spot on a bone', 'hopping', 'standing'],
      /before you test/,
    ],
    ['stress-fracture', ['stress fracture', 'healed or not'], /has cleared you/],
    ['fresh-injury', ['swollen', 'locks', 'gives way', 'four steps'], /before you test/],
    ['illness', ['weight lost', 'missed periods', 'too little food', 'bone'], /appointment soon/],
    ['operation', ['operation', 'broken bone', '12 weeks', 'artificial joint'], /has cleared you/],
    ['pregnancy', ['pregnancy with symptoms'], /has cleared you/],
    ['dizziness', ['dizzy', 'fainting', 'balance', 'nerve', 'concussion'], /left out/],
    ['under-16', ['under 16'], /16 and older/],
    ['no-support', ['chair', 'wall', 'within reach'], /sturdy chair within reach/],
  ])('%s names each of its triggers, and what to do', (id, triggers, what) => {
    const asks = redFlags.find((flag) => flag.id === id)!.asks.toLowerCase()
    expect(triggers.filter((trigger) => !asks.includes(trigger))).toEqual([])
    expect(sentence(id)).toMatch(what)
  })

  it('asks of no trigger only under a condition', () => {
    expect(redFlags.filter(({ asks }) => /running brings on|more so/.test(asks))).toEqual([])
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
      'hip-extension',
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

  it('takes any pain in the groin for the sign that it is, little or ticked as well', () => {
    const urgent = { kind: 'stop', urgency: 'urgent', say: [sentence('groin-pain')] }
    expect(decide([], { painNow: { intensity: 1, part: 'groin' } })).toEqual(urgent)
    expect(decide(['groin-pain'], { painNow: { intensity: 2, part: 'groin' } })).toEqual(urgent)
    expect(decide([], { painNow: { intensity: 0, part: 'groin' } }).kind).toBe('go-on')
    expect(decide([], { painNow: { intensity: 3, part: 'knee' } }).kind).toBe('go-on')
  })

  it('knows what every mobility test demands', () => {
    expect(Object.fromEntries(mobilityTests.map(({ id, demands }) => [id, demands]))).toEqual({
      'single-leg-balance': ['balance'],
      'squat-depth-front': ['deep-squat'],
      'ankle-dorsiflexion': [],
      'squat-depth': ['deep-squat'],
      'hip-extension': ['balance'],
      'hip-extension-half-kneeling': [],
      'single-leg-calf-raise': ['balance'],
    })
  })

  it('names its urgencies from the soonest on', () => {
    expect(urgencies).toEqual(['emergency', 'urgent', 'professional'])
  })
})

it('leaves out what hurt earlier today, whatever is ticked, and tests nothing where that was all', () => {
  const clear = { flags: [], isCleared: false }
  const squat = { id: 'squat-depth', demands: [], hurtToday: true }
  expect(safetyDecision(clear, [squat, { id: 'other', demands: [] }])).toMatchObject({
    kind: 'go-on',
    leftOut: ['squat-depth'],
  })
  expect(safetyDecision(clear, [squat])).toMatchObject({ kind: 'stop', urgency: null })
})
