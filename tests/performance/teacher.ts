import { median, sortedQuantile } from '../../src/math/statistics'
import { drawnAngle } from '../../src/runner3d/angle-drawing'
import { courseOf } from '../../src/runner3d/course'
import { fittedView } from '../../src/runner3d/framing'
import { jointsOf } from '../../src/runner3d/joints'
import { plainLooks } from '../../src/runner3d/looks'
import { motions } from '../../src/runner3d/motions'
import { Figure } from '../../src/runner3d/scene/figure'
import { skeletonOf } from '../../src/runner3d/skeleton'
import { laptopView } from '../../src/runner3d/view-point'

/** Milliseconds of our own work for one moment of the teacher: the right way and the mistake beside it. */
export interface TeacherCost {
  /** Meshing the runner, once. */
  readonly skin: number
  readonly median: number
  readonly p95: number
}

const picture = { width: 640, height: 480 }

/**
 * What a moment of every motion costs the processor: posture, skeleton, the matrices of all bones, shades and the measured
 * angle, twice. Left out is what the graphics chip and its driver do.
 */
export const teacherCost = async (): Promise<TeacherCost> => {
  const began = performance.now()
  const figure = await Figure.open(plainLooks)
  const skin = performance.now() - began
  const { body } = figure
  const took = Object.values(motions).flatMap((motion) => {
    const repetition = { range: motion.range }
    const ways = [repetition, { ...repetition, mistake: Object.keys(motion.mistakes)[0]! }]
    const courses = ways.map((one) => courseOf(motion, body, { side: 'left', repetitions: [one] }))
    const view = fittedView(body, [courses[0]!.at(0).posture], { ...laptopView, from: 90 }, picture)
    return Array.from({ length: Math.floor(courses[0]!.duration * 30) }, (_, index) => {
      const start = performance.now()
      for (const course of courses) {
        const { posture } = course.at(index / 30)
        const skeleton = skeletonOf(body, posture)
        figure.pose(skeleton)
        jointsOf(body, skeleton)
        if (motion.measured) drawnAngle(motion.measured, body, posture, 'left', view, picture)
      }
      return performance.now() - start
    })
  })
  const sorted = took.toSorted((a, b) => a - b)
  return { skin, median: median(sorted) ?? 0, p95: sortedQuantile(sorted, 0.95) }
}
