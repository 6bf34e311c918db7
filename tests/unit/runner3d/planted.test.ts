import { describe, expect, it } from 'vitest'
import { bodyLengths, middleBody } from '../../../src/runner3d/body'
import { courseOf } from '../../../src/runner3d/course'
import { seededLooks } from '../../../src/runner3d/looks'
import { motions } from '../../../src/runner3d/motions'
import { moved } from '../../../src/runner3d/posture'
import { standing } from '../../../src/runner3d/standing'
import { contactDrift, gripDrift, type ContactPart, type Played } from './contact-drift'

/**
 * Millimetres that what carries the body may move along the floor. A planted foot stays: the rest is the sole's own last
 * millimetre of lifting off. A bone that is leant on goes some millimetres in its skin: the kneecap over the floor under a thigh
 * that tips, the elbow and the forearm under a trunk that rises, the shoulder blades under a bridge.
 */
const limits: Readonly<Record<ContactPart, number>> = {
  heel: 1.5,
  mtp: 1.5,
  toe: 1.5,
  ankle: 1.5,
  knee: 4,
  hip: 2,
  shoulder: 3,
  elbow: 4,
  wrist: 5,
}

/** A hand on a chair's back or flat on the floor does not go anywhere. */
const gripLimit = 1

const bodies = [middleBody, seededLooks(3).shape, seededLooks(8).shape].map(bodyLengths)
const ways = Object.values(motions).flatMap((motion) =>
  [undefined, ...Object.keys(motion.mistakes)].map(
    (mistake) => [`${motion.id} ${mistake ?? ''}`, motion, mistake] as const,
  ),
)

describe('what a body stands, kneels or lies on stays where it is', () => {
  it.each(ways)('%s', (_name, motion, mistake) => {
    const repetition = { range: motion.range, ...(mistake === undefined ? {} : { mistake }) }
    for (const body of bodies) {
      const course = courseOf(motion, body, {
        side: 'left',
        repetitions: [repetition, repetition],
        before: 0.2,
      })
      for (const [part, drift] of Object.entries(contactDrift(course, body)))
        expect(drift, `${part} at ${body.stature.toFixed(2)} m`).toBeLessThan(limits[part as ContactPart])
      expect(gripDrift(course, body), `hands at ${body.stature.toFixed(2)} m`).toBeLessThan(gripLimit)
    }
  })

  it('is seen to slide when it does', () => {
    const [body] = bodies
    const sliding: Played = {
      motion: motions['squat-depth']!,
      duration: 1,
      at: (t) => ({ posture: moved(standing(body!), t / 100), phase: 'rest', repetition: 0, ahead: 0 }),
    }
    expect(contactDrift(sliding, body!)).toMatchObject({
      heel: expect.closeTo(10, 1),
      mtp: expect.closeTo(10, 1),
    })
  })
})
