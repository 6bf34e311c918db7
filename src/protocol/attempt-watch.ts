import { LiftWatch } from '../biomechanics/lift-watch'
import { MovementWatch, type MovementStep } from '../biomechanics/movement'
import type { Lifted } from '../biomechanics/phase'
import { RepetitionWatch } from '../biomechanics/repetition-watch'
import type { Stance } from '../biomechanics/stance'
import type { MobilityTest } from './define-mobility-test'
import { EndWatch } from './end-watch'
import { movementOf, repetitionsOf, samplesOf } from './trial-reading'

/** Finds a test's attempts in its running stances, whatever kind of movement makes one. */
export interface AttemptWatch {
  /** Takes the next stance and its value of the movement's channel; times must rise. */
  push(stance: Stance, value: number): MovementStep
}

/** A stand on one leg, which the declared ends may end, and repetitions within it that come to nothing more. */
class StandWatch implements AttemptWatch {
  readonly #test: MobilityTest
  readonly #lift: LiftWatch
  readonly #ends: EndWatch
  #repetitions: RepetitionWatch | null = null

  constructor(test: MobilityTest, lifted: Lifted) {
    this.#test = test
    this.#lift = new LiftWatch(lifted)
    this.#ends = new EndWatch(test)
  }

  push(stance: Stance, value: number): MovementStep {
    const step = this.#lift.push(stance.pose.t, value)
    if (step.stage !== 'holding') {
      this.#ends.reset()
      this.#repetitions = null
      return step
    }
    const end = this.#ends.push(stance, step.heldFor) ?? this.#repeated(stance)
    return end ? this.#lift.end(end.at, end.endedBy) : step
  }

  #repeated(stance: Stance): { readonly endedBy: string; readonly at: number } | null {
    const rule = repetitionsOf(this.#test)
    if (!rule) return null
    this.#repetitions ??= new RepetitionWatch(rule)
    const [sample] = samplesOf(this.#test, rule.of, [stance])
    return sample ? this.#repetitions.push(sample.t, sample.value) : null
  }
}

export const attemptWatch = (test: MobilityTest): AttemptWatch => {
  const movement = movementOf(test)
  if (movement.kind === 'lifted') return new StandWatch(test, movement)
  const watch = new MovementWatch(movement)
  return { push: ({ pose }, value) => watch.push(pose.t, value) }
}
