import { runnerRecordSchema, type RunnerRecord } from '../runner/records'
import type { RunnerStore, Saved } from '../session/ports'
import type { StoreParts } from './assessment-store'
import { troubleOf } from './faults'

export class IndexedRunners implements RunnerStore {
  readonly #parts: StoreParts

  constructor(parts: StoreParts) {
    this.#parts = parts
  }

  /** After every write asked for so far, and what is held over what is stored. */
  async runner(id: string): Promise<RunnerRecord | null> {
    const { connection, faults, check, writes } = this.#parts
    const stored = writes.inTurn(() =>
      connection.use(async (database) => {
        const row: unknown = await database.get('runners', id)
        return check.valid(database, 'runners', row === undefined ? [] : [row])
      }),
    )
    const rows = await stored.catch((error: unknown) => {
      faults.raise(troubleOf(error))
      return []
    })
    return [...rows, ...writes.heldRows('runners')].findLast((row) => row.id === id) ?? null
  }

  async saveRunner(runner: RunnerRecord): Promise<Saved> {
    const row = runnerRecordSchema.parse(runner)
    return this.#parts.writes.save({ key: `runner ${row.id}`, rows: [{ store: 'runners', row }] })
  }
}
