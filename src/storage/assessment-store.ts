import {
  assessmentRecordSchema,
  isManual,
  manualTrialSchema,
  trialRecordSchema,
  type AssessmentRecord,
  type ManualTrial,
  type TrialRecord,
} from '../assessment/records'
import type {
  AssessmentStore,
  NewestAssessments,
  Saved,
  StoredAssessment,
  TrialEvidence,
} from '../session/ports'
import type { Connection, Database } from './database'
import { deletedRow } from './deleted-row'
import { evidenceRecord, trialEvidence } from './evidence-codec'
import { troubleOf, type FaultLog } from './faults'
import { newestIds } from './newest'
import type { RowCheck } from './quarantine'
import { rowKey, type Rows, type StoreRow } from './rows'
import { StoredHere } from './stored-here'
import type { WriteQueue } from './write-queue'

/** Instants carry the offset of the place they were written in, so their text does not sort. */
const instant = (iso: string) => Date.parse(iso)

const newestFirst = (a: AssessmentRecord, b: AssessmentRecord) => instant(b.startedAt) - instant(a.startedAt)

const inOrder = (a: TrialRecord, b: TrialRecord) => instant(a.at) - instant(b.at) || a.attempt - b.attempt

export interface StoreParts {
  readonly connection: Connection
  readonly faults: FaultLog
  readonly check: RowCheck
  readonly writes: WriteQueue
}

/** Assessments with their trials and raw poses. Records are copied by their schemas, so that Svelte's proxies do no harm. */
export class IndexedAssessmentStore implements AssessmentStore {
  readonly #parts: StoreParts
  readonly #here = new StoredHere()

  constructor(parts: StoreParts) {
    this.#parts = parts
  }

  async saveAssessment(assessment: AssessmentRecord): Promise<Saved> {
    const row = assessmentRecordSchema.parse(assessment)
    this.#here.assessment(row)
    return this.#parts.writes.save({ key: `assessment ${row.id}`, rows: [{ store: 'assessments', row }] })
  }

  changeAssessment(
    id: string,
    change: (assessment: AssessmentRecord) => AssessmentRecord,
    whole?: AssessmentRecord,
  ): Promise<Saved> {
    const { connection, writes } = this.#parts
    if (whole) this.#here.assessment(assessmentRecordSchema.parse(whole))
    return writes.change('assessments', id, (assessment) =>
      assessment ? change(assessment) : connection.wasCleared && whole ? whole : null,
    )
  }

  async saveTrial(trial: TrialRecord, kept: TrialEvidence | null): Promise<Saved> {
    const row = trialRecordSchema.parse(trial)
    const partOf = row.assessmentId
    const lost = this.#here.rowsOf(partOf)
    this.#here.trial(row)
    return this.#parts.writes.save({ key: `trial ${row.id}`, rows: trialRows(row, kept), partOf, lost })
  }

  async saveByHand(assessment: AssessmentRecord | null, trials: readonly ManualTrial[]): Promise<Saved> {
    const rows: readonly StoreRow[] = [
      ...(assessment
        ? [{ store: 'assessments', row: assessmentRecordSchema.parse(assessment) } as const]
        : []),
      ...trials.map((trial) => ({ store: 'trials', row: manualTrialSchema.parse(trial) }) as const),
    ]
    const partOf = assessment ? undefined : trials[0]?.assessmentId
    const key = `by hand ${rows.map(rowKey).join(' ')}`
    return this.#parts.writes.save({ key, rows, ...(partOf !== undefined && { partOf }) })
  }

  updateTrial(changed: TrialRecord): Promise<Saved> {
    const { id, withdrawn } = changed
    this.#here.trial(trialRecordSchema.parse(changed))
    return this.#parts.writes.change('trials', id, (trial) => trial && { ...trial, withdrawn })
  }

  retry(): Promise<Saved> {
    return this.#parts.writes.retry()
  }

  async assessments(): Promise<readonly AssessmentRecord[]> {
    const rows = await this.#rows('assessments', (database) => database.getAll('assessments'))
    return rows.toSorted(newestFirst)
  }

  async openAssessment(runnerId?: string): Promise<StoredAssessment | null> {
    const rows = await this.#rows('assessments', (database) =>
      runnerId === undefined
        ? database.getAll('assessments')
        : database.getAllFromIndex('assessments', 'runnerAndState', [runnerId, 'open']),
    )
    const [open] = rows
      .filter(
        (assessment) =>
          assessment.state === 'open' && (runnerId === undefined || assessment.runnerId === runnerId),
      )
      .toSorted(newestFirst)
    return open ? { assessment: open, trials: await this.#trials(open.id) } : null
  }

  async newest(runnerId: string, count: number, before?: string): Promise<NewestAssessments> {
    const until = before === undefined ? Infinity : instant(before)
    const rows = await this.#rows('assessments', async (database) => {
      const ids = await newestIds(database, runnerId, count + 1, until)
      const found = await Promise.all(ids.map((id) => database.get('assessments', id)))
      return found.filter((row) => row !== undefined)
    })
    const own = rows
      .filter((assessment) => assessment.runnerId === runnerId && instant(assessment.startedAt) < until)
      .toSorted(newestFirst)
    const shown = own.slice(0, count)
    const trials = await this.#rows('trials', async (database) => {
      const { store } = database.transaction('trials')
      const found = await Promise.all(shown.map(({ id }) => store.index('assessmentId').getAll(id)))
      return found.flat()
    })
    const stored = shown.map((assessment) => ({
      assessment,
      trials: trials.filter(({ assessmentId }) => assessmentId === assessment.id).toSorted(inOrder),
    }))
    return { stored, hasMore: own.length > count }
  }

  async assessment(id: string): Promise<StoredAssessment | null> {
    const assessment = await this.#row('assessments', id)
    return assessment ? { assessment, trials: await this.#trials(id) } : null
  }

  async evidence(trialId: string, runnerId?: string): Promise<TrialEvidence | null> {
    const trial = await this.#row('trials', trialId)
    if (runnerId !== undefined && trial?.runnerId !== runnerId) return null
    const evidenceId = trial?.evidenceId ?? null
    const evidence = evidenceId === null ? null : await this.#row('evidence', evidenceId)
    return evidence && trialEvidence(evidence)
  }

  deleteAssessment(id: string): Promise<(() => Promise<void>) | null> {
    this.#here.forget(id)
    return deletedRow(this.#parts, 'assessments', id)
  }

  async #trials(assessmentId: string): Promise<readonly TrialRecord[]> {
    const rows = await this.#rows('trials', (database) =>
      database.getAllFromIndex('trials', 'assessmentId', assessmentId),
    )
    return rows.filter((trial) => trial.assessmentId === assessmentId).toSorted(inOrder)
  }

  async #row<Name extends 'assessments' | 'trials' | 'evidence'>(
    store: Name,
    id: string,
  ): Promise<Rows[Name] | null> {
    const rows = await this.#rows(store, async (database) => {
      const row: unknown = await database.get(store, id)
      return row === undefined ? [] : [row]
    })
    return rows.find((row) => row.id === id) ?? null
  }

  /** What the database has, valid, and over it what is still held; only the latter when the database cannot be read. */
  async #rows<Name extends 'assessments' | 'trials' | 'evidence'>(
    store: Name,
    read: (database: Database) => Promise<readonly unknown[]>,
  ): Promise<readonly Rows[Name][]> {
    const { connection, faults, check, writes } = this.#parts
    // After every write asked for so far: a result is shown the moment its last trial is on its way to the disk.
    const stored = writes.inTurn(() =>
      connection.use(async (database) => check.valid(database, store, await read(database))),
    )
    const rows = await stored.catch((error: unknown) => {
      faults.raise(troubleOf(error))
      return []
    })
    return [...new Map([...rows, ...writes.heldRows(store)].map((row) => [row.id, row])).values()]
  }
}

/** A trial with its raw poses; one that was read off by hand has none. */
const trialRows = (row: TrialRecord, kept: TrialEvidence | null): readonly StoreRow[] => {
  if (isManual(row)) {
    if (kept) throw new RangeError(`trial ${row.id} was measured by hand, and comes with evidence`)
    return [{ store: 'trials', row }]
  }
  if (!kept) return [{ store: 'trials', row }]
  const { id: trialId, evidenceId: id, assessmentId, setUp } = row
  const evidence = evidenceRecord({ id, trialId, assessmentId, picture: setUp.picture }, kept)
  return [
    { store: 'trials', row },
    { store: 'evidence', row: evidence },
  ]
}
