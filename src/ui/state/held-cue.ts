import type { Cue } from '../../session/device-ports'
import type { CueId } from '../../session/cues'
import { unlikeThen } from '../../assessment/unlike-then'
import type { LiveView } from '../../session/state'

/**
 * A caption is looked up at from three metres, then read: five words at the 160 a minute of subtitles, and half a second to
 * look up; milliseconds of pose time.
 */
const readWithin = 2500

/** What is said in a stage that has a sentence of its own, or just before one: it stands in that one's place until it is read. */
const heldIds: ReadonlySet<string> = new Set<CueId>([
  'once-more',
  'too-early',
  'room-quiet',
  'room-noisy',
  'it-hurt',
  'sides-unproved',
  ...unlikeThen.map((each) => `then-${each}` as const),
])

/** Keeps a cue on the screen that the stage after it would wipe away unread; an urgent one replaces it, a calm one waits. */
export class HeldCue {
  readonly #show: (cue: Cue | null) => void
  #held: Cue | null = null
  #heard: number | null = null
  #since: number | null = null

  constructor(show: (cue: Cue | null) => void) {
    this.#show = show
  }

  /** The newest cue of the session. */
  follow(cue: Cue | null): void {
    if (cue?.nth === this.#heard) return
    this.#heard = cue?.nth ?? null
    if (cue && heldIds.has(cue.id)) this.#hold(cue)
    else if (cue?.priority !== 'calm') this.#hold(null)
  }

  /** What is drawn next. Time goes by its poses; whoever is not in the picture reads nothing, and is told what is so. */
  pass(live: LiveView | null): void {
    if (!this.#held || !live) return
    const t = live.pose?.t ?? Infinity
    this.#since ??= t
    if (t - this.#since >= readWithin || t === Infinity) this.#hold(null)
  }

  #hold(cue: Cue | null): void {
    this.#since = null
    if (cue === this.#held) return
    this.#held = cue
    this.#show(cue)
  }
}
