import { describe, expect, test } from 'vitest'
import { mobilityTests } from '../../../src/protocol/registry'
import { courseOf } from '../../../src/runner3d/course'
import { barefootLooks } from '../../../src/runner3d/looks'
import { motions } from '../../../src/runner3d/motions'
import { Stage } from '../../../src/runner3d/scene/stage'
import { laptopView } from '../../../src/runner3d/view-point'
import { modelReading, rootMeanSquare } from '../../../src/workbench/runner/model-reading'

/**
 * A fixed handful of frames of every test that has a motion: the whole table takes minutes (workbench, runner-reading.html).
 * With `full` it reads, held, shank 1.5, thigh 2.6, knee 3.5 and trunk 1.2 degrees RMS.
 */
const shown = mobilityTests.filter(({ id }) => id in motions).map(({ id }, index) => ({ id, index }))

/**
 * Degrees RMS of any test by itself: what is read over all three and half a degree, for other graphics; of the shank what the hip
 * extension alone reads, 2.0, and half a degree.
 */
const limits = { shank: 2.5, thigh: 3.1, knee: 4, trunk: 1.7 } as const

/** Where angles of a standing runner are read from the side: the table of the first figure has these. */
const sideOn = ['ankle-dorsiflexion', 'hip-extension', 'squat-depth']

describe('the pose model', () => {
  test('is shown a motion of every test that the assessment leads through', () => {
    const led = mobilityTests.filter(({ inAssessment }) => inAssessment).map(({ id }) => id)
    expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(led))
  })

  test.each(shown)(
    'finds the runner in every frame of $id and takes no leg for the other',
    async ({ id, index }) => {
      const motion = motions[id]!
      // One side of each, in turn: the other is its mirror image.
      const side = motion.sides === 'each' && index % 2 === 1 ? 'right' : 'left'
      const isLeftNear = (motion.near === 'left') === (side === 'left')
      const from = motion.view === 'front' ? 0 : isLeftNear ? 90 : -90
      const stage = new Stage()
      const figure = await stage.invite(barefootLooks)
      const repetitions = [{ range: motion.range }]
      const course = courseOf(motion, figure.body, { side, repetitions, before: 0.4, pace: 0.7 })
      const view = { ...laptopView, from }
      const reading = await modelReading(stage, figure, course, view, { model: 'full', fps: 3 })
      stage.dispose()
      expect(reading.frames).toBeGreaterThan(8)
      expect(reading.found).toBe(reading.frames)
      expect(reading.swapped).toBe(0)
      if (!sideOn.includes(id)) return
      for (const [what, limit] of Object.entries(limits))
        expect(rootMeanSquare(reading.held[what as keyof typeof limits]), what).toBeLessThan(limit)
    },
    120_000,
  )
})
