import { cues, type CueId } from './cues'
import type { Cue } from './device-ports'
import type { SessionState } from './state'

/** A cue before it is counted. */
export type Said = Omit<Cue, 'nth'>

export const cue = (id: CueId): Said => ({ id, ...cues[id] })

/** What is said once, when it happens; what comes after it does not say it again. */
export const newly = (said: Said, before: SessionState): Said | null =>
  before.cue?.id === said.id ? null : said
