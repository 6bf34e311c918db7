import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ms } from '../../../src/math/units'
import { landmarkCount } from '../../../src/pose/landmark'
import { imagePoints, imagePointsLength, metricPoints, metricPointsLength } from '../../../src/pose/pose'
import { evidenceRecord, trialEvidence, wholeEvidenceSchema } from '../../../src/storage/evidence-codec'
import type { Pose } from '../../../src/pose/pose'
import { sequencePoses } from '../../../src/pose/pose-sequence'
import lunge from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import type { TrialEvidence } from '../../../src/session/ports'
import { evidenceRowV2 } from '../../fixtures/storage/evidence-row-v2'
import { evidenceCosts } from '../../performance/evidence-cost'
import { readFixture } from '../../tools/pose-fixture'
import { picture, sampleEvidence, samplePoses } from '../../fixtures/storage/samples'

const of = (poses: readonly Pose[]): TrialEvidence => ({ poses, movement: null, looks: [] })

const head = { id: 'evidence', trialId: 'trial', assessmentId: 'assessment', picture }

/** What a float32 adds to a quotient of at most 3.3 m, and to one of at most 1. */
const metricRounding = 2e-7
const visibilityRounding = 1e-7

const float32s = (length: number, limits: fc.Float32ArrayConstraints) =>
  fc.float32Array({ minLength: length, maxLength: length, noNaN: true, ...limits })

const anyMetric = float32s(metricPointsLength, { min: -3, max: 3 }).map(metricPoints)

const anyPose = fc.record({
  t: fc.double({ min: 0, max: 1e7, noNaN: true }).map(ms),
  picture: fc.constant(picture),
  image: float32s(imagePointsLength, { min: -2000, max: 4000 }).map(imagePoints),
  metric: fc.option(anyMetric),
  visibility: float32s(landmarkCount, { min: 0, max: 1 }),
})

const furthestApart = (a: Float32Array, b: Float32Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0)

test('poses come back: times and image exactly, metric to 0.05 mm, visibility to 1/510', () => {
  fc.assert(
    fc.property(fc.array(anyPose, { maxLength: 6 }), (poses) => {
      const record = evidenceRecord(head, of(poses))
      expect(wholeEvidenceSchema.safeParse(record).success).toBe(true)
      const back = trialEvidence(record).poses
      expect(back).toHaveLength(poses.length)
      poses.forEach((pose, n) => {
        const other = back[n]!
        expect(other.t).toBe(pose.t)
        expect(other.picture).toEqual(pose.picture)
        expect(other.image).toEqual(pose.image)
        expect(other.metric === null).toBe(pose.metric === null)
        if (pose.metric && other.metric) {
          expect(furthestApart(pose.metric, other.metric)).toBeLessThanOrEqual(0.000_05 + metricRounding)
        }
        expect(furthestApart(pose.visibility, other.visibility)).toBeLessThanOrEqual(
          1 / 510 + visibilityRounding,
        )
      })
    }),
    { numRuns: 60 },
  )
})

test('encoding what was decoded changes nothing more', () => {
  fc.assert(
    fc.property(fc.array(anyPose, { maxLength: 4 }), (poses) => {
      const once = evidenceRecord(head, of(poses))
      expect(evidenceRecord(head, trialEvidence(once))).toEqual(once)
    }),
    { numRuns: 40 },
  )
})

test('a minute of a lunge at 30 poses a second with its looks is at least a sixth under 1 MB', () => {
  const file = new URL('../../fixtures/poses/ankle-dorsiflexion/left-clean.pose.json.gz', import.meta.url)
  const costs = evidenceCosts(lunge, sequencePoses(readFixture(file)))
  expect(costs?.trials).toBe(3)
  expect(costs?.perMinute).toBeLessThan(833_000)
  expect(costs?.perMinute).toBeGreaterThan(100_000)
})

test('rows of before and packed ones hold the same', () => {
  const evidence = sampleEvidence(5)
  const plain = evidenceRowV2('trial', 'assessment', evidence)
  expect(wholeEvidenceSchema.safeParse(plain).success).toBe(true)
  expect(trialEvidence(evidenceRecord(head, evidence))).toEqual(trialEvidence(plain))
  const cut = { ...plain, image: plain.image.slice(0, -1) }
  expect(wholeEvidenceSchema.safeParse(cut).success).toBe(false)
})

test('a wild metric guess is clamped and a missing value stays missing', () => {
  const [pose] = samplePoses(1)
  const metric = metricPoints(Float32Array.from(pose!.metric!))
  metric.set([9, -9, NaN])
  const [back] = trialEvidence(evidenceRecord(head, of([{ ...pose!, metric }]))).poses
  expect([...back!.metric!.slice(0, 3)]).toEqual([Math.fround(3.2767), Math.fround(-3.2767), NaN])
})

test('poses without metric points take no room for them', () => {
  const poses = samplePoses(3).map((pose) => ({ ...pose, metric: null }))
  expect(evidenceRecord(head, of(poses)).metric).toBeNull()
})

test('visibility that is not a share of one is brought back into range', () => {
  const [pose] = samplePoses(1)
  const visibility = new Float32Array(landmarkCount)
  visibility.set([NaN, -0.5, 1.5])
  const [back] = trialEvidence(evidenceRecord(head, of([{ ...pose!, visibility }]))).poses
  expect([...back!.visibility.slice(0, 3)]).toEqual([0, 0, 1])
})

test('a decoded pose is its own copy: changing it leaves the record as it was', () => {
  const record = evidenceRecord(head, sampleEvidence(2))
  const before = structuredClone(record)
  for (const pose of trialEvidence(record).poses) pose.image.fill(0)
  expect(record).toEqual(before)
})

test('a pose in a picture of another size is refused', () => {
  const [first, second] = samplePoses(2)
  const turned = { ...second!, picture: { width: picture.height, height: picture.width } }
  expect(() => evidenceRecord(head, of([first!, turned]))).toThrow(RangeError)
})

test('a look at a picture of another size is refused', () => {
  const evidence = sampleEvidence(1)
  const [look] = evidence.looks
  const turned = { ...look!.pose, picture: { width: picture.height, height: picture.width } }
  const looks = [{ ...look!, pose: turned }]
  expect(() => evidenceRecord(head, { ...evidence, looks })).toThrow(RangeError)
})

test.each(['t', 'image', 'metric', 'visibility'] as const)(
  'evidence with %s cut short does not validate',
  (name) => {
    const record = evidenceRecord(head, sampleEvidence(2))
    const cut = { ...record, [name]: record[name]!.slice(0, -1) }
    expect(wholeEvidenceSchema.safeParse(record).success).toBe(true)
    expect(wholeEvidenceSchema.safeParse(cut).success).toBe(false)
  },
)

test('the movement and the second look come back, metric points aside', () => {
  const evidence = sampleEvidence(3)
  const back = trialEvidence(evidenceRecord(head, evidence))
  expect(back.movement).toEqual(evidence.movement)
  expect(back.looks.map(({ model, mirrored }) => [model, mirrored])).toEqual([
    ['heavy', false],
    ['heavy', true],
  ])
  back.looks.forEach(({ pose }, n) => {
    const before = evidence.looks[n]!.pose
    expect([pose.t, pose.picture, pose.image, pose.metric]).toEqual([before.t, picture, before.image, null])
    expect(furthestApart(pose.visibility, before.visibility)).toBeLessThanOrEqual(
      1 / 510 + visibilityRounding,
    )
  })
})

test.each(['model', 'mirrored', 't', 'image', 'visibility'] as const)(
  'a second look with %s cut short does not validate',
  (name) => {
    const record = evidenceRecord(head, sampleEvidence(2))
    const looks = { ...record.looks!, [name]: record.looks![name].slice(0, -1) }
    expect(wholeEvidenceSchema.safeParse({ ...record, looks }).success).toBe(false)
  },
)
