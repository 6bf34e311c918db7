import type { BodyLengths } from '../../../src/runner3d/body'
import type { Course } from '../../../src/runner3d/course'
import { fixtureTruth } from '../fixture-truth'
import { laptopView, type ViewPoint } from '../../../src/runner3d/view-point'
import type { ClipTruth } from '../../tools/shared-clips'
import type { Condition } from './grid'

/** As large as the model's picture is at most (`frame-scaling.ts`): what is drawn larger would only be made smaller. */
export const picture = { width: 640, height: 360 }

/** A laptop that draws by software finds so many poses a second. */
export const usualFps = 15

const isFront = ({ motion }: Condition) => motion === 'squat-depth-front' || motion === 'single-leg-balance'

/** From where the runner is seen: the tested leg near, turned by the yaw. */
export const viewOf = (condition: Condition): ViewPoint => {
  const { distance, yaw, roll } = condition.factors
  const plane = isFront(condition) ? 0 : condition.side === 'left' ? 90 : -90
  return { ...laptopView, from: plane + yaw, distance, roll }
}

/** What is exactly true of a condition, as the fixtures write it, and its light besides. */
export const trueCourse = (
  condition: Condition,
  course: Course,
  body: BodyLengths,
  fps: number,
): ClipTruth => {
  const { name, factors } = condition
  const names = { clip: name, body: factors.body === null ? 'middle' : String(factors.body) }
  const { meta, frames } = fixtureTruth(course, body, viewOf(condition), picture, fps, names)
  return { meta: { ...meta, cam: { ...meta.cam, light: factors.light } }, frames }
}
