import { RaisedHand, raisedHandLimits } from '../biomechanics/raised-hand'
import { ms, type Milliseconds } from '../math/units'
import { Leaving } from './leaving'
import { liveView } from './live-view'
import type { Look, Seen, Sighting, Watcher } from './lookout'
import { nothingKept } from './picture-keeping'
import type { LiveView, Station } from './state'

/** How the trial before ended is shown and heard for so long, before anything else is said; milliseconds. */
const announceAfter = 3500
/**
 * A longer step of pose time is no waiting: the computer slept, or stood still. More than a slow machine needs between two poses;
 * milliseconds (provisional).
 */
const longestStep = 2000
/** To hear the question, and to hold a hand up; milliseconds (provisional). */
const askedFor = 5000
/**
 * Whoever went by the words on the screen may be a moment late: a hand still answers the question so long after it closed, before it
 * means "once more". With the time that a hand has to be held up; milliseconds (provisional).
 */
const answersLateFor = 2000 + raisedHandLimits.heldFor.value

/**
 * The time between two trials that ask for a rest, and before another leg or another test, or none. First it may be asked
 * whether what was done hurt, and a hand means that it did; after that one means that the last trial is to be done again. Pose
 * time, as everywhere: nobody has to be in the picture, but whoever walks out of it is waited for.
 */
export class Interlude implements Watcher {
  readonly #asks: Station | null
  readonly #announceAt: number
  readonly #lasting: Milliseconds
  readonly #hand = new RaisedHand()
  readonly #leaving = new Leaving(false)
  /** How long it has lasted while somebody could see and hear it. */
  #past = 0
  #last: number | null = null
  /** `late`: it stands there no more, and a hand is for it all the same. */
  #question: 'to-come' | 'open' | 'late' | 'over'
  #closedAt = 0
  #isAnnounced = false
  #isOver = false

  /** `lasting`: without the question, which takes its time in front of it. */
  constructor(lasting: Milliseconds, asks: Station | null = null) {
    this.#asks = asks
    this.#question = asks ? 'to-come' : 'over'
    this.#announceAt = announceAfter + (asks ? askedFor : 0)
    this.#lasting = ms(lasting + (asks ? askedFor : 0))
  }

  /** What is shown before the source has shown anything: the whole time is left. */
  atFirst(): LiveView {
    return liveView(null, this.#waiting(0))
  }

  /** Takes what the source showed next; `t` must rise. */
  push({ t, pose }: Seen): Look {
    const past = this.#lasted(t)
    const hand = pose && this.#hand.push(pose)
    const live = liveView(pose, this.#waiting(past))
    if (this.#leaving.push(t, pose)) return { keep: nothingKept, live, sightings: [{ kind: 'left-picture' }] }
    const asked = this.#asked(past, hand !== null)
    const isAnswer = asked.some((sighting) => sighting.kind === 'hurt-sighted' && sighting.hurt)
    // What comes next is said at the pose that nobody answered until: the question does not stand under the next leg's name.
    const isClosed = this.#question === 'late' || this.#question === 'over'
    const wentOn = isClosed && !isAnswer ? this.#wentOn(past, hand) : []
    return { keep: nothingKept, live, sightings: [...asked, ...wentOn] }
  }

  /** A line of poses that breaks breaks no rest, but what was held up. */
  interrupt(): void {
    this.#hand.reset()
    this.#leaving.reset()
  }

  /** Whoever stands at the laptop has answered there: a hand means again from now on what it always means. */
  answered(): void {
    this.#question = 'over'
  }

  /** A machine that slept asks, shows and rests for the whole of what it has to, once it is awake. */
  #lasted(t: number): number {
    const step = t - (this.#last ?? t)
    this.#last = t
    if (step <= longestStep) this.#past += step
    return this.#past
  }

  #waiting(past: number): Pick<LiveView, 'wait'> {
    return { wait: { left: Math.max(0, this.#lasting - past), of: this.#lasting } }
  }

  /** What the question comes to in this pose. */
  #asked(past: number, isUp: boolean): readonly Sighting[] {
    switch (this.#question) {
      case 'to-come':
        return this.#opened(past)
      case 'open':
        // A hand that is on its way to be one is waited for, past the end of the time.
        if (!isUp && (past < this.#announceAt || this.#hand.isPending)) return []
        this.#question = isUp ? 'over' : 'late'
        this.#closedAt = past
        return [{ kind: 'hurt-sighted', hurt: isUp ? true : null }]
      case 'late': {
        const isLate = past - this.#closedAt <= answersLateFor
        if (isLate && !isUp) return []
        this.#question = 'over'
        return [isLate ? { kind: 'hurt-sighted', hurt: true } : { kind: 'answer-over' }]
      }
      case 'over':
        return []
    }
  }

  #opened(past: number): readonly Sighting[] {
    if (past < announceAfter || !this.#asks) return []
    this.#question = 'open'
    // A hand that was up before the question is no answer to it, however long it stays there.
    this.#hand.spend()
    return [{ kind: 'pain-asked', station: this.#asks }]
  }

  #wentOn(past: number, hand: { readonly side: 'left' | 'right' | null } | null): readonly Sighting[] {
    const announces = !this.#isAnnounced && past >= this.#announceAt
    const ends = !this.#isOver && past >= this.#lasting
    this.#isAnnounced ||= announces
    this.#isOver ||= ends
    return [
      ...(hand && !ends ? [{ kind: 'hand-raised', side: hand.side } as const] : []),
      ...(announces ? [{ kind: 'announced' } as const] : []),
      ...(ends ? [{ kind: 'waited' } as const] : []),
    ]
  }
}
