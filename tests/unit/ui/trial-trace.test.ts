import { describe, expect, it } from 'vitest'
import { sequencePoses } from '../../../src/pose/pose-sequence'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { primaryMetric } from '../../../src/protocol/metric-value'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { mobilityTest } from '../../../src/protocol/registry'
import { triedIn } from '../../../src/ui/assessment-text'
import { cameraPart } from '../../../src/ui/result-text'
import { results } from '../../../src/workbench/gallery/records'
import { courseRows } from '../../../src/ui/course-rows'
import { courseNumber, tracedMetric, trialTrace } from '../../../src/ui/trial-trace'
import { readFixture } from '../../tools/pose-fixture'
import { trialRecord } from '../../tools/synthetic-runner-records'

const posesOf = (name: string) =>
  sequencePoses(readFixture(new URL(`../../fixtures/poses/${name}.pose.json.gz`, import.meta.url)))

const recorded = () => {
  const poses = posesOf('ankle-dorsiflexion/left-clean')
  const [first] = measuredTrials(ankle, 'left', poses, null)
  if (!first) throw new Error('the recording holds a trial')
  return first
}

describe('the course of a stored trial', () => {
  it('is that of the measured value, with its phases, from the beginning of the movement on', () => {
    const { outcome, attempt, poses } = recorded()
    const evidence = { poses, movement: attempt.movement, looks: [] }
    const trace = trialTrace(ankle, primaryMetric(ankle), trialRecord('left', outcome), evidence)!
    expect(trace.points).toHaveLength(poses.length)
    expect(trace.points[0]!.at).toBeLessThan(0)
    const hold = trace.phases.find(({ name }) => name === 'endRange')!
    const held = trace.points.filter(({ at }) => at >= hold.from && at <= hold.to).map(({ value }) => value)
    const number = outcome.kind === 'measured' ? outcome.metrics.dorsiflexion! : NaN
    // The number of the trial is the middle of what is drawn in its hold.
    expect(Math.abs(held[Math.floor(held.length / 2)]! - number)).toBeLessThan(1)
  })

  it('is a table too: every half second with its phase, and of a long stand fewer lines', () => {
    const { outcome, attempt, poses } = recorded()
    const trace = trialTrace(ankle, primaryMetric(ankle), trialRecord('left', outcome), {
      poses,
      movement: attempt.movement,
      looks: [],
    })!
    const rows = courseRows(trace)
    expect(rows.map(({ at }) => at).slice(0, 4)).toEqual([-1, -0.5, 0, 0.5])
    expect(rows.length).toBeLessThanOrEqual(25)
    const hold = trace.phases.find(({ name }) => name === 'endRange')!
    const held = rows.filter(({ at }) => at >= hold.from && at <= hold.to)
    expect(held.length).toBeGreaterThan(2)
    for (const { phase, value } of held) {
      expect(phase).toContain('hold')
      expect(
        Math.abs(value - (outcome.kind === 'measured' ? outcome.metrics.dorsiflexion! : NaN)),
      ).toBeLessThan(3)
    }
    const long = { ...trace, points: trace.points.map((point) => ({ ...point, at: 6 * point.at })) }
    expect(courseRows(long).length).toBeLessThanOrEqual(25)
    expect(courseRows({ ...trace, points: [] })).toEqual([])
  })

  it('has no phases where an older release did not keep the movement', () => {
    const { outcome, poses } = recorded()
    const trace = trialTrace(ankle, primaryMetric(ankle), trialRecord('left', outcome), {
      poses,
      movement: null,
      looks: [],
    })!
    expect(trace.phases).toEqual([])
    expect(trace.points[0]!.at).toBe(0)
  })

  it('can be drawn of every test that an assessment leads through', () => {
    for (const { result, test } of triedIn(results.four, (id) => mobilityTest(id) ?? null))
      expect(tracedMetric(test, cameraPart(result)!), test.id).not.toBeNull()
  })

  it('is that of the hips’ sway where both legs hold the full time, and its scatter is the number of the trial', () => {
    const [full, short] = [results.swaying, results.unsteady].map((entry) => cameraPart(entry.results[0]!)!)
    expect(tracedMetric(balance, short!)).toBe(balance.metrics.holdTime)
    const metric = tracedMetric(balance, full!)!
    expect(metric).toBe(balance.metrics.swaySideways)
    const [stood] = measuredTrials(balance, 'right', posesOf('single-leg-balance/right-clean'), null)
    const { outcome, attempt, poses } = stood!
    const trial = trialRecord('right', outcome)
    const trace = trialTrace(balance, metric, trial, { poses, movement: attempt.movement, looks: [] })!
    const values = trace.points.map(({ value }) => value / 100)
    const scatter = Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length)
    expect(scatter).toBeCloseTo(outcome.kind === 'measured' ? outcome.metrics.swaySideways! : NaN, 9)
    expect(courseNumber(0.34, trace)).toBe('0.3')
    // A second at each end is no sway.
    const hold = trace.phases.find(({ name }) => name === 'oneLeg')!
    expect(trace.points[0]!.at).toBeGreaterThanOrEqual(hold.from + 1)
    expect(trace.points.at(-1)!.at).toBeLessThanOrEqual(hold.to - 1)
  })
})
