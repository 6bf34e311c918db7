import { describe, expect, it } from 'vitest'
import { median } from '../../../src/math/statistics'
import type { MobilityTest } from '../../../src/protocol/define-mobility-test'
import { LiveMetric } from '../../../src/protocol/live-metric'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import hip from '../../../src/protocol/mobility-tests/hip-extension'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import squat from '../../../src/protocol/mobility-tests/squat-depth'
import { TrialSeries } from '../../../src/protocol/trial-series'
import { filmed, type Scene } from '../../tools/synthetic-runner'
import { balance as balancing } from '../../tools/synthetic-runner-balance'
import { hipExtension } from '../../tools/synthetic-runner-hip-extension'
import { lunge } from '../../tools/synthetic-runner-lunge'
import { squat as squatting } from '../../tools/synthetic-runner-squat'

/** The live numbers while it is held, and what the trial came to. */
const seen = (test: MobilityTest, side: 'left' | 'both', scene: Scene) => {
  const series = new TrialSeries(test, side)
  const metric = new LiveMetric(test)
  const steps = filmed(scene).map((pose) => {
    const step = series.push(pose)
    return { ...step, live: metric.push(step) }
  })
  const outcome = steps.find(({ ended }) => ended)?.ended?.outcome
  return {
    steps,
    held: steps.filter(({ stage, heldFor }) => stage === 'holding' && heldFor > 600).map(({ live }) => live!),
    result: outcome?.kind === 'measured' ? outcome.metrics[test.primary]! : null,
  }
}

describe('the live number at the hold is the number of the result', () => {
  it.each<readonly [string, MobilityTest, 'left' | 'both', Scene]>([
    ['shank', ankle, 'left', lunge({ side: 'left', trials: [{ peak: 38 }] })],
    ['thigh behind the vertical', hip, 'left', hipExtension({ side: 'left', trials: [{ peak: 17 }] })],
    ['thigh above parallel', squat, 'both', squatting({ near: 'left', trials: [{ depth: 12 }] })],
    ['thigh below parallel', squat, 'both', squatting({ near: 'left', trials: [{ depth: -5 }] })],
  ])('%s', (_, test, side, scene) => {
    const { held, result } = seen(test, side, scene)
    expect(held.length).toBeGreaterThan(10)
    expect(Math.abs(median(held)! - result!)).toBeLessThan(0.2)
  })
})

describe('the clock of a hold for time', () => {
  const { steps, held, result } = seen(balance, 'left', balancing({ side: 'left', trials: [{ hold: 6000 }] }))

  it('stands at nothing before the foot is up, and after it is down', () => {
    expect(steps[0]!.live).toBe(0)
    expect(steps.at(-1)!.live).toBe(0)
  })

  it('only rises, up to the time that is measured', () => {
    expect(held).toEqual([...held].sort((a, b) => a - b))
    expect(Math.abs(held.at(-1)! - result!)).toBeLessThan(250)
  })
})
