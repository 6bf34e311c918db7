import { isPlace } from '../biomechanics/channel'
import type { MovementStage } from '../biomechanics/movement'
import { towards } from '../biomechanics/phase-span'
import { sampleValue } from '../biomechanics/sample'
import type { Stance } from '../biomechanics/stance'
import { constant } from '../math/sourced'
import { median, sortedQuantile } from '../math/statistics'
import type { MobilityTest } from './define-mobility-test'
import { primaryMetric } from './metric-value'
import { channelOf, movementOf } from './trial-reading'

/** What the live number is referred to: the same standing as a trial (`biomechanics/movement-limits.ts`). */
export const liveNumberLimits = {
  standingRemembered: constant(
    6000,
    'ms',
    'provisional',
    'As long as a movement’s rest is remembered, so that the live number is the one of the result.',
  ),
  standingUsed: constant(1000, 'ms', 'provisional', 'The part of it that a trial is referred to.'),
  standingQuantile: constant(
    0.2,
    'ratio',
    'provisional',
    'A low quantile is rest even while the next movement has begun and is not known for one.',
  ),
} as const

/** What one pose of a running series tells the live number. */
export interface LivePose {
  readonly stance: Stance
  /** The movement's channel. */
  readonly value: number
  readonly stage: MovementStage
  /** Milliseconds the present extreme has been held. */
  readonly heldFor: number
}

interface Standing {
  readonly t: number
  readonly away: number
  readonly reading: number
}

/**
 * The primary metric while it happens, in its unit: the very reading that the trial takes its median of, referred to
 * the same quiet standing. So the number on the screen at the hold is the number of the result.
 */
export class LiveMetric {
  readonly #test: MobilityTest
  #standing: Standing[] = []
  #stood: number | null = null

  constructor(test: MobilityTest) {
    this.#test = test
  }

  /** Takes the next pose; null where there is nothing to show. */
  push(pose: LivePose): number | null {
    const { stance, stage, heldFor } = pose
    const { of, reduce, relative } = primaryMetric(this.#test)
    if (reduce === 'duration') return stage === 'holding' ? heldFor : 0
    if (reduce !== 'median-of-middle') return null
    if (relative && (stage === 'settling' || stage === 'quiet')) this.#stand(relative.of, pose)
    const reading = this.#read(of, stance)
    if (stage === 'settling' || reading === null || !relative) return stage === 'settling' ? null : reading
    return this.#stood === null
      ? null
      : reading + relative.share.value * (relative.standing.value - this.#stood)
  }

  #read(name: string, stance: Stance): number | null {
    const channel = channelOf(this.#test, name)
    return isPlace(channel) ? null : sampleValue(channel, stance)
  }

  #stand(of: string, { stance, value }: LivePose): void {
    const movement = movementOf(this.#test)
    const reading = this.#read(of, stance)
    if (movement.kind !== 'plateau' || reading === null) return
    const { t } = stance.pose
    this.#standing = this.#standing.filter(
      (sample) => sample.t >= t - liveNumberLimits.standingRemembered.value,
    )
    this.#standing.push({ t, away: towards(movement, value), reading })
    const rest = sortedQuantile(
      this.#standing.map(({ away }) => away).sort((a, b) => a - b),
      liveNumberLimits.standingQuantile.value,
    )
    const near = this.#standing.filter(({ away }) => away <= rest + movement.excursion.value / 4)
    const until = near.at(-1)?.t ?? t
    const used = near.filter((sample) => sample.t >= until - liveNumberLimits.standingUsed.value)
    this.#stood = median(used.map((sample) => sample.reading))
  }
}
