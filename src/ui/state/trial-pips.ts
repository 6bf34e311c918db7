import type { TrialRecord } from '../../assessment/records'

/** One attempt, as the row of pips shows it: by shape, not only by colour. */
export type TrialPip = 'counted' | 'not-counted' | 'running' | 'open'

/** Every attempt so far but the withdrawn ones, in order, the running one, and as many open ones as are still asked for. */
export const trialPips = (
  trials: readonly TrialRecord[],
  asked: number,
  isRecording: boolean,
): readonly TrialPip[] => {
  const done = trials
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ outcome }): TrialPip => (outcome.kind === 'measured' ? 'counted' : 'not-counted'))
  const left = Math.max(0, asked - done.filter((pip) => pip === 'counted').length)
  const open = Array.from({ length: left }, (_, index): TrialPip =>
    index === 0 && isRecording ? 'running' : 'open',
  )
  return [...done, ...open]
}
