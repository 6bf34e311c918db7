import { LiftWatch } from '../biomechanics/lift-watch'
import { MovementWatch, type MovementStep } from '../biomechanics/movement'
import type { Stance } from '../biomechanics/stance'
import type { MobilityTest } from './define-mobility-test'
import { EndWatch } from './end-watch'
import { movementOf } from './trial-reading'

/** Finds a test's attempts in its running stances, whatever kind of movement makes one. */
export interface AttemptWatch {
  /** Takes the next stance and its value of the movement's channel; times must rise. */
  push(stance: Stance, value: number): MovementStep
}

export const attemptWatch = (test: MobilityTest): AttemptWatch => {
  const movement = movementOf(test)
  if (movement.kind === 'plateau') {
    const watch = new MovementWatch(movement)
    return { push: ({ pose }, value) => watch.push(pose.t, value) }
  }
  const [watch, ends] = [new LiftWatch(movement), new EndWatch(test)]
  return {
    push: (stance, value) => {
      const step = watch.push(stance.pose.t, value)
      if (step.stage !== 'holding') {
        ends.reset()
        return step
      }
      const end = ends.push(stance, step.heldFor)
      return end ? watch.end(end.at, end.endedBy) : step
    },
  }
}
