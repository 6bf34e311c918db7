import type { PlanRequest } from '../prescription/plan-request'
import type { LogEntry, PlanEdits, PlanRecord } from '../prescription/records'
import type { PlanStore } from '../session/training-ports'
import { merged } from './row-change'

export interface KeptParts {
  readonly plan: PlanRecord | null
  readonly log: readonly LogEntry[]
}

type Unkept<Entry> = Entry extends unknown ? Omit<Entry, 'schemaVersion' | 'id' | 'runnerId'> : never

/** Plan and log of the runner who uses this page: shown at once when they change, and kept at once. */
export class KeptTraining {
  readonly #store: PlanStore
  readonly #runnerId: string
  readonly #show: (parts: KeptParts) => void
  #parts: KeptParts = { plan: null, log: [] }
  /** What is asked for while the first answer of the store is awaited comes after it. */
  #ready: Promise<void> | null = null

  constructor(store: PlanStore, runnerId: string, show: (parts: KeptParts) => void) {
    this.#store = store
    this.#runnerId = runnerId
    this.#show = show
  }

  read(): Promise<void> {
    this.#ready ??= this.readAgain()
    return this.#ready
  }

  /** After another tab has written. */
  async readAgain(): Promise<void> {
    const [plan, log] = await Promise.all([this.#store.plan(this.#runnerId), this.#store.log(this.#runnerId)])
    this.#change({ plan, log })
  }

  /** Changed without a new request it keeps its id; a plan that is made anew gets one of its own. */
  async keepPlan(
    request: PlanRequest,
    edits: PlanEdits,
    made: { readonly id: string; readonly at: string },
  ): Promise<void> {
    await this.read()
    const before = this.#parts.plan
    const isEdit = before !== null && JSON.stringify(before.request) === JSON.stringify(request)
    const id = isEdit ? before.id : made.id
    const plan: PlanRecord = {
      schemaVersion: 2,
      id,
      runnerId: this.#runnerId,
      madeAt: made.at,
      request,
      edits,
    }
    this.#change({ ...this.#parts, plan })
    if (!isEdit) await this.#store.savePlan(plan)
    else
      await this.#store.changePlan(id, (stored) => ({
        ...stored,
        madeAt: made.at,
        edits: merged(before.edits, edits, stored.edits),
      }))
  }

  async keepEntry(entry: Unkept<LogEntry>, id: string): Promise<void> {
    await this.read()
    const whole: LogEntry = { ...entry, schemaVersion: 2, id, runnerId: this.#runnerId }
    this.#showEntry(whole)
    await this.#store.saveEntry(whole)
  }

  /** Puts an entry in the place of the one of its id; the answer brings the old one back. */
  async changeEntry(entry: LogEntry): Promise<() => Promise<void>> {
    await this.read()
    const before = this.#parts.log.find(({ id }) => id === entry.id) ?? entry
    await this.#put(before, entry)
    return () => this.#put(entry, before)
  }

  /** Takes an entry away; the answer brings it back. Null where there is none, or it could not be taken away. */
  async removeEntry(id: string): Promise<(() => Promise<void>) | null> {
    await this.read()
    const before = this.#parts.log.find((entry) => entry.id === id)
    const bringBack = before && (await this.#store.deleteEntry(id))
    if (!bringBack) return null
    this.#change({ ...this.#parts, log: this.#parts.log.filter((entry) => entry.id !== id) })
    return async () => {
      this.#showEntry(before)
      await bringBack()
    }
  }

  /** Changes what differs between the two, and nothing else of what is stored by now. */
  async #put(before: LogEntry, after: LogEntry): Promise<void> {
    this.#showEntry(after)
    await this.#store.changeEntry(after.id, (stored) => merged(before, after, stored ?? after))
  }

  #showEntry(entry: LogEntry): void {
    const others = this.#parts.log.filter(({ id }) => id !== entry.id)
    const log = [...others, entry].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    this.#change({ ...this.#parts, log })
  }

  #change(parts: KeptParts): void {
    this.#parts = parts
    this.#show(parts)
  }
}
