import { describe, expect, it } from 'vitest'
import { bodySpan } from '../../../src/biomechanics/sample-quality'
import { deg } from '../../../src/math/units'
import { landmarkIndex } from '../../../src/pose/landmark'
import { imagePoints, type Pose } from '../../../src/pose/pose'
import type { MissingId } from '../../../src/protocol/outcome'
import { mobilityTest } from '../../../src/protocol/registry'
import { Lookout, type Seen, type Sighting } from '../../../src/session/lookout'
import { missingFixes } from '../../../src/session/missing-cues'
import type { WatchPhase } from '../../../src/session/effect'
import type { SetUpCheckId } from '../../../src/session/state'
import { missingText } from '../../../src/ui/missing-text'
import { filmed, type FilmingOptions } from '../../tools/synthetic-runner'
import { lunge, standing } from '../../tools/synthetic-runner-lunge'
import { transformed } from '../../tools/synthetic-runner-trouble'

/** Every gate, seen by the lookout as the product sees it: told before anybody begins, and the reason that a trial keeps. */

const ankle = mobilityTest('ankle-dorsiflexion')!
const light = { luma: 143, change: 1 }
const seen = (poses: readonly Pose[], fields: Partial<Seen> = {}): readonly Seen[] =>
  poses.map((pose) => ({ t: pose.t, pose, light, ...fields }))

const scene = lunge({ trials: [{}] })
const lunges = (filming: FilmingOptions = {}) => filmed(scene, filming)

/** As large or small as this share of the picture's height, in its middle. */
const spanning = (span: number): readonly Pose[] => {
  const poses = transformed(lunges(), { scale: span / bodySpan(lunges()[0]!) })
  const heights = poses[0]!.image.filter((_, i) => i % 2 === 1)
  const middle = (Math.min(...heights) + Math.max(...heights)) / 2
  return transformed(poses, { down: poses[0]!.picture.height / 2 - middle })
}

/** Half of each second it is somebody else. */
const inTurns = (other: Parameters<typeof transformed>[1]): readonly Pose[] =>
  lunges().map((pose) => (pose.t % 1000 < 500 ? pose : transformed([pose], other)[0]!))

const kneesElsewhere = (): readonly Pose[] =>
  lunges().map((pose) => {
    const image = imagePoints(Float32Array.from(pose.image))
    for (const knee of ['left-knee', 'right-knee'] as const) image[landmarkIndex(knee) * 2 + 1]! += 60
    return { ...pose, image }
  })

type Gate =
  | 'view-oblique'
  | 'camera-rolled'
  | 'too-dark'
  | 'picture-noisy'
  | 'out-of-picture'
  | 'too-close'
  | 'too-far'
  | 'person-jumped'
  | 'size-jumped'
  | 'body-unlike'
  | 'picture-gap'
  | 'too-few-pictures'

interface Spoilt {
  readonly frames: readonly Seen[]
  /** Who only stands and waits to be counted in, where that is what tells it; otherwise the same frames. */
  readonly before?: readonly Seen[]
  /** The live check that tells it, and what it says to do. */
  readonly check: SetUpCheckId
  readonly fix: string
}

const gates: Readonly<Record<Gate, Spoilt>> = {
  'view-oblique': { frames: seen(lunges({ yaw: 20 })), check: 'view', fix: 'Turn side-on.' },
  'camera-rolled': {
    frames: seen(lunges({ camera: { roll: 8 } }), { roll: deg(8) }),
    check: 'camera-level',
    fix: 'Level the camera.',
  },
  'too-dark': {
    frames: seen(lunges(), { light: { luma: 53, change: 1 } }),
    check: 'light',
    fix: 'More light, please.',
  },
  'picture-noisy': {
    frames: seen(lunges(), { light: { luma: 120, change: 12 } }),
    check: 'light',
    fix: 'More light, please.',
  },
  'out-of-picture': {
    frames: seen(transformed(lunges(), { down: 90 })),
    check: 'whole-body',
    fix: 'Step back. Feet not seen.',
  },
  'too-close': { frames: seen(spanning(0.91)), check: 'distance', fix: 'Too close. Step back.' },
  'too-far': { frames: seen(spanning(0.35)), check: 'distance', fix: 'Too far. Step closer.' },
  'person-jumped': { frames: seen(inTurns({ right: 200 })), check: 'one-runner', fix: 'One runner only.' },
  'size-jumped': { frames: seen(inTurns({ scale: 0.8 })), check: 'one-runner', fix: 'One runner only.' },
  'body-unlike': { frames: seen(kneesElsewhere()), check: 'whole-body', fix: 'Clear view. Close clothes.' },
  'picture-gap': {
    frames: seen(lunges().filter(({ t }) => t % 1500 > 700)),
    check: 'picture-speed',
    fix: 'Close other programs.',
  },
  'too-few-pictures': {
    frames: seen(lunges({ rate: 6 })),
    check: 'picture-speed',
    fix: 'Close other programs.',
  },
}

/** A room without an upright edge: only the body tells the roll. */
const bare = (roll: number): Spoilt => ({
  frames: seen(lunges({ camera: { roll } })),
  before: seen(filmed(standing(8000), { camera: { roll } })),
  check: 'camera-level',
  fix: 'Level camera. Stand upright.',
})

const sightings = (frames: readonly Seen[], phase: WatchPhase): readonly Sighting[] => {
  const lookout = new Lookout(ankle, 'left', phase)
  return frames.flatMap((frame) => lookout.push(frame).sightings)
}

const unmetIn = (frames: readonly Seen[]) =>
  sightings(frames, 'positioning').flatMap((sighting) =>
    sighting.kind === 'checked' ? sighting.checks.filter(({ met }) => !met) : [],
  )

const missingIn = (frames: readonly Seen[]) =>
  sightings(frames, 'either-leg').flatMap((sighting) =>
    sighting.kind === 'trial-sighted' && sighting.ended.outcome.kind === 'incomplete'
      ? [sighting.ended.outcome.missing]
      : [],
  )

it('nothing is said of a runner who stands and moves well', () => {
  expect(missingIn(seen(lunges()))).toEqual([])
  expect(sightings(seen(lunges()), 'positioning').map(({ kind }) => kind)).toContain('stood-still')
})

const spoilt: readonly (readonly [string, Gate, Spoilt])[] = [
  ...(Object.entries(gates) as [Gate, Spoilt][]).map(([gate, each]) => [gate, gate, each] as const),
  ...[6, 8, 12, -8].map(
    (roll) => [`camera-rolled by ${roll}, in a bare room`, 'camera-rolled', bare(roll)] as const,
  ),
]

describe.each(spoilt)('the gate %s', (_, gate, { frames, before = frames, check, fix }) => {
  it('is told before anybody begins, with what to do', () => {
    expect(unmetIn(before).map(({ id, fix: said }) => [id, said])).toContainEqual([check, fix])
    expect(sightings(before, 'positioning').filter(({ kind }) => kind === 'counted')).toEqual([])
  })

  it('is the reason that the trial keeps, told with what to do as well', () => {
    const found = missingIn(frames)
    expect(found.length).toBeGreaterThan(0)
    for (const missing of found) expect(missing).toContain(gate satisfies MissingId)
    expect(missingText[gate]).toMatch(/: .+\.$/)
    expect(missingFixes[gate].length).toBeGreaterThan(0)
  })
})
