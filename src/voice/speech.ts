import { localVoice } from './local-voice'

/** Milliseconds a character at the slowest pace that a voice was heard to speak at (provisional), and some to begin. */
const slowest = 110
const beginning = 1500

const speechOfBrowser = (): SpeechSynthesis | null =>
  'speechSynthesis' in globalThis ? speechSynthesis : null

/** Speech by a voice of this device, one sentence at a time; where there is none it stays silent. */
export class Speech {
  readonly #engine: SpeechSynthesis | null
  #speaking = 0

  /** `changed`: whether there is a voice may have changed; browsers list their voices late. */
  constructor(changed: () => void, engine = speechOfBrowser()) {
    this.#engine = engine
    engine?.addEventListener('voiceschanged', changed)
  }

  get speaks(): boolean {
    return this.#voice() !== null
  }

  /** Says it in place of whatever was being said. `ended` is called once, unless something takes its place. */
  say(text: string, ended: () => void): void {
    this.silence()
    const voice = this.#voice()
    if (!this.#engine || !voice) {
      ended()
      return
    }
    const mine = ++this.#speaking
    const end = () => {
      if (mine !== this.#speaking) return
      this.#speaking++
      ended()
    }
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.onend = end
    utterance.onerror = end
    // Some engines forget to say that they have ended; the next sentence must not wait for ever.
    setTimeout(end, beginning + slowest * text.length)
    this.#engine.speak(utterance)
  }

  silence(): void {
    this.#speaking++
    this.#engine?.cancel()
  }

  #voice(): SpeechSynthesisVoice | null {
    return localVoice(this.#engine?.getVoices() ?? [])
  }
}
