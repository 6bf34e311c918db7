import type { KeyFrameStore, SettingsStore } from '../session/device-ports'
import type { Bin } from '../session/bin-ports'
import type { OwnData } from '../session/own-data-ports'
import type { RunnerStore } from '../session/household-ports'
import type { AssessmentStore, StoreEvent } from '../session/ports'
import type { PlanStore } from '../session/training-ports'
import { ApartPlans } from './apart-plans'
import { ApartStore } from './apart-store'
import { IndexedAssessmentStore } from './assessment-store'
import { Connection, type DatabaseOptions } from './database'
import { tabForgotten } from './erasure'
import { FaultLog } from './faults'
import { RowCheck } from './quarantine'
import type { Recomputation, Recomputed } from './recompute'
import type { Around } from './own-data'
import { OtherTabs } from './other-tabs'
import { IndexedPlans } from './plans'
import { IndexedRunners } from './runners'
import { IndexedSettings } from './settings'
import { askedBeforeLeaving } from './unstored'
import { WriteQueue } from './write-queue'

export interface Store {
  readonly assessments: AssessmentStore
  readonly settings: SettingsStore
  readonly runners: RunnerStore
  readonly plans: PlanStore
  /** Fetched when somebody wants it: most runners keep no pictures. */
  readonly keyFrames: () => Promise<KeyFrameStore>
  /** What was deleted lately; fetched when a screen wants it. */
  readonly bin: () => Promise<Bin>
  /** Computes stored trials anew from what they were read from. */
  readonly recompute: (which: Recomputed) => Promise<Recomputation>
  /** What is put in order after each opening: whether anything that is shown may have changed by it. */
  readonly tidied: () => Promise<boolean>
  /** What is stored here as a whole: backup, way back, deletion. */
  readonly ownData: (around: Around) => Promise<OwnData>
  /** Gives the database free once running transactions have ended; the next use opens it again. */
  readonly close: () => void
}

/** Everything this device keeps, over one connection. `report` hears of trouble once, and of its end. */
export const openStore = (report: (event: StoreEvent) => void, options: DatabaseOptions = {}): Store => {
  const faults = new FaultLog(report)
  const connection = new Connection(faults, options, () => {
    if (typeof window !== 'undefined') tabForgotten()
    report({ kind: 'erased-elsewhere' })
  })
  const tabs = new OtherTabs(connection.name, report)
  const check = new RowCheck(report)
  const writes = new WriteQueue(connection, faults, check, (stores) => tabs.tell(stores))
  const parts = { connection, faults, check, writes }
  // Workers and tests have no page to leave.
  const leave = typeof window === 'undefined' ? () => undefined : askedBeforeLeaving(writes, window)
  return {
    assessments: new ApartStore(new IndexedAssessmentStore(parts)),
    settings: new IndexedSettings(parts),
    runners: new IndexedRunners(parts),
    plans: new ApartPlans(new IndexedPlans(parts)),
    keyFrames: () => import('./key-frames').then(({ IndexedKeyFrames }) => new IndexedKeyFrames(parts)),
    bin: () => import('./kept-bin').then(({ KeptBin }) => new KeptBin(parts)),
    // Fetched when the page already stands: nothing that is first shown waits for it.
    recompute: (which) => import('./recompute').then(({ recompute }) => recompute(parts, which)),
    tidied: () => import('./tidying').then(({ tidied }) => tidied(parts)),
    ownData: (around) => import('./own-data').then(({ StoredData }) => new StoredData(parts, around)),
    close: () => {
      leave()
      tabs.close()
      connection.close()
    },
  }
}
