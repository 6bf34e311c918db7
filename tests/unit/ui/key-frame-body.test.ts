import { describe, expect, it } from 'vitest'
import { sampleValue } from '../../../src/biomechanics/sample'
import { stance } from '../../../src/biomechanics/stance'
import { deg, ms } from '../../../src/math/units'
import type { LookPose } from '../../../src/pose/look'
import type { Pose } from '../../../src/pose/pose'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import hip from '../../../src/protocol/mobility-tests/hip-extension'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import squat from '../../../src/protocol/mobility-tests/squat-depth'
import frontSquat from '../../../src/protocol/mobility-tests/squat-depth-front'
import type { MobilityTest } from '../../../src/protocol/define-mobility-test'
import { primaryMetric } from '../../../src/protocol/metric-value'
import { channelOf } from '../../../src/protocol/trial-reading'
import { keyFrameBody } from '../../../src/ui/key-frame-body'
import { noKeyFrameText } from '../../../src/ui/key-frame-text'
import { angleArc } from '../../../src/ui/overlay/angle-arc'
import { skeletonOf } from '../../../src/ui/overlay/skeleton'
import { filmed, type Scene } from '../../tools/synthetic-runner'
import { frontSquat as squatFromTheFront, stanceWidth } from '../../tools/synthetic-runner-front-squat'
import { hipExtension } from '../../tools/synthetic-runner-hip-extension'
import { squat as squatFromTheSide } from '../../tools/synthetic-runner-squat'
import { standing } from '../../tools/synthetic-runner-lunge'
import { transformed } from '../../tools/synthetic-runner-trouble'
import { measured, someSetUp, trialRecord } from '../../tools/synthetic-runner-records'

const [still] = filmed({ ...standing(0), duration: 0 })
const at = (t: number, right = 0): Pose => ({ ...transformed([still!], { right })[0]!, t: ms(t) })
const look = (model: 'heavy' | 'full', pose: Pose, mirrored = false): LookPose => ({ model, mirrored, pose })
const trial = trialRecord('right', measured('right', 40), { setUp: { ...someSetUp, roll: deg(0) } })
const bodyOf = (poses: readonly Pose[], looks: readonly LookPose[], t = 3000) =>
  keyFrameBody(ankle, trial, { t }, { poses, movement: null, looks })
/** How far to the right of the still figure the drawn body is. */
const shiftOf = (body: ReturnType<typeof bodyOf>) =>
  body!.skeleton.head.at.x - skeletonOf(still!, null).head.at.x

describe('the body over a kept picture', () => {
  it('is the one that the best look found in that very picture, as it is', () => {
    const looks = [
      look('full', at(3000, 20)),
      look('heavy', at(3000, 30), true),
      look('heavy', at(2900, 40)),
      look('heavy', at(3000, 10)),
    ]
    expect(shiftOf(bodyOf([at(3000, 50)], looks))).toBeCloseTo(10, 3)
    expect(shiftOf(bodyOf([at(3000, 50)], looks.slice(0, 3)))).toBeCloseTo(20, 3)
    expect(shiftOf(bodyOf([at(3010, 50)], []))).toBeCloseTo(50, 3)
  })

  it('is none where nothing was kept of that moment', () => {
    expect(bodyOf([at(2900)], [look('heavy', at(3100))])).toBeNull()
    expect(bodyOf([], [])).toBeNull()
  })

  it('has the measured angle, in the picture that its points are told in', () => {
    const { skeleton, size } = bodyOf([at(3000)], [])!
    expect(size).toEqual(still!.picture)
    expect(skeleton.measured.map(({ side, angle }) => [side, angle !== null])).toEqual([['right', true]])
  })
})

/** In the middle of the first hold: rest 1500, way 1400, hold 2000. */
const atTheBottom = (scene: Scene): Pose => filmed(scene).find(({ t }) => t >= 3900)!
const bodyIn = (test: MobilityTest, side: 'left' | 'right' | 'both', pose: Pose) =>
  keyFrameBody(
    test,
    { ...trial, side, mobilityTestId: test.id },
    { t: pose.t },
    {
      poses: [pose],
      movement: null,
      looks: [],
    },
  )!.skeleton
/** What the drawn lines enclose, degrees. */
const drawnAngle = ({ measured: [leg] }: ReturnType<typeof bodyIn>): number => {
  const { at: from, along, reference } = leg!.angle!
  const turn = ({ x, y }: { readonly x: number; readonly y: number }) => Math.atan2(y - from.y, x - from.x)
  const apart = Math.abs(turn(along) - turn(reference)) * (180 / Math.PI)
  return Math.min(apart, 360 - apart)
}
const readAngle = (test: MobilityTest, pose: Pose): number =>
  Math.abs(sampleValue(channelOf(test, primaryMetric(test).of) as never, stance(pose, test.leg, deg(0))))

describe('what is drawn over a hold is what is measured of it', () => {
  it.each([20, -8])('the thigh against level, of a squat %i degrees above', (depth) => {
    const pose = atTheBottom(squatFromTheSide({ trials: [{ depth }] }))
    const drawn = bodyIn(squat, 'both', pose)
    expect(drawn.measured).toHaveLength(1)
    expect(drawnAngle(drawn)).toBeCloseTo(readAngle(squat, pose), 3)
    // Perspective takes or gives two degrees; what is drawn is what the picture shows.
    expect(Math.abs(drawnAngle(drawn) - Math.abs(depth))).toBeLessThan(3)
  })

  it('the thigh against the upright, of a leg that is behind', () => {
    const pose = atTheBottom(hipExtension({ side: 'left' }))
    const drawn = bodyIn(hip, 'left', pose)
    expect(drawnAngle(drawn)).toBeCloseTo(readAngle(hip, pose), 3)
    expect(drawnAngle(drawn)).toBeGreaterThan(5)
  })

  it('from the front both legs, and the hips beside a plumb line over the feet', () => {
    const pose = atTheBottom(squatFromTheFront({ trials: [{ shift: 0.04 }], stature: 1.75 }))
    const { measured: legs, shift } = bodyIn(frontSquat, 'both', pose)
    expect(legs.map(({ side, angle }) => [side, angle])).toEqual([
      ['both', null],
      ['both', null],
    ])
    const [foot, over] = shift!.plumb
    const [start, hips] = shift!.aside
    expect([start, over.x, hips.y]).toEqual([over, foot.x, over.y])
    const ankles = legs.map(({ joints }) => joints[2]!.x)
    const share = (hips.x - over.x) / Math.abs(ankles[0]! - ankles[1]!)
    // The runner's left is on the right of a picture that is not mirrored.
    expect(share).toBeCloseTo(0.04 / stanceWidth(1.75), 1)
    expect(share).toBeCloseTo(sampleValue(frontSquat.channels.hipShift, stance(pose, 'both', deg(0))), 3)
  })

  it('a shift of nothing but the front squat', () => {
    expect(bodyIn(squat, 'both', atTheBottom(squatFromTheSide())).shift).toBeNull()
  })
})

describe('the arc of an angle', () => {
  const mark = (x: number, y: number) => ({
    at: { x: 0, y: 0 },
    along: { x, y },
    reference: { x: 0, y: -100 },
  })

  it('goes the short way from the reference to the segment', () => {
    // The reference points up: to its right is clockwise.
    expect(angleArc(mark(100, -100))).toMatch(/^M0 -63.*A63.\d+ 63.\d+ 0 0 1 45/)
    expect(angleArc(mark(-100, -100))).toMatch(/0 0 0 -45/)
  })
})

describe('a test without pictures', () => {
  it('says why', () => {
    expect(noKeyFrameText(balance)).toContain('whole length')
    expect(noKeyFrameText(squat)).toContain('looked at again')
  })
})
