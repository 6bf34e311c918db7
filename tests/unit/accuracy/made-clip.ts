import type { ClipTruth, TrueFrame } from '../../tools/shared-clips'

const leg = { tibia: 0, thigh: 0, knee: 0, hipExt: 0, footPitch: 0, kneeMedial: 0 }
/** Both feet, in a picture of 960 by 540. */
export const foot = {
  'heel.L': [400, 500],
  'toe.L': [430, 500],
  'heel.R': [500, 500],
  'toe.R': [530, 500],
} as const

/** A clip of ten seconds at ten frames a second, one repetition from 1.5 s on with its hold from 3 to 4 s. */
export const clip = (
  meta: Partial<ClipTruth['meta']>,
  at: (t: number) => {
    L?: Partial<typeof leg>
    trunkLean?: number
    x?: number
    handsOn?: boolean
    j2?: TrueFrame['j2']
  } = () => ({}),
): ClipTruth => ({
  meta: {
    clip: 'made_up',
    test: 'ankle',
    side: 'L',
    fps: 10,
    cam: { view: 'L', az: 0, roll: 0, width: 960, height: 540 },
    body: { name: 'm', height: 1.77 },
    reps: [{ i: 1, v: 40, start: 1.5, top: 3, topEnd: 4 }],
    ...meta,
  },
  frames: Array.from({ length: 100 }, (_, i) => {
    const t = i / 10
    const { L = {}, trunkLean = 2, x = 0, handsOn = true, j2 = foot } = at(t)
    return {
      t,
      flags: { handsOn },
      j3: { 'ankle.L': [0.15, 0, 0], 'ankle.R': [-0.15, 0, 0] },
      j2,
      a: { trunkLean, midHip: [x, 0.9, 0], L: { ...leg, ...L }, R: leg },
    }
  }),
})
