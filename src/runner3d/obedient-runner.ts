import type { Side } from '../pose/side'
import type { Abilities, Ability } from './abilities'
import type { BodyLengths } from './body'
import { changeover } from './changeover'
import { courseOf, type Course } from './course'
import { minimumJerk } from './minimum-jerk'
import type { Motion } from './motion'
import { motions } from './motions'
import { mirroredPosture, type Posture } from './posture'
import { swaying } from './sway'

/** What the runner is asked for: a motion on one side, and whether to stand for it, to do it, or to rest. */
export interface Bidding {
  readonly motion: string
  readonly side: Side | 'both'
  readonly phase: 'stand' | 'go' | 'rest'
}

/** How the runner is seen at one instant: from where, degrees, as in `ViewPoint`. */
export interface RunnerInstant {
  readonly posture: Posture
  readonly from: number
  readonly motion: Motion
  /** Doing it with the right side: the things of the motion are mirrored too. */
  readonly isMirrored: boolean
}

/** Seconds: hearing "go", and standing between two repetitions; a trial wants a second of quiet before it. */
const untilHeard = 0.8
const untilNext = 2
/** To turn round or take another stand, and to put a foot down that is not needed any more. */
const changeLasts = 2
const backLasts = 1.2

/** The way from one posture to what the runner does next. */
interface Change {
  readonly posture: Posture
  readonly from: number
  readonly since: number
  readonly lasting: number
}

/** A motion on one side, with all that stays the same while it is asked for. */
interface Station {
  readonly motion: Motion
  readonly side: Side
  readonly ability: Ability
  readonly from: number
  readonly rest: Posture
  readonly alive: (posture: Posture, t: number) => Posture
}

const still = { hips: 0, trunk: 0 }

const isSame = (a: Bidding | null, b: Bidding) => a?.motion === b.motion && a.side === b.side

/** Side-on the asked leg is the near one; where both are asked for, he stays as he stands. */
const viewFrom = ({ view, near }: Motion, side: Bidding['side'], before: number): number => {
  if (view === 'front') return 0
  if (side === 'both') return before === 0 ? 90 : before
  return (near === 'left') === (side === 'left') ? 90 : -90
}

/**
 * A runner who does what is asked, as far as his abilities go: takes his stand, keeps still, does one repetition after the
 * other while he is asked to, turns round, and stops when nobody asks any more. Without a clock: `at` is asked in order.
 */
export class ObedientRunner {
  readonly #body: BodyLengths
  readonly #abilities: Abilities
  readonly #seed: number
  #bidding: Bidding | null = null
  #station: Station | null = null
  #change: Change | null = null
  #course: { readonly course: Course; readonly since: number } | null = null
  #mayBeginAt = 0
  /** By motion and side: legs that take turns each go on where they were. */
  readonly #repetitions = new Map<string, number>()
  #last: RunnerInstant | null = null

  constructor(body: BodyLengths, abilities: Abilities, seed = 1) {
    this.#body = body
    this.#abilities = abilities
    this.#seed = seed
  }

  /** What is seen at `t`, seconds, of one who hears this; `t` must rise. */
  at(t: number, bidding: Bidding): RunnerInstant {
    const station = this.#station && isSame(this.#bidding, bidding) ? this.#station : this.#take(bidding, t)
    if (this.#course && t - this.#course.since >= this.#course.course.duration) this.#course = null
    if (this.#change && t - this.#change.since >= this.#change.lasting) this.#change = null
    if (bidding.phase !== 'go') this.#stop(t)
    else if (this.#bidding?.phase !== 'go') this.#mayBeginAt = Math.max(this.#mayBeginAt, t + untilHeard)
    if (bidding.phase === 'go' && !this.#course && !this.#change && t >= this.#mayBeginAt)
      this.#begin(station, t)
    this.#bidding = bidding
    this.#last = this.#seen(station, t)
    return this.#last
  }

  #take(bidding: Bidding, t: number): Station {
    const motion = motions[bidding.motion]
    const ability = this.#abilities[bidding.motion]?.[bidding.side]
    if (!motion || !ability) throw new Error(`This runner cannot do "${bidding.motion}", ${bidding.side}`)
    const side = bidding.side === 'both' ? 'left' : bidding.side
    const rest = motion.rest(this.#body)
    const last = this.#last
    if (last) this.#change = { posture: last.posture, from: last.from, since: t, lasting: changeLasts }
    this.#course = null
    this.#mayBeginAt = t + changeLasts
    this.#station = {
      motion,
      side,
      ability,
      from: viewFrom(motion, bidding.side, last?.from ?? 0),
      rest: side === 'left' ? rest : mirroredPosture(rest),
      alive: swaying(this.#seed, ability.sway),
    }
    return this.#station
  }

  #begin({ motion, side, ability }: Station, t: number) {
    const { attempts } = ability
    const key = `${motion.id} ${side}`
    const before = this.#repetitions.get(key) ?? 0
    this.#repetitions.set(key, before + 1)
    const { range, hold = motion.tempo.hold } = attempts[Math.min(before, attempts.length - 1)]!
    const timed = { ...motion, tempo: { ...motion.tempo, hold } }
    const course = courseOf(timed, this.#body, {
      side,
      repetitions: [{ range }],
      before: 0,
      sway: still,
    })
    this.#course = { course, since: t }
    this.#mayBeginAt = t + course.repetitions[0]!.end + untilNext
  }

  /** Somebody who is told that it is over puts the foot down, or comes back from where he is. */
  #stop(t: number) {
    if (!this.#course || !this.#last) return
    const { phase } = this.#course.course.at(t - this.#course.since)
    if (phase === 'back' || phase === 'rest') return
    this.#course = null
    const { posture, from } = this.#last
    this.#change = { posture, from, since: t, lasting: backLasts }
    this.#mayBeginAt = t + backLasts + untilNext
  }

  #seen({ motion, side, from, rest, alive }: Station, t: number): RunnerInstant {
    const doing = this.#course ? this.#course.course.at(t - this.#course.since).posture : rest
    const posture = alive(doing, t)
    const isMirrored = side === 'right'
    if (!this.#change) return { posture, from, motion, isMirrored }
    const { posture: before, from: seenFrom, since, lasting } = this.#change
    const share = (t - since) / lasting
    return {
      posture: changeover(this.#body, before, posture, share),
      from: seenFrom + (from - seenFrom) * minimumJerk(share),
      motion,
      isMirrored,
    }
  }
}
