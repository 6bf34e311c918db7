import { describe, expect, it } from 'vitest'
import { trialOutcomeSchema } from '../../../src/assessment/records'
import type { Pose } from '../../../src/pose/pose'
import { metricUnit } from '../../../src/protocol/metric-value'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import type { TrialOutcome } from '../../../src/protocol/outcome'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { filmed } from '../../tools/synthetic-runner'
import { balance as scene, type BalanceOptions } from '../../tools/synthetic-runner-balance'

const outcomes = (poses: readonly Pose[]): readonly TrialOutcome[] =>
  measuredTrials(balance, 'either', poses).map(({ outcome }) => outcome)
const only = (given: Partial<BalanceOptions>, filming = {}) => {
  const found = outcomes(filmed(scene(given), filming))
  expect(found).toHaveLength(1)
  return found[0]!
}
const metric = (outcome: TrialOutcome, id: string) => {
  if (outcome.kind !== 'measured') throw new TypeError(JSON.stringify(outcome))
  return outcome.metrics[id]!
}

describe('a stand on one leg', () => {
  it.each([8, 10, 15, 60])('lasts as long at %i poses a second as at 30', (rate) => {
    const [there, here] = [only({}), only({}, { rate })]
    expect(Math.abs(metric(here, 'holdTime') - metric(there, 'holdTime'))).toBeLessThan(200)
  })

  it.each([0.005, 0.01])('sways by the root mean square of its own sine, %d m', (sway) => {
    const found = only({ sway, swayFor: 1000, trials: [{ hold: 8000 }] })
    expect(metric(found, 'swaySideways') / (sway / Math.SQRT2 / 1.75)).toBeGreaterThan(0.9)
    expect(metric(found, 'swaySideways') / (sway / Math.SQRT2 / 1.75)).toBeLessThan(1.1)
  })

  it('leans towards the standing leg with a plus, on either side', () => {
    for (const side of ['left', 'right'] as const) {
      const still = scene({ side })
      const leaning = {
        ...still,
        motion: (t: number) => ({ ...still.motion(t), trunkAside: side === 'left' ? 6 : -6 }),
      }
      const [found] = outcomes(filmed(leaning))
      expect(metric(found!, 'trunkSideLean')).toBeCloseTo(6, 0)
      expect(found).toMatchObject({ leg: { side, near: null } })
    }
  })

  it('ends after 45 seconds by itself', () => {
    const found = only({ trials: [{ hold: 50_000 }] }, { rate: 10 })
    expect(found).toMatchObject({ kind: 'measured', endedBy: 'time', flags: ['slow-pictures'] })
    expect(Math.abs(metric(found, 'holdTime') - 45_000)).toBeLessThan(150)
  })

  it('ends where the hand left, not where that was confirmed', () => {
    // The arm is raised from the middle of the hold on: 1500 of rest, 400 up, 4500 of 9000.
    const found = only({ trials: [{ hold: 9000, arms: { left: 90 } }] })
    expect(found).toMatchObject({ kind: 'measured', endedBy: 'ownHandOff' })
    expect(metric(found, 'holdTime')).toBeGreaterThan(4800)
    expect(metric(found, 'holdTime')).toBeLessThan(5200)
  })

  it.each([
    ['a stand of less than three seconds', {}, { trials: [{ hold: 1500 }] }, 'no-hold'],
    ['a runner who turns away', { yaw: 40 }, {}, 'view-oblique'],
    ['a runner seen from behind', { yaw: 180 }, {}, 'which-leg'],
  ] as const)('%s gives no number', (_, filming, given, missing) => {
    expect(only(given, filming)).toEqual({ kind: 'incomplete', missing: [missing] })
  })

  it('is no stand while the foot only hovers', () => {
    expect(outcomes(filmed(scene({ trials: [{ lift: 0.3 }] })))).toEqual([])
  })

  it('is a record that can be stored, and tells its units', () => {
    expect(trialOutcomeSchema.parse(only({}))).toEqual(only({}))
    const units = Object.values(balance.metrics).map((each) => metricUnit(balance, each))
    expect(units).toEqual(['ms', 'ratio', 'deg', 'deg'])
  })
})
