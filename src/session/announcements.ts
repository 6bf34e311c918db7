import { constant } from '../math/sourced'
import type { Milliseconds } from '../math/units'
import type { Side } from '../pose/side'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { SeriesStep } from '../protocol/trial-series'
import type { SessionEvent } from './state'

/** When a fault or a hold is said. */
export const announcementLimits = {
  faultLasting: constant(
    300,
    'ms',
    'provisional',
    'A fault seen for less than this is one wild pose, not a heel.',
  ),
  holdAnnouncedAfter: constant(500, 'ms', 'provisional', 'So early, because a hold of 0.6 s already counts.'),
} as const

type Announcement = Extract<
  SessionEvent,
  { readonly kind: 'fault-seen' | 'wrong-leg-seen' | 'holding' | 'came-along' | 'held' }
>

interface WatchedStep extends SeriesStep {
  /** By which the trial would be rejected if it ended now. */
  readonly faultId: string | null
}

interface Announced {
  readonly hold: boolean
  readonly wrongLeg: boolean
  readonly along: boolean
  readonly held: boolean
  readonly fault: boolean
  /** Since when a fault has been seen without a break. */
  readonly faultSince: number | null
}

const nothingAnnounced: Announced = {
  hold: false,
  wrongLeg: false,
  along: false,
  held: false,
  fault: false,
  faultSince: null,
}

/** What is to be said while an attempt runs. */
export class Announcements {
  readonly #test: MobilityTest
  readonly #asked: Side | null
  readonly #hold: Milliseconds
  #announced: Announced = nothingAnnounced

  /** `hold`: how long one is asked for. `asked`: the leg that is expected, where the model's labels can tell the legs apart in each pose. */
  constructor(test: MobilityTest, asked: Side | null, hold: Milliseconds = test.trials.hold.value) {
    this.#hold = hold
    this.#test = test
    this.#asked = asked
  }

  /** Each once per attempt: the hold begins, goes on, is long enough, or a fault is seen; after that no hold is asked for. */
  push({ stage, stance, heldFor, faultId }: WatchedStep, t: number): readonly Announcement[] {
    if (stage === 'quiet' || stage === 'settling') {
      this.#announced = nothingAnnounced
      return []
    }
    const before = this.#announced
    const faultSince = faultId ? (before.faultSince ?? t) : null
    const fault =
      before.fault || (faultSince !== null && t - faultSince >= announcementLimits.faultLasting.value)
    const isSound = !fault && faultSince === null
    const begins =
      !before.hold && !before.wrongLeg && isSound && heldFor >= announcementLimits.holdAnnouncedAfter.value
    const isWrongLeg = begins && this.#asked !== null && stance.label !== this.#asked
    const now: Announced = {
      hold: before.hold || (begins && !isWrongLeg),
      wrongLeg: before.wrongLeg || isWrongLeg,
      along:
        before.along ||
        (!fault && !before.wrongLeg && !before.held && heldFor >= (this.#test.cues.along?.after ?? Infinity)),
      held: before.held || (!fault && heldFor >= this.#hold),
      fault,
      faultSince,
    }
    this.#announced = now
    return [
      ...(now.fault && !before.fault && faultId ? [{ kind: 'fault-seen', faultId } as const] : []),
      ...(isWrongLeg ? [{ kind: 'wrong-leg-seen' } as const] : []),
      ...(now.hold && !before.hold ? [{ kind: 'holding' } as const] : []),
      ...(now.along && !before.along ? [{ kind: 'came-along' } as const] : []),
      ...(now.held && !before.held ? [{ kind: 'held' } as const] : []),
    ]
  }
}
