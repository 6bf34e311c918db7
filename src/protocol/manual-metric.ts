import type { Sourced } from '../math/sourced'
import type { Centimetres, Count, Degrees, Milliseconds, Ratio } from '../math/units'

/** An end of what can be, and what to do about a number beyond it. */
export interface PlausibleEnd<Value extends number> {
  readonly limit: Sourced<Value>
  /** What is off, and the next step. */
  readonly say: string
}

/**
 * What a number measured by hand has to say of itself, whatever it was read off; `Value` carries its unit, `Apart` that of its
 * error and of a difference: the same, or, of what is compared by ratio, a factor.
 */
interface ReadByHand<Value extends number, Apart extends number = Value> {
  /**
   * The id under which each trial keeps its value. No metric of the camera has it: values of two methods never meet in
   * one mean.
   */
  readonly metric: string
  readonly title: string
  readonly better: 'higher' | 'lower'
  /** What the side with the larger value does, after its name: `reaches further`. */
  readonly comparative: string
  /** Outside of this, both ends included, it is a slip of the pen or of the tape. */
  readonly plausible: { readonly least: PlausibleEnd<Value>; readonly most: PlausibleEnd<Value> }
  /** What the instrument is read to; an entry is rounded to it. */
  readonly step: Sourced<Value>
  readonly trials: { readonly count: Sourced<Count>; readonly combine: 'mean' | 'best' }
  /** As of a metric of the camera (`define-mobility-test.ts`). */
  readonly error: {
    readonly mdc: Sourced<Apart>
    readonly setUp: Sourced<Apart>
    readonly trial: Sourced<Apart>
  }
  readonly largeDifference: Sourced<Apart>
  /** Whether it is the better method: measured on both sides it is the result, and the camera stands beside it. */
  readonly leads: boolean
  /** What to do, step by step, without a camera. */
  readonly instructions: readonly string[]
}

/** How a length ought to go with an angle that the camera measures of the same movement. */
export interface MethodCheck<MetricName extends string = string> {
  readonly against: MetricName
  /** Degrees of the angle for each centimetre. */
  readonly perCentimetre: Sourced<number>
  /** Beyond this the two differences between the sides do not go together, and one of them is doubted. */
  readonly apart: Sourced<Degrees>
}

export interface TapeMetric<MetricName extends string = string> extends ReadByHand<Centimetres> {
  readonly instrument: 'tape'
  readonly compare: 'difference'
  readonly unit: 'cm'
  readonly check: MethodCheck<MetricName>
}

export interface StopwatchMetric extends ReadByHand<Milliseconds, Ratio> {
  readonly instrument: 'stopwatch'
  readonly compare: 'ratio'
  readonly unit: 'ms'
  /** The full time, at which it ends by itself: two legs that both reach it cannot be told apart. */
  readonly endsAt: Sourced<Milliseconds>
}

/** What a runner without a camera measures of a mobility test. */
export type ManualMetric<MetricName extends string = string> = TapeMetric<MetricName> | StopwatchMetric

export type Instrument = ManualMetric['instrument']
