import { runnerRecordSchema, type RunnerRecord } from '../runner/records'
import type { HouseholdMember, RunnerStore } from '../session/household-ports'
import type { Saved } from '../session/ports'
import { afterWrites } from './after-writes'
import type { StoreParts } from './assessment-store'
import { troubleOf } from './faults'
import { householdIn, isRowOf, runnerDeleted } from './household'
import { storeNames } from './rows'

export class IndexedRunners implements RunnerStore {
  readonly #parts: StoreParts

  constructor(parts: StoreParts) {
    this.#parts = parts
  }

  async runner(id: string): Promise<RunnerRecord | null> {
    const rows = await afterWrites(this.#parts, async (database) => {
      const row: unknown = await database.get('runners', id)
      return this.#parts.check.valid(database, 'runners', row === undefined ? [] : [row])
    })
    return this.#overHeld(rows ?? []).find((row) => row.id === id) ?? null
  }

  async saveRunner(runner: RunnerRecord): Promise<Saved> {
    const row = runnerRecordSchema.parse(runner)
    return this.#parts.writes.save({ key: `runner ${row.id}`, rows: [{ store: 'runners', row }] })
  }

  changeRunner(id: string, change: (runner: RunnerRecord | null) => RunnerRecord): Promise<Saved> {
    return this.#parts.writes.change('runners', id, change)
  }

  async household(): Promise<readonly HouseholdMember[]> {
    const members = await afterWrites(this.#parts, async (database) => {
      const rows = await this.#parts.check.valid(database, 'runners', await database.getAll('runners'))
      return householdIn(database, this.#overHeld(rows))
    })
    return members ?? []
  }

  deleteRunner(id: string): Promise<boolean> {
    const { connection, faults, writes } = this.#parts
    return writes.inTurn(async () => {
      const held = writes.heldRows('assessments').filter(({ runnerId }) => runnerId === id)
      const isTheirs = isRowOf(id, new Set(held.map((assessment) => assessment.id)))
      const discarded = writes.discard(({ store, row }) => isTheirs(store, row))
      try {
        await connection.use((database) => runnerDeleted(database, id))
        writes.tell(storeNames)
        return true
      } catch (error) {
        writes.hold(discarded)
        faults.raise(troubleOf(error))
        return false
      }
    })
  }

  /** What is held counts over what is stored. */
  #overHeld(rows: readonly RunnerRecord[]): readonly RunnerRecord[] {
    const held = this.#parts.writes.heldRows('runners')
    return [...new Map([...rows, ...held].map((row) => [row.id, row])).values()]
  }
}
