import { describe, expect, it } from 'vitest'
import { landmarkIndex, sidedLandmark } from '../../../src/pose/landmark'
import { imagePoint, type Pose } from '../../../src/pose/pose'
import type { MobilityTest } from '../../../src/protocol/define-mobility-test'
import type { TrialSide } from '../../../src/protocol/outcome'
import { mobilityTest } from '../../../src/protocol/registry'
import { longestCaption } from '../../../src/session/cues'
import { setUpChecks } from '../../../src/session/framing'
import { Lookout, type Seen } from '../../../src/session/lookout'
import { isThere } from '../../../src/session/presence'
import type { SetUpCheckId } from '../../../src/session/state'
import { filmed, inTurn, type FilmingOptions } from '../../tools/synthetic-runner'
import { balance as balancing, type BalanceOptions } from '../../tools/synthetic-runner-balance'
import { frontSquat } from '../../tools/synthetic-runner-front-squat'
import { hipExtension } from '../../tools/synthetic-runner-hip-extension'
import { transformed } from '../../tools/synthetic-runner-trouble'

/** A runner who faces the camera: checks, stillness, countdown, the hold, and what is no leaving. */

const balance = mobilityTest('single-leg-balance')!
const light = { luma: 143, change: 1 }
/** Both feet down, for so many milliseconds. */
const standing = (restFor: number) => balancing({ restFor, trials: [] })
const second = (filming: FilmingOptions = {}) => filmed(standing(1000), filming)
const fromBehind = (poses: FilmingOptions = {}) => filmed({ ...standing(1000), heading: 270 }, poses)

const checks = (poses: readonly Pose[]) =>
  setUpChecks(balance, 'left', { poses, empty: 0, light, roll: null })
const unmet = (poses: readonly Pose[]) => checks(poses).filter(({ met }) => !met)

/** Both wrists lower by 80 pixels. */
const withHangingArms = (pose: Pose): Pose => {
  const image = pose.image.slice() as Pose['image']
  for (const side of ['left', 'right'] as const) image[landmarkIndex(`${side}-wrist`) * 2 + 1]! += 80
  return { ...pose, image }
}

describe('where the hands are before a test that asks for it', () => {
  const told = (test: MobilityTest, poses: readonly Pose[]) => {
    const lookout = new Lookout(test, 'left', 'positioning')
    return poses
      .flatMap((pose) => lookout.push({ t: pose.t, pose, light }).sightings)
      .flatMap((sighting) => (sighting.kind === 'checked' ? [sighting] : []))
      .at(-1)
  }

  it('is handed on with the checks, and of no other test', () => {
    expect(told(balance, second())?.hands).toBe(true)
    expect(told(balance, second().map(withHangingArms))?.hands).toBe(false)
    expect(told(mobilityTest('squat-depth-front')!, second())).not.toHaveProperty('hands')
  })
})

describe('the checks of a front view', () => {
  it('have nothing to say to a runner who faces the camera, and ask for no near side', () => {
    expect(unmet(second())).toEqual([])
    expect(checks(second()).map(({ id }) => id)).not.toContain('near-side')
  })

  it.each<readonly [string, readonly Pose[], readonly SetUpCheckId[], string]>([
    ['turned by 40 degrees', second({ yaw: 40 }), ['view'], 'Face the camera.'],
    ['side-on', second({ yaw: 90 }), ['view'], 'Face the camera.'],
    ['seen from behind', fromBehind(), ['view'], 'Turn round. Face the camera.'],
    ['near the edge', transformed(second(), { right: 430 }), ['whole-body'], 'Move to the middle.'],
    ['without feet', transformed(second(), { down: 100 }), ['whole-body'], 'Step back. Feet not seen.'],
    ['without a head', transformed(second(), { down: -110 }), ['whole-body'], 'Step back. Head not seen.'],
  ])('name a runner %s and nothing else', (_, poses, ids, fix) => {
    expect(unmet(poses).map(({ id }) => id)).toEqual(ids)
    expect(unmet(poses)[0]!.fix).toBe(fix)
    expect(fix.split(' ').length).toBeLessThanOrEqual(longestCaption)
  })

  it.each([-20, 20])('let a runner stand %i degrees off: what is measured shrinks by the cosine', (yaw) => {
    expect(unmet(second({ yaw }))).toEqual([])
  })

  it.each([
    [10, true],
    [14, false],
  ])('of a squat have their own limit: %i degrees off are let stand %s', (yaw, met) => {
    const squat = mobilityTest('squat-depth-front')!
    const poses = filmed(frontSquat({ restFor: 1000, trials: [] }), { yaw })
    const said = (test: MobilityTest, side: TrialSide) =>
      setUpChecks(test, side, { poses, empty: 0, light, roll: null }).find(({ id }) => id === 'view')!
    expect(said(squat, 'both')).toMatchObject({ met, fix: met ? '' : 'Face the camera.' })
    expect(said(balance, 'left').met).toBe(true)
  })

  it('are content a little off the middle', () => {
    expect(unmet(second({ aside: 0.6 }))).toEqual([])
  })
})

const seen = (poses: readonly Pose[]): readonly Seen[] => poses.map((pose) => ({ t: pose.t, pose, light }))

const told = (frames: readonly Seen[]) => {
  const lookout = new Lookout(balance, 'left', 'positioning')
  return frames
    .flatMap((frame) => lookout.push(frame).sightings)
    .flatMap((sighting) => {
      if (sighting.kind === 'checked') return []
      if (sighting.kind === 'counted') return [`counted ${sighting.left}`]
      if (sighting.kind !== 'trial-sighted') return [sighting.kind]
      const { outcome } = sighting.ended
      return [outcome.kind === 'measured' ? `ended by ${outcome.endedBy}` : outcome.kind]
    })
}
const countdown = ['stood-still', 'counted 3', 'counted 2', 'counted 1', 'counted 0']
const run = (options: Partial<BalanceOptions>, filming: FilmingOptions = {}) =>
  seen(filmed(inTurn(standing(7000), balancing({ side: 'left', ...options }), standing(1500)), filming))

describe('a hold for time in front of the camera', () => {
  it.each([10, 30])('is led from standing to the touch-down, at %i poses a second', (rate) => {
    expect(told(run({ trials: [{ hold: 9000 }] }, { rate }))).toEqual([
      ...countdown,
      'holding',
      'ended by foot-down',
    ])
  })

  it('is told that it has come along, and ends by itself at the full time', () => {
    expect(told(run({ trials: [{ hold: 46_000 }] }, { rate: 10 }))).toEqual([
      ...countdown,
      'holding',
      'came-along',
      'ended by time',
    ])
  })

  it('on the other leg is told at once, not after it', () => {
    expect(told(run({ side: 'right', trials: [{ hold: 9000 }] }))).toEqual([
      ...countdown,
      'wrong-leg-seen',
      'incomplete',
    ])
  })

  it('goes on while the runner stands near the edge with a foot outside', () => {
    // The left leg stands 0.5 m off; the raised foot and an elbow come near the edge of the picture.
    const frames = run({ trials: [{ hold: 9000 }] }, { aside: 1.2 })
    expect(told(frames)).not.toContain('left-picture')
  })

  it('has its yaw recorded as degrees off the front', () => {
    const lookout = new Lookout(balance, 'left', 'recording')
    const trial = seen(filmed(balancing({ side: 'left', trials: [{ hold: 5000 }] }), { yaw: 10 }))
      .flatMap((frame) => lookout.push(frame).sightings)
      .find((sighting) => sighting.kind === 'trial-sighted')
    expect(trial!.setUp.yaw!).toBeGreaterThan(4)
    expect(trial!.setUp.yaw!).toBeLessThan(16)
  })
})

describe('being there', () => {
  const [standingPose] = second()

  it('needs head and hips, and one foot', () => {
    expect(isThere(standingPose!)).toBe(true)
    expect(isThere(transformed([standingPose!], { down: -150 })[0]!)).toBe(false)
    expect(isThere(transformed([standingPose!], { right: 500 })[0]!)).toBe(false)
    expect(isThere(transformed([standingPose!], { down: 120 })[0]!)).toBe(false)
  })

  it('is nothing that a leg reaching out over the edge ends', () => {
    const poses = filmed(hipExtension({ side: 'left', trials: [{ peak: 20 }] }))
    // Rest 1.5 s, the way back 1.2 s: half a second into the hold.
    const atHold = poses.find(({ t }) => t > 3200)!
    const ankles = ['left', 'right'] as const
    const xs = ankles.map((side) => imagePoint(atHold, sidedLandmark(side, 'ankle')).x)
    // Until one foot alone is 20 pixels outside, at whichever edge it reaches out.
    const outermost = xs.reduce((far, x) => (Math.abs(x - 480) > Math.abs(far - 480) ? x : far))
    const shift = outermost > 480 ? 960 + 20 - outermost : -20 - outermost
    expect(isThere(transformed([atHold], { right: shift })[0]!)).toBe(true)
  })
})
