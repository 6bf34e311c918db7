import type { Cue, Sound } from '../session/device-ports'
import { silence, withCue, withEnd, type CueQueue } from './cue-queue'
import { Speech } from './speech'
import { TonePlayer } from './tone-player'
import { toneLength } from './tones'

/** Speech follows its tone and does not cover it; milliseconds. */
const afterTone = 80

/** What a voice is made of; other ones stand in for them in tests. */
export interface VoiceParts {
  readonly tones: Pick<TonePlayer, 'sounds' | 'unlock' | 'play' | 'silence'>
  readonly speech: Pick<Speech, 'speaks' | 'say' | 'silence'>
}

/**
 * Lets each cue be heard: its tone, then its words, one cue at a time. Whatever cannot sound stays silent and is told as
 * `Sound`; the captions never depend on it. Listens to nothing: no microphone.
 */
export class Voice {
  readonly #tell: (sound: Sound) => void
  readonly #parts: VoiceParts
  #queue: CueQueue<Cue> = silence
  #heard = 0
  #isMuted = false
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(
    tell: (sound: Sound) => void,
    partsFor: (changed: () => void) => VoiceParts = (changed) => ({
      tones: new TonePlayer(changed),
      speech: new Speech(changed),
    }),
  ) {
    this.#tell = tell
    this.#parts = partsFor(() => tell(this.sound))
  }

  get sound(): Sound {
    if (this.#isMuted) return 'muted'
    if (!this.#parts.tones.sounds) return 'off'
    return this.#parts.speech.speaks ? 'on' : 'tones-only'
  }

  /** To be called in a click: before one a page may not sound. `chosen` by the runner, from now on. */
  unlock(chosen: 'on' | 'muted'): void {
    this.#isMuted = chosen === 'muted'
    if (this.#isMuted) this.#silence()
    else this.#parts.tones.unlock()
    this.#tell(this.sound)
  }

  /** The cue of the moment; one that was heard already is not heard again, and none means that nobody listens any more. */
  follow(cue: Cue | null): void {
    if (!cue) {
      this.#heard = 0
      this.#silence()
      return
    }
    if (cue.nth === this.#heard) return
    this.#heard = cue.nth
    if (this.#isMuted) return
    const before = this.#queue.now
    this.#queue = withCue(this.#queue, cue)
    if (this.#queue.now !== before) this.#begin()
  }

  /** A tone alone, outside of any cue: a workout tells by it that a rest or a set is over. */
  signal(tone: Exclude<Cue['tone'], 'none'>): void {
    if (!this.#isMuted) this.#parts.tones.play(tone)
  }

  #begin(): void {
    clearTimeout(this.#waiting)
    this.#parts.speech.silence()
    const { now } = this.#queue
    if (!now) return
    const { tones, speech } = this.#parts
    const { tone } = now
    if (tone !== 'none') tones.play(tone)
    const wait = tone === 'none' ? 0 : toneLength(tone) * 1000 + afterTone
    this.#waiting = setTimeout(() => {
      speech.say(now.speech, () => {
        this.#queue = withEnd(this.#queue)
        this.#begin()
      })
    }, wait)
  }

  #silence(): void {
    clearTimeout(this.#waiting)
    this.#queue = silence
    this.#parts.tones.silence()
    this.#parts.speech.silence()
  }
}
