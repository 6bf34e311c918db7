import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sequencePoses } from '../../src/pose/pose-sequence'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import type { TrialSide } from '../../src/protocol/outcome'
import { mobilityTest } from '../../src/protocol/registry'
import { measuredTrials } from '../../src/protocol/trial-series'
import {
  goldenMisses,
  goldenTrial,
  readGolden,
  widestTolerance,
  writeChanged,
  type Golden,
} from '../tools/golden'
import { readFixture } from '../tools/pose-fixture'

const recordings = new URL('../fixtures/poses/', import.meta.url)
const ending = '.pose.json.gz'

const known = (id: string): MobilityTest => {
  const test = mobilityTest(id)
  if (!test) throw new Error(`tests/fixtures/poses/${id} belongs to no mobility test`)
  return test
}

/** The side that a fixture's name begins with. */
const sideOf = (name: string): TrialSide => {
  const side = name.split('-')[0]
  if (side !== 'left' && side !== 'right' && side !== 'both')
    throw new Error(`${name} does not say its side first`)
  return side
}

const measured = (test: MobilityTest, folder: URL, expected: Golden): Golden =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((file) => {
        const name = file.slice(0, -ending.length)
        const trials = measuredTrials(test, sideOf(name), sequencePoses(readFixture(new URL(file, folder))))
        return [name, trials.map(({ outcome }, i) => goldenTrial(test, outcome, expected[name]?.[i]))]
      }),
  )

describe.each(readdirSync(recordings))('recorded poses of %s', (id) => {
  const folder = new URL(`${id}/`, recordings)
  const test = known(id)
  const expected = readGolden(folder)

  it('come to what was expected of them', () => {
    const now = measured(test, folder, expected)
    const misses = goldenMisses(test, expected, now)
    writeChanged(folder, misses.length > 0 ? now : null)
    if (misses.length > 0) console.table(misses)
    expect(misses).toEqual([])
  })

  it('are held to tolerances of at most a third of what can be detected', () => {
    const trials = Object.values(expected).flat()
    expect(trials.length).toBeGreaterThan(0)
    for (const [metric, { is, tolerance }] of trials.flatMap(({ metrics }) => Object.entries(metrics))) {
      expect(tolerance).toBeGreaterThan(0)
      expect(tolerance).toBeLessThanOrEqual(widestTolerance(test, metric, is))
    }
  })

  it('show every fault, and every end of its own', () => {
    const seen = Object.values(expected).flatMap((trials) => trials.flatMap(({ because }) => because))
    for (const declared of [...Object.keys(test.faults), ...Object.keys(test.ends ?? {})])
      expect(seen).toContain(declared)
  })

  it('show every side that is measured', () => {
    const wanted = test.sides === 'each' ? ['left', 'right'] : ['both']
    const seen = Object.keys(expected).map(sideOf)
    for (const side of wanted) expect(seen).toContain(side)
  })
})
