import { z } from 'zod'
import '../pose/jitless'
import {
  assessmentRecordSchema,
  trialRecordSchema,
  type AssessmentRecord,
  type EvidenceRecord,
  type TrialRecord,
} from '../assessment/records'
import { logEntrySchema, planRecordSchema, type LogEntry, type PlanRecord } from '../prescription/records'
import { runnerRecordSchema, type RunnerRecord } from '../runner/records'
import { wholeEvidenceSchema } from './evidence-codec'
import { keyFrameRowSchema, type KeyFrameRow } from './key-frame-row'

/** One setting a row, so that two tabs that change different ones do not undo each other. */
export const settingRowSchema = z.discriminatedUnion('key', [
  z.object({ key: z.literal('theme'), value: z.enum(['system', 'light', 'dark']) }),
  z.object({ key: z.literal('cameraId'), value: z.string().max(512).nullable() }),
  z.object({ key: z.literal('firstSide'), value: z.enum(['left', 'right']).nullable() }),
  z.object({ key: z.literal('sound'), value: z.enum(['on', 'muted']) }),
  z.object({ key: z.literal('poseDelegate'), value: z.enum(['auto', 'GPU', 'CPU']) }),
  z.object({ key: z.literal('lastBackup'), value: z.iso.datetime({ offset: true }).nullable() }),
  z.object({ key: z.literal('backedUp'), value: z.string().max(16).nullable() }),
  z.object({ key: z.literal('backedUpMovement'), value: z.boolean().nullable() }),
])

export type SettingRow = z.infer<typeof settingRowSchema>

/** What each store holds. */
export interface Rows {
  readonly assessments: AssessmentRecord
  readonly trials: TrialRecord
  readonly evidence: EvidenceRecord
  readonly settings: SettingRow
  readonly runners: RunnerRecord
  readonly plans: PlanRecord
  readonly log: LogEntry
  readonly keyFrames: KeyFrameRow
}

export type StoreName = keyof Rows

/** Stores whose rows are changed after they were first written. */
export type ChangedStore = 'assessments' | 'trials' | 'runners' | 'plans' | 'log'

/** A row that did not validate, as it was found. */
export interface QuarantinedRow {
  readonly store: StoreName
  readonly key: IDBValidKey
  readonly row: unknown
  /** What zod said of it. */
  readonly issue: string
  /** ISO instant. */
  readonly at: string
}

/**
 * Every store but the quarantine, with what its rows are. The one list of stores: what is read, backed up, restored and
 * counted goes by it, and a test holds it to the stores that the migrations make.
 *
 * Every row passes here on its way out of the database: disks, older builds and extensions write too.
 */
export const rowSchemas: { readonly [Name in StoreName]: z.ZodType<Rows[Name]> } = {
  assessments: assessmentRecordSchema,
  trials: trialRecordSchema,
  evidence: wholeEvidenceSchema,
  settings: settingRowSchema,
  runners: runnerRecordSchema,
  plans: planRecordSchema,
  log: logEntrySchema,
  keyFrames: keyFrameRowSchema,
}

export const storeNames = Object.keys(rowSchemas) as readonly StoreName[]

export const longestKey = 1024
export const longestIssue = 100_000

/** A row that was set aside, as a backup carries it: its number belongs to one database. */
export const quarantinedRowSchema = z.object({
  store: z.enum(storeNames as [StoreName, ...StoreName[]]),
  key: z.union([z.string().max(longestKey), z.number()]),
  row: z.unknown(),
  issue: z.string().max(longestIssue),
  at: z.iso.datetime({ offset: true }),
})

/** A row with the store it belongs to. */
export type StoreRow = {
  readonly [Name in StoreName]: { readonly store: Name; readonly row: Rows[Name] }
}[StoreName]

export const rowKey = (held: StoreRow): string => (held.store === 'settings' ? held.row.key : held.row.id)

/** A row as its schema reads it; null of one that is none, and of one of more mistakes than the library can tell. */
export const readRow = (store: StoreName, row: unknown): StoreRow | null => {
  try {
    const { data } = rowSchemas[store].safeParse(row)
    return data ? ({ store, row: data } as StoreRow) : null
  } catch (error) {
    // It hands its issues on as the arguments of one call, and those have an end.
    if (error instanceof RangeError) return null
    throw error
  }
}
