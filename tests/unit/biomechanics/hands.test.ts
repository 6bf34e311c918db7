import { describe, expect, it } from 'vitest'
import { setUpSchema } from '../../../src/assessment/records'
import { areHandsOnHips } from '../../../src/biomechanics/hands'
import { mirroredPose } from '../../../src/pose/mirror'
import { imagePoints, type Pose } from '../../../src/pose/pose'
import { landmarkIndex } from '../../../src/pose/landmark'
import { sequencePoses } from '../../../src/pose/pose-sequence'
import { mobilityTest } from '../../../src/protocol/registry'
import { Lookout } from '../../../src/session/lookout'
import { readFixture } from '../../tools/pose-fixture'
import { someSetUp } from '../../tools/synthetic-runner-records'

const recorded = (run: string) =>
  sequencePoses(readFixture(new URL(`../../fixtures/poses/${run}.pose.json.gz`, import.meta.url)))
const stand = recorded('single-leg-balance/left-clean')

/** One wrist somewhere else, in pixels from where it was. */
const moved = (poses: readonly Pose[], right: number, down: number): readonly Pose[] =>
  poses.map((pose) => {
    const at = landmarkIndex('left-wrist') * 2
    const image = pose.image.map((value, i) => value + (i === at ? right : i === at + 1 ? down : 0))
    return { ...pose, image: imagePoints(image) }
  })

describe('hands on the hips', () => {
  it('are seen in rendered runners who have them there, and in their mirror image', () => {
    for (const run of ['left-clean', 'right-clean', 'left-foot-down'])
      expect([run, areHandsOnHips(recorded(`single-leg-balance/${run}`))]).toEqual([run, true])
    expect(areHandsOnHips(stand.map(mirroredPose))).toBe(true)
  })

  it('are not seen in arms that hang or reach forward', () => {
    const squats = recorded('squat-depth-front/both-clean')
    expect(areHandsOnHips(squats.filter(({ t }) => t < 1400))).toBe(false)
    expect(areHandsOnHips(squats.filter(({ t }) => t > 3000 && t < 3500))).toBe(false)
  })

  it('are two: one that left is no longer on its hip', () => {
    expect(areHandsOnHips(moved(stand, 60, 0))).toBe(false)
    expect(areHandsOnHips(moved(stand, 0, 50))).toBe(false)
    expect(areHandsOnHips(moved(stand, 0, -60))).toBe(false)
    expect(areHandsOnHips(moved(stand, 8, 8))).toBe(true)
  })

  it('are not known of nobody', () => {
    expect(areHandsOnHips([])).toBeNull()
  })
})

describe('the set-up of a trial', () => {
  const setUp = (id: string, poses: readonly Pose[]) => {
    const test = mobilityTest(id)!
    const lookout = new Lookout(test, test.sides === 'both' ? 'both' : 'left', 'either-leg')
    return poses
      .flatMap((pose) => lookout.push({ t: pose.t, pose, light: null }).sightings)
      .flatMap((sighting) => (sighting.kind === 'trial-sighted' ? [sighting.setUp] : []))[0]!
  }

  it('says where the hands were, of a test that asks for them on the hips alone', () => {
    expect(setUp('single-leg-balance', stand).handsOnHips).toBe(true)
    expect(setUp('single-leg-balance', moved(stand, 60, 0)).handsOnHips).toBe(false)
    expect(setUp('squat-depth-front', recorded('squat-depth-front/both-clean'))).not.toHaveProperty(
      'handsOnHips',
    )
  })

  it('is stored with it, and was stored without it', () => {
    for (const kept of [someSetUp, { ...someSetUp, handsOnHips: true }, { ...someSetUp, handsOnHips: null }])
      expect(setUpSchema.parse(kept)).toEqual(kept)
  })
})
