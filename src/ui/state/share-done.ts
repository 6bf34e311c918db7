import { stationProgress } from '../../session/progress'
import type { SessionState } from '../../session/state'

/** How much of an assessment is done, 0 to 1: stations that are over, and the trials of the present one. */
export const shareDone = ({ draft, stage }: SessionState): number => {
  if (!draft) return 0
  if (stage.kind === 'finishing' || stage.kind === 'reporting') return 1
  const { valid, wanted } = stationProgress(draft)
  return (draft.at + valid / Math.max(1, wanted)) / draft.stations.length
}
