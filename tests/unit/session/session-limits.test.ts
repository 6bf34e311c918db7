import { describe, expect, it } from 'vitest'
import { stance } from '../../../src/biomechanics/stance'
import { deg, ms } from '../../../src/math/units'
import { landmarkIndex } from '../../../src/pose/landmark'
import { imagePoint, type Pose } from '../../../src/pose/pose'
import { sides } from '../../../src/pose/side'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { neededLandmarks } from '../../../src/protocol/needed-landmarks'
import { Announcements } from '../../../src/session/announcements'
import { CameraLevel, PictureNoise } from '../../../src/session/camera-signs'
import { setUpChecks } from '../../../src/session/framing'
import { PictureKeeping } from '../../../src/session/picture-keeping'
import { RoomNoise } from '../../../src/session/room-noise'
import { Stillness } from '../../../src/session/stillness'
import { filmed } from '../../tools/synthetic-runner'
import { standing } from '../../tools/synthetic-runner-lunge'
import { noisy, transformed } from '../../tools/synthetic-runner-trouble'

/** Limits of leading a runner: for each an input just inside of it and one just outside, written down here. */
const second = filmed(standing(1000))
const still = filmed(standing(10_000))

const moved = (pose: Pose, points: readonly Parameters<typeof landmarkIndex>[0][], right: number): Pose => {
  const image = pose.image.slice() as Pose['image']
  for (const point of points) image[landmarkIndex(point) * 2]! += right
  return { ...pose, image }
}

describe('what is said', () => {
  const own = stance(second[0]!, 'front')
  /** When a word of this kind is first said of a hold that begins at 0, milliseconds. */
  const saidAt = (kind: string, faultId: string | null) => {
    const announcements = new Announcements(ankle, null)
    for (let t = 0; t < 2000; t += 10) {
      const step = { stance: own, value: 0, stage: 'holding', heldFor: t, ended: null, faultId } as const
      if (announcements.push(step, t).some((said) => said.kind === kind)) return t
    }
    return null
  }

  it('a fault once it was seen for 0.3 s', () => {
    expect(saidAt('fault-seen', 'heelLifted')).toBe(300)
  })

  it('a hold from half a second on', () => {
    expect(saidAt('holding', null)).toBe(500)
  })
})

describe('the signs of the camera', () => {
  it('are its newest ten rolls', () => {
    const rolled = (newer: number) => {
      const level = new CameraLevel()
      for (let i = 0; i < 20 + newer; i++) level.push(deg(i < 20 ? 1 : 6))
      return level.roll
    }
    // Of ten, two on either side are let go.
    expect([7, 8].map(rolled)).toEqual([null, 6])
  })

  it('are a roll where its quartiles lie within a degree', () => {
    const rolled = (apart: number) => {
      const level = new CameraLevel()
      for (const roll of [0, 0, apart, apart]) level.push(deg(roll))
      return level.roll
    }
    expect([0.95, 1.05].map(rolled)).toEqual([0.475, null])
  })

  it('are the noise of thirty pictures', () => {
    const level = (newer: number) => {
      const noise = new PictureNoise()
      for (let i = 0; i < 60 + newer; i++) noise.push('quiet', { luma: 120, change: i < 60 ? 1 : 5 })
      return noise.level
    }
    expect([14, 16].map(level)).toEqual([1, 5])
  })
})

describe('the whole body', () => {
  const isSeen = (poses: readonly Pose[]) =>
    setUpChecks(ankle, 'left', { poses, empty: 0, light: null, roll: null }).find(
      ({ id }) => id === 'whole-body',
    )!.met

  it('is seen where it stands 4 % inside of the edges', () => {
    const low = Math.max(...neededLandmarks(ankle).map((name) => imagePoint(second[0]!, name).y))
    const { height } = second[0]!.picture
    const inside = (share: number) => transformed(second, { down: (1 - share) * height - low })
    expect([0.042, 0.038].map((share) => isSeen(inside(share)))).toEqual([true, false])
  })

  it('is seen where it is in four poses of five', () => {
    expect(second).toHaveLength(31)
    const lost = (count: number) => second.map((pose, i) => (i < count ? moved(pose, ['nose'], 900) : pose))
    expect([6, 7].map((count) => isSeen(lost(count)))).toEqual([true, false])
  })
})

describe('the pictures that are kept', () => {
  const keeping = (heldFor: number) => {
    const kept = new PictureKeeping(ankle)
    kept.order(2000, { stage: 'holding', heldFor })
    return kept.order(3000, { stage: 'moving', heldFor: 0 }).windows
  }

  it('are of every stop of 0.4 s', () => {
    expect([390, 410].map((held) => keeping(held).length)).toEqual([1, 2])
  })

  it('are ten a second', () => {
    expect(keeping(600).map(({ every }) => every)).toEqual([100, 100])
  })
})

describe('the noise of a room', () => {
  const tested = (poses: readonly Pose[], luma = 143) => {
    const room = new RoomNoise(ankle)
    for (const pose of poses) room.push(pose, { luma, change: 1 })
    return room.result()
  }

  it('is what comes and goes within half a second, and no sway that is slower', () => {
    const shoulders = sides.map((side) => `${side}-shoulder` as const)
    const swaying = (every: number) =>
      still.map((pose) => moved(pose, shoulders, Math.floor(pose.t / every) % 2 === 0 ? 5 : -5))
    expect(tested(swaying(450)).noise).toBeGreaterThan(1)
    expect(tested(swaying(550)).noise).toBeLessThan(0.1)
  })

  it('is too much from one degree on', () => {
    const flickering = (pixels: number) => tested(noisy(still, { pixels, seed: 7 }))
    const one = flickering(1).noise
    const [good, bad] = [flickering(0.96 / one), flickering(1.04 / one)]
    expect([good.noise, good.cause]).toEqual([expect.closeTo(0.96, 2), null])
    expect([bad.noise, bad.cause]).toEqual([expect.closeTo(1.04, 2), 'clothes'])
  })

  it('is blamed on light below 1.3 times the darkest', () => {
    const flickering = noisy(still, { pixels: 4, seed: 7 })
    expect([89, 93].map((luma) => tested(flickering, luma).cause)).toEqual(['light', 'clothes'])
  })
})

it('who was not seen for half a second stands still anew', () => {
  const stillAfter = (gap: number) => {
    const stillness = new Stillness()
    for (const pose of second) stillness.push(pose)
    return stillness.push({ ...second[0]!, t: ms(1000 + gap) })
  }
  expect(stillAfter(480)).toBeGreaterThan(0.7)
  expect(stillAfter(520)).toBe(0)
})
