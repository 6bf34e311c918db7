import type { AssessmentRecord } from '../assessment/records'
import type { ToldAssessment } from '../assessment/told-assessment'
import type { Bin, Deleted } from '../session/bin-ports'
import type { KeyFrameStore } from '../session/device-ports'
import type { AssessmentStore } from '../session/ports'
import type { PlanStore } from '../session/training-ports'
import { askToPersist } from './persistence'
import { readingActions } from './reading-actions'
import { toldAfterActions } from './told-after'

interface HistoryStores {
  readonly assessments: AssessmentStore
  readonly plans: PlanStore
  readonly keyFrames: () => Promise<KeyFrameStore>
  readonly bin: () => Promise<Bin>
}

/** What lies before an assessment, read when it is asked for. */
export const earlierIn = (store: AssessmentStore) => async (own: ToldAssessment) =>
  (await import('./assessments-before')).storedBefore(store, own)

/** What the interface may ask of earlier assessments, at `now`; `changed` is told when what is listed has to be read again. */
export const historyActions = (
  stores: HistoryStores,
  runnerId: Promise<string>,
  changed: () => Promise<unknown>,
  now: () => string,
) => {
  const { assessments, keyFrames, bin } = stores
  return {
    ...readingActions(assessments, runnerId, keyFrames),
    ...toldAfterActions(assessments, changed),
    loadHistory: async (count: number) => {
      const { longHistory } = await import('./history')
      return longHistory(stores, await runnerId, count)
    },
    listClosed: async () => {
      const own = await runnerId
      const all = await assessments.assessments()
      return all.filter((each) => each.runnerId === own && each.state !== 'open')
    },
    keepNote: async (id: string, note: string) => {
      await keepNote(assessments, id, note)
      await changed()
    },
    closeAsPartial: async (id: string) => {
      await closeAsPartial(assessments, id, now())
      // It may be the first result.
      void askToPersist()
      await changed()
    },
    deleteAssessment: async (id: string) => {
      const bringBack = await assessments.deleteAssessment(id)
      await changed()
      return (
        bringBack &&
        (async () => {
          await bringBack()
          await changed()
        })
      )
    },
    recentlyDeleted: async () => (await bin()).contents(await runnerId),
    bringBack: async (deleted: Deleted) => {
      const isDone = await (await bin()).bringBack(deleted)
      await changed()
      return isDone
    },
    deleteForGood: async (deleted: Deleted) => (await bin()).deleteForGood(deleted),
  }
}

/** Ends an assessment that was broken off with the trials that it has, at `at`; one that is closed already stays as it is. */
const closeAsPartial = (store: AssessmentStore, assessmentId: string, at: string) =>
  store.changeAssessment(assessmentId, (assessment) =>
    assessment.state === 'open' ? { ...assessment, state: 'partial', finishedAt: at } : assessment,
  )

/** Keeps what the runner writes to an assessment; an empty note takes it away. */
export const keepNote = (store: AssessmentStore, assessmentId: string, note: string) =>
  store.changeAssessment(assessmentId, (assessment) => {
    const written: AssessmentRecord = { ...assessment, note }
    if (note === '') delete written.note
    return written
  })
