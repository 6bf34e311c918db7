import type { Tone } from '../session/device-ports'

/** One stretch of a tone: Hz at its beginning and its end, and when and how long it sounds, seconds from the tone's own beginning. */
export interface Note {
  readonly from: number
  readonly to: number
  readonly at: number
  readonly lasting: number
}

const note = (at: number, lasting: number, from: number, to = from): Note => ({ from, to, at, lasting })

/**
 * Six signals that a runner who looks away tells apart. They differ in what survives a laptop's loudspeaker and three
 * metres of room, number of notes, length, and whether they rise or fall, and not in pitch alone; all lie between 300 and
 * 1100 Hz, where small loudspeakers still sound and ageing ears still hear.
 */
export const tones: Readonly<Record<Tone, readonly Note[]>> = {
  ready: [note(0, 0.14, 523), note(0.16, 0.2, 784)],
  count: [note(0, 0.1, 880)],
  hold: [note(0, 0.7, 440)],
  good: [note(0, 0.11, 523), note(0.12, 0.11, 659), note(0.24, 0.11, 784), note(0.36, 0.3, 1047)],
  'not-counted': [note(0, 0.45, 494, 330)],
  stop: [note(0, 0.12, 370), note(0.2, 0.12, 370), note(0.4, 0.12, 370)],
}

/** How long a tone sounds, seconds. */
export const toneLength = (tone: Tone): number =>
  Math.max(...tones[tone].map(({ at, lasting }) => at + lasting))
