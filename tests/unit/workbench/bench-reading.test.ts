import { describe, expect, it } from 'vitest'
import { sequencePoses } from '../../../src/pose/pose-sequence'
import { mobilityTest, mobilityTests } from '../../../src/protocol/registry'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { benchReading, outcomeLine } from '../../../src/workbench/bench/reading'
import { readFixture } from '../../tools/pose-fixture'

const poses = (name: string) =>
  sequencePoses(readFixture(new URL(`../../fixtures/poses/${name}.pose.json.gz`, import.meta.url)))
const lunge = mobilityTest('ankle-dorsiflexion')!

describe('the bench', () => {
  const seen = poses('ankle-dorsiflexion/left-heel-lifted')
  const reading = benchReading(lunge, seen)

  it('shows the very trials that the app measures, with their phases inside them', () => {
    const measured = measuredTrials(lunge, 'either', seen)
    expect(reading.trials.map(({ outcome }) => outcome)).toEqual(measured.map(({ outcome }) => outcome))
    expect(reading.trials).toHaveLength(3)
    for (const { span, phases } of reading.trials) {
      const hold = phases[lunge.movement]!
      expect(hold.from).toBeGreaterThanOrEqual(span.from)
      expect(hold.to).toBeLessThanOrEqual(span.to)
    }
  })

  it('calls beyond its limit exactly the fault for which a trial is rejected', () => {
    const beyond = reading.trials.map(({ faults }) =>
      faults.flatMap(({ id, isBeyond }) => (isBeyond ? id : [])),
    )
    expect(beyond).toEqual([[], ['heelLifted'], []])
    expect(outcomeLine(reading.trials[1]!.outcome)).toMatch(/^left, rejected \(heelLifted\): dorsiflexion \d/)
    expect(outcomeLine(reading.trials[0]!.outcome)).toMatch(/^left, measured: dorsiflexion \d/)
  })

  it('draws every channel that has a value, one point a pose, of every test', () => {
    for (const test of mobilityTests) {
      const { channels, stances } = benchReading(test, seen)
      expect(stances).toHaveLength(seen.length)
      expect(channels.length, test.id).toBeGreaterThan(0)
      for (const { points } of channels) expect(points).toHaveLength(seen.length)
    }
  })
})
