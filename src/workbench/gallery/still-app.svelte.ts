import { minutes } from '../../math/units'
import type { AppActions } from '../../ui/state/app-actions'
import { stillData } from './data-scenes'
import { Router, type Route } from '../../ui/state/router.svelte'
import type { Scene } from './scene'
import { storedIn } from './report-scenes'

const nothing = () => undefined

const stillHousehold = {
  readHousehold: nothing,
  chooseRunner: () => Promise.resolve(true),
  addRunner: () => Promise.resolve(true),
  renameRunner: () => Promise.resolve(),
  deleteRunner: () => Promise.resolve(true),
}

const stillTraining = {
  readTraining: nothing,
  keepPlan: () => Promise.resolve(),
  keepEntry: () => Promise.resolve(),
  changeEntry: () => Promise.resolve(() => Promise.resolve()),
  removeEntry: () => Promise.resolve(() => Promise.resolve()),
  readRun: () =>
    Promise.resolve({
      kind: 'run' as const,
      startedAt: '2026-11-24T06:30:00Z',
      km: 8.2,
      minutes: minutes(49.1),
    }),
}

const stillReading = ({ result, earlier = [], pictures, history, older = [], then }: Scene) => ({
  loadResult: (id: string) =>
    Promise.resolve(older.find(({ assessment }) => assessment.id === id) ?? result ?? null),
  listClosed: () =>
    Promise.resolve(
      [...(history?.entries ?? []), ...older]
        .map(({ assessment }) => assessment)
        .filter(({ state }) => state !== 'open'),
    ),
  loadEarlier: () => Promise.resolve(earlier),
  loadConditionsThen: () => Promise.resolve(then ?? null),
  loadHistory: () => Promise.resolve(history ?? { entries: [], plans: [], hasMore: false }),
  loadEvidence: (trialId: string) => Promise.resolve(pictures?.evidence(trialId) ?? null),
  loadKeyFrames: () => Promise.resolve(pictures?.keyFrames() ?? []),
  loadReport: () => storedIn({ ...(result && { result }), ...(pictures && { pictures }) }),
})

const stillDeletion = (deleted: Scene['deleted']) => ({
  closeAsPartial: () => Promise.resolve(),
  deleteAssessment: () => Promise.resolve(() => Promise.resolve()),
  recentlyDeleted: () => Promise.resolve(deleted ?? []),
  bringBack: () => Promise.resolve(true),
  deleteForGood: () => Promise.resolve(true),
})

/** Actions that change nothing: a scene stays as it is. */
export const stillActions = (scene: Scene): AppActions => ({
  ...stillReading(scene),
  prepare: nothing,
  start: nothing,
  resume: nothing,
  mute: nothing,
  demonstrate: nothing,
  pause: nothing,
  continueOn: nothing,
  answerPain: nothing,
  redo: nothing,
  takeEasier: nothing,
  skip: nothing,
  stop: nothing,
  leave: nothing,
  chooseCamera: nothing,
  keepNote: () => Promise.resolve(),
  deleteKeyFrames: () => Promise.resolve(true),
  ...stillDeletion(scene.deleted),
  keepByHand: () => Promise.resolve(),
  ...stillHousehold,
  keepProfile: () => Promise.resolve(),
  ratePain: () => Promise.resolve(),
  tellSince: () => Promise.resolve(),
  ...stillTraining,
  playTone: nothing,
  beginWorkout: () => nothing,
  saveCalendar: () => Promise.resolve(),
  saveRetest: () => Promise.resolve(),
  saveReport: () => Promise.resolve(true),
  shareReport: () => Promise.resolve('shared'),
  retryStoring: nothing,
  eventList: () => '[]',
  reload: nothing,
  keepOffline: nothing,
  takeUpdate: nothing,
  storageUse: () =>
    Promise.resolve({
      program: 1.4e6,
      'live-model': 20.1e6,
      'larger-model': 0,
      results: 312e3,
      room: 9.4e9,
    }),
  clearStored: () => Promise.resolve(),
  requestCount: () => Promise.resolve({ own: 41, foreign: [] }),
  ownData: () => Promise.resolve(scene.data ?? stillData()),
})

/** The address names the scene, so the route does not follow it. */
export class StillRouter extends Router {
  readonly #isLeft: boolean

  constructor(route: Route, isLeft = false) {
    super()
    this.route = route
    this.#isLeft = isLeft
  }

  override follow(): () => void {
    return nothing
  }

  override go(): void {
    return
  }

  override guard(guard: Parameters<Router['guard']>[0]): () => void {
    // Whoever guards is not asked within the effect that says so.
    if (this.#isLeft) queueMicrotask(() => void guard())
    return super.guard(guard)
  }
}
