import type { Stage } from '../../session/state'

export type CaptureCommand = 'pause' | 'continue' | 'redo'

const isMoving = (stage: Stage) =>
  ['greeting', 'positioning', 'testing-room', 'counting-down', 'recording', 'between'].includes(stage.kind)

/** Presenters blank the screen with these. */
const isHold = (key: string) => key === 'Escape' || key === 'PageUp' || key === 'b' || key === '.'
const isForward = (key: string) => key === ' ' || key === 'Enter' || key === 'PageDown'

/**
 * What a key means at this stage. A presenter sends PageDown and PageUp, and b or a full stop to blank the screen: forward goes on,
 * back and blank hold on, and back from a pause does the last trial again. A rest can be cut short. Null leaves the key to the page.
 */
export const captureCommand = (key: string, stage: Stage): CaptureCommand | null => {
  if (isMoving(stage) && isHold(key)) return 'pause'
  if (!['greeting', 'between', 'paused', 'failed'].includes(stage.kind)) return null
  if (isForward(key)) return 'continue'
  return key === 'PageUp' && stage.kind === 'paused' ? 'redo' : null
}
