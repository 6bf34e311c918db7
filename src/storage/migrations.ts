import type { IDBPDatabase, IDBPTransaction } from 'idb'

/**
 * A step from one version of the database to the next. It sees the stores as they were at its version, so it is not typed
 * by today's rows, and it awaits nothing but requests of its transaction: anything else lets the transaction end half-way.
 */
export interface Migration {
  readonly name: string
  readonly run: (database: IDBPDatabase, transaction: UpgradeTransaction) => void | Promise<void>
}

export type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>

/**
 * The n-th entry leads to version n. Entries are never edited after a release: each version before the newest has its frozen
 * builder in `tests/fixtures/storage/`, from which the newest code must still arrive.
 */
export const migrations: readonly Migration[] = [
  {
    name: 'create-stores',
    run: (database) => {
      const assessments = database.createObjectStore('assessments', { keyPath: 'id' })
      assessments.createIndex('startedAt', 'startedAt')
      assessments.createIndex('runnerId', 'runnerId')
      const trials = database.createObjectStore('trials', { keyPath: 'id' })
      trials.createIndex('assessmentId', 'assessmentId')
      const evidence = database.createObjectStore('evidence', { keyPath: 'id' })
      evidence.createIndex('assessmentId', 'assessmentId')
      database.createObjectStore('settings', { keyPath: 'key' })
      database.createObjectStore('quarantine', { keyPath: 'id', autoIncrement: true })
    },
  },
  {
    name: 'keep-second-looks',
    run: async (_database, transaction) => {
      await rewrite(transaction, 'trials', withFirstLook)
      await rewrite(transaction, 'evidence', (row) => ({
        ...row,
        schemaVersion: 2,
        movement: null,
        looks: null,
      }))
    },
  },
  {
    // Assessments of before have no sittings and no pain: nobody was asked, and that is what a missing field says.
    name: 'keep-runners',
    run: (database) => {
      database.createObjectStore('runners', { keyPath: 'id' })
    },
  },
  {
    name: 'keep-plans',
    run: (database) => {
      const plans = database.createObjectStore('plans', { keyPath: 'id' })
      plans.createIndex('runnerId', 'runnerId')
      const log = database.createObjectStore('log', { keyPath: 'id' })
      log.createIndex('runnerId', 'runnerId')
    },
  },
  {
    name: 'keep-loads-and-checks',
    run: async (_database, transaction) => {
      await rewrite(transaction, 'plans', withChecks)
      await rewrite(transaction, 'log', withLoads)
    },
  },
  {
    name: 'keep-key-frames',
    run: (database) => {
      database.createObjectStore('keyFrames', { keyPath: 'id' }).createIndex('assessmentId', 'assessmentId')
    },
  },
  {
    // The newest of one runner, the open ones, and the trials of an old declaration, without reading all of everybody.
    name: 'find-by-runner-and-version',
    run: (_database, transaction) => {
      const assessments = transaction.objectStore('assessments')
      assessments.createIndex('runnerAndStart', ['runnerId', 'startedAt'])
      assessments.createIndex('runnerAndState', ['runnerId', 'state'])
      const trials = transaction.objectStore('trials')
      // What was read off by hand has no evidence, and so is not in it.
      trials.createIndex('testAndVersion', ['mobilityTestId', 'mobilityTestVersion', 'evidenceId'])
    },
  },
]

type Row = Readonly<Record<string, unknown>>

const rewrite = async (
  transaction: UpgradeTransaction,
  store: string,
  changed: (row: Row) => Row,
): Promise<void> => {
  for await (const cursor of transaction.objectStore(store)) await cursor.update(changed(cursor.value as Row))
}

/**
 * What version 1 measured, it measured by the first look; and it knew of no noise. A row without an outcome is damaged: it
 * stays as it is, for the quarantine, because a migration that throws would lock everything else away.
 */
const withFirstLook = (row: Row): Row => {
  const outcome = row.outcome as Row | null | undefined
  if (outcome == null) return row
  const looks = { first: outcome.metrics, second: {} }
  return {
    ...row,
    schemaVersion: 2,
    setUp: { ...(row.setUp as Row), noise: null, roomNoise: null },
    outcome: outcome.metrics === undefined ? outcome : { ...outcome, looks },
  }
}

/** Version 4 asked nobody for their sex, knew no strength checks and no retest, and let no minutes be changed. */
const withChecks = (row: Row): Row =>
  row.request == null || row.edits == null
    ? row
    : {
        ...row,
        schemaVersion: 2,
        request: { ...(row.request as Row), sex: null, checks: [], retests: [] },
        edits: { ...(row.edits as Row), minutes: [] },
      }

/** What is no exercise at all stays as it is, for the quarantine: a migration that throws would lock everything else away. */
const withBand = (exercise: Row | null): Row | null =>
  Array.isArray(exercise?.sets)
    ? { ...exercise, sets: (exercise.sets as readonly Row[]).map((set) => ({ ...set, band: null })) }
    : exercise

/** Version 4 kept of a load its kilograms alone, and of a run neither a note nor its file. */
const withLoads = (row: Row): Row => {
  if (row.kind === 'run') return { ...row, schemaVersion: 2, startedAt: null, note: '' }
  if (row.kind === 'cross-training') return { ...row, schemaVersion: 2, note: '' }
  return Array.isArray(row.exercises)
    ? { ...row, schemaVersion: 2, exercises: (row.exercises as readonly (Row | null)[]).map(withBand) }
    : row
}

/** Runs, in order, the steps that a database of version `from` has not seen. */
export const migrate = async (
  steps: readonly Migration[],
  from: number,
  database: IDBPDatabase,
  transaction: UpgradeTransaction,
): Promise<void> => {
  for (const step of steps.slice(from)) await step.run(database, transaction)
}
