import type { LookPose } from '../../src/pose/look'
import { imagePoints, type Pose } from '../../src/pose/pose'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import { measuredTrials } from '../../src/protocol/trial-series'
import { evidenceRecord } from '../../src/storage/evidence-codec'
import { seededNormals } from '../tools/synthetic-runner-trouble'

/** What the trials of a film take in the database, their second looks included. */
export interface EvidenceCost {
  readonly trials: number
  /** Of poses alone and of the looks of a trial; bytes. */
  readonly perPose: number
  readonly looksPerTrial: number
  /** Of kept poses at 30 a second with their looks, bytes. */
  readonly perMinute: number
}

/** Two networks, plain and mirrored, at five pictures of the hold and at as many of the rest before it. */
const lookedAt = 10
const ways = (['heavy', 'full'] as const).flatMap((model) =>
  [false, true].map((mirrored) => ({ model, mirrored })),
)
/** What two networks disagree by about the same picture: half a degree of a shank of 130 pixels. */
const apart = 1.2

/** Looks as a trial has them; what they show does not matter here, only how much they change. */
const looksOf = (poses: readonly Pose[], normal: () => number): readonly LookPose[] =>
  Array.from({ length: lookedAt }, (_, i) => poses[Math.floor((i * poses.length) / lookedAt)]!).flatMap(
    (pose) =>
      ways.map((way) => ({
        ...way,
        pose: {
          ...pose,
          metric: null,
          image: imagePoints(pose.image.map((value) => value + apart * normal())),
        },
      })),
  )

const bytesOf = (value: unknown): number => {
  if (ArrayBuffer.isView(value)) return value.byteLength
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), 0)
    : 0
}

/** Null of a film in which no trial came to its end. */
export const evidenceCosts = (test: MobilityTest, film: readonly Pose[]): EvidenceCost | null => {
  const normal = seededNormals(4)
  const trials = measuredTrials(test, test.sides === 'both' ? 'both' : 'either', film)
  if (trials.length === 0) return null
  const rows = trials.map(({ poses, attempt: { movement } }) => {
    const head = { id: 'e', trialId: 't', assessmentId: 'a', picture: poses[0]!.picture }
    const whole = evidenceRecord(head, { poses, movement, looks: looksOf(poses, normal) })
    const looks = bytesOf(whole.looks)
    return { poses: poses.length, looks, bytes: bytesOf(whole) - looks }
  })
  const sum = (read: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + read(row), 0)
  const [poses, looks, bytes] = [sum((row) => row.poses), sum((row) => row.looks), sum((row) => row.bytes)]
  return {
    trials: rows.length,
    perPose: bytes / poses,
    looksPerTrial: looks / rows.length,
    perMinute: (1800 * (bytes + looks)) / poses,
  }
}
