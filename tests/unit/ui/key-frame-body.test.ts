import { describe, expect, it } from 'vitest'
import { deg, ms } from '../../../src/math/units'
import type { LookPose } from '../../../src/pose/look'
import type { Pose } from '../../../src/pose/pose'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import squat from '../../../src/protocol/mobility-tests/squat-depth'
import { keyFrameBody } from '../../../src/ui/key-frame-body'
import { noKeyFrameText } from '../../../src/ui/key-frame-text'
import { angleArc } from '../../../src/ui/overlay/angle-arc'
import { skeletonOf } from '../../../src/ui/overlay/skeleton'
import { filmed } from '../../tools/synthetic-runner'
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
