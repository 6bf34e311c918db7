import { RaisedHand } from '../biomechanics/raised-hand'
import type { Milliseconds } from '../math/units'
import { Leaving } from './leaving'
import { liveView } from './live-view'
import type { Look, Seen, Sighting, Watcher } from './lookout'
import { nothingKept } from './picture-keeping'
import { toneIds } from './device-ports'

/** From one tone to the next: the tone, its name, and a moment to tell them apart; milliseconds (provisional). */
const toneEvery = 2400
/** To hear what is asked, to do it, and to be seen doing it; milliseconds (provisional). Without sound the picture does. */
const handWithin = 12_000

/**
 * Before the first test: the six tones, one after the other, then a hand is asked for, which proves that they are heard and
 * which side of the picture is left. All time is pose time.
 */
export class Greeting implements Watcher {
  readonly #tones: number
  readonly #hand = new RaisedHand()
  /** Whoever has just pressed Start is on the way into the picture. */
  readonly #leaving = new Leaving(false)
  #nextAt = -Infinity
  #taught = 0
  #askedAt: Milliseconds | null = null
  #isOver = false

  /** `teaches`: the tones too, not the hand alone. */
  constructor(teaches: boolean) {
    this.#tones = teaches ? toneIds.length : 0
  }

  /** Takes what the source showed next; `t` must rise. */
  push({ t, pose }: Seen): Look {
    if (this.#leaving.push(t, pose))
      return { keep: nothingKept, live: liveView(pose), sightings: [{ kind: 'left-picture' }] }
    const sightings: Sighting[] = []
    // After a gap in the poses too, one at a time: two at once are neither heard apart nor read.
    if (t >= this.#nextAt && this.#taught < this.#tones) {
      this.#nextAt = t + toneEvery
      sightings.push({ kind: 'tone-taught', tone: toneIds[this.#taught++]! })
    } else if (t >= this.#nextAt && this.#askedAt === null) {
      this.#askedAt = t as Milliseconds
      sightings.push({ kind: 'hand-asked' })
    }
    if (this.#askedAt !== null && !this.#isOver) sightings.push(...this.#answers({ t, pose }, this.#askedAt))
    return { keep: nothingKept, live: liveView(pose), sightings }
  }

  /** A line of poses that breaks breaks what was held up. */
  interrupt(): void {
    this.#hand.reset()
    this.#leaving.reset()
  }

  #answers({ t, pose }: Pick<Seen, 't' | 'pose'>, askedAt: number): readonly Sighting[] {
    const hand = pose ? this.#hand.push(pose) : null
    // Whoever raised another one has as long as anybody to raise the one that was asked for.
    if (hand) this.#askedAt = t as Milliseconds
    if (hand) return [{ kind: 'hand-raised', side: hand.side }]
    if (t - askedAt < handWithin) return []
    this.#isOver = true
    return [{ kind: 'waited' }]
  }
}
