import { LabelChange } from '../biomechanics/label-change'
import type { Movement, MovementStage, MovementStep } from '../biomechanics/movement'
import { isPlace } from '../biomechanics/channel'
import { holdLimits } from '../biomechanics/phase-span'
import { sampleValue } from '../biomechanics/sample'
import { stance, type Stance } from '../biomechanics/stance'
import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import { deg, type Degrees } from '../math/units'
import type { Pose } from '../pose/pose'
import type { Attempt, AttemptSigns } from './attempt'
import { attemptWatch, type AttemptWatch } from './attempt-watch'
import type { MobilityTest } from './define-mobility-test'
import type { TrialOutcome } from './outcome'
import { faultIn, trialOutcome, type AskedSide } from './trial'
import { channelOf, movementOf } from './trial-reading'

/** What the newest pose says; the live angle is the very sample that is measured. */
export interface SeriesStep {
  readonly stance: Stance
  /** The movement's channel, in its unit. */
  readonly value: number
  readonly stage: MovementStage
  /** Milliseconds the present extreme has been held. */
  readonly heldFor: number
  /** The attempt that ended with this pose. */
  readonly ended: EndedTrial | null
}

export interface EndedTrial {
  readonly outcome: TrialOutcome
  /** What it was judged from: with a second look it is judged again. */
  readonly attempt: Attempt
  /** From the last second of rest until the return was sure: the evidence. */
  readonly poses: readonly Pose[]
}

/** The attempt that a movement makes of these poses: what lies before its rest and after its return is left out. */
export const attemptOf = (
  test: MobilityTest,
  movement: Movement,
  poses: readonly Pose[],
  signs: AttemptSigns,
): Attempt => {
  const own = poses.filter(({ t }) => t >= movement.rest.from && t <= movement.span.to)
  return { movement, stances: own.map((pose) => stance(pose, test.leg, signs.roll ?? deg(0))), ...signs }
}

/** How long poses are kept, and how often a fault is looked for. */
export const seriesLimits = {
  posesKept: constant(
    8000,
    'ms',
    'provisional',
    'Poses before the current rest that no attempt can need any more are let go.',
  ),
  faultLookedForEvery: constant(
    100,
    'ms',
    'provisional',
    'While an extreme is held: often enough to be said at once.',
  ),
} as const

/**
 * One mobility test on one side, pose by pose: finds attempts by movement and says what each came to. Live and in
 * replay the same code; an attempt is judged from its own poses only, so pushing one by one equals measuring at once.
 */
export class TrialSeries {
  readonly #test: MobilityTest
  readonly #side: AskedSide
  #watch: AttemptWatch
  #stances: Stance[] = []
  /** Mean luma of the pictures, beside their stances. */
  #lumas: { readonly t: number; readonly luma: number }[] = []
  #labels = new LabelChange()
  /** Whether the newest pose lies between the legs. */
  #isUnderWay = false
  #stage: MovementStage = 'settling'
  #roll: Degrees | null = null
  #noise: number | null = null
  /** The movement under way, once its extreme is held. */
  #soFar: Movement | null = null
  #told: { readonly t: number; readonly faultId: string | null } | null = null

  constructor(test: MobilityTest, side: AskedSide) {
    this.#test = test
    this.#side = side
    this.#watch = attemptWatch(test)
  }

  /**
   * How far the picture's upright leans, positive to its right; null when unknown. An attempt is corrected as a whole by
   * what is known at its end.
   */
  setRoll(roll: Degrees | null): void {
    this.#roll = roll
  }

  /** Change between two pictures of the newest quiet stand, luma steps; null when nobody measured it. */
  setNoise(noise: number | null): void {
    this.#noise = noise
  }

  /** Takes the next pose; `t` must rise. `luma`: the mean of its picture, 0 to 255, where it was measured. */
  push(pose: Pose, luma: number | null = null): SeriesStep {
    if (luma !== null) this.#lumas.push({ t: pose.t, luma })
    const now = stance(pose, this.#test.leg, this.#roll ?? deg(0))
    this.#stances.push(now)
    const value = this.#value(now)
    const { stage, heldFor, soFar, ended } = this.#watched(now, value)
    this.#soFar = heldFor >= holdLimits.levelOver.value ? soFar : null
    if (!ended) {
      if (stage === 'quiet' || stage === 'settling') this.#forgetBefore(pose.t - seriesLimits.posesKept.value)
      return { stance: now, value, stage, heldFor, ended: null }
    }
    return { stance: now, value, stage, heldFor, ended: this.#judged(ended) }
  }

  /** Before a movement begins, poses between two legs are passed over as if they had not come: they are of no leg. */
  #watched(now: Stance, value: number): MovementStep {
    this.#isUnderWay = this.#test.leg === 'front' && this.#labels.push(now)
    const isWaiting = this.#stage === 'quiet' || this.#stage === 'settling'
    if (this.#isUnderWay && isWaiting) return { stage: this.#stage, heldFor: 0, soFar: null, ended: null }
    const step = this.#watch.push(now, value)
    this.#stage = step.stage
    return step
  }

  #judged(movement: Movement): EndedTrial {
    const poses = this.#stances.map(({ pose }) => pose).filter(({ t }) => t >= movement.rest.from)
    const lumas = this.#lumas.filter(({ t }) => t >= movement.rest.from).map(({ luma }) => luma)
    const signs = { roll: this.#roll, luma: median(lumas), noise: this.#noise }
    const attempt = attemptOf(this.#test, movement, poses, signs)
    return { outcome: trialOutcome(this.#test, this.#side, attempt), attempt, poses }
  }

  /** The line of poses broke: the attempt under way is void, rest is learned anew. True if one was under way. */
  interrupt(): boolean {
    const wasMoving = this.#stage === 'moving' || this.#stage === 'holding'
    this.#watch = attemptWatch(this.#test)
    this.#stances = []
    this.#lumas = []
    this.#soFar = null
    this.#labels = new LabelChange()
    this.#stage = 'settling'
    return wasMoving
  }

  #value(now: Stance): number {
    const channel = channelOf(this.#test, movementOf(this.#test).of)
    if (isPlace(channel)) throw new Error(`${this.#test.id}: a movement needs a channel with a value`)
    return sampleValue(channel, now)
  }

  /**
   * The first fault by which the trial would be rejected if it ended with the newest pose: the trial's own rule over what
   * has come so far, so that nothing is called a fault that then counts. Asked for by who watches, at each pose; it is
   * looked for a few times a second. Null while nothing is held: an extreme of a moment is no hold yet.
   */
  faultSoFar(): string | null {
    if (!this.#soFar) {
      this.#told = null
      return null
    }
    const { rest, span } = this.#soFar
    if (!this.#told || span.to - this.#told.t >= seriesLimits.faultLookedForEvery.value) {
      const own = this.#stances.filter(({ pose }) => pose.t >= rest.from)
      this.#told = { t: span.to, faultId: faultIn(this.#test, this.#soFar, own) }
    }
    return this.#told.faultId
  }

  #forgetBefore(t: number): void {
    if (this.#stances[0] && this.#stances[0].pose.t < t - seriesLimits.posesKept.value) {
      this.#stances = this.#stances.filter(({ pose }) => pose.t >= t)
      this.#lumas = this.#lumas.filter((each) => each.t >= t)
    }
  }
}

/** Every attempt in a recorded run of poses. */
export const measuredTrials = (
  test: MobilityTest,
  side: AskedSide,
  poses: readonly Pose[],
  roll: Degrees | null = null,
): readonly EndedTrial[] => {
  const series = new TrialSeries(test, side)
  series.setRoll(roll)
  return poses.flatMap((pose) => series.push(pose).ended ?? [])
}
