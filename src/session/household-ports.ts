import type { RunnerRecord } from '../runner/records'
import type { Saved } from './ports'

/** Somebody of whom something is stored here. */
export interface HouseholdMember {
  readonly id: string
  /** Null where nobody gave them one. */
  readonly name: string | null
  readonly assessments: number
  /** ISO instant of the newest assessment; null where there is none. */
  readonly newestAt: string | null
}

/** Who uses this device. Every record names its runner, and they are kept apart by that. */
export interface RunnerStore {
  /** Null when nothing was ever asked of this runner, or cannot be read. */
  runner(id: string): Promise<RunnerRecord | null>
  saveRunner(runner: RunnerRecord): Promise<Saved>
  /** Changes a runner as they are at that moment, whichever tab wrote last; null where nothing is kept of them yet. */
  changeRunner(id: string, change: (runner: RunnerRecord | null) => RunnerRecord): Promise<Saved>
  /** Everybody of whom anything is stored, by name, those without one last. */
  household(): Promise<readonly HouseholdMember[]>
  /** With everything that is theirs, for good. `false`: a `fault` event has said why not. */
  deleteRunner(id: string): Promise<boolean>
}
