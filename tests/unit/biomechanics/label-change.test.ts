import { describe, expect, it } from 'vitest'
import { LabelChange } from '../../../src/biomechanics/label-change'
import { stance } from '../../../src/biomechanics/stance'
import type { Pose } from '../../../src/pose/pose'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { filmed } from '../../tools/synthetic-runner'
import { hipExtension } from '../../tools/synthetic-runner-hip-extension'
import { lunge, standing } from '../../tools/synthetic-runner-lunge'
import { noisy, withLegsDrifting, withLegsSwapped } from '../../tools/synthetic-runner-trouble'

/** The share of the poses at which the labels are said to be under way. */
const underWay = (poses: readonly Pose[]): number => {
  const watch = new LabelChange()
  return poses.filter((pose) => watch.push(stance(pose, 'front'))).length / poses.length
}

describe('LabelChange', () => {
  it('says nothing of feet that stand, of a lunge, or of labels that change at once', () => {
    for (const film of [
      filmed(standing(3000)),
      filmed(lunge()),
      noisy(filmed(lunge()), { pixels: 2, seed: 3 }),
    ])
      expect(underWay(film)).toBe(0)
    expect(underWay(withLegsSwapped(filmed(lunge()), { share: 0.4, seed: 5 }))).toBe(0)
  })

  it('says nothing of feet side by side, where labels that change do no harm', () => {
    const beforeIt = filmed(hipExtension()).filter(({ t }) => t < 1200)
    expect(underWay(withLegsDrifting(beforeIt, { until: 1200, seed: 4 }))).toBe(0)
  })

  it('sees labels that drift from one leg to the other', () => {
    expect(underWay(withLegsDrifting(filmed(standing(3000)), { until: 3000, seed: 4 }))).toBeGreaterThan(0.2)
  })
})

describe('a lunge before which the labels drifted', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is measured as if they had not, seed %i', (seed) => {
    const scene = lunge({ trials: [{ peak: 38 }], restFor: 1500 })
    const poses = withLegsDrifting(filmed(scene), { until: 1400, seed })
    const found = measuredTrials(ankle, 'left', poses)
    expect(found.map(({ outcome }) => outcome.kind)).toEqual(['measured'])
    const [only] = found
    if (only?.outcome.kind !== 'measured') throw new TypeError('not measured')
    expect(only.outcome.metrics['dorsiflexion']).toBeCloseTo(38, 1)
  })
})

describe('a lunge during whose beginning the labels drifted', () => {
  it.each([1, 2, 3, 4, 5, 6])('is judged by the poses that are of a leg, seed %i', (seed) => {
    const scene = lunge({ trials: [{ peak: 38 }], restFor: 1500 })
    const poses = withLegsDrifting(filmed(scene), { until: scene.holds[0]!.from - 300, seed })
    for (const { outcome } of measuredTrials(ankle, 'left', poses)) expect(outcome.kind).not.toBe('rejected')
  })
})
