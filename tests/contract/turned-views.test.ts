import { describe, expect, it } from 'vitest'
import { sides, type Side } from '../../src/pose/side'
import { mobilityTests } from '../../src/protocol/registry'
import { measuredTrials } from '../../src/protocol/trial-series'
import { filmed } from '../tools/synthetic-runner'
import { verdict } from './limit-cases'
import { motions } from './motions'

/**
 * What a turn costs each side view by perspective alone: the stick figure is read exactly, so that nothing else is off. By 5
 * degrees either way it is measured, by 20 and 30 never. A real model adds its own error, and reads a turn as less.
 */

/** The most that the primary metric is off by, in its unit, turned by 5 degrees to the camera or away from it. */
const offBy: Readonly<Record<string, number>> = {
  'ankle-dorsiflexion': 0.65,
  'squat-depth': 0.7,
  'hip-extension': 0.15,
  'hip-extension-half-kneeling': 0.12,
  'single-leg-calf-raise': 0,
}

const sideViews = mobilityTests.filter(({ view }) => view.plane === 'sagittal')

it('every side view is in the table', () => {
  expect(sideViews.map(({ id }) => id).sort()).toEqual(Object.keys(offBy).sort())
})

describe.each(sideViews.map((test) => [test.id, test] as const))('%s', (id, test) => {
  const clean = motions[id]!.clean
  const turned = (side: Side, yaw: number) =>
    measuredTrials(test, test.sides === 'both' ? 'both' : side, filmed(clean(side), { yaw }))

  describe.each(sides)('%s side near', (side) => {
    const truth = clean(side).truth[test.primary]!

    it('is measured as exactly as perspective lets it, turned by 5 degrees', () => {
      const off = [-5, 5].flatMap((yaw) => {
        const found = turned(side, yaw)
        expect(found).toHaveLength(truth.length)
        return found.map(({ outcome }, i) =>
          outcome.kind === 'measured' ? Math.abs(outcome.metrics[test.primary]! - truth[i]!) : Infinity,
        )
      })
      expect(Math.max(...off)).toBeLessThanOrEqual(offBy[id]!)
      expect(Math.max(...off)).toBeGreaterThanOrEqual(0.75 * offBy[id]!)
    })

    it.each([-30, -20, 20, 30])('is refused for the view, turned by %i degrees', (yaw) => {
      expect(turned(side, yaw).map(({ outcome }) => verdict(test, outcome))).toEqual(
        truth.map(() => 'view-oblique'),
      )
    })
  })
})
