import { describe, expect, it } from 'vitest'
import { jointAngle, segmentTilt, type ValueChannel } from '../../src/biomechanics/channel'
import { sampleValue } from '../../src/biomechanics/sample'
import { stance, type LegRule } from '../../src/biomechanics/stance'
import { mobilityTests } from '../../src/protocol/registry'
import { needsFolder } from '../tools/needs-folder'
import { sharedRecordings } from '../tools/shared-clips'
import {
  asked,
  declared,
  expectations,
  knownReasons,
  outcomesOf,
  posesOf,
  recordingNames,
} from './recording-expectations'
import { isAllowed, isForbidden } from './recording-phrases'

/** Films in which no attempt is found as they are, and why. What can be frozen is, in `frozen-recordings.test.ts`. */
const nothing: Readonly<Record<string, string>> = {
  dorsiflexion_side_01: 'Three lunges that flow into one another: no second of rest.',
  dorsiflexion_side_03_lunge: 'Lunges that change legs without a pause.',
  squat_side_06: 'Squats without a pause, standing for less than half a second.',
  squat_side_07_zoomed_cropped: 'Squats without a pause.',
  squat_front_10_hold: 'A still wall-sit: no movement.',
  hipext_side_01_leg_swing: 'Swings without a pause.',
  balance_front_01:
    'The foot is up by two or three hundredths of the body from the first picture to the last.',
  balance_front_02:
    'The tree pose is held from the first picture to the last: the foot never leaves the floor.',
  hard_scene_cuts_03: 'No second between two cuts in which somebody rests.',
}

describe.each(recordingNames)('%s', (name) => {
  it('comes to what it may, and never to what it must not, whichever leg is asked for', (context) => {
    needsFolder(sharedRecordings, context)
    const expectation = expectations[name]!
    const test = declared(expectation)
    const { allowed } = expectation
    const known = knownReasons[name]?.ids
    for (const side of asked(test)) {
      const found = outcomesOf(test, side, posesOf(name))
      if (name in nothing) expect({ side, found }).toEqual({ side, found: [] })
      else
        expect({ side, found, isAllowed: isAllowed(allowed, side, found, known) }).toMatchObject({
          isAllowed: true,
        })
      const forbidden = expectation.never.filter((phrase) => isForbidden(phrase, found))
      expect({ side, forbidden }).toEqual({ side, forbidden: [] })
    }
  })

  it('is measured by no other mobility test', (context) => {
    needsFolder(sharedRecordings, context)
    for (const test of mobilityTests.filter(({ id }) => id !== declared(expectations[name]!).id)) {
      const [side] = asked(test)
      const measured = outcomesOf(test, side!, posesOf(name)).filter(({ kind }) => kind === 'measured')
      expect([test.id, measured]).toEqual([test.id, []])
    }
  })
})

/**
 * Angles that somebody placed by eye, to within 3 degrees, and how far a single live pose may lie outside of that: a
 * body that moves is smoothed by the model, and hips and shoulders by eye are not the model's.
 */
const byEye = { tolerance: 3, still: 0, moving: 5 } as const

const shank = segmentTilt('shank', { from: 'vertical' })
const trunk = segmentTilt('trunk', { from: 'vertical' })
const knee = jointAngle('knee', { positive: 'flexion' })
const thighBehind = segmentTilt('thigh', { from: 'vertical', positive: 'backward' })

type Placed = readonly [
  name: string,
  frame: number,
  what: string,
  channel: ValueChannel,
  rule: LegRule,
  least: number,
  most: number,
  beyond: 'still' | 'moving',
]

const placed: readonly Placed[] = [
  ['dorsiflexion_side_01', 36, 'shank', shank, 'front', 24, 27, 'still'],
  ['dorsiflexion_side_01', 64, 'shank', shank, 'front', -10, -10, 'still'],
  ['dorsiflexion_side_01', 204, 'shank', shank, 'front', 29, 31, 'still'],
  ['squat_side_06', 90, 'knee', knee, 'near', 118, 118, 'moving'],
  ['squat_side_06', 90, 'shank', shank, 'near', 33, 33, 'moving'],
  ['squat_side_06', 90, 'trunk', trunk, 'near', 24, 24, 'moving'],
  ['hipext_side_01_leg_swing', 118, 'thigh behind the vertical', thighBehind, 'rear', 26, 26, 'moving'],
  ['hipext_side_01_leg_swing', 118, 'knee', knee, 'rear', 52, 52, 'moving'],
]

describe('angles that were placed by eye', () => {
  it.for(placed)('%s, picture %i: %s', ([name, frame, , channel, rule, least, most, beyond], context) => {
    needsFolder(sharedRecordings, context)
    const read = sampleValue(channel, stance(posesOf(name)[frame]!, rule))
    const wide = byEye.tolerance + byEye[beyond]
    expect(read).toBeGreaterThan(least - wide)
    expect(read).toBeLessThan(most + wide)
  })
})
