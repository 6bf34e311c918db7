import { opposite, type Side } from '../../src/pose/side.ts'
import { ankleOverToe, bodyLengths, reachingLeg, type Posture } from './synthetic-runner-body.ts'
import { minimumJerk } from './synthetic-runner-repetitions.ts'
import type { Scene } from './synthetic-runner.ts'

interface WalkOptions {
  /** Metres along the floor from the runner's place. */
  readonly from: number
  /** Metres from one foot to the next. */
  readonly step: number
  /** Milliseconds a step. */
  readonly stepFor: number
  readonly steps: number
  readonly heading: number
  readonly stature: number
}

const usual: WalkOptions = { from: -0.9, step: 0.4, stepFor: 650, steps: 4, heading: 180, stature: 1.75 }

/** How high the swinging foot is lifted, metres. */
const clearance = 0.08

const swinging = (index: number): Side => (index % 2 === 0 ? 'left' : 'right')

/** Walks ahead and stays where the last step ended. */
export const walk = (given: Partial<WalkOptions> = {}): Scene => {
  const options: WalkOptions = { ...usual, ...given }
  const body = bodyLengths(options.stature)
  const motion = (t: number): Posture => {
    const index = Math.min(options.steps - 1, Math.floor(t / options.stepFor))
    const share = Math.min(1, t / options.stepFor - index)
    const moving = swinging(index)
    const planted = options.from + options.step * index
    const feet = {
      [moving]: {
        ahead: planted - options.step + 2 * options.step * minimumJerk(share),
        up: clearance * Math.sin(Math.PI * share),
      },
      [opposite(moving)]: { ahead: planted, up: 0 },
    } as Record<Side, { ahead: number; up: number }>
    const over = ankleOverToe(body)
    const hip = {
      ahead: planted + over.ahead + options.step * (share - 0.5),
      up: over.up + 0.94 * (body.shank + body.thigh),
    }
    const leg = (side: Side) => ({
      ...reachingLeg(body, hip, { ahead: feet[side].ahead + over.ahead, up: feet[side].up + over.up }),
      foot: 0,
    })
    const support = opposite(moving)
    return { trunk: 5, support, toe: feet[support], legs: { left: leg('left'), right: leg('right') } }
  }
  return { motion, duration: options.stepFor * options.steps, heading: options.heading }
}
