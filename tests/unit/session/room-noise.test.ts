import { describe, expect, it } from 'vitest'
import { bodySpan } from '../../../src/biomechanics/sample-quality'
import type { Pose } from '../../../src/pose/pose'
import { mobilityTest } from '../../../src/protocol/registry'
import { Lookout, type Sighting } from '../../../src/session/lookout'
import { RoomNoise } from '../../../src/session/room-noise'
import { filmed } from '../../tools/synthetic-runner'
import { balance as balancing } from '../../tools/synthetic-runner-balance'
import { standing } from '../../tools/synthetic-runner-lunge'
import { noisy, transformed, withLegsDrifting } from '../../tools/synthetic-runner-trouble'
import { played, opened, ready, stageOf } from './event-list'

const ankle = mobilityTest('ankle-dorsiflexion')!
const balance = mobilityTest('single-leg-balance')!
const bright = { luma: 143, change: 1 }

const tested = (poses: readonly Pose[], light = bright, test = ankle) => {
  const room = new RoomNoise(test)
  for (const pose of poses) room.push(pose, light)
  return { done: room.done, ...room.result() }
}
const still = filmed(standing(10_000))
const flickering = noisy(still, { pixels: 4, seed: 7 })

describe('the noise of a room', () => {
  it('is nothing of exact poses, and is known after ten seconds', () => {
    expect(tested(still)).toEqual({ done: 1, noise: expect.closeTo(0, 6), cause: null })
    expect(tested(still.slice(0, 150)).done).toBeCloseTo(0.5, 1)
  })

  it('grows with the flicker of the points, in degrees', () => {
    const of = (pixels: number) => tested(noisy(still, { pixels, seed: 7 }), bright, balance).noise
    const [one, two] = [of(1), of(2)]
    // A shank of about 100 pixels between two points that flicker by one each: 0.8 degrees.
    expect(one).toBeGreaterThan(0.4)
    expect(one).toBeLessThan(1.2)
    expect(two / one).toBeCloseTo(2, 1)
  })

  it('looks through a slow sway and through labels that drift between the legs', () => {
    const swaying = still.map((pose) => ({
      ...pose,
      image: pose.image.map((v, i) => (i % 2 === 0 ? v + 6 * Math.sin(pose.t / 1500) : v)) as Pose['image'],
    }))
    expect(tested(swaying).noise).toBeLessThan(0.1)
    expect(tested(withLegsDrifting(still, { until: 10_000, seed: 4 })).noise).toBeLessThan(0.1)
  })

  it.each([
    ['the light, where it is dim', flickering, { luma: 80, change: 1 }, 'light'],
    ['the distance, where the runner is small', noisy(smaller(), { pixels: 4, seed: 7 }), bright, 'distance'],
    ['the clothes, where neither is to blame', flickering, bright, 'clothes'],
  ] as const)('is blamed on %s', (_, poses, light, cause) => {
    expect(tested(poses, light).cause).toBe(cause)
  })
})

function smaller(): readonly Pose[] {
  return still.map((pose) => ({
    ...pose,
    image: pose.image.map((v, i) =>
      i % 2 === 0 ? 480 + 0.7 * (v - 480) : 270 + 0.7 * (v - 270),
    ) as Pose['image'],
  }))
}

const sightings = (poses: readonly Pose[], test = ankle): readonly Sighting[] => {
  const lookout = new Lookout(test, 'left', 'testing-room')
  return poses.flatMap((pose) => lookout.push({ t: pose.t, pose, light: bright }).sightings)
}
const kinds = (...given: Parameters<typeof sightings>) =>
  sightings(...given).flatMap(({ kind }) => (kind === 'checked' ? [] : [kind]))

describe('a room that is tested before the first trial', () => {
  it('is counted in once it was found quiet', () => {
    expect(kinds(filmed(standing(17_500)))).toEqual([
      'room-test-began',
      'room-tested',
      ...Array(4).fill('counted'),
    ])
  })

  it('is not gone on with while it flickers: the reason is shown, and it is tested again', () => {
    const facing = filmed(balancing({ restFor: 40_000, trials: [] }))
    const seen = sightings(noisy(facing, { pixels: 1.8, seed: 2 }), balance)
    expect(seen.filter(({ kind }) => kind === 'room-tested').length).toBeGreaterThan(1)
    expect(seen.map(({ kind }) => kind)).not.toContain('counted')
    const shown = seen.flatMap((each) =>
      each.kind === 'checked' ? each.checks.filter(({ met }) => !met) : [],
    )
    expect(shown).toContainEqual({
      id: 'room-noise',
      met: false,
      found: 'angles flicker',
      fix: 'Tighter clothes, plain wall.',
    })
  })

  it('begins anew for a runner who moves', () => {
    const film = filmed(standing(30_000)).map((pose) =>
      pose.t > 8000 && pose.t < 8600
        ? { ...pose, image: pose.image.map((v, i) => (i % 2 === 0 ? v + 60 : v)) as Pose['image'] }
        : pose,
    )
    expect(kinds(film).slice(0, 3)).toEqual(['room-test-began', 'moved-too-early', 'room-test-began'])
  })

  it('leaves the session where it tells what to do, and goes with every trial', () => {
    const began = [opened(), ready, { kind: 'room-test-began' }] as const
    expect(stageOf(...began)).toEqual({ kind: 'testing-room' })
    const noise = 0.2 as never
    const quiet = played([...began, { kind: 'room-tested', noise, cause: null }])
    expect(quiet.state.draft!.roomNoise).toBe(0.2)
    expect(quiet.captions.at(-1)).toBe('Good. Keep standing')
    const loud = played([...began, { kind: 'room-tested', noise: 2 as never, cause: 'light' }])
    expect(loud.state.stage.kind).toBe('positioning')
    expect(loud.state.draft!.roomNoise).toBeNull()
    expect(loud.captions.at(-1)).toBe('The picture flickers')
  })

  it('is also told from the front', () => {
    expect(tested(still, bright, balance).cause).toBeNull()
  })
})

describe('the cause of a noisy room', () => {
  it.each([
    [0.59, 'distance'],
    [0.61, 'clothes'],
  ])('is the distance of a body below 0.6 of the picture: %d', (span, cause) => {
    const sized = transformed(still, { scale: span / bodySpan(still[0]!) })
    // The lower of two noisy feet lies below both: the size is set after the noise.
    const less = noisy(sized, { pixels: 4, seed: 7 })
    const middle = less.map(bodySpan).toSorted((a, b) => a - b)[Math.floor(less.length / 2)]!
    const exact = less.map((pose) => transformed([pose], { scale: span / middle })[0]!)
    expect(tested(exact).cause).toBe(cause)
  })
})
