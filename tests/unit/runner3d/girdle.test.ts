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
  it('leaves the joint of a hanging arm where the ribs have it, and through the first 60 degrees of flexion', () => {
    const { midShoulders } = skeletonOf(body, raisedBy(0))
    expect(shoulderOf(0)[2]).toBeCloseTo(midShoulders[2], 3)
    expect(distance(shoulderOf(0), [body.shoulderHalf, midShoulders[1], midShoulders[2]])).toBeLessThan(0.001)
    expect(shoulderOf(55)[2]).toBeCloseTo(midShoulders[2], 3)
  })

  it('takes it forward with a reach, and back again and up with an arm overhead', () => {
    const ahead = (forward: number) => (shoulderOf(forward)[2] - shoulderOf(0)[2]) * 1000
    expect(ahead(90)).toBeGreaterThan(42)
    expect(ahead(90)).toBeLessThan(54)
    expect(ahead(130)).toBeLessThan(ahead(90) - 8)
    expect(ahead(175)).toBeLessThan(5)
    expect((shoulderOf(175)[1] - shoulderOf(0)[1]) * 1000).toBeGreaterThan(20)
  })

  it('is told in the truth: the trunk ends between the joints, as it is measured', () => {
    const { trunkLean } = anglesOf(body, raisedBy(90))
    const ahead = shoulderOf(90)[2] - shoulderOf(0)[2]
    const up = shoulderOf(90)[1] - shoulderOf(0)[1]
    expect(trunkLean).toBeCloseTo((Math.atan2(ahead, body.trunk + up) * 180) / Math.PI, 6)
    expect(trunkLean).toBeGreaterThan(3)
  })
})
