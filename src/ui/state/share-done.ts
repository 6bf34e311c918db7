import { stationProgress } from '../../session/progress'
import type { SessionState, Stage } from '../../session/state'

/** How far the trial of the moment is, of one: getting into place and the hold take about as long as each other. */
const trialDone: Partial<Readonly<Record<Stage['kind'], number>>> = { 'counting-down': 0.4, recording: 0.5 }

/** How much of an assessment is done, 0 to 1: stations that are over, the trials of the present one, the trial that runs. */
export const shareDone = ({ draft, stage }: SessionState): number => {
  if (!draft) return 0
  if (stage.kind === 'finishing' || stage.kind === 'reporting') return 1
  const { valid, wanted } = stationProgress(draft)
  const here = Math.min(1, (valid + (trialDone[stage.kind] ?? 0)) / Math.max(1, wanted))
  return (draft.at + here) / draft.stations.length
}
