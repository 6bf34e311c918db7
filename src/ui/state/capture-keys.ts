import type { Stage } from '../../session/state'

export type CaptureCommand = 'pause' | 'continue' | 'redo'

const isMoving = (stage: Stage) =>
  stage.kind === 'positioning' || stage.kind === 'counting-down' || stage.kind === 'recording'

/**
 * What a key means at this stage. A presenter sends PageDown and PageUp: forward goes on, back holds on, and from a
 * pause does the last trial again. Null leaves the key to the page.
 */
export const captureCommand = (key: string, stage: Stage): CaptureCommand | null => {
  if (isMoving(stage)) return key === 'Escape' || key === 'PageUp' ? 'pause' : null
  if (stage.kind !== 'paused' && stage.kind !== 'failed') return null
  if (key === ' ' || key === 'Enter' || key === 'PageDown') return 'continue'
  return key === 'PageUp' && stage.kind === 'paused' ? 'redo' : null
}
