/** What is asked of a cue to put it in order. */
export interface Ranked {
  readonly priority: 'calm' | 'urgent'
}

/** What is being said, and the one thing that waits: what is older than that is not true any more. */
export interface CueQueue<Cue extends Ranked> {
  readonly now: Cue | null
  readonly next: Cue | null
}

export const silence: CueQueue<never> = { now: null, next: null }

/** An urgent cue takes the place of everything; a calm one waits for the end of what is said, in place of one that waits. */
export const withCue = <Cue extends Ranked>(queue: CueQueue<Cue>, cue: Cue): CueQueue<Cue> =>
  cue.priority === 'urgent' || queue.now === null ? { now: cue, next: null } : { now: queue.now, next: cue }

/** What is being said has ended. */
export const withEnd = <Cue extends Ranked>({ next }: CueQueue<Cue>): CueQueue<Cue> => ({
  now: next,
  next: null,
})
