import type { SetUp } from '../assessment/records'
import { areHandsOnHips } from '../biomechanics/hands'
import { RaisedHand } from '../biomechanics/raised-hand'
import { bodySpan, poseRate } from '../biomechanics/sample-quality'
import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import { ratio, type Degrees, type Milliseconds } from '../math/units'
import type { Pose } from '../pose/pose'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { movingPoses } from '../protocol/attempt'
import { practiceHold } from '../protocol/form'
import { yawIn } from '../protocol/gates'
import { LiveMetric } from '../protocol/live-metric'
import type { TrialSide } from '../protocol/outcome'
import { TrialSeries, type EndedTrial, type SeriesStep } from '../protocol/trial-series'
import { Announcements } from './announcements'
import { Entrance } from './entrance'
import type { Glimpse } from './framing'
import { Leaving } from './leaving'
import { liveView } from './live-view'
import { CameraLevel, PictureNoise } from './camera-signs'
import type { KeepOrder, PictureLight } from './ports'
import { PictureKeeping } from './picture-keeping'
import type { WatchPhase } from './effect'
import type { LiveView, SessionEvent } from './state'

/** What the checks before a trial are judged from. */
export const lookoutLimits = {
  checksJudgedOver: constant(
    1000,
    'ms',
    'provisional',
    'One pose is no evidence, and a fix should show at once.',
  ),
} as const

/** What the lookout says happened; `main.ts` adds ids and instants. */
export type Sighting =
  | Exclude<SessionEvent, { readonly at: string }>
  | {
      readonly kind: 'trial-sighted'
      readonly side: TrialSide
      readonly setUp: SetUp
      readonly ended: EndedTrial
    }
  /** Null: nobody raised a hand while it was asked. */
  | { readonly kind: 'hurt-sighted'; readonly hurt: true | null }

export interface Look {
  readonly live: LiveView
  /** What a second look may want of the pictures to come. */
  readonly keep: KeepOrder
  readonly sightings: readonly Sighting[]
}

/** One thing the source showed: a pose, or a frame with nobody in it. */
export interface Seen {
  readonly t: number
  readonly pose: Pose | null
  readonly light: PictureLight | null
  /** How far the picture's upright leans, where its edges told. */
  readonly roll?: Degrees
}

/** Takes what a source shows, in order, and says what is to be drawn and what happened. */
export interface Watcher {
  push(seen: Seen): Look
  /** The line of poses broke. */
  interrupt(): void
}

/**
 * Watches the poses of one station and says what happened. All time is pose time, so that a recording plays through
 * the same path in a moment. Keeps nothing but the last seconds.
 */
export class Lookout implements Watcher {
  readonly #test: MobilityTest
  readonly #side: TrialSide
  readonly #series: TrialSeries
  readonly #metric: LiveMetric
  /** A file or a recording has nobody to call back. */
  readonly #watchesForLeaving: boolean
  /** Until the runner stands as asked and was counted in; null from the first trial on. */
  #entrance: Entrance | null
  #recent: Seen[] = []
  readonly #leaving = new Leaving(true)
  /** The hold that is asked for. */
  readonly #hold: Milliseconds
  readonly #announcements: Announcements
  readonly #hand = new RaisedHand()
  #level = new CameraLevel()
  readonly #keeping: PictureKeeping
  readonly #noise = new PictureNoise()

  constructor(test: MobilityTest, side: TrialSide, phase: WatchPhase, isPractice = false) {
    this.#test = test
    this.#side = side
    this.#series = new TrialSeries(test, phase === 'either-leg' ? 'either' : side)
    this.#metric = new LiveMetric(test)
    const isLed = phase === 'positioning' || phase === 'testing-room'
    this.#entrance = isLed ? new Entrance(test, side, phase === 'testing-room') : null
    this.#watchesForLeaving = phase !== 'either-leg'
    this.#keeping = new PictureKeeping(test)
    // Seen from the front the model's labels can be believed (biomechanics/leg-naming.ts): no need to wait for the end.
    const tellsLegs = this.#watchesForLeaving && test.view.plane === 'frontal' && side !== 'both'
    this.#hold = isPractice ? practiceHold(test) : test.trials.hold.value
    this.#announcements = new Announcements(test, tellsLegs ? side : null, this.#hold)
  }

  /** Takes what the source showed next; `t` must rise. */
  push(seen: Seen): Look {
    this.#recent.push(seen)
    while (this.#recent[0] && this.#recent[0].t < seen.t - lookoutLimits.checksJudgedOver.value)
      this.#recent.shift()
    if (seen.roll !== undefined) this.#level.push(seen.roll)
    if (!this.#entrance) return this.#watchTrials(seen)
    const { isOver, ...look } = this.#entrance.push(seen, this.#glimpse(seen))
    if (isOver) this.#entrance = null
    return { ...look, keep: this.#keeping.order(seen.t, null) }
  }

  /** The line of poses broke: an attempt under way is void. */
  interrupt(): void {
    this.#series.interrupt()
    this.#entrance?.interrupt()
    this.#hand.reset()
    // A tab that was hidden and a picture that changed its shape may come back from a camera that was moved.
    this.#level = new CameraLevel()
    this.#recent = []
    this.#leaving.reset()
  }

  /** What was seen over about the last second. */
  #glimpse({ light }: Seen): Glimpse {
    const poses = this.#recent.flatMap(({ pose }) => pose ?? [])
    const changes = this.#recent.flatMap((seen) => seen.light?.change ?? [])
    const noise = changes.length > 0 ? Math.min(...changes) : null
    return { poses, empty: this.#recent.length - poses.length, light, noise, roll: this.#level.roll }
  }

  #watchTrials({ t, pose, light }: Seen): Look {
    const left = this.#leftPicture(t, pose)
    if (!pose) return { live: liveView(null), sightings: left, keep: this.#keeping.latest }
    this.#series.setRoll(this.#level.roll)
    this.#series.setNoise(this.#noise.level)
    const step = this.#series.push(pose, light?.luma ?? null)
    this.#noise.push(step.stage, light)
    const hold = ratio(Math.min(1, step.heldFor / this.#hold))
    const value = this.#metric.push(step)
    const faultId = this.#series.faultSoFar()
    return {
      live: liveView(pose, { label: step.stance.label, value, hold, faultId }),
      sightings: [
        ...left,
        ...this.#raised(pose, step),
        ...this.#announcements.push({ ...step, faultId }, t),
        ...this.#ended(step),
      ],
      keep: this.#keeping.order(t, step),
    }
  }

  #leftPicture(t: number, pose: Pose | null): readonly Sighting[] {
    return this.#watchesForLeaving && this.#leaving.push(t, pose) ? [{ kind: 'left-picture' }] : []
  }

  /** Between two trials a hand means that the last one is to be done again; in a trial it means nothing. */
  #raised(pose: Pose, { stage }: SeriesStep): readonly Sighting[] {
    if (!this.#watchesForLeaving || stage !== 'quiet') this.#hand.reset()
    const hand = this.#watchesForLeaving && stage === 'quiet' ? this.#hand.push(pose) : null
    return hand ? [{ kind: 'hand-raised', side: hand.side }] : []
  }

  #ended({ ended }: SeriesStep): readonly Sighting[] {
    if (!ended) return []
    const { outcome } = ended
    const side = outcome.kind === 'incomplete' ? this.#side : (outcome.leg?.side ?? 'both')
    return [{ kind: 'trial-sighted', side, setUp: this.#setUp(ended), ended }]
  }

  #setUp({ poses, attempt }: EndedTrial): SetUp {
    const { roll, luma, noise } = attempt
    return {
      picture: poses[0]!.picture,
      bodySpan: Math.min(5, Math.max(0, median(poses.map(bodySpan)) ?? 0)),
      yaw: yawIn(this.#test, attempt),
      roll,
      rate: poseRate(poses),
      luma,
      noise,
      roomNoise: null,
      ...(this.#test.hands && { handsOnHips: areHandsOnHips(movingPoses(attempt)) }),
    }
  }
}
