import { isPlace, type PlaceChannel } from '../biomechanics/channel'
import { placeChange, samplePlace, typicalPlace, type Place } from '../biomechanics/place'
import type { Stance } from '../biomechanics/stance'
import type { EndRule } from './declared-faults'
import type { MobilityTest } from './define-mobility-test'
import { channelOf } from './trial-reading'
import { constant } from '../math/sourced'

/** When something other than the foot has ended a stand. */
export const standEndLimits = {
  settling: constant(
    1000,
    'ms',
    'provisional',
    'The own place of a hand is where it is in this first part of a hold.',
  ),
  sureAfter: constant(200, 'ms', 'provisional', 'Away for so long is away: shorter is one wild pose.'),
  stillNear: constant(
    1 / 3,
    'ratio',
    'provisional',
    'Of its limit: a hand that leaves the hips has left when it began to, so the end is told from where it was last within this. Hands that rest read a sixth of their limit (bench).',
  ),
  longestLeaving: constant(
    400,
    'ms',
    'provisional',
    'A hand takes no longer to leave; what lies further back was another movement.',
  ),
} as const

interface WatchedEnd {
  readonly id: string
  readonly rule: EndRule
  readonly channel: PlaceChannel
  readonly first: Place[]
  own: Place | null
  awaySince: number | null
  /** When it was last at its own place. */
  nearAt: number
}

/** What moves about the body; a place in the room also changes when the model takes up another person, at once. */
const isOfBody = (channel: PlaceChannel) => channel.kind === 'drift' && channel.about === 'hips'

/** Watches a hold for what ends it besides its own return. */
export class EndWatch {
  readonly #test: MobilityTest
  #ends: readonly WatchedEnd[]

  constructor(test: MobilityTest) {
    this.#test = test
    this.#ends = this.#fresh()
  }

  /** Takes the next pose of a hold that has lasted `heldFor` milliseconds; says what ended it, and since when. */
  push(stance: Stance, heldFor: number): { readonly endedBy: string; readonly at: number } | null {
    for (const end of this.#ends) {
      const place = samplePlace(end.channel, stance)
      if (heldFor < standEndLimits.settling.value) end.first.push(place)
      else {
        const at = this.#leftAt(end, place, stance.pose.t)
        if (at !== null) return { endedBy: end.id, at }
      }
    }
    return null
  }

  /** The hold is over, however it ended. */
  reset(): void {
    this.#ends = this.#fresh()
  }

  /** Since when it is away for sure; null while it is not. */
  #leftAt(end: WatchedEnd, place: Place, t: number): number | null {
    end.own ??= typicalPlace(end.first)
    const away = end.own ? placeChange(end.channel, end.own, place) / end.rule.above.value : 0
    if (away <= standEndLimits.stillNear.value) end.nearAt = t
    if (away <= 1) {
      end.awaySince = null
      return null
    }
    end.awaySince ??= t
    if (t - end.awaySince < standEndLimits.sureAfter.value) return null
    return isOfBody(end.channel)
      ? Math.max(end.nearAt, end.awaySince - standEndLimits.longestLeaving.value)
      : end.awaySince
  }

  #fresh(): readonly WatchedEnd[] {
    return Object.entries(this.#test.ends ?? {}).map(([id, rule]) => {
      const channel = channelOf(this.#test, rule.of)
      if (!isPlace(channel))
        throw new Error(`${this.#test.id}: only a place can end a hold, not "${rule.of}"`)
      return { id, rule, channel, first: [], own: null, awaySince: null, nearAt: -Infinity }
    })
  }
}
