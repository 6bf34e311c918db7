import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import type { Movement, MovementStep } from './movement'
import type { Lifted } from './phase'
import type { MetricSample } from './phase-span'

/**
 * Finds one-leg stands in a running height of the free foot over the standing one: both down, one up, down again. Times
 * are milliseconds; heights are shares of the body in the picture.
 */

/** What makes a stand on one leg. */
export const liftLimits = {
  bothFeetDownBefore: constant(400, 'ms', 'provisional', 'A stand whose beginning nobody saw has no length.'),
  bothFeetDownRemembered: constant(
    1000,
    'ms',
    'provisional',
    'The second before the foot rises is what its height is told from.',
  ),
  sureAfter: constant(
    100,
    'ms',
    'provisional',
    'Down or up for so long counts; a shorter spell is one wild pose.',
  ),
  shortestLift: constant(1000, 'ms', 'provisional', 'A shorter lift is a step, not an attempt.'),
} as const

export class LiftWatch {
  readonly #lifted: Lifted
  #rest: MetricSample[] = []
  /** Height with both feet down, just before the foot rose. */
  #level = 0
  #upSince: number | null = null
  #isClear = false
  #clearSince: number | null = null
  #downSince: number | null = null

  constructor(lifted: Lifted) {
    this.#lifted = lifted
  }

  /** Takes the next height; `t` must rise. */
  push(t: number, height: number): MovementStep {
    if (this.#upSince === null) return this.#stand({ t, value: height })
    return this.#lift(t, height - this.#level, this.#upSince)
  }

  /** Ends the stand under way at this instant, for a reason that the height does not show. */
  end(t: number, endedBy: string): MovementStep {
    return this.#upSince === null || !this.#isClear ? this.#step('quiet', t) : this.#ended(t, t, endedBy)
  }

  #step(stage: MovementStep['stage'], t: number, ended: Movement | null = null): MovementStep {
    const heldFor = stage === 'holding' && this.#upSince !== null ? t - this.#start(this.#upSince) : 0
    const soFar = this.#upSince !== null && this.#isClear ? this.#movement(this.#upSince, t, null) : null
    return { stage, heldFor, soFar, ended }
  }

  /** The model's own smoothing shows a foot that rises later than it does. */
  #start(upSince: number): number {
    return Math.max(this.#rest[0]?.t ?? upSince, upSince - this.#lifted.seenLate.value)
  }

  #stand(sample: MetricSample): MovementStep {
    const { t, value } = sample
    const first = this.#rest[0]
    const isSettled = first !== undefined && t - first.t >= liftLimits.bothFeetDownBefore.value
    const level = median(this.#rest.map((each) => each.value)) ?? 0
    if (isSettled && value - level > this.#lifted.up.value) {
      this.#level = level
      this.#upSince = t
      return this.#step('moving', t)
    }
    this.#remember(sample)
    return this.#step(isSettled ? 'quiet' : 'settling', t)
  }

  #remember(sample: MetricSample): void {
    if (sample.value > this.#lifted.level.value) this.#rest = []
    else
      this.#rest = [
        ...this.#rest.filter(({ t }) => t >= sample.t - liftLimits.bothFeetDownRemembered.value),
        sample,
      ]
  }

  #lift(t: number, height: number, upSince: number): MovementStep {
    const { up, clear, limit } = this.#lifted
    if (!this.#isClear && height <= up.value) return this.#backDown({ t, value: height + this.#level })
    this.#clearSince = height > clear.value ? (this.#clearSince ?? t) : null
    this.#isClear ||= this.#clearSince !== null && t - this.#clearSince >= liftLimits.sureAfter.value
    this.#downSince = height > up.value ? null : (this.#downSince ?? t)
    if (this.#downSince !== null && t - this.#downSince >= liftLimits.sureAfter.value) {
      return this.#ended(t, this.#downSince, 'foot-down')
    }
    if (!this.#isClear) return this.#step('moving', t)
    const end = this.#start(upSince) + limit.value
    return t >= end ? this.#ended(t, t, 'time') : this.#step('holding', t)
  }

  /** It was no lift, only a wild pose or a weight that shifts. */
  #backDown(sample: MetricSample): MovementStep {
    this.#upSince = this.#clearSince = this.#downSince = null
    this.#remember(sample)
    return this.#step('quiet', sample.t)
  }

  #ended(t: number, at: number, endedBy: string): MovementStep {
    const movement = this.#movement(this.#upSince!, at, endedBy)
    const { from } = movement.span
    return { ...this.#forget(t), ended: at - from >= liftLimits.shortestLift.value ? movement : null }
  }

  #movement(upSince: number, to: number, endedBy: string | null): Movement {
    const from = this.#start(upSince)
    return {
      rest: { from: this.#rest[0]?.t ?? from, to: from },
      span: { from, to },
      restLevel: this.#level,
      endedBy,
    }
  }

  /** Both feet have to be seen down anew. */
  #forget(t: number): MovementStep {
    this.#rest = []
    this.#upSince = this.#clearSince = this.#downSince = null
    this.#isClear = false
    return this.#step('settling', t)
  }
}
