import type { Side } from '../pose/side'
import type { BodyLengths } from './body'
import { minimumJerk } from './minimum-jerk'
import type { Motion } from './motion'
import { mirroredPosture, moved, postureBetween, type Posture } from './posture'
import { quietSway, swaying, type SwaySize } from './sway'

/** One repetition as it is to be done: how far, and with which mistake, if any. */
export interface Repetition {
  readonly range: number
  readonly mistake?: string
}

export interface CourseOptions {
  readonly side: Side
  readonly repetitions: readonly Repetition[]
  /** Seconds of quiet standing before the first repetition; the rendered clips have 1.5. */
  readonly before?: number
  /** Shares of the motion's own seconds: 2 is half as fast. */
  readonly pace?: number
  readonly sway?: SwaySize
  readonly seed?: number
}

/** When a repetition leaves, arrives, leaves again and is back: seconds. */
export interface RepetitionTimes extends Repetition {
  readonly start: number
  readonly top: number
  readonly topEnd: number
  readonly end: number
}

export type CoursePhase = 'rest' | 'out' | 'hold' | 'back'

/** A motion in time. */
export interface Course {
  readonly motion: Motion
  readonly side: Side
  /** Seconds. */
  readonly duration: number
  readonly repetitions: readonly RepetitionTimes[]
  readonly at: (t: number) => CourseInstant
}

export interface CourseInstant {
  readonly posture: Posture
  readonly phase: CoursePhase
  /** From 1; 0 in between. */
  readonly repetition: number
  /** Metres that the runner has come ahead so far, for a camera that goes with him. */
  readonly ahead: number
}

/** Where a path of postures is at the share `u` of its time; each stretch begins and ends at rest. */
const alongPath = (path: readonly Posture[], u: number): Posture => {
  const stretches = path.length - 1
  const index = Math.min(stretches - 1, Math.floor(u * stretches))
  return postureBetween(path[index]!, path[index + 1]!, minimumJerk(u * stretches - index))
}

const timesOf = ({ tempo }: Motion, { repetitions, before = 1.5, pace = 1 }: CourseOptions) => {
  const lasting = pace * (tempo.out + tempo.hold + tempo.back + tempo.rest)
  return repetitions.map((repetition, index): RepetitionTimes => {
    const start = before + index * lasting
    const top = start + pace * tempo.out
    const topEnd = top + pace * tempo.hold
    return { ...repetition, start, top, topEnd, end: topEnd + pace * tempo.back }
  })
}

const instantOf = (
  { start, top, topEnd, end }: RepetitionTimes,
  t: number,
): { readonly phase: CoursePhase; readonly u: number } => {
  if (t < start || t >= end) return { phase: 'rest', u: 0 }
  if (t < top) return { phase: 'out', u: (t - start) / (top - start) }
  if (t < topEnd) return { phase: 'hold', u: 1 }
  return { phase: 'back', u: (end - t) / (end - topEnd) }
}

/** A repetition's postures by the share of its time out, 0 to 1, and on from there to 2 on the way back. */
const waysOf = (motion: Motion, body: BodyLengths, { range, mistake }: Repetition) => {
  const own = mistake === undefined ? motion : motion.mistakes[mistake]!
  const { path } = own
  if (!path) {
    const way = own.way ?? motion.way
    const stops = [motion.rest(body), ...(way?.(body, range) ?? []), own.end(body, range)]
    return (u: number) => alongPath(stops, u)
  }
  if (motion.isFlowing) return (u: number) => path(body, range, u)
  return (u: number) => path(body, range, u <= 1 ? minimumJerk(u) : 1 + minimumJerk(u - 1))
}

/** Plays a motion with a body; `at` may be asked for any instant, in any order. */
export const courseOf = (motion: Motion, body: BodyLengths, options: CourseOptions): Course => {
  const { side, seed = 1, sway = quietSway } = options
  const repetitions = timesOf(motion, options)
  const rest = motion.rest(body)
  const ways = repetitions.map((one) => waysOf(motion, body, one))
  const stride = motion.onward?.(body) ?? 0
  const alive = swaying(seed, sway)
  const bare = (t: number) => {
    const index = repetitions.findIndex((one) => t >= one.start && t < one.end)
    const doneBefore = index < 0 ? repetitions.filter(({ end }) => t >= end).length : index
    const { phase, u } = index < 0 ? { phase: 'rest' as const, u: 0 } : instantOf(repetitions[index]!, t)
    const share = phase === 'back' && motion.onward ? 2 - u : u
    const posture = index < 0 ? rest : ways[index]!(share)
    const ahead = doneBefore * stride
    return {
      phase,
      repetition: index + 1,
      posture: moved(posture, ahead),
      ahead: ahead + (share / 2) * stride,
    }
  }
  return {
    motion,
    side,
    repetitions,
    duration: (repetitions.at(-1)?.end ?? 0) + (options.pace ?? 1) * motion.tempo.rest,
    at: (t) => {
      const instant = bare(t)
      const living = alive(instant.posture, t)
      return { ...instant, posture: side === 'left' ? living : mirroredPosture(living) }
    },
  }
}
