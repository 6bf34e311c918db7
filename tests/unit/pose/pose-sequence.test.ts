import { describe, expect, it } from 'vitest'
import { poseSequenceSchema, sequencePoses } from '../../../src/pose/pose-sequence'
import { sequenceOf } from '../../tools/pose-fixture'
import { filmed } from '../../tools/synthetic-runner'
import { lunge } from '../../tools/synthetic-runner-lunge'

const header = {
  model: { name: 'full', sha256: '', delegate: 'CPU' },
  mode: 'video',
  about: 'synthetic runner',
} as const
const poses = filmed({ ...lunge(), duration: 500 })
const good = sequenceOf(poses, header)
const frame = good.frames[0]!

const isAccepted = (sequence: unknown) => poseSequenceSchema.safeParse(sequence).success
const withFrames = (...frames: readonly unknown[]) => ({ ...good, frames })

describe('a pose sequence', () => {
  it('gives the poses back to within its rounding', () => {
    const back = sequencePoses(poseSequenceSchema.parse(JSON.parse(JSON.stringify(good))))
    expect(back).toHaveLength(poses.length)
    back.forEach((pose, i) => {
      expect(pose.t).toBeCloseTo(poses[i]!.t, 3)
      expect(pose.picture).toEqual(poses[i]!.picture)
      // 1e-5 of 960 pixels, half of it by rounding.
      pose.image.forEach((value, k) => expect(Math.abs(value - poses[i]!.image[k]!)).toBeLessThan(0.006))
      pose.metric!.forEach((value, k) => expect(Math.abs(value - poses[i]!.metric![k]!)).toBeLessThan(0.0001))
      pose.visibility.forEach((value, k) => expect(value).toBeCloseTo(poses[i]!.visibility[k]!, 3))
    })
  })

  it('keeps a missing metric space missing', () => {
    const [pose] = sequencePoses(poseSequenceSchema.parse(withFrames({ ...frame, metric: null })))
    expect(pose!.metric).toBeNull()
  })

  it('is accepted as it stands', () => {
    expect(isAccepted(good)).toBe(true)
  })

  it.each([
    ['times that stand still', withFrames(frame, frame)],
    ['times that fall', withFrames({ ...frame, t: 40 }, { ...frame, t: 20 })],
    ['a time before the beginning', withFrames({ ...frame, t: -1 })],
    ['a time beyond all recordings', withFrames({ ...frame, t: 1e12 })],
    ['a time that is no number', withFrames({ ...frame, t: Number.NaN })],
    ['one coordinate too few', withFrames({ ...frame, image: frame.image.slice(1) })],
    ['one coordinate too many', withFrames({ ...frame, image: [...frame.image, 0.5] })],
    ['a point a thousand pictures away', withFrames({ ...frame, image: frame.image.map(() => 1000) })],
    ['an endless coordinate', withFrames({ ...frame, image: frame.image.map(() => Infinity) })],
    ['metres of half a body', withFrames({ ...frame, metric: frame.metric!.slice(0, 50) })],
    ['a visibility above one', withFrames({ ...frame, visibility: frame.visibility.map(() => 1.5) })],
    ['a picture without size', { ...good, picture: { width: 0, height: 540 } }],
    ['a picture beyond all cameras', { ...good, picture: { width: 1e9, height: 540 } }],
    ['half a pixel', { ...good, picture: { width: 960.5, height: 540 } }],
    ['another format', { ...good, format: 'something-else' }],
    ['a later version', { ...good, version: 2 }],
    ['an unknown field', { ...good, script: 'x' }],
    ['an unknown mode', { ...good, mode: 'live' }],
    ['a novel about it', { ...good, about: 'x'.repeat(3000) }],
    ['no frames at all', { ...good, frames: null }],
    ['nothing', null],
  ])('is refused with %s', (_, sequence) => {
    expect(isAccepted(sequence)).toBe(false)
  })
})
