import type { SegmentTilt } from '../biomechanics/channel'
import { segmentTilt } from '../biomechanics/channel'
import type { MetricSample } from '../biomechanics/phase-span'
import { sampleValue } from '../biomechanics/sample'
import { bodySpan } from '../biomechanics/sample-quality'
import { stance } from '../biomechanics/stance'
import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import { deg, ratio, type Degrees, type Ratio } from '../math/units'
import type { Pose } from '../pose/pose'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { gateLimits } from '../protocol/gate-limits'
import type { PictureLight } from './ports'

/** When a room is quiet enough to measure in. */
export const roomLimits = {
  standingFor: constant(
    10_000,
    'ms',
    'provisional',
    'Some eighty poses at the slowest rate that is measured, and short enough to stand still.',
  ),
  ownSwayOver: constant(
    1000,
    'ms',
    'provisional',
    'The runner’s own sway is slower than this, the model’s jitter faster: noise is told about the middle of such a window.',
  ),
  noisiest: constant(
    1,
    'deg',
    'provisional',
    'All the error that an angle may have (measuring.md, targets). Rendered runners who stood still read 0.03 to 0.33, a person who held still on film 0.02 to 0.6.',
  ),
  dimBelow: constant(
    1.3,
    'number',
    'provisional',
    'Times the darkest that is let in: what is dimmer is blamed on the light first.',
  ),
  smallBelow: constant(
    0.6,
    'ratio',
    'provisional',
    'Of the picture’s height: smaller bodies are blamed on the distance; 0.55 is the least that is let in.',
  ),
} as const

/** What a noisy room is most likely noisy from. */
export type NoiseCause = 'light' | 'distance' | 'clothes'

export interface RoomTest {
  readonly noise: Degrees
  /** Null where it is quiet enough to measure. */
  readonly cause: NoiseCause | null
}

const trunk = segmentTilt('trunk', { from: 'vertical' })
const legs: readonly SegmentTilt[] = [
  segmentTilt('shank', { from: 'vertical' }),
  segmentTilt('thigh', { from: 'vertical' }),
  segmentTilt('shank', { from: 'vertical', limb: 'other' }),
  segmentTilt('thigh', { from: 'vertical', limb: 'other' }),
]

/** The median distance from zero of a normal error, times this, is its standard deviation. */
const toDeviation = 1.4826

/**
 * Standard deviation about a running median, in the unit of the samples; by the median, since a few wild poses are seen to
 * by the medians that measure.
 */
const jitter = (samples: readonly MetricSample[]): number => {
  const off = samples.map(({ t, value }) => {
    const near = samples.filter((other) => Math.abs(other.t - t) <= roomLimits.ownSwayOver.value / 2)
    return Math.abs(value - (median(near.map((other) => other.value)) ?? value))
  })
  return toDeviation * (median(off) ?? 0)
}

/**
 * Ten seconds of quiet standing tell how much the angles of this room, this light and these clothes flicker by
 * themselves. What counts is the median over trunk, shanks and thighs: a wild point is not a wild room.
 */
export class RoomNoise {
  readonly #test: MobilityTest
  readonly #channels: readonly SegmentTilt[]
  readonly #samples: readonly MetricSample[][]
  readonly #lumas: number[] = []
  readonly #spans: number[] = []
  #from: number | null = null
  #now = 0

  constructor(test: MobilityTest) {
    this.#test = test
    // From the side the model's labels change legs in some rooms all the time: that is seen to, and is no noise.
    this.#channels = test.view.plane === 'frontal' ? [trunk, ...legs] : [trunk]
    this.#samples = this.#channels.map(() => [])
  }

  /** Takes the next pose of a runner who stands still; times must rise. */
  push(pose: Pose, light: PictureLight | null): void {
    this.#from ??= pose.t
    this.#now = pose.t
    const now = stance(pose, this.#test.leg)
    if (light) this.#lumas.push(light.luma)
    this.#spans.push(bodySpan(pose))
    this.#channels.forEach((channel, i) => {
      this.#samples[i]!.push({ t: pose.t, value: sampleValue(channel, now) })
    })
  }

  get done(): Ratio {
    return ratio(
      this.#from === null ? 0 : Math.min(1, (this.#now - this.#from) / roomLimits.standingFor.value),
    )
  }

  /** The result so far, in degrees. */
  result(): RoomTest {
    const noise = deg(median(this.#samples.map(jitter)) ?? 0)
    return { noise, cause: noise > roomLimits.noisiest.value ? this.#cause() : null }
  }

  #cause(): NoiseCause {
    const [luma, span] = [median(this.#lumas), median(this.#spans)]
    if (luma !== null && luma < roomLimits.dimBelow.value * gateLimits.darkest.value) return 'light'
    return span !== null && span < roomLimits.smallBelow.value ? 'distance' : 'clothes'
  }
}
