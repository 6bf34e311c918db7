import { ratio } from '../math/units'
import type { SessionEffect } from './effect'
import type { Draft, SessionState, Stage, Station } from './state'

/** What follows from one event: where the session is now, and what has to be done about it. */
export interface Step {
  readonly state: SessionState
  readonly effects: readonly SessionEffect[]
}

/** The station that the assessment is at. */
export const stationOf = ({ stations, at }: Draft): Station => {
  const station = stations[at]
  if (!station) throw new Error(`no station ${at} of ${stations.length}`)
  return station
}

export const step = (state: SessionState, ...effects: readonly SessionEffect[]): Step => ({ state, effects })

export const staged = (state: SessionState, stage: Stage, ...effects: readonly SessionEffect[]): Step =>
  step({ ...state, stage }, ...effects)

/** Whether somebody stands in front of it who does what is asked: a runner, or the virtual one. A file shows what it shows. */
export const isLed = ({ source }: SessionState): boolean =>
  source?.kind === 'camera' || source?.kind === 'virtual'

/** The source was asked for, and nothing of it has arrived. */
export const preparing: Stage = { kind: 'preparing', loaded: ratio(0) }
