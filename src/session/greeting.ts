import { RaisedHand } from '../biomechanics/raised-hand'
import type { Pose } from '../pose/pose'
import { Arrival } from './arrival'
import { Leaving } from './leaving'
import { liveView } from './live-view'
import type { Look, Seen, Sighting, Watcher } from './lookout'
import { nothingKept } from './picture-keeping'
import { SelfTest } from './self-test'
import { toneIds } from './device-ports'

/** From one tone to the next: the tone, its name, and a moment to tell them apart; milliseconds (provisional). */
const toneEvery = 2400
/**
 * To hear what is asked, to do it, and to be seen doing it; milliseconds (provisional). Without sound the picture does. Only
 * while somebody is seen: an empty room is asked for nothing.
 */
const handWithin = 12_000

/**
 * Before the first test: the six tones, one after the other, then whoever has come is asked for a hand, which proves that they
 * are heard and which side of the picture is left. Meanwhile the camera is tested. All time is pose time.
 */
export class Greeting implements Watcher {
  readonly #tones: number
  readonly #hand = new RaisedHand()
  readonly #arrival = new Arrival()
  /** Whoever has just pressed Start is on the way into the picture, and cannot leave it before. */
  readonly #leaving = new Leaving(false)
  /** The camera tests itself meanwhile. */
  readonly #camera = new SelfTest()
  #isHere = false
  #nextAt = -Infinity
  #taught = 0
  #isAwaited = false
  #isAsked = false
  #isOver = false

  /** `teaches`: the tones too, not the hand alone. */
  constructor(teaches: boolean) {
    this.#tones = teaches ? toneIds.length : 0
  }

  /** Takes what the source showed next; `t` must rise. */
  push(seen: Seen): Look {
    const { t, pose } = seen
    this.#arrival.push(t, pose)
    this.#isHere ||= this.#arrival.hasCome
    if (this.#isHere && this.#leaving.push(t, pose))
      return { keep: nothingKept, live: liveView(pose), sightings: [{ kind: 'left-picture' }] }
    const sightings: Sighting[] = [...this.#camera.push(seen)]
    // After a gap in the poses too, one at a time: two at once are neither heard apart nor read.
    if (t >= this.#nextAt && this.#taught < this.#tones) {
      this.#nextAt = t + toneEvery
      sightings.push({ kind: 'tone-taught', tone: toneIds[this.#taught++]! })
    } else if (t >= this.#nextAt && !this.#isAsked) sightings.push(...this.#asks())
    if (this.#isAsked && !this.#isOver) sightings.push(...this.#answers(pose))
    return { keep: nothingKept, live: liveView(pose), sightings }
  }

  /** A line of poses that breaks breaks what was held up. */
  interrupt(): void {
    this.#hand.reset()
    this.#leaving.reset()
    this.#arrival.reset()
    this.#camera.reset()
  }

  /** Asks whoever has come for a hand; where nobody is seen, says once that they are waited for. */
  #asks(): readonly Sighting[] {
    if (this.#arrival.hasCome) {
      this.#isAsked = true
      this.#arrival.countAnew()
      return [{ kind: 'hand-asked' }]
    }
    if (this.#isAwaited || this.#arrival.isSeen) return []
    this.#isAwaited = true
    return [{ kind: 'runner-awaited' }]
  }

  #answers(pose: Pose | null): readonly Sighting[] {
    const hand = pose ? this.#hand.push(pose) : null
    // Whoever raised another one has as long as anybody to raise the one that was asked for.
    if (hand) this.#arrival.countAnew()
    if (hand) return [{ kind: 'hand-raised', side: hand.side }]
    if (this.#arrival.seenFor < handWithin) return []
    this.#isOver = true
    return [{ kind: 'waited' }]
  }
}
