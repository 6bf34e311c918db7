import type { Tone } from '../session/device-ports'
import { tones } from './tones'

/** Loud enough across a room, well below where small loudspeakers rattle; share of full scale. */
const loudness = 0.35
/** A tone that begins or ends at once clicks; seconds. */
const edge = 0.012

/** Puts a tone on a context's clock, `at` seconds; the answer ends it early. */
export const soundTone = (context: BaseAudioContext, tone: Tone, at: number): (() => void) => {
  const volume = context.createGain()
  volume.connect(context.destination)
  for (const note of tones[tone]) {
    const [from, to] = [at + note.at, at + note.at + note.lasting]
    const envelope = context.createGain()
    envelope.gain.setValueAtTime(0, from)
    envelope.gain.linearRampToValueAtTime(loudness, from + edge)
    envelope.gain.setValueAtTime(loudness, to - edge)
    envelope.gain.linearRampToValueAtTime(0, to)
    const oscillator = context.createOscillator()
    // Softer than a square wave, and with overtones that a loudspeaker without bass still gives.
    oscillator.type = 'triangle'
    oscillator.frequency.setValueAtTime(note.from, from)
    oscillator.frequency.linearRampToValueAtTime(note.to, to)
    oscillator.connect(envelope).connect(volume)
    oscillator.start(from)
    oscillator.stop(to)
  }
  return () => volume.disconnect()
}

/** Tones by Web Audio. A browser lets a page sound only after a click, and a device may have no way to sound at all. */
export class TonePlayer {
  readonly #changed: () => void
  #context: AudioContext | null = null
  #end: (() => void) | null = null

  /** `changed`: whether it sounds may have changed. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  get sounds(): boolean {
    return this.#context?.state === 'running'
  }

  /** To be called in a click. Again and again does no harm: a context that was suspended goes on. */
  unlock(): void {
    try {
      this.#context ??= this.#opened()
    } catch {
      // No sound on this device: the captions stay.
      return
    }
    this.#context.resume().then(this.#changed, this.#changed)
  }

  /** Takes the place of a tone that still sounds. */
  play(tone: Tone): void {
    this.silence()
    if (this.#context && this.sounds) this.#end = soundTone(this.#context, tone, this.#context.currentTime)
  }

  silence(): void {
    this.#end?.()
    this.#end = null
  }

  #opened(): AudioContext {
    const context = new AudioContext()
    context.addEventListener('statechange', this.#changed)
    return context
  }
}
