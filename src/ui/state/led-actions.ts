import type { AppActions } from './app-actions'
import type { LateConductor } from './late-conductor'

/**
 * What may be asked for while an assessment is led. `now`: ISO instant. `unlockVoice`: a tone that a browser has put to sleep, as a
 * call or another tab does, sounds again only from a click.
 */
export const ledActions = (
  conductor: LateConductor,
  now: () => string,
  unlockVoice: () => void,
): Pick<
  AppActions,
  'pause' | 'continueOn' | 'answerPain' | 'redo' | 'takeEasier' | 'skip' | 'stop' | 'eventList'
> => ({
  pause: () => conductor.dispatch({ kind: 'pause-asked' }),
  continueOn: () => {
    unlockVoice()
    conductor.dispatch({ kind: 'continue-asked' })
  },
  answerPain: (hurt) => conductor.answerPain(hurt),
  redo: () => conductor.dispatch({ kind: 'redo-asked' }),
  takeEasier: () => conductor.dispatch({ kind: 'easier-asked' }),
  skip: () => conductor.dispatch({ kind: 'skip-asked', at: now() }),
  stop: () => conductor.dispatch({ kind: 'stop-asked', at: now() }),
  eventList: () => JSON.stringify(conductor.events),
})
