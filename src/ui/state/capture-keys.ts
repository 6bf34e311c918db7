import type { Stage } from '../../session/state'
import type { AppActions } from './app-actions'

export type CaptureCommand = 'pause' | 'continue' | 'redo'

const isMoving = (stage: Stage) =>
  ['greeting', 'positioning', 'testing-room', 'counting-down', 'recording'].includes(stage.kind) ||
  // After the last trial nothing runs any more that could be held.
  (stage.kind === 'between' && stage.why !== 'finished')

/** Presenters blank the screen with these. */
const isHold = (key: string) => key === 'Escape' || key === 'PageUp' || key === 'b' || key === '.'
const isForward = (key: string) => key === ' ' || key === 'Enter' || key === 'PageDown'

/**
 * What a key means at this stage. A presenter sends PageDown and PageUp, and b or a full stop to blank the screen: forward goes on,
 * back and blank hold on, and back from a pause does the last trial again. A rest can be cut short. While the runner moves there
 * is nothing to go on to, and a press too many must void no trial: then forward means nothing. Null leaves the key to the page.
 */
export const captureCommand = (key: string, stage: Stage): CaptureCommand | null => {
  if (isMoving(stage) && isHold(key)) return 'pause'
  if (!['greeting', 'between', 'paused', 'failed'].includes(stage.kind)) return null
  if (isForward(key)) return 'continue'
  return key === 'PageUp' && stage.kind === 'paused' ? 'redo' : null
}

const controls = 'a, button, input, select, textarea, summary'

/** Does what a key means at this stage; a key that a control of the page takes stays its own. */
export const runKey = (event: KeyboardEvent, stage: Stage, actions: AppActions): void => {
  const isTyping = event.target instanceof Element && event.target.closest(controls)
  if (event.repeat || event.defaultPrevented) return
  if (isTyping && (event.key === ' ' || event.key === 'Enter')) return
  const command = captureCommand(event.key, stage)
  if (!command) return
  event.preventDefault()
  if (command === 'pause') actions.pause()
  else if (command === 'continue') actions.continueOn()
  else actions.redo()
}
