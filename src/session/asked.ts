import type { Asked } from './ports'
import type { SessionState } from './state'
import { stationOf } from './step'

/** What this state asks of whoever stands in front of the source; null while nobody looks: paused, broken, over. */
export const askedOf = (state: SessionState): Asked | null => {
  const { stage, draft } = state
  if (!draft) return null
  const station = stationOf(draft)
  switch (stage.kind) {
    case 'preparing':
    case 'greeting':
    case 'positioning':
    case 'testing-room':
    case 'counting-down':
      return { ...station, phase: 'stand' }
    case 'recording':
      return { ...station, phase: 'go' }
    case 'between':
      return { ...station, phase: 'rest' }
    case 'choosing':
    case 'paused':
    case 'finishing':
    case 'reporting':
    case 'failed':
      return null
  }
}
