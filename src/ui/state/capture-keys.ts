import type { Stage } from '../../session/state'

export type CaptureCommand = 'pause' | 'continue' | 'redo'

const isMoving = (stage: Stage) =>
  stage.kind === 'positioning' || stage.kind === 'counting-down' || stage.kind === 'recording'

const isForward = (key: string) => key === ' ' || key === 'Enter' || key === 'PageDown'

/**
 * What a key means at this stage. A presenter sends PageDown and PageUp: forward goes on, back holds on, and from a
 * pause does the last trial again. A rest can be cut short. Null leaves the key to the page.
 */
export const captureCommand = (key: string, stage: Stage): CaptureCommand | null => {
  if (isMoving(stage)) return key === 'Escape' || key === 'PageUp' ? 'pause' : null
  if (stage.kind === 'between' && (key === 'Escape' || key === 'PageUp')) return 'pause'
  if (stage.kind !== 'paused' && stage.kind !== 'failed' && stage.kind !== 'between') return null
  if (isForward(key)) return 'continue'
  return key === 'PageUp' && stage.kind === 'paused' ? 'redo' : null
}
