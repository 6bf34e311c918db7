import type { Draft } from './state'

/**
 * The draft with the camera that sees the runner now. Another one than before, chosen or taken by the browser because that one
 * was gone, may hand over a mirrored picture and flicker by itself: what was proved and tested holds for one camera alone.
 */
export const withCamera = (draft: Draft, camera: string | null): Draft => {
  const { greeting, camera: before } = draft
  if (before === undefined || before === camera) return { ...draft, camera }
  const due = greeting.due === 'tones' ? 'tones' : 'hand'
  return { ...draft, camera, greeting: { due, wrong: 0, isProved: false }, roomNoise: null }
}
