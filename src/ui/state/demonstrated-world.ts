import type { AssessmentResult } from '../../assessment/assessment-result'
import { virtualRunnerId } from '../../assessment/virtual-runner'
import { demonstratedRequest, demonstratedRunner } from '../../session/demonstrated-runner'
import { today } from '../plan-text'
import type { AppActions } from './app-actions'
import type { Demonstrated } from './demonstrated'
import { SessionView, type Training } from './session-view.svelte'

export type TrainingActions = Pick<
  AppActions,
  'readTraining' | 'keepPlan' | 'keepEntry' | 'changeEntry' | 'removeEntry'
>

export interface DemonstratedParts {
  readonly entry: AssessmentResult
  /** Of the person who watches: tests and graphics are the same. */
  readonly own: SessionView
  readonly actions: AppActions
  /** Of a runner's plan and log, wherever they are held: the virtual runner's in memory. */
  readonly trainingActions: (runnerId: string, show: (training: Training) => void) => TrainingActions
}

/**
 * Ends a demonstration: the virtual runner's plan is made of his results by the same prescription as anybody's, and his
 * screens get a view of his own, in which nothing of the person who watches can be seen.
 */
export const demonstratedWorld = async ({
  entry,
  own,
  actions,
  trainingActions,
}: DemonstratedParts): Promise<Demonstrated> => {
  const view = new SessionView(own.tests)
  const training = trainingActions(virtualRunnerId, (kept) => (view.training = kept))
  view.softwareGraphics = own.softwareGraphics
  view.runner = demonstratedRunner(entry.assessment.startedAt)
  view.history = { kind: 'read', recent: [entry], open: null }
  await training.keepPlan(
    demonstratedRequest(entry, (id) => own.testById(id), today()),
    { moves: [], swaps: [], minutes: [] },
  )
  const recentlyDeleted = () => Promise.resolve([])
  return { assessmentId: entry.assessment.id, view, actions: { ...actions, ...training, recentlyDeleted } }
}
