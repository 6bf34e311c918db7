import { LabelChange } from '../biomechanics/label-change'
import type { Movement, MovementStage, MovementStep } from '../biomechanics/movement'
import { isPlace } from '../biomechanics/channel'
import { placeChange, samplePlace } from '../biomechanics/place'
import { sampleValue } from '../biomechanics/sample'
import { stance, type Stance } from '../biomechanics/stance'
import { median } from '../math/statistics'
import { deg, type Degrees } from '../math/units'
import type { Pose } from '../pose/pose'
import { attemptWatch, type AttemptWatch } from './attempt-watch'
import type { MobilityTest } from './define-mobility-test'
import type { TrialOutcome } from './outcome'
import { trialOutcome, type AskedSide, type Attempt } from './trial'
import { channelOf, isFaulty, movementOf } from './trial-reading'

/** What the newest pose says; the live angle is the very sample that is measured. */
export interface SeriesStep {
  readonly stance: Stance
  /** The movement's channel, in its unit. */
  readonly value: number
  readonly stage: MovementStage
  /** Milliseconds the present extreme has been held. */
  readonly heldFor: number
  /** The first fault that is true in this pose, compared with where the movement began. */
  readonly faultId: string | null
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

/** What is known of an attempt besides its poses. */
export type AttemptSigns = Pick<Attempt, 'roll' | 'luma'>

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

/** Poses before the current rest that no attempt can need any more. */
const keptBefore = 8000

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
  #loaded: Stance | null = null
  #labels = new LabelChange()
  /** Whether the newest pose lies between the legs. */
  #isUnderWay = false
  #stage: MovementStage = 'settling'
  #roll: Degrees | null = null

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

  /** Takes the next pose; `t` must rise. `luma`: the mean of its picture, 0 to 255, where it was measured. */
  push(pose: Pose, luma: number | null = null): SeriesStep {
    if (luma !== null) this.#lumas.push({ t: pose.t, luma })
    const now = stance(pose, this.#test.leg, this.#roll ?? deg(0))
    this.#stances.push(now)
    const value = this.#value(now)
    const { stage, heldFor, ended } = this.#watched(now, value)
    const faultId = this.#liveFault(now, stage)
    if (!ended) {
      if (stage === 'quiet' || stage === 'settling') this.#forgetBefore(pose.t - keptBefore)
      return { stance: now, value, stage, heldFor, faultId, ended: null }
    }
    return { stance: now, value, stage, heldFor, faultId, ended: this.#judged(ended) }
  }

  /** Before a movement begins, poses between two legs are passed over as if they had not come: they are of no leg. */
  #watched(now: Stance, value: number): MovementStep {
    this.#isUnderWay = this.#test.leg === 'front' && this.#labels.push(now)
    const isWaiting = this.#stage === 'quiet' || this.#stage === 'settling'
    if (this.#isUnderWay && isWaiting) return { stage: this.#stage, heldFor: 0, ended: null }
    const step = this.#watch.push(now, value)
    this.#stage = step.stage
    return step
  }

  #judged(movement: Movement): EndedTrial {
    const poses = this.#stances.map(({ pose }) => pose).filter(({ t }) => t >= movement.rest.from)
    const lumas = this.#lumas.filter(({ t }) => t >= movement.rest.from).map(({ luma }) => luma)
    const signs = { roll: this.#roll, luma: median(lumas) }
    const attempt = attemptOf(this.#test, movement, poses, signs)
    return { outcome: trialOutcome(this.#test, this.#side, attempt), attempt, poses }
  }

  /** The line of poses broke: the attempt under way is void, rest is learned anew. True if one was under way. */
  interrupt(): boolean {
    const wasMoving = this.#loaded !== null
    this.#watch = attemptWatch(this.#test)
    this.#stances = []
    this.#lumas = []
    this.#loaded = null
    this.#labels = new LabelChange()
    this.#stage = 'settling'
    return wasMoving
  }

  #value(now: Stance): number {
    const channel = channelOf(this.#test, movementOf(this.#test).of)
    if (isPlace(channel)) throw new Error(`${this.#test.id}: a movement needs a channel with a value`)
    return sampleValue(channel, now)
  }

  /** For the cue while it happens; the trial itself is judged from medians over its phases. */
  #liveFault(now: Stance, stage: MovementStage): string | null {
    if (stage !== 'moving' && stage !== 'holding') {
      this.#loaded = null
      return null
    }
    if (this.#isUnderWay) return null
    const from = (this.#loaded ??= now)
    const found = Object.entries(this.#test.faults).find(([, rule]) => {
      const channel = channelOf(this.#test, rule.of)
      const change = isPlace(channel)
        ? placeChange(channel, samplePlace(channel, from), samplePlace(channel, now))
        : sampleValue(channel, now) - sampleValue(channel, from)
      return isFaulty(rule, change)
    })
    return found?.[0] ?? null
  }

  #forgetBefore(t: number): void {
    if (this.#stances[0] && this.#stances[0].pose.t < t - keptBefore) {
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
