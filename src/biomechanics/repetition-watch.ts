import { constant } from '../math/sourced'
import { innerMean, median } from '../math/statistics'
import type { Repetitions, Span } from './phase'
import type { MetricSample } from './phase-span'

/** One time up and down. Times are milliseconds, the height is in the channel's unit. */
export interface Repetition extends Span {
  /** When it was highest. */
  readonly top: number
  /** From the floor to its top; from its own low where that lies clearly above the floor. */
  readonly height: number
}

/** A repetition before its height is told: the floor gets surer with each one more. */
interface UpAndDown extends Span {
  readonly top: number
  readonly low: number
  readonly high: number
}

/** Why repetitions came to an end before the stand did. */
export interface RepetitionsOver {
  readonly at: number
  readonly endedBy: 'height-lost' | 'pause'
}

/** What makes one repetition of samples that jitter. */
export const repetitionLimits = {
  steadiedOver: constant(
    400,
    'ms',
    'provisional',
    'Of so long the mean without its highest and lowest pose: it halves the noise at 15 poses a second (six poses), and one wild pose does not get into it. It costs a smooth top of two seconds up and down 2 to 3 % of its height at 15 to 60 a second, up to 5 at 8, and a pointed one twice as much: of all repetitions alike while the tempo stays.',
  ),
  sharesTheFloor: constant(
    0.2,
    'ratio',
    'provisional',
    'Of the height: lows that differ by less are the one floor under a heel that comes down, read in noise. Four times what a low scatters by at 15 poses a second; a heel that stays higher up has not come down.',
  ),
  doneOnceDownBy: constant(
    0.5,
    'ratio',
    'provisional',
    'Of the way up: half of it is far from both ends, where a foot trembles.',
  ),
} as const

/**
 * Finds repetitions in a running channel, whatever its rate. Heights are told from the floor, the middle of all lows: each
 * low by itself is as unsure as each top. A heel that does not come down is told from where it stayed and makes no height.
 */
export class RepetitionWatch {
  readonly #rule: Repetitions
  #recent: MetricSample[] = []
  #done: UpAndDown[] = []
  #found: readonly Repetition[] = []
  #low: MetricSample | null = null
  #top: MetricSample | null = null

  constructor(rule: Repetitions) {
    this.#rule = rule
  }

  /** Every repetition that is done, in order. */
  get found(): readonly Repetition[] {
    return this.#found
  }

  /** Takes the next value; `t` must rise. Says when and why it is over. */
  push(t: number, value: number): RepetitionsOver | null {
    this.#recent = [
      ...this.#recent.filter((sample) => sample.t > t - repetitionLimits.steadiedOver.value),
      { t, value },
    ]
    const now = {
      t: (this.#recent[0]!.t + t) / 2,
      value: innerMean(this.#recent.map((sample) => sample.value))!,
    }
    if (this.#top) this.#comeDown(t, now, this.#top)
    else this.#goUp(now)
    return this.#over(t)
  }

  #goUp(now: MetricSample): void {
    if (!this.#low || now.value <= this.#low.value) this.#low = now
    else if (now.value - this.#low.value >= this.#rule.least.value) this.#top = now
  }

  /** It ends with the pose that shows it, so that whoever reads up to its end finds it again. */
  #comeDown(t: number, now: MetricSample, top: MetricSample): void {
    if (now.value > top.value) {
      this.#top = now
      return
    }
    const low = this.#low!
    if (top.value - now.value < repetitionLimits.doneOnceDownBy.value * (top.value - low.value)) return
    this.#done = [...this.#done, { from: low.t, top: top.t, to: t, low: low.value, high: top.value }]
    this.#found = withHeights(this.#done)
    this.#low = now
    this.#top = null
  }

  #over(t: number): RepetitionsOver | null {
    const { lost, pause } = this.#rule
    const last = this.#found.at(-1)
    if (!last) return null
    const tail = this.#found.slice(Math.max(0, this.#found.length - lost.value))
    const isLost =
      this.#found.length >= this.#rule.first.value + lost.value &&
      tail.every((each) => !isFull(this.#rule, this.#found, each))
    if (isLost) return { at: tail[0]!.from, endedBy: 'height-lost' }
    return t - last.top > pause.value ? { at: last.to, endedBy: 'pause' } : null
  }
}

const withHeights = (done: readonly UpAndDown[]): readonly Repetition[] => {
  const floor = median(done.map(({ low }) => low))!
  return done.map(({ from, top, to, low, high }) => {
    const isDown = Math.abs(low - floor) < repetitionLimits.sharesTheFloor.value * (high - floor)
    return { from, top, to, height: high - (isDown ? floor : low) }
  })
}

/** The runner's own full height: the median of the first repetitions; null of none. */
export const fullHeight = (rule: Repetitions, found: readonly Repetition[]): number | null =>
  median(found.slice(0, rule.first.value).map(({ height }) => height))

const isFull = (rule: Repetitions, found: readonly Repetition[], { height }: Repetition): boolean =>
  height >= rule.share.value * (fullHeight(rule, found) ?? Infinity)

/** Those that reach the own full height by the declared share. */
export const fullRepetitions = (rule: Repetitions, found: readonly Repetition[]): readonly Repetition[] =>
  found.filter((each) => isFull(rule, found, each))

/** Every repetition in a run of samples, up to where it is over. */
export const repetitionsIn = (rule: Repetitions, samples: readonly MetricSample[]): readonly Repetition[] => {
  const watch = new RepetitionWatch(rule)
  for (const { t, value } of samples) {
    const over = watch.push(t, value)
    if (over) return watch.found.filter(({ top }) => top <= over.at)
  }
  return watch.found
}

/** Whether half of the times from top to top lie outside the tempo that is asked for. */
export const isOffTempo = ({ tempo }: Repetitions, found: readonly Repetition[]): boolean => {
  const periods = found.slice(1).map(({ top }, i) => top - found[i]!.top)
  const middle = median(periods)
  return middle !== null && (middle < tempo.fastest.value || middle > tempo.slowest.value)
}
