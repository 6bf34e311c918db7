import { describe, expect, it } from 'vitest'
import type { Sourced } from '../../src/math/sourced'
import { mirroredPose } from '../../src/pose/mirror'
import type { Pose } from '../../src/pose/pose'
import { opposite, sides, type Side } from '../../src/pose/side'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import type { TrialOutcome } from '../../src/protocol/outcome'
import { mobilityTests } from '../../src/protocol/registry'
import { measuredTrials } from '../../src/protocol/trial-series'
import { filmed } from '../tools/synthetic-runner'
import { dropped, noisy, thinned, transformed, withLegsSwapped } from '../tools/synthetic-runner-trouble'
import { motions, type DeclaredMotion } from './motions'

const outcomes = (test: MobilityTest, side: Side, poses: readonly Pose[]): readonly TrialOutcome[] =>
  measuredTrials(test, side, poses).map(({ outcome }) => outcome)

const kinds = (found: readonly TrialOutcome[]) =>
  found.map((outcome) => (outcome.kind === 'incomplete' ? outcome.missing.join() : outcome.kind))

/** Every metric of every attempt; nothing may be missing. */
const readMetrics = (
  test: MobilityTest,
  found: readonly TrialOutcome[],
): readonly (readonly (readonly [metric: string, value: number])[])[] =>
  found.map((outcome) =>
    Object.keys(test.metrics).map((id) => {
      const value = outcome.kind === 'incomplete' ? undefined : outcome.metrics[id]
      if (value === undefined) throw new TypeError(`${test.id}: no ${id} in ${JSON.stringify(outcome)}`)
      return [id, value] as const
    }),
  )

const declared = mobilityTests.flatMap((test) => {
  const motion = motions[test.id]
  return motion ? [[test.id, test, motion] as const] : []
})

describe('the contract', () => {
  it('covers every mobility test', () => {
    const missing = mobilityTests
      .filter(({ id }) => !motions[id])
      .map(({ id }) => `${id} has no synthetic motion: give it a line in tests/contract/motions.ts.`)
    expect(missing).toEqual([])
  })

  it('keeps no motion of a mobility test that is gone', () => {
    const known = mobilityTests.map(({ id }) => id)
    expect(Object.keys(motions).filter((id) => !known.includes(id))).toEqual([])
  })
})

/** A fault begins beyond a limit upward, downward or both. */
interface Limits {
  readonly above?: Sourced<number>
  readonly below?: Sourced<number>
}

/** Films of one side of one test, made once. */
const films = (test: MobilityTest, motion: DeclaredMotion, side: Side) => {
  const scene = motion.clean(side)
  const truth = scene.truth[test.primary] ?? []
  return { scene, trials: truth.length, at60: filmed(scene, { rate: 60 }) }
}

describe.each(declared)('%s', (_, test, motion) => {
  const clean = { left: films(test, motion, 'left'), right: films(test, motion, 'right') }
  const at30 = (side: Side) => thinned(clean[side].at60, 2)

  it.each(sides)('measures the exact truth, %s', (side) => {
    const { scene, trials } = clean[side]
    expect(trials).toBeGreaterThan(0)
    expect(Object.keys(scene.truth).sort()).toEqual(Object.keys(test.metrics).sort())
    const found = outcomes(test, side, filmed(scene, motion.filming))
    expect(kinds(found)).toEqual(Array(trials).fill('measured'))
    readMetrics(test, found).forEach((metrics, i) => {
      for (const [id, value] of metrics)
        expect(Math.abs(value - scene.truth[id]![i]!), `${id} reads ${String(value)}`).toBeLessThan(
          motion.within[id]!,
        )
    })
  })

  it.each(sides)('measures the mirror image as the same trial of the other side, %s', (side) => {
    const plain = readMetrics(test, outcomes(test, side, at30(side)))
    const mirrored = outcomes(test, opposite(side), at30(side).map(mirroredPose))
    expect(kinds(mirrored)).toEqual(plain.map(() => 'measured'))
    readMetrics(test, mirrored).forEach((metrics, i) =>
      metrics.forEach(([id, value], n) => {
        const same = test.metrics[id]!.positive === undefined ? 1 : -1
        expect(value, id).toBeCloseTo(same * plain[i]![n]![1], 3)
      }),
    )
  })

  const swapped = (poses: readonly Pose[]) => withLegsSwapped(thinned(poses, 2), { share: 0.41, seed: 5 })
  const changes: (readonly [string, (poses: readonly Pose[]) => readonly Pose[]])[] = [
    ['at 60 poses a second', (poses) => poses],
    ['at 15 poses a second', (poses) => thinned(poses, 4)],
    ['at 10 poses a second', (poses) => thinned(poses, 6)],
    ['at 8.6 poses a second', (poses) => thinned(poses, 7)],
    ['with a third of the poses missing', (poses) => dropped(thinned(poses, 2), { share: 0.33, seed: 3 })],
    ['further to the side', (poses) => transformed(thinned(poses, 2), { right: 60, down: 10 })],
    ['from further away', (poses) => transformed(thinned(poses, 2), { scale: 0.8 })],
    ['with noise', (poses) => noisy(thinned(poses, 2), { pixels: 1.5, seed: 5 })],
  ]
  // From the side geometry names the leg; from the front the labels do, and waver with the leg.
  if (test.view.plane === 'sagittal') changes.push(['with swapped labels', swapped])
  else {
    it.each(sides)('names no leg when the labels waver, %s', (side) => {
      const found = outcomes(test, side, swapped(clean[side].at60))
      expect(kinds(found)).toEqual(Array(clean[side].trials).fill('which-leg'))
    })
  }

  describe.each(changes)('%s', (__, change) => {
    it.each(sides)('moves every metric by no more than it was measured to, %s', (side) => {
      const plain = readMetrics(test, outcomes(test, side, at30(side)))
      const found = outcomes(test, side, change(clean[side].at60))
      expect(kinds(found)).toEqual(plain.map(() => 'measured'))
      readMetrics(test, found).forEach((metrics, i) =>
        metrics.forEach(([id, value], n) =>
          expect(Math.abs(value - plain[i]![n]![1]), id).toBeLessThan(motion.movedBy[id]!),
        ),
      )
    })
  })

  const asked = test.sides === 'each' ? sides : []
  it.each(asked)('gives no number when %s is asked for and the other leg moves', (side) => {
    const found = outcomes(test, side, at30(opposite(side)))
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ kind }) => kind === 'incomplete')).toBe(true)
  })

  it('has a motion for each of its ends, and no other', () => {
    expect(Object.keys(motion.ended ?? {}).sort()).toEqual(Object.keys(test.ends ?? {}).sort())
  })

  describe.each(Object.entries(motion.ended ?? {}))('the end %s', (endId, scene) => {
    it.each(sides)('ends the trial it happens in, is named, and does not reject it, %s', (side) => {
      const ended = (poses: readonly Pose[]) =>
        outcomes(test, side, poses).map((outcome) =>
          outcome.kind === 'measured' ? outcome.endedBy : outcome,
        )
      expect(ended(filmed(scene(side)))).toEqual([endId])
      expect(ended(at30(side)).filter((id) => id === endId)).toEqual([])
    })
  })

  it('has a motion for each of its faults, and no other', () => {
    expect(Object.keys(motion.faulty).sort()).toEqual(Object.keys(test.faults).sort())
  })

  describe.each(Object.keys(test.faults))('the fault %s', (faultId) => {
    const scene = motion.faulty[faultId]
    if (!scene) throw new Error(`${test.id}: ${faultId} has no motion in tests/contract/motions.ts.`)

    it.each(sides)('rejects the trial that has it, and is named alone, %s', (side) => {
      const found = outcomes(test, side, filmed(scene(side)))
      expect(found).toEqual([expect.objectContaining({ kind: 'rejected', faults: [faultId] })])
    })

    it('is not seen in a clean trial', () => {
      const readings = outcomes(test, 'left', at30('left')).map((outcome) =>
        outcome.kind === 'incomplete' ? Infinity : outcome.faultReadings[faultId]!,
      )
      const { above, below }: Limits = test.faults[faultId]!
      for (const reading of readings) {
        expect(reading).toBeLessThan((above?.value ?? Infinity) / 2)
        expect(reading).toBeGreaterThan((below?.value ?? -Infinity) / 2)
      }
    })

    it('is never measured away by noise', () => {
      const plain = filmed(scene('left'))
      for (const [i, pixels] of [0.5, 1, 2, 3, 4].entries()) {
        const found = outcomes(test, 'left', noisy(plain, { pixels, seed: 100 + i }))
        expect(found.length).toBeGreaterThan(0)
        expect(found.filter(({ kind }) => kind === 'measured')).toEqual([])
      }
    })
  })
})
