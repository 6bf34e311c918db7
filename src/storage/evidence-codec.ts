import {
  evidenceRecordSchema,
  type EvidenceRecord,
  type PackedEvidence,
  type PlainEvidence,
} from '../assessment/records'
import { ms } from '../math/units'
import { landmarkCount } from '../pose/landmark'
import type { LookPose } from '../pose/look'
import {
  imagePoints,
  imagePointsLength,
  metricPoints,
  metricPointsLength,
  type PictureSize,
  type Pose,
} from '../pose/pose'
import type { TrialEvidence } from '../session/ports'
import { packedValues, scattered, steady, unpackedValues, type Lengths } from './packed-values'

/**
 * Raw poses as rows of the database, about 0.7 MB a minute at 30 poses a second, where objects would take ten times as
 * much: 503 bytes a pose, told by their changes from pose to pose. Image points and times, which every result is computed
 * from, are kept exactly; metric points to 0.05 mm and visibility to 1/510, far below what the model knows of them.
 *
 * Every value is copied into a plain typed array, because the database refuses the proxies that Svelte's `$state` makes.
 */

/** Tenths of a millimetre in a metre. */
const tenths = 10_000
/** 3.28 m from the middle of the hips: no body reaches further, and a wild guess is clamped. */
const furthest = 32_767
/** No value: the one int16 that a clamped metric value never is. */
const absent = -32_768

const storedMetric = (metres: number) =>
  Number.isNaN(metres) ? absent : Math.max(-furthest, Math.min(furthest, Math.round(metres * tenths)))

const storedVisibility = (visibility: number) => Math.round(Math.max(0, Math.min(1, visibility || 0)) * 255)

export interface EvidenceHead {
  readonly id: string
  readonly trialId: string
  readonly assessmentId: string
  /** The picture that all poses lie in: a trial during which it changes is void before it gets here. */
  readonly picture: PictureSize
}

/** The bits of the image points, the metric points and the visibilities of so many poses, in rows of one pose each. */
const packedImage = (image: Float32Array) =>
  packedValues(new Int32Array(image.buffer), imagePointsLength, scattered)
const packedMetric = (metric: Int16Array) => packedValues(Int32Array.from(metric), metricPointsLength, steady)
const packedVisibility = (visibility: Uint8Array) =>
  packedValues(Int32Array.from(visibility), landmarkCount, steady)

export const evidenceRecord = (head: EvidenceHead, evidence: TrialEvidence): PackedEvidence => {
  const { poses, movement, looks } = evidence
  const { width, height } = head.picture
  const count = poses.length
  const t = Float64Array.from(poses, (pose) => pose.t)
  const image = new Float32Array(count * imagePointsLength)
  const metric = new Int16Array(count * metricPointsLength).fill(absent)
  const visibility = new Uint8Array(count * landmarkCount)
  poses.forEach((pose, n) => {
    refuseOther(head, pose, `pose ${n}`)
    image.set(pose.image, n * imagePointsLength)
    if (pose.metric) metric.set(Int16Array.from(pose.metric, storedMetric), n * metricPointsLength)
    visibility.set(Uint8Array.from(pose.visibility, storedVisibility), n * landmarkCount)
  })
  const hasMetric = poses.some((pose) => pose.metric !== null)
  const { id, trialId, assessmentId } = head
  return {
    schemaVersion: 3,
    id,
    trialId,
    assessmentId,
    picture: { width, height },
    count,
    t,
    image: packedImage(image),
    metric: hasMetric ? packedMetric(metric) : null,
    visibility: packedVisibility(visibility),
    movement,
    looks: looks.length > 0 ? storedLooks(head, looks) : null,
  }
}

const refuseOther = ({ id, picture }: EvidenceHead, pose: Pose, what: string): void => {
  if (pose.picture.width === picture.width && pose.picture.height === picture.height) return
  throw new RangeError(`evidence ${id}: ${what} lies in a picture of another size`)
}

const storedLooks = (head: EvidenceHead, looks: readonly LookPose[]): PackedEvidence['looks'] => {
  const image = new Float32Array(looks.length * imagePointsLength)
  const visibility = new Uint8Array(looks.length * landmarkCount)
  looks.forEach(({ pose }, n) => {
    refuseOther(head, pose, `look ${n}`)
    image.set(pose.image, n * imagePointsLength)
    visibility.set(Uint8Array.from(pose.visibility, storedVisibility), n * landmarkCount)
  })
  return {
    model: looks.map(({ model }) => model),
    mirrored: looks.map(({ mirrored }) => mirrored),
    t: Float64Array.from(looks, ({ pose }) => pose.t),
    image: packedImage(image),
    visibility: packedVisibility(visibility),
  }
}

const metricOf = (stored: Int16Array) =>
  stored.every((value) => value === absent)
    ? null
    : metricPoints(Float32Array.from(stored, (value) => (value === absent ? NaN : value / tenths)))

/** The n-th pose's share of a stored array. */
const share = <Values extends Float32Array | Int16Array | Uint8Array>(
  values: Values,
  n: number,
  length: number,
) => values.slice(n * length, (n + 1) * length) as Values

const seen = (visibility: Uint8Array, n: number) =>
  Float32Array.from(share(visibility, n, landmarkCount), (value) => value / 255)

const unpacked = (
  packed: Uint8Array,
  count: number,
  width: number,
  lengths: Lengths,
): Int32Array<ArrayBuffer> => {
  const values = unpackedValues(packed, count * width, width, lengths)
  if (!values) throw new RangeError('packed values and their count disagree')
  return values
}

const plainImage = (packed: Uint8Array, count: number) =>
  new Float32Array(unpacked(packed, count, imagePointsLength, scattered).buffer)
const plainVisibility = (packed: Uint8Array, count: number) =>
  Uint8Array.from(unpacked(packed, count, landmarkCount, steady))

/** The same row as it was written before rows were packed; throws where its parts disagree. */
const plainEvidence = (record: EvidenceRecord): PlainEvidence => {
  if (record.schemaVersion === 2) return record
  const { count, image, metric, visibility, looks } = record
  return {
    ...record,
    schemaVersion: 2,
    image: plainImage(image, count),
    metric: metric && Int16Array.from(unpacked(metric, count, metricPointsLength, steady)),
    visibility: plainVisibility(visibility, count),
    looks: looks && {
      ...looks,
      image: plainImage(looks.image, looks.t.length),
      visibility: plainVisibility(looks.visibility, looks.t.length),
    },
  }
}

export const trialEvidence = (record: EvidenceRecord): TrialEvidence => {
  const plain = plainEvidence(record)
  return { poses: evidencePoses(plain), movement: plain.movement, looks: lookPoses(plain) }
}

const lookPoses = ({ looks, picture }: PlainEvidence): readonly LookPose[] =>
  Array.from(looks?.t ?? [], (t, n) => ({
    model: looks!.model[n]!,
    mirrored: looks!.mirrored[n]!,
    pose: {
      t: ms(t),
      picture,
      image: imagePoints(share(looks!.image, n, imagePointsLength)),
      metric: null,
      visibility: seen(looks!.visibility, n),
    },
  }))

const evidencePoses = (record: PlainEvidence): readonly Pose[] =>
  Array.from(record.t, (t, n) => ({
    t: ms(t),
    picture: record.picture,
    image: imagePoints(share(record.image, n, imagePointsLength)),
    metric: record.metric && metricOf(share(record.metric, n, metricPointsLength)),
    visibility: seen(record.visibility, n),
  }))

const areLooksWhole = (looks: PlainEvidence['looks']): boolean =>
  looks === null ||
  (looks.model.length === looks.t.length &&
    looks.mirrored.length === looks.t.length &&
    looks.image.length === looks.t.length * imagePointsLength &&
    looks.visibility.length === looks.t.length * landmarkCount)

const isWhole = (record: EvidenceRecord): boolean => {
  try {
    const { count, t, image, metric, visibility, looks } = plainEvidence(record)
    return (
      areLooksWhole(looks) &&
      t.length === count &&
      image.length === count * imagePointsLength &&
      visibility.length === count * landmarkCount &&
      (metric === null || metric.length === count * metricPointsLength)
    )
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Evidence whose arrays are as long as its count says: a row cut short must not become shorter poses. */
export const wholeEvidenceSchema = evidenceRecordSchema.refine(isWhole, {
  message: 'arrays and count disagree',
})
