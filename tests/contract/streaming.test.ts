import { describe, expect, it } from 'vitest'
import { deg } from '../../src/math/units'
import type { LookPose } from '../../src/pose/look'
import type { Pose } from '../../src/pose/pose'
import { sides, type Side } from '../../src/pose/side'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import type { TrialOutcome } from '../../src/protocol/outcome'
import { recomputedOutcome } from '../../src/protocol/recomputed-outcome'
import { mobilityTests } from '../../src/protocol/registry'
import { trialOutcome } from '../../src/protocol/trial'
import { measuredTrials, type EndedTrial } from '../../src/protocol/trial-series'
import { lookTimesOf } from '../../src/session/look-order'
import { Lookout, type Sighting } from '../../src/session/lookout'
import { evidenceRecord, trialEvidence, wholeEvidenceSchema } from '../../src/storage/evidence-codec'
import { filmed } from '../tools/synthetic-runner'
import { noisy, rolledBy, seededNumbers } from '../tools/synthetic-runner-trouble'
import { motions, type DeclaredMotion } from './motions'

/**
 * Streaming equals batch. Live, a trial is found pose by pose, among questions after faults, frames with nobody in them and
 * a roll that is told twice a second; its looks come while later poses go on coming, network by network. Later the same
 * trial is measured in one go from what was stored of it. Both have to come to the very same outcome.
 */

/** How far the camera of every film leans, degrees, and how differently each picture tells it. */
const leaning = 3
const wavering = 0.3

/** So many poses after a trial its looks are there: the next movement may be under way. */
const looksLater = 20

type Sighted = Extract<Sighting, { readonly kind: 'trial-sighted' }>

/** A trial as the session stores it, once its looks are in. */
interface Stored {
  readonly sighted: Sighted
  readonly looks: readonly LookPose[]
  readonly outcome: TrialOutcome
}

const film = ({ clean }: DeclaredMotion, side: Side): readonly Pose[] =>
  rolledBy(filmed(clean(side), { rate: 24, noise: 0.5, seed: 3 }), leaning)

/** What two networks, plain and mirrored, see in the pictures that a trial asks for; they answer in any order. */
const looksAt = (test: MobilityTest, ended: EndedTrial): readonly LookPose[] =>
  lookTimesOf(test, ended).flatMap((t, i) => {
    const near = ended.poses.toSorted((a, b) => Math.abs(a.t - t) - Math.abs(b.t - t)).slice(0, 1)
    const models = i % 2 === 0 ? (['full', 'heavy'] as const) : (['heavy', 'full'] as const)
    return models.flatMap((model) =>
      [true, false].map((mirrored) => {
        const [seen] = noisy(near, {
          pixels: 0.6,
          seed: i + (mirrored ? 50 : 0) + (model === 'full' ? 9 : 0),
        })
        return { model, mirrored, pose: { ...seen!, t: near[0]!.t, metric: null } }
      }),
    )
  })

/** A session's own way with a film: each pose alone, and what belongs to a trial when it comes. */
const live = (test: MobilityTest, side: Side, poses: readonly Pose[]): readonly Stored[] => {
  const lookout = new Lookout(test, test.sides === 'both' ? 'both' : side, 'recording')
  const chance = seededNumbers(8)
  const waiting: { readonly sighted: Sighted; readonly due: number }[] = []
  const stored: Stored[] = []
  const looked = (until: number) => {
    for (const { sighted } of waiting.filter(({ due }) => due <= until)) {
      const { ended } = sighted
      const looks = looksAt(test, ended)
      const outcome =
        looks.length > 0 ? trialOutcome(test, sighted.side, ended.attempt, looks) : ended.outcome
      stored.push({ sighted, looks, outcome })
    }
    waiting.splice(0, waiting.length, ...waiting.filter(({ due }) => due > until))
  }
  poses.forEach((pose, i) => {
    const light = { luma: 110 + 20 * chance(), change: 1 + chance() }
    const told = i % 12 === 0 ? { roll: deg(leaning + wavering * (chance() - 0.5)) } : {}
    // Now and then a frame shows nobody, between two that do.
    if (i % 40 === 39) lookout.push({ t: pose.t - 5, pose: null, light })
    for (const sighting of lookout.push({ t: pose.t, pose, light, ...told }).sightings)
      if (sighting.kind === 'trial-sighted') waiting.push({ sighted: sighting, due: i + looksLater })
    looked(i)
  })
  looked(Infinity)
  return stored
}

/** In one go, from nothing but the row of the trial and the row of its evidence. */
const fromStore = (test: MobilityTest, { sighted, looks }: Stored): TrialOutcome | null => {
  const { ended, setUp, side } = sighted
  const head = { id: 'evidence', trialId: 'trial', assessmentId: 'assessment', picture: setUp.picture }
  const { poses, attempt } = ended
  const row = evidenceRecord(head, { poses, movement: attempt.movement, looks })
  const signs = { roll: setUp.roll === null ? null : deg(setUp.roll), luma: setUp.luma, noise: setUp.noise }
  return recomputedOutcome(test, side, signs, trialEvidence(wholeEvidenceSchema.parse(row)))
}

describe.each(mobilityTests.map((test) => [test.id, test] as const))('%s', (id, test) => {
  const motion = motions[id]!

  it.each(sides)('comes to the same live, its looks late, as in one go from the store, %s', (side) => {
    const trials = live(test, side, film(motion, side))
    expect(trials.map(({ outcome }) => outcome.kind)).toEqual(
      (motion.clean(side).truth[test.primary] ?? []).map(() => 'measured'),
    )
    expect(trials.map((trial) => fromStore(test, trial))).toEqual(trials.map(({ outcome }) => outcome))
  })

  it.each(sides)('finds the very trials that it finds when nobody asks or looks on the way, %s', (side) => {
    const poses = film(motion, side)
    const asked = test.sides === 'both' ? 'both' : side
    const lookout = new Lookout(test, asked, 'recording')
    // How the camera stands is known before the first pose: until then none is corrected.
    for (const t of [-3, -2, -1]) lookout.push({ t, pose: null, light: null, roll: deg(leaning) })
    const seen = poses.flatMap((pose) =>
      lookout
        .push({ t: pose.t, pose, light: null, roll: deg(leaning) })
        .sightings.flatMap((sighting) => (sighting.kind === 'trial-sighted' ? [sighting.ended] : [])),
    )
    expect(seen.length).toBeGreaterThan(0)
    expect(seen).toEqual(measuredTrials(test, asked, poses, deg(leaning)))
  })

  it('was measured with what is told on the way: roll, light, noise and looks', () => {
    const [first] = live(test, 'left', film(motion, 'left'))
    const { setUp, ended } = first!.sighted
    expect(Math.abs(setUp.roll! - leaning)).toBeLessThan(wavering)
    expect(setUp.luma).toBeGreaterThan(110)
    expect(setUp.noise).toBeGreaterThan(1)
    const looksCount = lookTimesOf(test, ended).length
    expect(first!.looks).toHaveLength(4 * looksCount)
    if (looksCount > 0) expect(first!.outcome).not.toEqual(ended.outcome)
  })
})
