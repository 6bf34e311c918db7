import { isPlace, type PlaceChannel } from '../biomechanics/channel'
import { placeChange, samplePlace, typicalPlace, type Place } from '../biomechanics/place'
import type { Stance } from '../biomechanics/stance'
import type { EndRule, MobilityTest } from './define-mobility-test'
import { channelOf } from './trial-reading'

/** A place's own is where it is in this first part of a hold, milliseconds. */
const settling = 1000
/** Away for so long is away: shorter is one wild pose. */
const confirmed = 200

interface WatchedEnd {
  readonly id: string
  readonly rule: EndRule
  readonly channel: PlaceChannel
  readonly first: Place[]
  own: Place | null
  awaySince: number | null
}

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
      if (heldFor < settling) end.first.push(place)
      else if (this.#isAway(end, place)) {
        end.awaySince ??= stance.pose.t
        if (stance.pose.t - end.awaySince >= confirmed) return { endedBy: end.id, at: end.awaySince }
      } else end.awaySince = null
    }
    return null
  }

  /** The hold is over, however it ended. */
  reset(): void {
    this.#ends = this.#fresh()
  }

  #isAway(end: WatchedEnd, place: Place): boolean {
    end.own ??= typicalPlace(end.first)
    return end.own !== null && placeChange(end.channel, end.own, place) > end.rule.above.value
  }

  #fresh(): readonly WatchedEnd[] {
    return Object.entries(this.#test.ends ?? {}).map(([id, rule]) => {
      const channel = channelOf(this.#test, rule.of)
      if (!isPlace(channel))
        throw new Error(`${this.#test.id}: only a place can end a hold, not "${rule.of}"`)
      return { id, rule, channel, first: [], own: null, awaySince: null }
    })
  }
}
