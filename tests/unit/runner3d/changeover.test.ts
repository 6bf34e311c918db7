import { describe, expect, it } from 'vitest'
import { distance } from '../../../src/math/vector'
import { demonstrated } from '../../../src/runner3d/abilities'
import { bodyLengths, middleBody } from '../../../src/runner3d/body'
import { changeover } from '../../../src/runner3d/changeover'
import { jointsOf, type JointName } from '../../../src/runner3d/joints'
import { motions } from '../../../src/runner3d/motions'
import { ObedientRunner, type Bidding } from '../../../src/runner3d/obedient-runner'
import { mirroredPosture, postureBetween } from '../../../src/runner3d/posture'
import { skeletonOf } from '../../../src/runner3d/skeleton'
import { contactDrift, type Played } from './contact-drift'

const body = bodyLengths(middleBody)

/** One stand after the other, as the assessment asks for them. */
const stations: readonly Omit<Bidding, 'phase'>[] = [
  { motion: 'squat-depth-front', side: 'both' },
  { motion: 'ankle-dorsiflexion', side: 'left' },
  { motion: 'ankle-dorsiflexion', side: 'right' },
  { motion: 'squat-depth', side: 'both' },
  { motion: 'hip-extension', side: 'left' },
  { motion: 'hip-extension', side: 'right' },
]
/** Seconds at each. */
const each = 3

const walked = (): Played => {
  const runner = new ObedientRunner(body, demonstrated)
  const frames = Array.from({ length: stations.length * each * 60 }, (_, index) => {
    const bidding = stations[Math.floor(index / (each * 60))]!
    return runner.at(index / 60, { ...bidding, phase: 'stand' }).posture
  })
  return {
    motion: motions['squat-depth']!,
    duration: (frames.length - 1) / 60,
    at: (t) => ({ posture: frames[Math.round(t * 60)]!, phase: 'rest', repetition: 0, ahead: 0 }),
  }
}

describe('from one stand to the next', () => {
  it('feet are lifted and put down: none slides while it is on the floor', () => {
    const drift = contactDrift(walked(), body)
    for (const part of ['heel', 'mtp', 'toe'] as const) expect(drift[part], part).toBeLessThan(1.5)
  })

  it('nobody jumps: no joint is faster than a person', () => {
    const { at, duration } = walked()
    let before = jointsOf(body, skeletonOf(body, at(0).posture))
    for (let t = 1 / 60; t < duration; t += 1 / 60) {
      const now = jointsOf(body, skeletonOf(body, at(t).posture))
      for (const name of Object.keys(now) as JointName[])
        expect(distance(now[name], before[name]) * 60, `${name} at ${t.toFixed(2)} s`).toBeLessThan(3)
      before = now
    }
  })

  it('begins and ends as it is to, and a mere mix of the two would slide', () => {
    const rest = motions['ankle-dorsiflexion']!.rest(body)
    const [from, to] = [rest, mirroredPosture(rest)]
    const joints = (posture: typeof rest) => jointsOf(body, skeletonOf(body, posture))
    for (const [share, stand] of [
      [0, from],
      [1, to],
    ] as const)
      for (const [name, place] of Object.entries(joints(changeover(body, from, to, share))))
        expect(distance(place, joints(stand)[name as JointName]), name).toBeLessThan(0.002)
    const mixed: Played = {
      motion: motions['ankle-dorsiflexion']!,
      duration: 1,
      at: (t) => ({ posture: postureBetween(from, to, t), phase: 'rest', repetition: 0, ahead: 0 }),
    }
    expect(contactDrift(mixed, body).mtp).toBeGreaterThan(100)
  })
})
