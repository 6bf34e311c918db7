import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RaisedHand, type HandUp } from '../../../src/biomechanics/raised-hand'
import { landmarkIndex } from '../../../src/pose/landmark'
import { imagePoint, imagePoints, type Pose } from '../../../src/pose/pose'
import { sequencePoses } from '../../../src/pose/pose-sequence'
import { opposite, sides, type Side } from '../../../src/pose/side'
import { ms } from '../../../src/math/units'
import { needsFolder } from '../../tools/needs-folder'
import { readFixture } from '../../tools/pose-fixture'
import { recordedPoses, sharedRecordings } from '../../tools/shared-clips'

const fixtures = new URL('../../fixtures/poses/', import.meta.url)
const recorded = (path: string): readonly Pose[] => sequencePoses(readFixture(new URL(path, fixtures)))
/** Faces the camera, both hands on the hips. */
const standing = recorded('single-leg-balance/left-clean.pose.json.gz')[0]!
const sideOn = recorded('ankle-dorsiflexion/left-clean.pose.json.gz')[0]!

/** The pose with these wrists so many pixels above the nose, and so far to the right of their own shoulder. */
const withHands = (pose: Pose, hands: readonly Side[], { above = 60, aside = 0 } = {}): Pose => {
  const image = pose.image.slice()
  for (const side of hands) {
    const x = imagePoint(pose, `${side}-shoulder`).x + aside
    image.set([x, imagePoint(pose, 'nose').y - above], landmarkIndex(`${side}-wrist`) * 2)
  }
  return { ...pose, image: imagePoints(image) }
}

/** What is told of a line of poses, one every 50 ms, each by a wish for this many milliseconds. */
const told = (...parts: readonly (readonly [Pose, number])[]): readonly HandUp[] => {
  const hand = new RaisedHand()
  let t = 0
  return parts.flatMap(([pose, lasting]) =>
    Array.from({ length: lasting / 50 }, () => hand.push({ ...pose, t: ms((t += 50)) }) ?? []).flat(),
  )
}

describe('a raised hand', () => {
  it.each(sides)('is told once it was up for 0.6 s, with its side: %s', (side) => {
    const up = withHands(standing, [side])
    expect(told([up, 550])).toEqual([])
    expect(told([up, 3000])).toEqual([{ side }])
  })

  it('has to come down before it counts again', () => {
    const up = withHands(standing, ['left'])
    expect(told([up, 1000], [standing, 200], [up, 1000])).toEqual([{ side: 'left' }, { side: 'left' }])
  })

  it('is none below the top of the head, or when both are up: that is stretching', () => {
    expect(told([withHands(standing, ['left'], { above: 2 }), 2000])).toEqual([])
    expect(told([withHands(standing, ['left', 'right']), 2000])).toEqual([])
    expect(told([standing, 2000])).toEqual([])
  })

  it.each(sides)('has no side where its label and its place disagree: %s', (side) => {
    const over =
      imagePoint(standing, `${opposite(side)}-shoulder`).x - imagePoint(standing, `${side}-shoulder`).x
    expect(told([withHands(standing, [side], { aside: 1.5 * over }), 2000])).toEqual([{ side: null }])
  })

  it('has no side where the labels change while it is up', () => {
    expect(told([withHands(standing, ['left']), 300], [withHands(standing, ['right']), 600])).toEqual([
      { side: null },
    ])
  })

  it('is seen side-on too, where nobody can say whose it is', () => {
    expect(told([withHands(sideOn, ['left']), 2000]).length).toBe(1)
  })

  it('is not made of two halves with a gap in the poses between them', () => {
    const hand = new RaisedHand()
    const up = withHands(standing, ['left'])
    expect([0, 400, 1400, 1900].map((t) => hand.push({ ...up, t: ms(t) }))).toEqual([null, null, null, null])
  })
})

describe('no recording of a test raises a hand', () => {
  const count = (poses: readonly Pose[]) => {
    const hand = new RaisedHand()
    return poses.filter((pose) => hand.push(pose) !== null).length
  }

  it.each(
    readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.gz')),
  )('%s', (path) => {
    expect(count(recorded(path))).toBe(0)
  })

  it('nor does film of real people', (context) => {
    needsFolder(sharedRecordings, context)
    const files = readdirSync(sharedRecordings).filter((name) => name.endsWith('.gz'))
    expect(files.length).toBeGreaterThan(5)
    const raised = files.filter((name) => count(recordedPoses(new URL(name, sharedRecordings))) > 0)
    expect(raised).toEqual([])
  })
})
