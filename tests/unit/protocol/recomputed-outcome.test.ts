import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deg, type Degrees } from '../../../src/math/units'
import type { LookPose } from '../../../src/pose/look'
import type { Pose } from '../../../src/pose/pose'
import { sequencePoses } from '../../../src/pose/pose-sequence'
import type { MobilityTest } from '../../../src/protocol/define-mobility-test'
import type { TrialOutcome, TrialSide } from '../../../src/protocol/outcome'
import { recomputedOutcome } from '../../../src/protocol/recomputed-outcome'
import { mobilityTest, mobilityTests } from '../../../src/protocol/registry'
import { trialOutcome } from '../../../src/protocol/trial'
import { TrialSeries, type EndedTrial } from '../../../src/protocol/trial-series'
import { Lookout } from '../../../src/session/lookout'
import { lookTimesOf } from '../../../src/session/look-order'
import type { TrialEvidence } from '../../../src/session/ports'
import { evidenceRecord, trialEvidence, wholeEvidenceSchema } from '../../../src/storage/evidence-codec'
import { motions } from '../../contract/motions'
import { readFixture } from '../../tools/pose-fixture'
import { filmed } from '../../tools/synthetic-runner'

const recordings = new URL('../../fixtures/poses/', import.meta.url)

const fixtures = mobilityTests.flatMap((test) =>
  readdirSync(new URL(`${test.id}/`, recordings))
    .filter((file) => file.endsWith('.pose.json.gz'))
    .map((file) => [`${test.id}/${file}`, test] as const),
)

interface Recorded {
  readonly side: TrialSide
  readonly luma: number | null
  readonly ended: EndedTrial
}

/** What a session records of a film. */
const live = (test: MobilityTest, poses: readonly Pose[], roll?: Degrees): readonly Recorded[] => {
  const lookout = new Lookout(test, test.sides === 'both' ? 'both' : 'left', 'either-leg')
  return poses.flatMap((pose) =>
    lookout
      .push({ t: pose.t, pose, light: { luma: 120, change: 1 }, ...(roll === undefined ? {} : { roll }) })
      .sightings.flatMap((sighting) =>
        sighting.kind === 'trial-sighted'
          ? [{ side: sighting.side, luma: sighting.setUp.luma, ended: sighting.ended }]
          : [],
      ),
  )
}

const batch = (test: MobilityTest, side: TrialSide, poses: readonly Pose[]): readonly Recorded[] => {
  const series = new TrialSeries(test, side)
  return poses.flatMap((pose) => {
    const { ended } = series.push(pose)
    return ended ? [{ side, luma: null, ended }] : []
  })
}

/** Through the row of the database and back. */
const kept = ({ ended: { poses, attempt } }: Recorded, looks: readonly LookPose[] = []): TrialEvidence => {
  const { picture } = poses[0]!
  const head = { id: 'evidence', trialId: 'trial', assessmentId: 'assessment', picture }
  const record = evidenceRecord(head, { poses, movement: attempt.movement, looks })
  return trialEvidence(wholeEvidenceSchema.parse(record))
}

const again = (test: MobilityTest, trial: Recorded, evidence = kept(trial)): TrialOutcome | null => {
  const { roll, noise } = trial.ended.attempt
  return recomputedOutcome(test, trial.side, { roll, luma: trial.luma, noise }, evidence)
}

const outcomesOf = (trials: readonly Recorded[]) => trials.map(({ ended }) => ended.outcome)

/** Looks at the pictures a trial asks for, in which both networks see what the live one saw, a little to the side. */
const looksAt = (test: MobilityTest, { ended }: Recorded, poses: readonly Pose[]): readonly LookPose[] =>
  lookTimesOf(test, ended).flatMap((t) => {
    const pose = poses.toSorted((a, b) => Math.abs(a.t - t) - Math.abs(b.t - t))[0]!
    return (['heavy', 'full'] as const).flatMap((model) =>
      [false, true].map((mirrored) => ({ model, mirrored, pose: { ...pose, metric: null } })),
    )
  })

describe.each(fixtures)('%s', (file, test) => {
  const poses = sequencePoses(readFixture(new URL(file, recordings)))

  it('comes to the same again as live', () => {
    const trials = live(test, poses)
    expect(trials.length).toBeGreaterThan(0)
    expect(trials.map((trial) => again(test, trial))).toEqual(outcomesOf(trials))
  })

  it('comes to the same again as all at once, for whichever leg was asked for', () => {
    const sides: readonly TrialSide[] = test.sides === 'both' ? ['both'] : ['left', 'right']
    const trials = sides.flatMap((side) => batch(test, side, poses))
    expect(trials.length).toBeGreaterThan(0)
    expect(trials.map((trial) => again(test, trial))).toEqual(outcomesOf(trials))
  })

  it('comes to the same again with a roll that was known, within what is corrected and beyond', () => {
    const trials = [2, 9].flatMap((roll) => live(test, poses, deg(roll)))
    expect(new Set(trials.map(({ ended }) => ended.attempt.roll))).toEqual(new Set([2, 9]))
    expect(trials.map((trial) => again(test, trial))).toEqual(outcomesOf(trials))
  })

  it('comes to the same again with its second look', () => {
    const looked = live(test, poses).map((trial) => {
      const looks = looksAt(test, trial, poses)
      const outcome = trialOutcome(test, trial.side, trial.ended.attempt, looks)
      return { outcome, anew: again(test, trial, kept(trial, looks)) }
    })
    expect(looked.map(({ anew }) => anew)).toEqual(looked.map(({ outcome }) => outcome))
  })

  /** The second of rest that was kept may be too restless to find a movement after it: then there is nothing, no other number. */
  it('comes to nearly the same, or to nothing, where the movement has to be found anew', () => {
    const mdc = test.metrics[test.primary]!.error.mdc.value
    const found = live(test, poses).flatMap((trial) => {
      const anew = again(test, trial, { ...kept(trial), movement: null })
      return anew ? [{ anew, before: trial.ended.outcome }] : []
    })
    expect(found.length).toBeGreaterThan(0)
    for (const { anew, before } of found) {
      expect(anew.kind).toBe(before.kind)
      if (anew.kind === 'incomplete' || before.kind === 'incomplete') continue
      expect(Math.abs(anew.metrics[test.primary]! - before.metrics[test.primary]!)).toBeLessThan(mdc / 2)
    }
  })
})

describe('a recomputed outcome', () => {
  const ankle = mobilityTest('ankle-dorsiflexion')!
  const poses = filmed(motions[ankle.id]!.clean('left'))
  const trial = live(ankle, poses)[0]!
  const signs = { roll: null, luma: null, noise: null }

  it('follows the declaration of today', () => {
    const { heelLifted, ...others } = ankle.faults
    const strict: MobilityTest = {
      ...ankle,
      faults: { ...others, heelLifted: { ...heelLifted!, above: { ...heelLifted!.above!, value: -1 } } },
    }
    expect(again(ankle, trial)?.kind).toBe('measured')
    expect(again(strict, trial)).toMatchObject({ kind: 'rejected', faults: ['heelLifted'] })
  })

  it('is refused by what was known of the pictures', () => {
    const evidence = kept(trial)
    expect(recomputedOutcome(ankle, 'left', { ...signs, luma: 30 }, evidence)).toEqual({
      kind: 'incomplete',
      missing: ['too-dark'],
    })
    expect(recomputedOutcome(ankle, 'left', { ...signs, roll: deg(9) }, evidence)).toEqual({
      kind: 'incomplete',
      missing: ['camera-rolled'],
    })
    expect(recomputedOutcome(ankle, 'left', { ...signs, luma: 120, noise: 12 }, evidence)).toEqual({
      kind: 'incomplete',
      missing: ['picture-noisy'],
    })
  })

  it('is none of what holds no attempt', () => {
    const evidence = kept(trial)
    const still = evidence.poses.filter(({ t }) => t <= evidence.movement!.rest.to)
    expect(recomputedOutcome(ankle, 'left', signs, { ...evidence, movement: null, poses: still })).toBeNull()
    expect(recomputedOutcome(ankle, 'left', signs, { ...evidence, poses: [] })).toBeNull()
    expect(recomputedOutcome(ankle, 'left', signs, { ...evidence, movement: null, poses: [] })).toBeNull()
  })
})
