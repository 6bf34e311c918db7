import type { PlanStore } from '../session/training-ports'
import type { KeptParts, KeptTraining } from './kept-training'
import { newId } from './new-id'

type Asked<Name extends keyof KeptTraining> = Parameters<KeptTraining[Name]>

/** What the interface may ask of plan and log. Both are opened by the first screen that asks for them. */
export const trainingActions = (
  store: PlanStore,
  runnerId: string | Promise<string>,
  now: () => string,
  show: (parts: KeptParts) => void,
) => {
  let opened: Promise<KeptTraining> | null = null
  const open = async () => new (await import('./kept-training')).KeptTraining(store, await runnerId, show)
  const training = (): Promise<KeptTraining> => (opened ??= open())
  return {
    /** After another tab has written; nothing where no screen has asked for them. */
    readTrainingAgain: () => opened?.then((kept) => kept.readAgain()),
    readTraining: () => void training().then((kept) => kept.read()),
    keepPlan: async (request: Asked<'keepPlan'>[0], edits: Asked<'keepPlan'>[1]) =>
      (await training()).keepPlan(request, edits, { id: newId(), at: now() }),
    keepEntry: async (entry: Asked<'keepEntry'>[0]) => (await training()).keepEntry(entry, newId()),
    changeEntry: async (entry: Asked<'changeEntry'>[0]) => (await training()).changeEntry(entry),
    removeEntry: async (id: string) => (await training()).removeEntry(id),
  }
}
