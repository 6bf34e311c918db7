import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/pose/pose'
import { sequencePoses } from '../../src/pose/pose-sequence'
import { opposite } from '../../src/pose/side'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import type { MissingId, TrialOutcome } from '../../src/protocol/outcome'
import { mobilityTests } from '../../src/protocol/registry'
import type { AskedSide } from '../../src/protocol/trial'
import { measuredTrials } from '../../src/protocol/trial-series'
import { detectable } from '../tools/golden'
import { readFixture } from '../tools/pose-fixture'
import {
  dropped,
  noisy,
  rolledBy,
  thinned,
  transformed,
  withLegsSwapped,
} from '../tools/synthetic-runner-trouble'

/** The project's own recorded runs, made hostile: what each must come to, and what none of them may ever come to. */

const recordings = new URL('../fixtures/poses/', import.meta.url)
const ending = '-clean.pose.json.gz'

interface Run {
  readonly test: MobilityTest
  readonly side: AskedSide
  readonly poses: readonly Pose[]
}

const runs: readonly (readonly [name: string, run: Run])[] = mobilityTests.flatMap((test) => {
  const folder = new URL(`${test.id}/`, recordings)
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file): readonly [string, Run] => {
      const side = file.slice(0, -ending.length) as AskedSide
      return [`${test.id}, ${side}`, { test, side, poses: sequencePoses(readFixture(new URL(file, folder))) }]
    })
})

const outcomes = ({ test, side }: Run, poses: readonly Pose[], asked = side): readonly TrialOutcome[] =>
  measuredTrials(test, asked, poses).map(({ outcome }) => outcome)

const measuredIn = (found: readonly TrialOutcome[]) => found.filter(({ kind }) => kind === 'measured')

const values = ({ test }: Run, found: readonly TrialOutcome[]): readonly number[] =>
  found.flatMap((outcome) => (outcome.kind === 'measured' ? outcome.metrics[test.primary]! : []))

/** Every attempt is incomplete, and for this reason among others. */
const expectRefused = (found: readonly TrialOutcome[], because: MissingId) => {
  expect(found.length).toBeGreaterThan(0)
  for (const outcome of found) {
    expect(outcome).toMatchObject({
      kind: 'incomplete',
      missing: expect.arrayContaining([because]) as unknown,
    })
  }
}

const halfOf = ({ poses }: Run) => poses[Math.floor(poses.length / 2)]!.t

describe.each(runs)('%s', (_, run) => {
  const { test, poses, side } = run
  const plain = values(run, outcomes(run, poses))
  const halfOfDetectable = (value: number) => detectable(test, test.primary, value) / 2
  /** Not told apart by this test. */
  const isAlike = (expected: number, value: number) =>
    Math.abs(value - expected) < 2 * halfOfDetectable(expected)

  /** As many trials as there were, each within half of what can be detected. */
  const expectUnmoved = (found: readonly TrialOutcome[]) => {
    const now = values(run, found)
    expect(now).toHaveLength(plain.length)
    now.forEach((value, i) => expect(Math.abs(value - plain[i]!)).toBeLessThan(halfOfDetectable(plain[i]!)))
  }

  it('is measured as it is', () => {
    expect(plain.length).toBeGreaterThan(0)
  })

  it('is refused with the feet out of the picture', () => {
    const lowest = Math.max(...poses.map(({ image }) => Math.max(...image.filter((__, i) => i % 2 === 1))))
    const down = poses[0]!.picture.height - lowest + 25
    expectRefused(outcomes(run, transformed(poses, { down })), 'out-of-picture')
  })

  it('is refused with the picture broken off for most of a second within each trial', () => {
    const gaps = poses.filter(({ t }) => t % 2500 < 1800)
    expect(measuredIn(outcomes(run, gaps))).toEqual([])
  })

  it('comes to the same with a third of the poses missing here and there', () => {
    expectUnmoved(outcomes(run, dropped(poses, { share: 0.33, seed: 4 })))
  })

  it('is refused at five poses a second', () => {
    const rate = poses[1]!.t - poses[0]!.t
    const found = outcomes(run, thinned(poses, Math.round(200 / rate)))
    expect(measuredIn(found)).toEqual([])
  })

  it('is not measured across a jump to another person', () => {
    const half = halfOf(run)
    const jumped = poses.map((pose) => (pose.t < half ? pose : transformed([pose], { right: 220 })[0]!))
    const crossing = measuredTrials(test, side, jumped).filter(
      ({ poses: of }) => of[0]!.t < half && of.at(-1)!.t >= half,
    )
    for (const { outcome } of crossing) {
      expect(outcome).toMatchObject({
        kind: 'incomplete',
        missing: expect.arrayContaining(['person-jumped']) as unknown,
      })
    }
  })

  it.each([0.6, 1.5])('is not measured across a body that becomes %d times as large at once', (scale) => {
    for (const at of [0.3, 0.5, 0.7]) {
      const from = poses[Math.floor(poses.length * at)]!.t
      const zoomed = poses.map((pose) => (pose.t < from ? pose : transformed([pose], { scale })[0]!))
      const crossing = measuredTrials(test, side, zoomed).filter(
        ({ poses: of }) => of[0]!.t < from && of.at(-1)!.t >= from,
      )
      for (const { outcome } of crossing) {
        expect(outcome).toMatchObject({
          kind: 'incomplete',
          missing: expect.arrayContaining(['size-jumped']) as unknown,
        })
      }
    }
  })

  it('never comes to a number of the wrong leg, nor to a wrong number, in the dark', () => {
    for (const seed of [1, 2, 3]) {
      const dark = noisy(withLegsSwapped(poses, { share: 0.9, seed }), { pixels: 2, seed })
      values(run, outcomes(run, dark)).forEach((value) => {
        expect(plain.some((each) => isAlike(each, value))).toBe(true)
      })
      if (side !== 'both') expect(measuredIn(outcomes(run, dark, opposite(side as 'left')))).toEqual([])
    }
  })

  it(`is ${test.view.plane === 'sagittal' ? 'refused' : 'not moved'} by a camera that is rolled by eight degrees`, () => {
    for (const roll of [8, -8]) {
      const found = outcomes(run, rolledBy(poses, roll))
      if (test.view.plane === 'sagittal') expect(measuredIn(found)).toEqual([])
      else
        for (const value of values(run, found)) expect(plain.some((each) => isAlike(each, value))).toBe(true)
    }
  })
})
