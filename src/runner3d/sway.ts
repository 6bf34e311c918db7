import { seededNumbers } from '../math/seeded'
import { changed, type Posture } from './posture'

/** How restless a runner stands: root mean squares, millimetres of the hips sideways and degrees of the trunk. */
export interface SwaySize {
  readonly hips: number
  readonly trunk: number
}

/** A quiet stand on two legs; on one leg healthy hips sway some 5 mm (fixtures, `bal_f_LR`). */
export const quietSway: SwaySize = { hips: 1.5, trunk: 0.25 }

/** Hz. Most of a standing body's sway lies below 1 Hz. */
const frequencies = [0.13, 0.29, 0.47, 0.83] as const
/** Falling with the frequency, and together a root mean square of 1. */
const weights = [0.92, 0.78, 0.6, 0.41].map((weight) => weight * 1.008)

/** A smooth wandering about 0, root mean square 1 over a long time, `t` in seconds. */
const wander = (random: () => number): ((t: number) => number) => {
  const phases = frequencies.map(() => random() * 2 * Math.PI)
  const speeds = frequencies.map((frequency) => frequency * (0.85 + 0.3 * random()) * 2 * Math.PI)
  return (t) => weights.reduce((sum, weight, i) => sum + weight * Math.sin(speeds[i]! * t + phases[i]!), 0)
}

/**
 * Lets a posture live: feet stay, hips, trunk, head and hanging arms wander a little. Who lies, kneels or leans on hands or
 * elbows has no such sway: there only the head moves, or what lies on the floor would slide.
 */
export const swaying = (seed: number, size: SwaySize): ((posture: Posture, t: number) => Posture) => {
  const random = seededNumbers(seed)
  const [hips, lean, aside, head, arm] = Array.from({ length: 5 }, () => wander(random))
  return (posture, t) => {
    const { pelvis, trunk, head: was, arms } = posture
    const alive = { head: { turn: was.turn + 2 * size.trunk * head!(t) } }
    if (posture.support === 'pelvis') return changed(posture, alive)
    const swing = size.trunk * 2 * arm!(t)
    return changed(posture, {
      ...alive,
      pelvis: { left: pelvis.left + (size.hips / 1000) * hips!(t) },
      trunk: { lean: trunk.lean + size.trunk * lean!(t), aside: trunk.aside + size.trunk * aside!(t) },
      arms: {
        left: { forward: arms.left.forward + swing },
        right: { forward: arms.right.forward - swing },
      },
    })
  }
}
