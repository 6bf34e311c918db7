import type { Cue } from '../../../src/session/device-ports'
import { silence, withCue, withEnd, type CueQueue } from '../../../src/voice/cue-queue'
import { toneLength } from '../../../src/voice/tones'

/** A cue and when it was due, milliseconds. */
export interface DueCue {
  readonly t: number
  readonly cue: Cue
}

/** A quick voice of a device: milliseconds a word. */
const wordTime = 300

const lengthOf = ({ tone, speech }: Cue): number =>
  (tone === 'none' ? 0 : toneLength(tone) * 1000) + wordTime * speech.split(' ').length

/** So much of a cue has to sound before an urgent one may cut it off, or all of a shorter one; milliseconds. */
const leastHeard = 700

/** Cues of which nothing was heard, by the order that the voice keeps: another one came too soon. */
export const unheard = (due: readonly DueCue[]): readonly Cue[] => {
  const heard = new Set<Cue>()
  let queue: CueQueue<Cue> = silence
  let [begunAt, endsAt] = [0, Infinity]
  const follow = (next: CueQueue<Cue>, t: number) => {
    if (next.now !== queue.now) {
      if (queue.now && t - begunAt >= Math.min(leastHeard, lengthOf(queue.now))) heard.add(queue.now)
      ;[begunAt, endsAt] = [t, next.now ? t + lengthOf(next.now) : Infinity]
    }
    queue = next
  }
  for (const { t, cue } of due) {
    while (endsAt <= t) follow(withEnd(queue), endsAt)
    follow(withCue(queue, cue), t)
  }
  while (queue.now) follow(withEnd(queue), endsAt)
  return due.map(({ cue }) => cue).filter((cue) => !heard.has(cue))
}
