import { describe, expect, it } from 'vitest'
import { distance } from '../../../src/math/vector'
import { bodyLengths, middleBody } from '../../../src/runner3d/body'
import { both, changed } from '../../../src/runner3d/posture'
import { skeletonOf } from '../../../src/runner3d/skeleton'
import { standing } from '../../../src/runner3d/standing'
import { anglesOf } from '../../../src/runner3d/truth'

const body = bodyLengths(middleBody)
const raisedBy = (forward: number) =>
  changed(standing(body), { trunk: { lean: 0 }, arms: both({ forward, aside: 0, elbow: 5 }) })
const shoulderOf = (forward: number) => skeletonOf(body, raisedBy(forward)).arms.left.shoulder

describe('the shoulder girdle', () => {
  it('leaves the joint of a hanging arm where the ribs have it, and of one behind the body', () => {
    const { midShoulders } = skeletonOf(body, raisedBy(0))
    expect(shoulderOf(0)[2]).toBeCloseTo(midShoulders[2], 3)
    expect(distance(shoulderOf(0), [body.shoulderHalf, midShoulders[1], midShoulders[2]])).toBeLessThan(0.001)
    expect(shoulderOf(-40)[2]).toBeCloseTo(midShoulders[2], 3)
  })

  it('moves it by the shoulder blade alone through the first 60 degrees of flexion: less than a centimetre', () => {
    const ahead = (shoulderOf(55)[2] - shoulderOf(0)[2]) * 1000
    expect(ahead).toBeGreaterThan(3)
    expect(ahead).toBeLessThan(8)
  })

  it('lifts it by 3 to 4 cm with an arm that is raised to 130 degrees, clavicle and shoulder blade together', () => {
    const up = (shoulderOf(130)[1] - shoulderOf(0)[1]) * 1000
    expect(up).toBeGreaterThan(30)
    expect(up).toBeLessThan(42)
  })

  it('takes it forward with a reach, and back again and up with an arm overhead', () => {
    const ahead = (forward: number) => (shoulderOf(forward)[2] - shoulderOf(0)[2]) * 1000
    // The clavicle 49 mm (18 degrees of 158 mm), the blade 12: 20 degrees upward in its plane and 10 of tilt.
    expect(ahead(90)).toBeGreaterThan(56)
    expect(ahead(90)).toBeLessThan(66)
    expect(ahead(130)).toBeLessThan(ahead(90) - 8)
    expect(ahead(175)).toBeLessThan(30)
    expect((shoulderOf(175)[1] - shoulderOf(0)[1]) * 1000).toBeGreaterThan(40)
  })

  it('is told in the truth: the trunk ends between the joints, as it is measured', () => {
    const { trunkLean } = anglesOf(body, raisedBy(90))
    const ahead = shoulderOf(90)[2] - shoulderOf(0)[2]
    const up = shoulderOf(90)[1] - shoulderOf(0)[1]
    expect(trunkLean).toBeCloseTo((Math.atan2(ahead, body.trunk + up) * 180) / Math.PI, 6)
    expect(trunkLean).toBeGreaterThan(3)
  })
})
