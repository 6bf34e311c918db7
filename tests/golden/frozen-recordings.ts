import { ms } from '../../src/math/units'
import type { Pose } from '../../src/pose/pose'
import { noisy } from '../tools/synthetic-runner-trouble'

/**
 * Films of people who never stand still for as long as a trial asks: a picture in which they pause is held, before the
 * movement, at its end and after it. What lies between the pauses is the film's own, there and back the same way.
 */
export interface Freeze {
  /** Numbers of pictures: a pause before the movement, and its end. */
  readonly rest: number
  readonly end: number
  /** Milliseconds for which the end is held. */
  readonly hold: number
}

/** Milliseconds of rest: more than the second that a trial wants. */
const restFor = 1600
/** A held picture is not the same to the last bit each time: pixels, a quarter of what a still person's marks do on film. */
const grain = 0.4

const pictureEvery = (poses: readonly Pose[]) => (poses.at(-1)!.t - poses[0]!.t) / (poses.length - 1)

/** The pictures of a film in which so many attempts are frozen, one after the other, on a clock of their own. */
export const frozen = (film: readonly Pose[], freezes: readonly Freeze[], seed = 1): readonly Pose[] => {
  const every = pictureEvery(film)
  const held = (at: number, lasting: number) =>
    Array.from({ length: Math.round(lasting / every) }, () => film[at]!)
  const pictures = freezes.flatMap(({ rest, end, hold }) => {
    const [from, to] = [Math.min(rest, end), Math.max(rest, end)]
    const way = film.slice(from, to + 1)
    const out = rest < end ? way : way.toReversed()
    return [...held(rest, restFor), ...out, ...held(end, hold), ...out.toReversed(), ...held(rest, restFor)]
  })
  return noisy(
    pictures.map((pose, nth) => ({ ...pose, t: ms(nth * every) })),
    { pixels: grain, seed },
  )
}
