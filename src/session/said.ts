import { cues, type CueId } from './cues'
import type { Cue } from './device-ports'

/** A cue before it is counted. */
export type Said = Omit<Cue, 'nth'>

export const cue = (id: CueId): Said => ({ id, ...cues[id] })
