import { describe, expect, it } from 'vitest'
import { metricPoints, type Pose } from '../../../src/pose/pose'
import { mobilityTest } from '../../../src/protocol/registry'
import { Lookout, type Seen } from '../../../src/session/lookout'
import { setUpChecks } from '../../../src/session/framing'
import type { SetUpCheckId } from '../../../src/session/state'
import { filmed } from '../../tools/synthetic-runner'
import { standing } from '../../tools/synthetic-runner-lunge'

/** At its limit an answer would change with each picture: nobody is told to and fro. */

const ankle = mobilityTest('ankle-dorsiflexion')!
const stand = (seconds: number) => filmed(standing(seconds * 1000))

/** How often what is found of a check changes from met to not met or back, after its first answer. */
const turns = (id: SetUpCheckId, frames: readonly Seen[]): number => {
  const lookout = new Lookout(ankle, 'left', 'positioning')
  const met: boolean[] = []
  for (const frame of frames) {
    for (const sighting of lookout.push(frame).sightings) {
      if (sighting.kind !== 'checked') continue
      const now = sighting.checks.find((check) => check.id === id)
      if (now && now.met !== met.at(-1)) met.push(now.met)
    }
  }
  return met.length - 1
}

/** The body as the model guesses it when it takes the far side for the near one. */
const facingOtherWay = (pose: Pose): Pose => ({
  ...pose,
  metric:
    pose.metric && metricPoints(Float32Array.from(pose.metric, (value, i) => (i % 3 === 0 ? -value : value))),
  image: pose.image.map((value, i) => (i % 2 === 0 ? pose.picture.width - value : value)) as Pose['image'],
})

describe('the light', () => {
  const lit = (luma: (t: number) => number) =>
    stand(12).map((pose): Seen => ({ t: pose.t, pose, light: { luma: luma(pose.t), change: 1 } }))

  it('that wavers about its limit is refused once, and let on once it is clear of it', () => {
    const wavering = lit((t) => (t > 9000 ? 80 : 70 + 4 * Math.sin(t / 200)))
    expect(turns('light', wavering)).toBeLessThanOrEqual(2)
  })

  it('is not called bright enough where more of it is asked for', () => {
    const checks = setUpChecks(ankle, 'left', {
      poses: stand(1),
      empty: 0,
      light: { luma: 80, change: 1 },
      roll: null,
      noisyBy: 'light',
    })
    const said = checks.filter(({ fix }) => fix !== '').map(({ fix }) => fix)
    expect(said).toEqual(['More light, please.'])
    expect(checks.find(({ id }) => id === 'light')!.found).toBe('rather dim')
  })
})

describe('the side that is near', () => {
  const flickering = (share: number) =>
    stand(12).map((pose, i): Seen => {
      // A fifth of the poses and a few more, never a run of them.
      const isWild = (i * 0.6180339) % 1 < share
      return {
        t: pose.t,
        pose: isWild && i > 30 ? facingOtherWay(pose) : pose,
        light: { luma: 143, change: 1 },
      }
    })

  it('once found is kept while some poses say otherwise', () => {
    expect(turns('near-side', flickering(0.22))).toBe(0)
  })

  it('is asked for anew where half of them do', () => {
    expect(turns('near-side', flickering(0.5))).toBeGreaterThan(0)
  })
})
