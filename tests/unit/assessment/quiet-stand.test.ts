import { describe, expect, it } from 'vitest'
import { quietStand, type StandReading } from '../../../src/assessment/quiet-stand'
import { stance } from '../../../src/biomechanics/stance'
import { deg } from '../../../src/math/units'
import { mirroredPose } from '../../../src/pose/mirror'
import { bodyLengths, type LegAngles, type Posture } from '../../tools/synthetic-runner-body'
import { filmed, type FilmingOptions, type Scene } from '../../tools/synthetic-runner'

/** What the stick figure is posed with is the truth; from far away, so that the picture has no perspective. */
const camera = { kind: 'orthographic' } as const
const stature = 1.75
const upright: LegAngles = { shank: 0, thigh: 0, foot: 0 }

interface Stand {
  readonly trunk?: number
  readonly trunkAside?: number
  readonly shoulders?: number
  /** Metres to the runner's left. */
  readonly kneesAside?: { readonly left: number; readonly right: number }
}

const standing = (
  { trunk = 0, trunkAside = 0, shoulders = 0, kneesAside = { left: 0, right: 0 } }: Stand,
  heading: number,
): Scene => {
  const posture: Posture = {
    trunk,
    trunkAside,
    shoulders,
    support: 'left',
    toe: { ahead: 0, up: 0 },
    legs: {
      left: { ...upright, kneeAside: kneesAside.left },
      right: { ...upright, kneeAside: kneesAside.right },
    },
  }
  return { motion: () => posture, duration: 1000, heading }
}

const read = (scene: Scene, options: FilmingOptions = {}, roll = 0): readonly StandReading[] =>
  quietStand(
    scene.heading === 90 ? 'frontal' : 'sagittal',
    filmed(scene, { camera, ...options }).map((pose) => stance(pose, 'near', deg(roll))),
  )

const valueOf = (readings: readonly StandReading[], line: StandReading['line'], side: StandReading['side']) =>
  readings.find((each) => each.line === line && each.side === side)?.value

const front = 90
const [facingRight, facingLeft] = [0, 180]

describe('a quiet stand', () => {
  it('reads every line of the front exactly', () => {
    const kneesAside = { left: 0.02, right: 0.03 }
    const seen = read(standing({ trunkAside: 4, shoulders: -6, kneesAside }, front))
    const shank = (aside: number) => Math.hypot(bodyLengths(stature).shank, aside)
    expect(valueOf(seen, 'trunk-side-lean', 'both')).toBeCloseTo(4, 3)
    expect(valueOf(seen, 'shoulder-line', 'both')).toBeCloseTo(-6, 3)
    expect(valueOf(seen, 'hip-line', 'both')).toBeCloseTo(0, 3)
    // To the runner's left is outward for the left knee and inward for the right one.
    expect(valueOf(seen, 'knee-line', 'left')).toBeCloseTo(-0.02 / shank(0.02), 3)
    expect(valueOf(seen, 'knee-line', 'right')).toBeCloseTo(0.03 / shank(0.03), 3)
  })

  it('reads the trunk from the side, whichever way the runner faces, and nothing else', () => {
    for (const heading of [facingRight, facingLeft]) {
      const seen = read(standing({ trunk: 7 }, heading))
      expect(seen.map(({ line }) => line)).toEqual(['trunk-lean'])
      expect(seen[0]!.value).toBeCloseTo(7, 3)
    }
  })

  it('takes off a roll that is known; one that is not goes into every line to the upright, and into no knee', () => {
    const scene = standing({ shoulders: 3, kneesAside: { left: 0.02, right: 0.02 } }, front)
    const rolled = { camera: { ...camera, roll: 4 } }
    const level = read(scene)
    const corrected = read(scene, rolled, 4)
    corrected.forEach(({ value }, i) => expect(value).toBeCloseTo(level[i]!.value, 3))
    const uncorrected = read(scene, rolled)
    expect(Math.abs(valueOf(uncorrected, 'hip-line', 'both')!)).toBeCloseTo(4, 2)
    expect(Math.abs(valueOf(uncorrected, 'shoulder-line', 'both')! - 3)).toBeCloseTo(4, 2)
    expect(valueOf(uncorrected, 'knee-line', 'left')).toBeCloseTo(valueOf(level, 'knee-line', 'left')!, 4)
  })

  it('is the mirror image in a mirror', () => {
    const scene = standing({ trunkAside: 4, shoulders: -6, kneesAside: { left: 0.02, right: 0.03 } }, front)
    const seen = read(scene)
    const turned = quietStand(
      'frontal',
      filmed(scene, { camera }).map((pose) => stance(mirroredPose(pose), 'near')),
    )
    for (const line of ['trunk-side-lean', 'shoulder-line'] as const)
      expect(valueOf(turned, line, 'both')).toBeCloseTo(-valueOf(seen, line, 'both')!, 3)
    expect(valueOf(turned, 'knee-line', 'left')).toBeCloseTo(valueOf(seen, 'knee-line', 'right')!, 3)
  })

  it('tells how much it flickered: noise of the points shows in the noise of a line, and hardly in its value', () => {
    const scene = standing({ shoulders: 3 }, front)
    const of = (noise: number) => read(scene, { noise }).find(({ line }) => line === 'shoulder-line')!
    expect(of(0).noise).toBeCloseTo(0, 6)
    expect(of(2).noise).toBeGreaterThan(1)
    expect(Math.abs(of(2).value - 3)).toBeLessThan(of(2).noise)
  })

  it('is none where there is too little of it', () => {
    const scene = { ...standing({}, front), duration: 400 }
    expect(read(scene)).toEqual([])
    expect(read({ ...scene, duration: 1000 }, { rate: 3 })).toEqual([])
    expect(quietStand('frontal', [])).toEqual([])
  })
})
