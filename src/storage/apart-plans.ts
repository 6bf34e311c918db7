import { isDemonstrated } from '../assessment/virtual-runner'
import type { LogEntry, PlanRecord } from '../prescription/records'
import type { Saved } from '../session/ports'
import type { PlanStore } from '../session/training-ports'

/**
 * Keeps plan and log of the virtual runner apart, as `ApartStore` does his assessment: in memory, the newest plan alone.
 * Everything else goes to the store behind it.
 */
export class ApartPlans implements PlanStore {
  readonly #store: PlanStore
  #plan: PlanRecord | null = null
  #log: readonly LogEntry[] = []

  constructor(store: PlanStore) {
    this.#store = store
  }

  plan(runnerId: string): Promise<PlanRecord | null> {
    return isDemonstrated({ runnerId }) ? Promise.resolve(this.#plan) : this.#store.plan(runnerId)
  }

  async plans(runnerId: string): Promise<readonly PlanRecord[]> {
    if (!isDemonstrated({ runnerId })) return this.#store.plans(runnerId)
    return this.#plan ? [this.#plan] : []
  }

  savePlan(plan: PlanRecord): Promise<Saved> {
    if (!isDemonstrated(plan)) return this.#store.savePlan(plan)
    // What was ticked off in another plan is not of this one.
    if (this.#plan?.id !== plan.id) this.#log = []
    this.#plan = plan
    return Promise.resolve('held')
  }

  changePlan(id: string, change: (plan: PlanRecord) => PlanRecord): Promise<Saved> {
    if (this.#plan?.id !== id) return this.#store.changePlan(id, change)
    this.#plan = change(this.#plan)
    return Promise.resolve('held')
  }

  log(runnerId: string): Promise<readonly LogEntry[]> {
    return isDemonstrated({ runnerId }) ? Promise.resolve(this.#log) : this.#store.log(runnerId)
  }

  saveEntry(entry: LogEntry): Promise<Saved> {
    if (!isDemonstrated(entry)) return this.#store.saveEntry(entry)
    this.#log = [...this.#log.filter(({ id }) => id !== entry.id), entry]
    return Promise.resolve('held')
  }

  changeEntry(id: string, change: (entry: LogEntry | null) => LogEntry): Promise<Saved> {
    const entry = this.#log.find((each) => each.id === id)
    return entry ? this.saveEntry(change(entry)) : this.#store.changeEntry(id, change)
  }

  async deleteEntry(id: string): Promise<(() => Promise<void>) | null> {
    const before = this.#log.find((entry) => entry.id === id)
    if (!before) return this.#store.deleteEntry(id)
    this.#log = this.#log.filter((entry) => entry.id !== id)
    return async () => {
      await this.saveEntry(before)
    }
  }
}
