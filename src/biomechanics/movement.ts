import { sortedQuantile } from '../math/statistics'
import { movementLimits } from './movement-limits'
import type { Plateau, Span } from './phase'
import { towards, type MetricSample } from './phase-span'
import { PlateauWatch } from './plateau-watch'

/** Finds movements in a running channel: quiet, away, hold, back. Times are milliseconds, values in the channel's unit. */

export type MovementStage = 'settling' | 'quiet' | 'moving' | 'holding'

export interface MovementStep {
  readonly stage: MovementStage
  /** How long the present extreme has been held, milliseconds. */
  readonly heldFor: number
  /** The movement under way as if it ended with this sample; null while there is none. */
  readonly soFar: Movement | null
  /** A movement that ended with this sample: from its last second of rest to its return. */
  readonly ended: Movement | null
}

export interface Movement {
  readonly rest: Span
  readonly span: Span
  readonly restLevel: number
  /** What ended it, where that is part of the result; null for a return to rest. */
  readonly endedBy: string | null
}

export class MovementWatch {
  readonly #plateau: Plateau
  /** Samples since the rest memory began, or since the rest before the movement under way. */
  #samples: MetricSample[] = []
  #settled = false
  #armed = true
  #learnedAt = -Infinity
  #beganAt: number | null = null
  #beyondSince: number | null = null
  #backSince: number | null = null
  #restLevel = 0
  #peak = -Infinity
  #held: PlateauWatch

  constructor(plateau: Plateau) {
    this.#plateau = plateau
    this.#held = new PlateauWatch(plateau.within.value)
  }

  /** Takes the next value; `t` must rise. */
  push(t: number, value: number): MovementStep {
    const sample = { t, value: towards(this.#plateau, value) }
    this.#samples.push(sample)
    if (this.#beganAt === null) return this.#rest(sample)
    return this.#move(sample)
  }

  #step(stage: MovementStage, ended: Movement | null = null): MovementStep {
    const run = stage === 'holding' ? this.#held.run : null
    const now = this.#samples.at(-1)
    const soFar = this.#beganAt !== null && now ? this.#movement(this.#beganAt, now.t) : null
    return { stage, heldFor: run ? run.to - run.from : 0, soFar, ended }
  }

  #rest({ t, value }: MetricSample): MovementStep {
    const oldest =
      t - (this.#settled ? movementLimits.restRemembered.value : movementLimits.rememberedWhileSettling.value)
    if (this.#samples[0]!.t < oldest) this.#samples = this.#samples.filter((sample) => sample.t >= oldest)
    if (this.#beyondSince === null) this.#learnRest()
    if (!this.#settled) return this.#step('settling')
    const beyond = value - this.#restLevel
    this.#armed ||= beyond < movementLimits.nextFromWithin.value * this.#plateau.excursion.value
    if (!this.#armed || beyond < this.#plateau.excursion.value) {
      this.#beyondSince = null
      return this.#step('quiet')
    }
    this.#beyondSince ??= t
    if (t - this.#beyondSince < movementLimits.sureAfter.value) return this.#step('quiet')
    this.#begin()
    return this.#step('moving')
  }

  #learnRest(): void {
    const now = this.#samples.at(-1)!.t
    if (
      now - this.#samples[0]!.t < movementLimits.restNeeded.value ||
      now - this.#learnedAt < movementLimits.restLearnedEvery.value
    )
      return
    this.#learnedAt = now
    const sorted = this.#samples.map(({ value }) => value).sort((a, b) => a - b)
    this.#settled ||=
      sortedQuantile(sorted, 0.75) - sortedQuantile(sorted, 0.25) <=
      (this.#plateau.quiet ?? movementLimits.restSpread).value
    this.#restLevel = sortedQuantile(sorted, movementLimits.restQuantile.value)
  }

  /** The movement began where the value last left the neighbourhood of rest. */
  #begin(): void {
    const near = this.#restLevel + this.#plateau.excursion.value / 4
    const lastNear = this.#samples.findLast(({ value }) => value <= near)
    this.#beganAt = lastNear?.t ?? this.#samples[0]!.t
    this.#peak = -Infinity
    this.#held = new PlateauWatch(this.#plateau.within.value)
    for (let i = 0; i < this.#samples.length; i++) if (this.#samples[i]!.t >= this.#beganAt) this.#follow(i)
    const kept = this.#beganAt - movementLimits.restKept.value
    this.#samples = this.#samples.filter(({ t }) => t >= kept)
  }

  /** The median of a sample and the two before it: one wild pose is not an extreme. */
  #steadied(index: number): number {
    const [a, b, c] = [index, index - 1, index - 2].map((i) => this.#samples[Math.max(0, i)]!.value) as [
      number,
      number,
      number,
    ]
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
  }

  #follow(index: number): void {
    this.#peak = Math.max(this.#peak, this.#steadied(index))
    this.#held.push(this.#samples[index]!)
  }

  #move({ t }: MetricSample): MovementStep {
    const beganAt = this.#beganAt!
    const value = this.#steadied(this.#samples.length - 1)
    this.#follow(this.#samples.length - 1)
    if (t - beganAt > movementLimits.longest.value) return this.#forget()
    const back = this.#restLevel + movementLimits.overOnceBackBy.value * (this.#peak - this.#restLevel)
    if (value >= back) {
      this.#backSince = null
      return this.#step(this.#held.run === null ? 'moving' : 'holding')
    }
    this.#backSince ??= t
    if (t - this.#backSince < movementLimits.sureAfter.value) return this.#step('moving')
    return this.#end(beganAt, this.#backSince)
  }

  #end(beganAt: number, backAt: number): MovementStep {
    const movement = this.#movement(beganAt, backAt)
    const ended = backAt - beganAt >= movementLimits.shortest.value ? movement : null
    this.#backToRest(backAt)
    return this.#step('quiet', ended)
  }

  #movement(from: number, to: number): Movement {
    return {
      rest: { from: Math.max(this.#samples[0]!.t, from - movementLimits.restKept.value), to: from },
      span: { from, to },
      restLevel: towards(this.#plateau, this.#restLevel),
      endedBy: null,
    }
  }

  /** Rest stays known across trials; its memory begins again after the return. */
  #backToRest(after: number): void {
    this.#samples = this.#samples.filter(({ t }) => t > after)
    this.#beganAt = this.#beyondSince = this.#backSince = null
    this.#peak = -Infinity
    this.#armed = false
  }

  #forget(): MovementStep {
    this.#backToRest(Infinity)
    this.#settled = false
    this.#armed = true
    return this.#step('settling')
  }
}
