import { expect, test } from 'vitest'
import { courseOf } from '../../../src/runner3d/course'
import { middleLooks } from '../../../src/runner3d/looks'
import { motions } from '../../../src/runner3d/motions'
import { Stage } from '../../../src/runner3d/scene/stage'
import { laptopView } from '../../../src/runner3d/view-point'
import { modelReading, rootMeanSquare } from '../../../src/workbench/runner/model-reading'

/**
 * A fixed handful of frames: the whole table takes minutes (workbench, runner-reading.html). With `full` it reads, held,
 * shank 1.4, thigh 2.5, knee 3.4 and trunk 1.0 degrees RMS; the limits leave room for other graphics.
 */
test.each([
  ['ankle-dorsiflexion', 'left', 90],
  ['squat-depth', 'left', 90],
  ['single-leg-balance', 'right', 0],
] as const)(
  'the pose model finds the runner in every frame of %s and takes no leg for the other',
  async (id, side, from) => {
    const motion = motions[id]!
    const stage = new Stage()
    const figure = await stage.invite(middleLooks)
    const repetitions = [{ range: motion.range }]
    const course = courseOf(motion, figure.body, { side, repetitions, before: 0.4, pace: 0.7 })
    const reading = await modelReading(
      stage,
      figure,
      course,
      { ...laptopView, from },
      { model: 'full', fps: 3 },
    )
    stage.dispose()
    expect(reading.frames).toBeGreaterThan(8)
    expect(reading.found).toBe(reading.frames)
    expect(reading.swapped).toBe(0)
    if (from === 0) return
    expect(rootMeanSquare(reading.held.shank)).toBeLessThan(4)
    expect(rootMeanSquare(reading.held.thigh)).toBeLessThan(5)
    expect(rootMeanSquare(reading.held.knee)).toBeLessThan(7)
    expect(rootMeanSquare(reading.held.trunk)).toBeLessThan(4)
  },
  120_000,
)
