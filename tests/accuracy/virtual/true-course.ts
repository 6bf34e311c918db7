import type { Side } from '../../../src/pose/side'
import type { BodyLengths } from '../../../src/runner3d/body'
import type { Course } from '../../../src/runner3d/course'
import { truthOf, type TruthFrame } from '../../../src/runner3d/truth'
import { laptopView, type ViewPoint } from '../../../src/runner3d/view-point'
import type { ClipTruth } from '../../tools/shared-clips'
import type { Condition } from './grid'

/** As large as the model's picture is at most (`frame-scaling.ts`): what is drawn larger would only be made smaller. */
export const picture = { width: 640, height: 360 }

/** A laptop that draws by software finds so many poses a second. */
export const usualFps = 15

/** How the fixtures call the tests. */
const fixtureNames: Readonly<Record<string, string>> = {
  'ankle-dorsiflexion': 'ankle',
  'hip-extension': 'hipext',
  'squat-depth': 'squat',
  'squat-depth-front': 'squat',
  'single-leg-balance': 'balance',
}

const isFront = ({ motion }: Condition) => motion === 'squat-depth-front' || motion === 'single-leg-balance'

/** From where the runner is seen: the tested leg near, turned by the yaw. */
export const viewOf = (condition: Condition): ViewPoint => {
  const { distance, yaw, roll } = condition.factors
  const plane = isFront(condition) ? 0 : condition.side === 'left' ? 90 : -90
  return { ...laptopView, from: plane + yaw, distance, roll }
}

const letter = (side: Side) => (side === 'left' ? 'L' : 'R')

/** From the first to the last instant at which the free foot is off the floor: seconds. */
const standOf = (frames: readonly TruthFrame[], side: Side) => {
  const free = side === 'left' ? 'R' : 'L'
  const off = frames.filter(({ a }) => a[free].contact === 'off').map(({ t }) => t)
  return off.length > 0 ? [{ side: letter(side), a: off[0]!, b: off.at(-1)! } as const] : []
}

/** What is exactly true of a condition, as the fixtures write it. */
export const trueCourse = (
  condition: Condition,
  course: Course,
  body: BodyLengths,
  fps: number,
): ClipTruth => {
  const { name, motion, side, factors } = condition
  const { frames } = truthOf(course, body, viewOf(condition), picture, fps)
  const isStand = motion === 'single-leg-balance'
  return {
    meta: {
      clip: name,
      test: fixtureNames[motion]!,
      side: letter(side),
      fps,
      cam: { ...picture, view: isFront(condition) ? 'front' : 'side', az: factors.yaw, roll: factors.roll },
      body: { name: factors.body === null ? 'middle' : String(factors.body), height: body.stature },
      reps: isStand ? [] : course.repetitions.map((one, i) => ({ ...one, i: i + 1, v: one.range })),
      phases: isStand ? standOf(frames, side) : [],
    },
    frames: frames.map(({ t, j3, j2, a }) => ({ t, flags: {}, j3, j2, a })),
  }
}
