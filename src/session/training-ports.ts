import type { LogEntry, PlanRecord } from '../prescription/records'
import type { Saved } from './ports'

/** Plans and what was trained; a plan is kept as what it is made of. */
export interface PlanStore {
  /** The newest plan of a runner; null where there is none, or none can be read. */
  plan(runnerId: string): Promise<PlanRecord | null>
  /** Every plan that a runner had, oldest first. */
  plans(runnerId: string): Promise<readonly PlanRecord[]>
  savePlan(plan: PlanRecord): Promise<Saved>
  /** Changes a plan as it is at that moment, whichever tab wrote it last; one that is not there stays away. */
  changePlan(id: string, change: (plan: PlanRecord) => PlanRecord): Promise<Saved>
  /** In the order of their days. */
  log(runnerId: string): Promise<readonly LogEntry[]>
  saveEntry(entry: LogEntry): Promise<Saved>
  /** Changes an entry as it is at that moment; null where another tab took it away. */
  changeEntry(id: string, change: (entry: LogEntry | null) => LogEntry): Promise<Saved>
  /** The answer brings it back as it was. Null: nothing was deleted, and a `fault` event has said why not. */
  deleteEntry(id: string): Promise<(() => Promise<void>) | null>
}
