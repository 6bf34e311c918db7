import type { Sitting, SittingAnswers } from '../../runner/records'
import { byOwnClock } from '../format'

/** What was answered, as a sitting that begins now, by the runner’s own clock: what hurts is left out for the rest of that day. */
export const sittingNow = (
  { sitting: answers }: { readonly sitting: SittingAnswers | null },
  now: string,
): { readonly sitting?: Sitting } => (answers ? { sitting: { at: byOwnClock(now), ...answers } } : {})
