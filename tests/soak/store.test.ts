import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { ms } from '../../src/math/units'
import { landmarkCount } from '../../src/pose/landmark'
import type { LookPose } from '../../src/pose/look'
import {
  imagePoints,
  imagePointsLength,
  metricPoints,
  metricPointsLength,
  type Pose,
} from '../../src/pose/pose'
import type { TrialEvidence } from '../../src/session/ports'
import { freshStore } from '../fixtures/storage/fresh-store'
import { picture, sampleAssessment, sampleTrial } from '../fixtures/storage/samples'
import { seededNumbers } from '../tools/synthetic-runner-trouble'

const sittings = 300

type Random = () => number
const below = (random: Random, most: number) => Math.floor(random() * most)

/** A pose that moved a little, or anything at all: what a model says now and then. */
const somePose = (random: Random, t: number, before: Pose | undefined): Pose => {
  const isWild = !before || random() < 0.02
  const image = isWild
    ? Float32Array.from({ length: imagePointsLength }, () => 4000 * random() - 1000)
    : before.image.map((value) => value + 3 * (random() - 0.5))
  return {
    t: ms(t),
    picture,
    image: imagePoints(image),
    metric:
      random() < 0.1
        ? null
        : metricPoints(Float32Array.from({ length: metricPointsLength }, () => 2 * random() - 1)),
    visibility: Float32Array.from({ length: landmarkCount }, () => Math.round(255 * random()) / 255),
  }
}

const someEvidence = (random: Random): TrialEvidence => {
  const poses: Pose[] = []
  for (let n = below(random, 90) + 1; n > 0; n--)
    poses.push(somePose(random, (poses.at(-1)?.t ?? 0) + 10 + 60 * random(), poses.at(-1)))
  const looks = poses.slice(0, below(random, 5)).map((pose): LookPose => ({
    model: random() < 0.5 ? 'heavy' : 'full',
    mirrored: random() < 0.5,
    pose: { ...pose, metric: null },
  }))
  return { poses, movement: null, looks }
}

const exact = ({ poses, looks }: TrialEvidence) => [
  poses.map(({ t, image }) => [t, image]),
  looks.map(({ model, mirrored, pose }) => [model, mirrored, pose.t, pose.image]),
]

test(`${String(sittings)} sittings come back from the store as they went in, across connections`, async () => {
  const first = freshStore()
  const random = seededNumbers(77)
  const kept = new Map<string, { trials: string[]; evidence: Map<string, TrialEvidence> }>()
  let store = first
  for (let sitting = 0; sitting < sittings; sitting++) {
    const id = `sitting-${String(sitting)}`
    const evidence = new Map<string, TrialEvidence>()
    await store.assessments.saveAssessment(sampleAssessment(id, { state: 'finished' }))
    const attempts = 1 + below(random, 4)
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const trialId = `${id}-trial-${String(attempt)}`
      const of = someEvidence(random)
      evidence.set(trialId, of)
      expect(await store.assessments.saveTrial(sampleTrial(trialId, id, { attempt }), of)).toBe('stored')
    }
    kept.set(id, { trials: [...evidence.keys()], evidence })
    if (random() < 0.1 && (await store.assessments.deleteAssessment(id))) kept.delete(id)
    if (random() < 0.05) {
      store.close()
      store = freshStore({ name: first.name })
    }
  }
  store.close()
  const later = freshStore({ name: first.name })
  const found = await later.assessments.assessments()
  expect(found.map(({ id }) => id).sort()).toEqual([...kept.keys()].sort())
  for (const [id, { trials, evidence }] of kept) {
    const stored = await later.assessments.assessment(id)
    expect(stored?.trials.map((trial) => trial.id)).toEqual(trials)
    for (const [trialId, of] of evidence) {
      const back = await later.assessments.evidence(trialId)
      expect(back && exact(back)).toEqual(exact(of))
    }
  }
  expect(later.events).toEqual([])
}, 600_000)
