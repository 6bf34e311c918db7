import { ratio, type Ratio } from '../math/units'
import { areHandsOnHips } from '../biomechanics/hands'
import type { Pose } from '../pose/pose'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { TrialSide } from '../protocol/outcome'
import { setUpChecks, type Glimpse } from './framing'
import { Leaving } from './leaving'
import { liveView } from './live-view'
import type { Look, Seen, Sighting } from './lookout'
import { canBeLed } from './presence'
import { RoomNoise, type NoiseCause } from './room-noise'
import type { SetUpCheck } from './state'
import { Stillness } from './stillness'

/** Checks are looked at this often, milliseconds; the ring and the picture follow every pose. */
const checkEvery = 250
/** Before so long nothing can be said of how fast the pictures come, and much of the rest would be one wild pose; milliseconds. */
const checkFrom = 500
const countFrom = 3
/** One step of the countdown. */
const second = 1000
/** That the room is quiet is heard out before the count cuts in; milliseconds (provisional). */
const countAfterRoom = 2000
/** What made a room flicker is shown for so long, to be put right, before it is tested again. */
const refusedFor = 10_000

/** `isOver`: the runner was counted in, and trials begin. */
export interface Entered extends Omit<Look, 'keep'> {
  readonly isOver?: boolean
}

/** Leads a runner into place: every check met, standing still, the room tested where it was not yet, three, two, one. */
export class Entrance {
  readonly #test: MobilityTest
  readonly #side: TrialSide
  readonly #stillness = new Stillness()
  /** Whoever has just turned round or pressed Continue may still be on the way, and is waited for. */
  readonly #leaving = new Leaving(false, canBeLed)
  #mode: 'checking' | 'testing' | 'counting' = 'checking'
  /** Null once the room was found quiet, or where nobody asked. */
  #room: RoomNoise | null
  #refused: { readonly cause: NoiseCause; readonly until: number } | null = null
  #glimpse: Glimpse = { poses: [], empty: 0, light: null, roll: null }
  /** Since when there are poses without a break; null before the first. */
  #since: number | null = null
  #checkedAt = -Infinity
  #checks: readonly SetUpCheck[] = []
  #isTold = true
  #countingSince = 0
  #counted = 0

  constructor(test: MobilityTest, side: TrialSide, testsRoom: boolean) {
    this.#test = test
    this.#side = side
    this.#room = testsRoom ? new RoomNoise(test) : null
  }

  /** Takes what the source showed next, and what it showed over the last second; `t` must rise. */
  push(seen: Seen, glimpse: Glimpse): Entered {
    if (this.#leaving.push(seen.t, seen.pose))
      return { live: liveView(seen.pose), sightings: [{ kind: 'left-picture' }] }
    this.#glimpse = glimpse
    const still = seen.pose ? this.#stillness.push(seen.pose) : ratio(0)
    if (this.#mode === 'checking') return this.#check(seen, still)
    const room = this.#mode === 'testing' ? this.#room : null
    return room ? this.#testRoom(seen, still, room) : this.#count(seen, still)
  }

  /** The line of poses broke: stillness was lost with it. */
  interrupt(): void {
    this.#stillness.reset()
    this.#leaving.reset()
    this.#since = null
    this.#checks = []
    this.#mode = 'checking'
  }

  #freshChecks(t: number): readonly Sighting[] {
    this.#since ??= t
    if (t - this.#since < checkFrom || t - this.#checkedAt < checkEvery) return []
    this.#checkedAt = t
    const before = JSON.stringify(this.#checks)
    const noisyBy = this.#refused && t < this.#refused.until ? this.#refused.cause : null
    const glimpse = { ...this.#glimpse, noisyBy, before: this.#checks }
    this.#checks = setUpChecks(this.#test, this.#side, glimpse)
    if (this.#isTold && before === JSON.stringify(this.#checks)) return []
    this.#isTold = true
    const hands = this.#test.hands && { hands: areHandsOnHips(glimpse.poses) }
    return [{ kind: 'checked', checks: this.#checks, ...hands }]
  }

  get #ready(): boolean {
    return this.#checks.length > 0 && this.#checks.every(({ met }) => met)
  }

  #check({ t, pose }: Seen, still: Ratio): Entered {
    const sightings = this.#freshChecks(t)
    if (this.#checks.length > 0 && !this.#ready) this.#stillness.reset()
    if (!this.#ready || still < 1)
      return { live: liveView(pose, { still: this.#ready ? still : ratio(0) }), sightings }
    if (!this.#room) return this.#beginCount({ t, pose }, [...sightings, { kind: 'stood-still' }])
    this.#mode = 'testing'
    this.#room = new RoomNoise(this.#test)
    return { live: liveView(pose), sightings: [...sightings, { kind: 'room-test-began' }] }
  }

  #beginCount({ t, pose }: Pick<Seen, 't' | 'pose'>, before: readonly Sighting[]): Entered {
    this.#mode = 'counting'
    this.#countingSince = t
    this.#counted = countFrom
    return {
      live: liveView(pose, { still: ratio(1) }),
      sightings: [...before, { kind: 'counted', left: countFrom }],
    }
  }

  /** The same, once it was heard that the room is quiet. */
  #beginCountLater({ t, pose }: Pick<Seen, 't' | 'pose'>, before: readonly Sighting[]): Entered {
    this.#mode = 'counting'
    this.#countingSince = t + countAfterRoom
    this.#counted = countFrom + 1
    return { live: liveView(pose, { still: ratio(1) }), sightings: before }
  }

  /** Ten seconds of standing still; a room that flickers too much is told why, and tested again after a while. */
  #testRoom(seen: Seen, still: Ratio, room: RoomNoise): Entered {
    const { t, pose, light } = seen
    const sightings = this.#freshChecks(t)
    if (!this.#ready || still < 1) return this.#movedTooEarly(pose, sightings)
    if (pose) room.push(pose, light)
    if (room.done < 1) return { live: liveView(pose, { still: room.done }), sightings }
    const result = room.result()
    const tested: readonly Sighting[] = [...sightings, { kind: 'room-tested', ...result }]
    if (result.cause === null) {
      this.#room = null
      return this.#beginCountLater(seen, tested)
    }
    this.#refused = { cause: result.cause, until: t + refusedFor }
    this.#checkedAt = -Infinity
    this.#mode = 'checking'
    return { live: liveView(pose), sightings: [...tested, ...this.#freshChecks(t)] }
  }

  /** A check that broke it is told after it: its fix is what to do, and the session hears of checks only from here on. */
  #movedTooEarly(pose: Pose | null, checks: readonly Sighting[]): Entered {
    this.#mode = 'checking'
    this.#stillness.reset()
    // Where none broke, they are told anew: the session has begun to wait for them again.
    this.#isTold = checks.length > 0
    return { live: liveView(pose), sightings: [{ kind: 'moved-too-early' }, ...checks] }
  }

  #count({ t, pose }: Seen, still: Ratio): Entered {
    const sightings = this.#freshChecks(t)
    if (!this.#ready || still < 1) return this.#movedTooEarly(pose, sightings)
    const left = countFrom - Math.floor((t - this.#countingSince) / second)
    if (left >= this.#counted) return { live: liveView(pose, { still }), sightings }
    this.#counted = left
    const counted = { kind: 'counted', left: Math.max(0, left) as 0 | 1 | 2 | 3 } as const
    return { live: liveView(pose, { still }), sightings: [...sightings, counted], isOver: left <= 0 }
  }
}
