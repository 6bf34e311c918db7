import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/pose/pose'
import { sequencePoses } from '../../src/pose/pose-sequence'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import ankle from '../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { standEndLimits } from '../../src/protocol/end-watch'
import { mobilityTests } from '../../src/protocol/registry'
import { movementOf } from '../../src/protocol/trial-reading'
import { TrialSeries } from '../../src/protocol/trial-series'
import { readFixture } from '../tools/pose-fixture'
import { filmed } from '../tools/synthetic-runner'
import { lunge } from '../tools/synthetic-runner-lunge'
import { noisy, thinned } from '../tools/synthetic-runner-trouble'

/** What the runner saw while a trial ran, beside what the trial came to. */
interface Shown {
  /** The longest that the ring showed as held, milliseconds. */
  readonly ring: number
  /** Every fault that was shown of a hold that counts by its length. */
  readonly faults: readonly string[]
  /** What the outcome says was held, milliseconds; null where there is none. */
  readonly held: number | null
  readonly outcome: readonly string[]
  /** What ended the hold, if something did. */
  readonly endedBy: string | null
}

const trialsShown = (test: MobilityTest, poses: readonly Pose[]): readonly Shown[] => {
  const series = new TrialSeries(test, 'either')
  const { lasting } = movementOf(test)
  let [ring, faults] = [0, new Set<string>()]
  return poses.flatMap((pose) => {
    const { stage, heldFor, ended } = series.push(pose)
    const fault = series.faultSoFar()
    ring = Math.max(ring, heldFor)
    if (fault && heldFor >= lasting.value) faults.add(fault)
    if (stage === 'moving' || stage === 'holding') return []
    const shown = { ring, faults: [...faults] }
    ring = 0
    faults = new Set()
    if (!ended) return []
    const { outcome } = ended
    const hold = outcome.kind === 'incomplete' ? null : outcome.phases[test.movement]!
    const came = {
      measured: [],
      rejected: outcome.kind === 'rejected' ? outcome.faults : [],
      incomplete: ['none'],
    }
    const endedBy = outcome.kind === 'measured' ? outcome.endedBy : null
    return [{ ...shown, held: hold && hold.to - hold.from, outcome: came[outcome.kind], endedBy }]
  })
}

const recordings = new URL('../fixtures/poses/', import.meta.url)
const runs = mobilityTests.flatMap((test) => {
  const folder = new URL(`${test.id}/`, recordings)
  return (
    readdirSync(folder)
      // In the dark, or turned away, the checks let no trial begin, so nothing of one is shown.
      .filter((file) => file.endsWith('.pose.json.gz') && !/-(dim|turned-away|turned-to)\./.test(file))
      .map(
        (file) => [`${test.id}, ${file}`, test, sequencePoses(readFixture(new URL(file, folder)))] as const,
      )
  )
})
/** Most about ten a second, as a slow machine gives them. */
const slowly = (poses: readonly Pose[]) => thinned(poses, Math.round(100 / (poses[1]!.t - poses[0]!.t)))

/**
 * A foot that is down is down for sure a tenth of a second later, a hand off its hip two tenths; the stand ended when
 * they left their place.
 */
const sureLater = (endedBy: string | null) =>
  endedBy?.endsWith('HandOff') ? standEndLimits.sureAfter.value : 100
/** Milliseconds. Recordings tell their times to a thousandth, so that equal spans may differ by it. */
const rounding = 2

describe.each(runs)('what is shown live of %s', (_, test, poses) => {
  it.each([
    ['as it was recorded', poses],
    ['at ten poses a second', slowly(poses)],
  ])('is what it comes to, %s', (__, seen) => {
    const all = trialsShown(test, seen)
    expect(all.length).toBeGreaterThan(0)
    const gap = seen[1]!.t - seen[0]!.t
    for (const { ring, faults, held, outcome, endedBy } of all) {
      expect(faults).toEqual(outcome)
      if (movementOf(test).kind === 'plateau') expect(ring).toBeCloseTo(held!, rounding)
      else expect(ring).toBeGreaterThanOrEqual(held!)
      // Repetitions end with the last that counted, which is known two of them later.
      if (test.id === 'single-leg-balance') expect(ring - held!).toBeLessThan(sureLater(endedBy) + 1.1 * gap)
    }
  })
})

describe('the ring of a hold after a short overshoot', () => {
  it.each([8, 10, 15, 30, 60])('fills as the trial counts it, at %i poses a second', (rate) => {
    const [shown] = trialsShown(ankle, filmed(lunge({ trials: [{ overshoot: 6 }] }), { rate }))
    expect(shown!.held).toBeGreaterThan(1700)
    expect(shown!.ring).toBeCloseTo(shown!.held!, 6)
  })

  it.each([1, 2, 3])('never differs by more than the least hold where the marks tremble, seed %i', (seed) => {
    for (const { ring, held } of trialsShown(ankle, noisy(filmed(lunge({})), { pixels: 2, seed })))
      expect(Math.abs(ring - held!)).toBeLessThan(movementOf(ankle).lasting.value)
  })
})
