/**
 * What the runner of the clips does for each test: from standing to standing, one reel after the other and the last one
 * again. His truth stands in fixtures/reels/about.md and fixtures/clips/about.md.
 */

/** Part of a clip, seconds. */
export interface Reel {
  /** Below tests/fixtures. */
  readonly clip: string
  readonly from: number
  readonly to: number
  /** The end position, at which he freezes until he is told to come back; left out where nobody tells him. */
  readonly holdAt?: number
  /** One of so many pictures of the clip is shown: each of them is a tenth of a second. */
  readonly every: number
  /** Left for right. */
  readonly isMirrored?: true
}

/** Clips of ten pictures a second that hold one repetition and nothing else. */
const repetition = (name: string, to: number, holdAt: number): Reel => ({
  clip: `reels/${name}.webm`,
  from: 0,
  to,
  holdAt,
  every: 1,
})

/** The second lunge of a clip of thirty pictures a second: its hold lasts from 7.9 to 8.8 s. */
const secondLunge = (name: string): Reel => ({
  clip: `clips/${name}.webm`,
  from: 6.1,
  to: 10.3,
  holdAt: 8.4,
  every: 3,
})

const stand: Reel = { clip: 'reels/bal_m_touch.webm', from: 0, to: 5.5, every: 1 }

export const reels: Readonly<Record<string, readonly Reel[]>> = {
  'single-leg-balance left': [stand],
  'single-leg-balance right': [{ ...stand, isMirrored: true }],
  'squat-depth-front both': [repetition('sq_m_front', 3.9, 2)],
  'ankle-dorsiflexion left': [secondLunge('ank_m_L'), secondLunge('ank_m_L_heel'), secondLunge('ank_m_L')],
  'ankle-dorsiflexion right': [repetition('ank_m_R', 4.3, 2.3)],
  'squat-depth both': [repetition('sq_m_side', 3.9, 2)],
  'hip-extension left': [repetition('hx_m_L', 3.6, 1.8)],
  'hip-extension right': [repetition('hx_m_R', 3.6, 1.8)],
}

/** One picture of a runner who faces the camera with the left hand up. */
export const handUp = 'reels/left-hand-up.webp'
