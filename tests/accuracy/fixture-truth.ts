import type { PictureSize } from '../../src/pose/pose'
import { opposite } from '../../src/pose/side'
import type { BodyLengths } from '../../src/runner3d/body'
import type { Course, RepetitionTimes } from '../../src/runner3d/course'
import { letterOf } from '../../src/runner3d/joints'
import { anglesOf, legOf, truthFrames, type TruthFrame } from '../../src/runner3d/truth'
import { cameraPlace, type ViewPoint } from '../../src/runner3d/view-point'

/** How the fixtures call the tests, and which angle of the tested leg their `reps[].v` is. */
const fixtures: Readonly<
  Record<string, { readonly test: string; readonly v?: 'tibia' | 'thigh' | 'hipExt' }>
> = {
  'ankle-dorsiflexion': { test: 'ankle', v: 'tibia' },
  'hip-extension': { test: 'hipext', v: 'hipExt' },
  'hip-extension-half-kneeling': { test: 'hipext', v: 'hipExt' },
  'squat-depth': { test: 'squat', v: 'thigh' },
  'squat-depth-front': { test: 'squat', v: 'thigh' },
  'single-leg-balance': { test: 'balance' },
}

type Letter = 'L' | 'R'

/** What happens at an instant, seconds: stages of a repetition, a heel or a foot that leaves the floor or comes back. */
export type FixtureEvent =
  | { readonly t: number; readonly type: string; readonly rep: number }
  | {
      readonly t: number
      readonly type: 'heel_lift' | 'heel_down' | 'foot_off' | 'foot_down'
      readonly foot: Letter
    }

export interface FixtureTruth {
  readonly meta: {
    readonly clip: string
    readonly fps: number
    readonly n: number
    readonly dur: number
    readonly cam: PictureSize & {
      readonly view: 'front' | Letter
      readonly h: number
      readonly d: number
      readonly hfov: number
      readonly pitch: number
      readonly roll: number
      readonly az: number
      readonly pos: readonly [number, number, number]
    }
    readonly body: {
      readonly name: string
      readonly height: number
      readonly thigh: number
      readonly shank: number
    }
    readonly test: string
    /** The tested side; null where both do the same. */
    readonly side: Letter | null
    /** `v`: degrees that were done, not those that were asked for. Null of a stand, which has `phases`. */
    readonly reps: readonly (RepetitionTimes & { readonly i: number; readonly v: number })[] | null
    /** From the first to the last instant at which the free foot is off the floor, and the leg that stood, seconds. */
    readonly phases: readonly { readonly side: Letter; readonly a: number; readonly b: number }[] | null
    readonly events: readonly FixtureEvent[]
  }
  readonly frames: readonly TruthFrame[]
}

const stagesOf = ({ repetitions }: Course): readonly FixtureEvent[] =>
  repetitions.flatMap(({ start, top, topEnd, end }, index) => [
    { t: start, type: 'rep_start', rep: index + 1 },
    { t: top, type: 'rep_top', rep: index + 1 },
    { t: topEnd, type: 'rep_top_end', rep: index + 1 },
    { t: end, type: 'rep_end', rep: index + 1 },
  ])

/** Where the contact of a foot changes from one frame to the next. */
const contactsOf = (frames: readonly TruthFrame[], foot: Letter): readonly FixtureEvent[] =>
  frames.flatMap(({ t, a }, index): readonly FixtureEvent[] => {
    const [before, now] = [frames[index - 1]?.a[foot].contact ?? a[foot].contact, a[foot].contact]
    if (before === now) return []
    if (now === 'off') return [{ t, type: 'foot_off', foot }]
    if (before === 'off') return [{ t, type: 'foot_down', foot }]
    return [{ t, type: now === 'toe' ? 'heel_lift' : 'heel_down', foot }]
  })

const standOf = (frames: readonly TruthFrame[], { side }: Course) => {
  const free = letterOf(opposite(side))
  const off = frames.filter(({ a }) => a[free].contact === 'off').map(({ t }) => t)
  return off.length > 0 ? [{ side: letterOf(side), a: off[0]!, b: off.at(-1)! }] : []
}

const repsOf = (course: Course, body: BodyLengths, angle: 'tibia' | 'thigh' | 'hipExt') =>
  course.repetitions.map((one, index) => {
    const held = course.at((one.top + one.topEnd) / 2).posture
    return { ...one, i: index + 1, v: legOf(anglesOf(body, held), course.side)[angle] }
  })

const camOf = (view: ViewPoint, picture: PictureSize, plane: 'front' | 'side') => {
  const sideOn = view.from > 0 ? 90 : -90
  return {
    ...picture,
    view: plane === 'front' ? ('front' as const) : view.from > 0 ? ('L' as const) : ('R' as const),
    h: view.height,
    d: view.distance,
    hfov: view.field,
    pitch: view.pitch,
    roll: view.roll,
    az: view.from - (plane === 'front' ? 0 : sideOn),
    pos: cameraPlace(view).origin,
  }
}

/**
 * The truth about a course of a test, seen from one place, as the fixtures write it (`clips/*.truth.json`). `names`: of the clip
 * and of the body. Throws of a motion that no fixture has.
 */
export const fixtureTruth = (
  course: Course,
  body: BodyLengths,
  view: ViewPoint,
  picture: PictureSize,
  fps: number,
  names: { readonly clip: string; readonly body: string },
): FixtureTruth => {
  const { motion, side, duration } = course
  const fixture = fixtures[motion.id]
  if (!fixture) throw new Error(`no fixture has the motion "${motion.id}"`)
  const frames = truthFrames(course, body, view, picture, fps)
  return {
    meta: {
      clip: names.clip,
      fps,
      n: frames.length,
      dur: duration,
      cam: camOf(view, picture, motion.view),
      body: { name: names.body, height: body.stature, thigh: body.thigh, shank: body.shank },
      test: fixture.test,
      side: motion.sides === 'both' ? null : letterOf(side),
      reps: fixture.v ? repsOf(course, body, fixture.v) : null,
      phases: fixture.v ? null : standOf(frames, course),
      events: [...stagesOf(course), ...contactsOf(frames, 'L'), ...contactsOf(frames, 'R')].toSorted(
        (a, b) => a.t - b.t,
      ),
    },
    frames,
  }
}
