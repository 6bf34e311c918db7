import { logEntrySchema, planRecordSchema, type LogEntry, type PlanRecord } from '../prescription/records'
import type { Saved } from '../session/ports'
import type { PlanStore } from '../session/training-ports'
import type { StoreParts } from './assessment-store'
import { deletedRow } from './deleted-row'
import { troubleOf } from './faults'
import type { Rows } from './rows'

type Name = 'plans' | 'log'

export class IndexedPlans implements PlanStore {
  readonly #parts: StoreParts

  constructor(parts: StoreParts) {
    this.#parts = parts
  }

  async plan(runnerId: string): Promise<PlanRecord | null> {
    return (await this.plans(runnerId)).at(-1) ?? null
  }

  async plans(runnerId: string): Promise<readonly PlanRecord[]> {
    const plans = await this.#rowsOf('plans', runnerId)
    return plans.toSorted((a, b) => Date.parse(a.madeAt) - Date.parse(b.madeAt))
  }

  async savePlan(plan: PlanRecord): Promise<Saved> {
    const row = planRecordSchema.parse(plan)
    return this.#parts.writes.save({ key: `plan ${row.id}`, rows: [{ store: 'plans', row }] })
  }

  changePlan(id: string, change: (plan: PlanRecord) => PlanRecord): Promise<Saved> {
    return this.#parts.writes.change('plans', id, (plan) => plan && change(plan))
  }

  async log(runnerId: string): Promise<readonly LogEntry[]> {
    const entries = await this.#rowsOf('log', runnerId)
    return entries.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  }

  async saveEntry(entry: LogEntry): Promise<Saved> {
    const row = logEntrySchema.parse(entry)
    return this.#parts.writes.save({ key: `log ${row.id}`, rows: [{ store: 'log', row }] })
  }

  changeEntry(id: string, change: (entry: LogEntry | null) => LogEntry): Promise<Saved> {
    return this.#parts.writes.change('log', id, change)
  }

  deleteEntry(id: string): Promise<(() => Promise<void>) | null> {
    return deletedRow(this.#parts, 'log', id)
  }

  /** After every write asked for so far; what is held in memory counts over what is stored. */
  async #rowsOf<N extends Name>(store: N, runnerId: string): Promise<readonly Rows[N][]> {
    const { connection, faults, check, writes } = this.#parts
    const reading = writes.inTurn(() =>
      connection.use(async (database) => {
        const rows: unknown[] =
          store === 'plans'
            ? await database.getAllFromIndex('plans', 'runnerId', runnerId)
            : await database.getAllFromIndex('log', 'runnerId', runnerId)
        return check.valid(database, store, rows)
      }),
    )
    const stored = await reading.catch((error: unknown) => {
      faults.raise(troubleOf(error))
      return [] as readonly Rows[N][]
    })
    const byId = new Map(stored.map((row) => [row.id, row]))
    for (const row of writes.heldRows(store)) if (row.runnerId === runnerId) byId.set(row.id, row)
    return [...byId.values()]
  }
}
