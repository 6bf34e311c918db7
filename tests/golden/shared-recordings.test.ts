import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jointAngle, segmentTilt, type ValueChannel } from '../../src/biomechanics/channel'
import { sampleValue } from '../../src/biomechanics/sample'
import { stance, type LegRule } from '../../src/biomechanics/stance'
import type { Pose } from '../../src/pose/pose'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import { mobilityTest, mobilityTests } from '../../src/protocol/registry'
import type { AskedSide } from '../../src/protocol/trial'
import { measuredTrials } from '../../src/protocol/trial-series'
import { needsFolder } from '../tools/needs-folder'
import { hasShared, recordedPoses, sharedRecordings } from '../tools/shared-clips'
import { isAllowed, isForbidden, type RecordedOutcomes } from './recording-phrases'

/** What the recordings of real people may and must never come to, by the file that lies beside them. */
interface Expectation {
  readonly test: string
  readonly part?: string
  readonly shows: string
  readonly allowed: readonly string[]
  readonly never: readonly string[]
}

const expectations = hasShared(sharedRecordings)
  ? (JSON.parse(readFileSync(new URL('expectations.json', sharedRecordings), 'utf8')) as Readonly<
      Record<string, Expectation>
    >)
  : {}
/** Without the folder one line says that there was nothing to test. */
const names = hasShared(sharedRecordings) ? Object.keys(expectations) : ['recordings of real people']

const posesOf = (name: string): readonly Pose[] =>
  recordedPoses(new URL(`${name}.pose.json.gz`, sharedRecordings))

const declared = ({ test, part }: Expectation): MobilityTest => {
  const id = part === undefined ? test : `${test}-${part}`
  const found = mobilityTest(id)
  if (!found) throw new Error(`expectations.json speaks of ${id}, which no file declares`)
  return found
}

/** Whichever leg is asked for: nobody knows who will be asked what before such a film. */
const asked = (test: MobilityTest): readonly AskedSide[] =>
  test.sides === 'both' ? ['both'] : ['either', 'left', 'right']

const outcomesOf = (test: MobilityTest, side: AskedSide, name: string): RecordedOutcomes =>
  measuredTrials(test, side, posesOf(name)).map(({ outcome }) => outcome)

describe.each(names)('%s', (name) => {
  it('comes to what it may, and never to what it must not, whichever leg is asked for', (context) => {
    needsFolder(sharedRecordings, context)
    const expectation = expectations[name]!
    const test = declared(expectation)
    const { allowed } = expectation
    for (const side of asked(test)) {
      const found = outcomesOf(test, side, name)
      expect({ side, found, isAllowed: isAllowed(allowed, side, found) }).toMatchObject({
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
      const measured = outcomesOf(test, side!, name).filter(({ kind }) => kind === 'measured')
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
