import { describe, expect, it } from 'vitest'
import { deg } from '../../src/math/units'
import { landmarkIndex } from '../../src/pose/landmark'
import { imagePoint, type Pose } from '../../src/pose/pose'
import { gateLimits } from '../../src/protocol/gate-limits'
import ankle from '../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { neededLandmarks } from '../../src/protocol/needed-landmarks'
import type { TrialOutcome } from '../../src/protocol/outcome'
import { measuredTrials, TrialSeries } from '../../src/protocol/trial-series'
import { filmed, type FilmingOptions } from '../tools/synthetic-runner'
import { lunge } from '../tools/synthetic-runner-lunge'
import { transformed } from '../tools/synthetic-runner-trouble'
import { verdict } from './limit-cases'

/**
 * For every limit that a picture is refused or flagged by, a good lunge seen just inside of it and just outside. The
 * amounts are written down and not taken from the limit, so that a limit that is moved meets pictures that stayed.
 */
interface GateCase {
  /** In the limit's own unit, the smaller one first. */
  readonly amounts: readonly [under: number, over: number]
  readonly seen: (amount: number) => TrialOutcome
  readonly comesTo: readonly [under: string, over: string]
}

/** How far from the limit, of itself, a picture may be to count as just inside of it or just outside. */
const just = 0.08

const scene = lunge({ trials: [{}] })
const film = (filming: FilmingOptions = {}) => filmed(scene, filming)
const inHold = scene.holds[0]!.from + 500

const only = (found: readonly { readonly outcome: TrialOutcome }[]): TrialOutcome => {
  expect(found).toHaveLength(1)
  return found[0]!.outcome
}
const measured = (poses: readonly Pose[], roll = 0) => only(measuredTrials(ankle, 'left', poses, deg(roll)))

/** In pictures of this brightness that change by so much while nobody moves, luma steps. */
const lit = (luma: number, noise: number) => {
  const series = new TrialSeries(ankle, 'left')
  series.setNoise(noise)
  return only(film().flatMap((pose) => series.push(pose, luma).ended ?? []))
}

const heights = (poses: readonly Pose[]) =>
  poses.flatMap((pose) => neededLandmarks(ankle).map((name) => imagePoint(pose, name).y))

/** The lowest point that is needed lies this far inside the lower edge, share of the picture. */
const nearTheEdge = (inside: number): readonly Pose[] => {
  const poses = film()
  const [low, { height }] = [Math.max(...heights(poses)), poses[0]!.picture]
  return transformed(poses, { down: (1 - inside) * height - low })
}
/** The nose is in the picture in this share of all poses, and never gone for two in turn. */
const seenIn = (share: number): readonly Pose[] =>
  film().map((pose, i) => {
    const isLost = Math.floor((i + 1) * (1 - share)) > Math.floor(i * (1 - share))
    const image = pose.image.slice() as Pose['image']
    if (isLost) image[landmarkIndex('nose') * 2] = -50
    return { ...pose, image }
  })

const cases: Readonly<Record<keyof typeof gateLimits, GateCase | { readonly heldElsewhere: string }>> = {
  slowestRate: {
    amounts: [7.8, 8.2],
    seen: (rate) => measured(film({ rate })),
    comesTo: ['too-few-pictures', 'measured, slow-pictures'],
  },
  flaggedBelowRate: {
    amounts: [14.6, 15.4],
    seen: (rate) => measured(film({ rate })),
    comesTo: ['measured, slow-pictures', 'measured'],
  },
  longestBlind: {
    amounts: [480, 520],
    seen: (blind) =>
      measured(film({ rate: 50 }).filter(({ t }) => t <= inHold || t >= inHold + blind - 1e-3)),
    comesTo: ['measured', 'picture-gap'],
  },
  widestTurnSideOn: { heldElsewhere: 'The turns of view-limits.test.ts, of every side view.' },
  turnedSideOn: { heldElsewhere: 'The check before a test, in view-limits.test.ts and framing.test.ts.' },
  widestRoll: {
    amounts: [4.8, 5.2],
    seen: (roll) => measured(film({ camera: { roll } }), roll),
    comesTo: ['measured', 'camera-rolled'],
  },
  darkest: { amounts: [68, 72], seen: (luma) => lit(luma, 1), comesTo: ['too-dark', 'measured'] },
  grainiest: {
    amounts: [0.088, 0.092],
    seen: (share) => lit(120, share * 120),
    comesTo: ['measured', 'picture-noisy'],
  },
  insideTheEdges: {
    amounts: [0.0095, 0.0105],
    seen: (inside) => measured(nearTheEdge(inside)),
    comesTo: ['out-of-picture', 'measured'],
  },
  seenInPoses: {
    amounts: [0.89, 0.91],
    seen: (share) => measured(seenIn(share)),
    comesTo: ['out-of-picture', 'measured'],
  },
}

const gateCases = Object.entries(cases).flatMap(([name, each]) =>
  'seen' in each ? [[name as keyof typeof gateLimits, each] as const] : [],
)

describe.each(gateCases)('%s', (name, { amounts, seen, comesTo }) => {
  it('lies between its pictures, and they lie close to it', () => {
    const [under, over] = amounts.map((amount) => amount / gateLimits[name].value) as [number, number]
    expect(under).toBeLessThan(1)
    expect(under).toBeGreaterThan(1 - just)
    expect(over).toBeGreaterThan(1)
    expect(over).toBeLessThan(1 + just)
  })

  it('is felt just under it and just over it', () => {
    expect(amounts.map((amount) => verdict(ankle, seen(amount)))).toEqual(comesTo)
  })
})

it('a roll is refused to either side', () => {
  const rolled = (roll: number) => verdict(ankle, measured(film({ camera: { roll } }), roll))
  expect([-4.8, -5.2].map(rolled)).toEqual(['measured', 'camera-rolled'])
})
