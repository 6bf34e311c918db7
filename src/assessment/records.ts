import { z } from 'zod'
import { standLines } from './quiet-stand'
import '../pose/jitless'
import { missingIds } from '../protocol/outcome'
import { painAnswerSchema, sittingSchema } from '../runner/records'

/**
 * What is stored of an assessment. The schemas are the source of the types; rows are parsed at the border of store and
 * imports, never in the loop. Rows of an older version are migrated by `storage/migrations.ts`.
 */

const id = z.string().min(1).max(64)
const instant = z.iso.datetime({ offset: true })
const side = z.enum(['left', 'right'])
/** Characters of a note to an assessment: a page that is written by hand. */
export const longestNote = 2000
const trialSide = z.enum([...side.options, 'both'])
/** No quantity of this product lies beyond this; a hostile import does. */
const quantity = z.number().min(-1e6).max(1e6)
const span = z.object({ from: quantity, to: quantity })
const legReading = z.object({
  side,
  /** Null in a front view. */
  near: z.boolean().nullable(),
  by: z.enum(['geometry', 'geometry-and-labels']),
  swapped: z.number().min(0).max(1),
})
const key = z.string().max(64)
const readings = z.record(key, quantity)
const looked = { value: quantity, mirrorGap: quantity, scatter: quantity, pictures: z.int().min(1).max(1000) }
const lookedMetrics = z.record(key, z.object(looked))
const read = {
  metrics: readings,
  looks: z.object({
    first: readings,
    second: z.object({ heavy: lookedMetrics.exactOptional(), full: lookedMetrics.exactOptional() }),
  }),
  phases: z.record(z.string().max(64), span),
  faultReadings: readings,
  leg: legReading.nullable(),
}

const measuredSchema = z.object({
  kind: z.literal('measured'),
  ...read,
  endedBy: z.string().max(64).nullable(),
  flags: z
    .array(
      z.enum([
        'slow-pictures',
        'rather-close',
        'rather-far',
        'short-hold',
        'labels-swapped',
        'off-tempo',
        'looks-disagree',
        'foot-disagrees',
      ]),
    )
    .max(16)
    .readonly(),
})

export const trialOutcomeSchema = z.discriminatedUnion('kind', [
  measuredSchema,
  z.object({
    kind: z.literal('rejected'),
    ...read,
    faults: z.array(z.string().max(64)).min(1).max(16).readonly(),
  }),
  z.object({
    kind: z.literal('incomplete'),
    missing: z.array(z.enum(missingIds)).min(1).max(16).readonly(),
  }),
])

/** How the runner stood before this trial (`assessment/quiet-stand.ts`); degrees, or a share of the shank. */
const standReadingSchema = z.object({
  line: z.enum(standLines),
  side: trialSide,
  value: quantity,
  noise: quantity.min(0),
})
/** Of all stands together (`assessment/standing-posture.ts`). */
export const postureLineSchema = standReadingSchema.extend({
  half95: quantity,
  stands: z.int().min(1),
  is: z.enum(['straight', 'off']),
})

/** The circumstances that a retest must match: measured, not asked. */
export const setUpSchema = z.object({
  picture: z.object({ width: z.int().positive().max(10_000), height: z.int().positive().max(10_000) }),
  /** Nose to lower foot, share of the picture's height. */
  bodySpan: z.number().min(0).max(5).nullable(),
  /** Degrees away from the plane the test asks for. */
  yaw: z.number().min(0).max(90).nullable(),
  /** Degrees that the picture's upright leans to its right, already taken out of the values; null when not known. */
  roll: z.number().min(-90).max(90).nullable(),
  /** Poses a second that were measured. */
  rate: z.number().min(0).max(1000),
  luma: z.number().min(0).max(255).nullable(),
  /** Change between two pictures of the quiet stand, in luma steps: the camera's own noise; null when not measured. */
  noise: z.number().min(0).max(255).nullable(),
  /** How much the angles of this runner, standing still, flickered in this room, degrees; null when not tested. */
  roomNoise: z.number().min(0).max(180).nullable(),
  /** Whether a raised left hand was seen as the left one by this camera; of other sources nobody can tell. */
  sidesProved: z.boolean().exactOptional(),
  /** Whether the hands rested on the hips while it was measured, of a test that asks for it; older rows do not say. */
  handsOnHips: z.boolean().nullable().exactOptional(),
  /** By the easier way that the test offers. */
  easier: z.literal(true).exactOptional(),
})

export const engineSchema = z.object({
  library: z.string().max(64),
  model: z.enum(['lite', 'full', 'heavy', 'recorded']),
  modelHash: z.string().max(64),
  delegate: z.enum(['GPU', 'CPU', 'unknown']),
  browser: z.string().max(64).exactOptional(),
})

const trial = {
  schemaVersion: z.literal(2),
  id,
  assessmentId: id,
  runnerId: id,
  mobilityTestId: id,
  mobilityTestVersion: z.int().positive(),
  /** 1 for the first attempt on this side, counted and rejected together; those by hand are numbered apart. */
  attempt: z.int().positive().max(1000),
  at: instant,
  /** Asked for again, or an entry taken back: kept, and counted no more. */
  withdrawn: z.boolean(),
}

export const seenTrialSchema = z.object({
  ...trial,
  side: trialSide,
  source: z.enum(['camera', 'video-file', 'replay', 'virtual']),
  engine: engineSchema,
  setUp: setUpSchema,
  outcome: trialOutcomeSchema,
  /** Absent of a test that does not begin from a stand on both feet, and of older rows. */
  stand: z.array(standReadingSchema).max(16).readonly().exactOptional(),
  /** The raw poses this was read from. */
  evidenceId: id,
})

/** Read off a tape or a stopwatch by the runner: there is a number, and nothing that it could be computed from anew. */
export const manualTrialSchema = z.object({
  ...trial,
  side,
  source: z.literal('manual'),
  engine: z.null(),
  setUp: z.null(),
  outcome: measuredSchema,
  evidenceId: z.null(),
})

export const trialRecordSchema = z.discriminatedUnion('source', [seenTrialSchema, manualTrialSchema])

export const assessmentRecordSchema = z.object({
  schemaVersion: z.literal(1),
  id,
  runnerId: id,
  startedAt: instant,
  finishedAt: instant.nullable(),
  /** `open` may be resumed; `partial` was closed before its end. */
  state: z.enum(['open', 'finished', 'partial']),
  firstSide: side,
  mobilityTestIds: z.array(id).min(1).max(32),
  /** Absent of one that began before there were two forms. */
  form: z.enum(['full', 'short']).exactOptional(),
  appVersion: z.string().max(32),
  /** What the runner said before each sitting in front of the camera; absent where nobody was asked. */
  sittings: z.array(sittingSchema).min(1).max(64).readonly().exactOptional(),
  /** Absent where no test has asked yet. */
  pain: z.array(painAnswerSchema).max(1000).readonly().exactOptional(),
  /** What the runner wrote to it, afterwards; absent where nothing was. */
  note: z.string().max(longestNote).exactOptional(),
})

/** Which of the poses are the attempt, and what its rest was (`biomechanics/movement.ts`); older rows have none. */
export const movementSchema = z.object({
  rest: span,
  span,
  restLevel: quantity,
  endedBy: z.string().max(64).nullable(),
})

const evidenceHead = {
  id,
  trialId: id,
  assessmentId: id,
  picture: setUpSchema.shape.picture,
  count: z.int().min(0).max(100_000),
  t: z.instanceof(Float64Array),
  movement: movementSchema.nullable(),
}
/** The poses of the second look, one after the other as in the evidence itself; without metric points. */
const lookHead = {
  model: z.array(z.enum(['full', 'heavy'])).max(1000),
  mirrored: z.array(z.boolean()).max(1000),
  t: z.instanceof(Float64Array),
}

/**
 * The raw poses of one trial: image points as float32 pixels, metric points as tenths of a millimetre in int16,
 * visibility as bytes. 0.9 MB a minute at 30 poses a second, and 6 kB for the second look.
 */
export const plainEvidenceSchema = z.object({
  ...evidenceHead,
  schemaVersion: z.literal(2),
  image: z.instanceof(Float32Array),
  metric: z.instanceof(Int16Array).nullable(),
  visibility: z.instanceof(Uint8Array),
  looks: z
    .object({ ...lookHead, image: z.instanceof(Float32Array), visibility: z.instanceof(Uint8Array) })
    .nullable(),
})

/** The same values, each told by its change from pose to pose (`storage/packed-values.ts`); old rows stay as they are. */
export const packedEvidenceSchema = z.object({
  ...evidenceHead,
  schemaVersion: z.literal(3),
  image: z.instanceof(Uint8Array),
  metric: z.instanceof(Uint8Array).nullable(),
  visibility: z.instanceof(Uint8Array),
  looks: z
    .object({ ...lookHead, image: z.instanceof(Uint8Array), visibility: z.instanceof(Uint8Array) })
    .nullable(),
})

export const evidenceRecordSchema = z.discriminatedUnion('schemaVersion', [
  plainEvidenceSchema,
  packedEvidenceSchema,
])

export type SetUp = z.infer<typeof setUpSchema>
export type SeenTrial = z.infer<typeof seenTrialSchema>
export type ManualTrial = z.infer<typeof manualTrialSchema>
export type TrialRecord = SeenTrial | ManualTrial
export type AssessmentRecord = z.infer<typeof assessmentRecordSchema>
export type PlainEvidence = z.infer<typeof plainEvidenceSchema>
export type PackedEvidence = z.infer<typeof packedEvidenceSchema>
export type EvidenceRecord = PlainEvidence | PackedEvidence

/** Whether the runner read this off by hand: such a trial never counts together with those the camera saw. */
export const isManual = (trial: TrialRecord): trial is ManualTrial => trial.source === 'manual'
