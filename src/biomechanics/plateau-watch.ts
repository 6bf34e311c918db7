import { median } from '../math/statistics'
import type { Span } from './phase'
import { furthestApart, holdLimits, type MetricSample } from './phase-span'

/**
 * A plateau while it happens, by the rule of `plateauSpan`: had the movement ended with the newest sample, its last stretch
 * within the plateau's width of the extreme so far would be `run`. A maximum; a minimum comes in with its sign turned.
 */
export class PlateauWatch {
  readonly #within: number
  #samples: MetricSample[] = []
  /** Where the running median's window begins. */
  #first = 0
  #level = -Infinity
  #run: Span | null = null

  constructor(within: number) {
    this.#within = within
  }

  /** Takes the next sample; `t` must rise. */
  push(sample: MetricSample): void {
    this.#samples.push(sample)
    while (sample.t - this.#samples[this.#first]!.t > holdLimits.levelOver.value) this.#first++
    const window = this.#samples.slice(this.#first).map(({ value }) => value)
    const level = window.length > 1 ? (median(window) ?? -Infinity) : -Infinity
    if (level > this.#level) {
      this.#level = level
      this.#run = this.#runUpTo(sample.t)
    } else this.#run = this.#goneOn(sample)
  }

  /** Null once the samples have been away from the extreme for longer than a plateau forgives. */
  get run(): Span | null {
    return this.#run
  }

  get #floor(): number {
    return this.#level - this.#within
  }

  #goneOn({ t, value }: MetricSample): Span | null {
    const run = this.#run && t - this.#run.to <= furthestApart ? this.#run : null
    if (value < this.#floor) return run
    return run ? { from: run.from, to: t } : { from: t, to: t }
  }

  /** The extreme has risen: less of what came before lies within its reach. */
  #runUpTo(now: number): Span | null {
    let [from, to]: [number | null, number] = [null, now]
    for (let i = this.#samples.length - 1; i >= 0; i--) {
      const { t, value } = this.#samples[i]!
      if ((from ?? now) - t > furthestApart) break
      if (value < this.#floor) continue
      if (from === null) to = t
      from = t
    }
    return from === null ? null : { from, to }
  }
}
