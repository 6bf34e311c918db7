import { evidenceRecordSchema, type EvidenceRecord } from '../assessment/records'
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

/**
 * Raw poses as rows of the database: 503 bytes a pose, 0.9 MB a minute at 30 poses a second, where objects would take ten
 * times as much. Image points and times, which every result is computed from, are kept exactly; metric points to 0.05 mm
 * and visibility to 1/510, far below what the model knows of them.
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

export const evidenceRecord = (head: EvidenceHead, evidence: TrialEvidence): EvidenceRecord => {
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
  const picture = { width, height }
  return {
    schemaVersion: 2,
    id,
    trialId,
    assessmentId,
    picture,
    count,
    t,
    image,
    metric: hasMetric ? metric : null,
    visibility,
    movement,
    looks: looks.length > 0 ? storedLooks(head, looks) : null,
  }
}

const refuseOther = ({ id, picture }: EvidenceHead, pose: Pose, what: string): void => {
  if (pose.picture.width === picture.width && pose.picture.height === picture.height) return
  throw new RangeError(`evidence ${id}: ${what} lies in a picture of another size`)
}

const storedLooks = (head: EvidenceHead, looks: readonly LookPose[]): EvidenceRecord['looks'] => {
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
    image,
    visibility,
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

export const trialEvidence = (record: EvidenceRecord): TrialEvidence => ({
  poses: evidencePoses(record),
  movement: record.movement,
  looks: lookPoses(record),
})

const lookPoses = ({ looks, picture }: EvidenceRecord): readonly LookPose[] =>
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

const evidencePoses = (record: EvidenceRecord): readonly Pose[] =>
  Array.from(record.t, (t, n) => ({
    t: ms(t),
    picture: record.picture,
    image: imagePoints(share(record.image, n, imagePointsLength)),
    metric: record.metric && metricOf(share(record.metric, n, metricPointsLength)),
    visibility: seen(record.visibility, n),
  }))

const areLooksWhole = (looks: EvidenceRecord['looks']): boolean =>
  looks === null ||
  (looks.model.length === looks.t.length &&
    looks.mirrored.length === looks.t.length &&
    looks.image.length === looks.t.length * imagePointsLength &&
    looks.visibility.length === looks.t.length * landmarkCount)

/** Evidence whose arrays are as long as its count says: a row cut short must not become shorter poses. */
export const wholeEvidenceSchema = evidenceRecordSchema.refine(
  ({ count, t, image, metric, visibility, looks }) =>
    areLooksWhole(looks) &&
    t.length === count &&
    image.length === count * imagePointsLength &&
    visibility.length === count * landmarkCount &&
    (metric === null || metric.length === count * metricPointsLength),
  { message: 'arrays and count disagree' },
)
