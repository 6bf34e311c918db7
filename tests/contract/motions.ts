import { opposite, type Side } from '../../src/pose/side'
import type { Scene } from '../tools/synthetic-runner'
import { balance } from '../tools/synthetic-runner-balance'
import { calfRaise } from '../tools/synthetic-runner-calf-raise'
import { frontSquat, stanceWidth } from '../tools/synthetic-runner-front-squat'
import { halfKneeling } from '../tools/synthetic-runner-half-kneeling'
import { hipExtension } from '../tools/synthetic-runner-hip-extension'
import { lunge } from '../tools/synthetic-runner-lunge'
import { squat } from '../tools/synthetic-runner-squat'

/** A scene and what the primary metric of each of its trials truly is, in the metric's unit. */
export interface KnownScene extends Scene {
  readonly truth: readonly number[]
}

/** What the contract tests need to see of a mobility test. The picture is 960 x 540, the lens at 0.85 m. */
export interface DeclaredMotion {
  /** Good trials of one side; the view is the one that the test asks for. */
  readonly clean: (side: Side) => KnownScene
  /** For each declared fault, one trial that has this fault and no other. */
  readonly faulty: Readonly<Record<string, (side: Side) => Scene>>
  /** For each declared end, one trial that it ends. */
  readonly ended?: Readonly<Record<string, (side: Side) => Scene>>
  /** How near to the truth the synthetic figure is read, in the metric's unit. */
  readonly within: number
}

/** Short, so that the whole contract takes seconds: still long enough for rest, movement and hold. */
const brisk = { restFor: 1000, moveFor: 900 }

const lunges = (side: Side): KnownScene => {
  const trials = [
    { peak: 38, hold: 1200 },
    { peak: 31, hold: 1200 },
  ]
  return { ...lunge({ ...brisk, side, trials }), truth: trials.map(({ peak }) => peak) }
}

const hipExtensions = (side: Side): KnownScene => {
  const trials = [
    { peak: 17, hold: 1200 },
    { peak: 10, hold: 1200 },
  ]
  return { ...hipExtension({ ...brisk, side, trials }), truth: trials.map(({ peak }) => peak) }
}

const halfKneelings = (side: Side): KnownScene => {
  const trials = [
    { peak: 15, hold: 1200 },
    { peak: 6, hold: 1200 },
  ]
  return { ...halfKneeling({ ...brisk, side, trials }), truth: trials.map(({ peak }) => peak) }
}

const squats = (near: Side): KnownScene => {
  const trials = [
    { depth: 15, hold: 1200 },
    { depth: -5, hold: 1200 },
  ]
  return { ...squat({ ...brisk, near, trials }), truth: trials.map(({ depth }) => depth) }
}

/** The hips go to this side. */
const frontSquats = (side: Side): KnownScene => {
  const out = side === 'left' ? 1 : -1
  const trials = [
    { shift: 0.04 * out, hold: 1200 },
    { shift: 0.02 * out, hold: 1200, depth: -5 },
  ]
  return {
    ...frontSquat({ ...brisk, trials }),
    truth: trials.map(({ shift }) => shift / stanceWidth(1.75)),
  }
}

/** From the first to the last of the lifted foot's movement, milliseconds. */
const balances = (side: Side): KnownScene => {
  const timing = { restFor: 1000, moveFor: 400 }
  const trials = [{ hold: 4000 }, { hold: 5500 }]
  return {
    ...balance({ ...timing, side, trials }),
    truth: trials.map(({ hold }) => hold + 2 * timing.moveFor),
  }
}

/** By the id of the mobility test. A new declaration needs a line here, and nothing else in this folder. */
export const motions: Readonly<Record<string, DeclaredMotion>> = {
  'ankle-dorsiflexion': {
    clean: lunges,
    faulty: {
      heelLifted: (side) => lunge({ ...brisk, side, trials: [{ hold: 1200, heelLift: 11 }] }),
      footMoved: (side) => lunge({ ...brisk, side, trials: [{ hold: 1200, slide: 0.09 }] }),
    },
    within: 0.05,
  },
  'squat-depth': {
    clean: squats,
    faulty: {
      heelLifted: (near) => squat({ ...brisk, near, trials: [{ hold: 1200, heelLift: 11 }] }),
    },
    within: 0.1,
  },
  'squat-depth-front': {
    clean: frontSquats,
    faulty: {
      footMoved: () => frontSquat({ ...brisk, trials: [{ hold: 1200, slide: { left: 0.12 } }] }),
      otherFootMoved: () => frontSquat({ ...brisk, trials: [{ hold: 1200, slide: { right: 0.12 } }] }),
    },
    /** The hips go back, so that a shift of theirs looks smaller by as much as they are further away. */
    within: 0.01,
  },
  'single-leg-balance': {
    clean: balances,
    faulty: {},
    ended: {
      hop: (side) => balance({ side, trials: [{ hold: 9000, hop: 0.5 }] }),
      ownHandOff: (side) => balance({ side, trials: [{ hold: 9000, arms: { [side]: 90 } }] }),
      otherHandOff: (side) => balance({ side, trials: [{ hold: 9000, arms: { [opposite(side)]: 90 } }] }),
    },
    /** The lateness that is taken off a filmed lift, more than this exact figure has. */
    within: 250,
  },
  'hip-extension-half-kneeling': {
    clean: halfKneelings,
    faulty: {
      trunkMoved: (side) => halfKneeling({ ...brisk, side, trials: [{ hold: 1200, lean: 16 }] }),
    },
    within: 0.05,
  },
  'single-leg-calf-raise': {
    clean: (side) => ({ ...calfRaise({ side, heights: [30, 31, 30, 30] }), truth: [4] }),
    faulty: {
      kneeBent: (side) => calfRaise({ side, heights: [30, 30, 30], kneeBend: 40 }),
      trunkTipped: (side) => calfRaise({ side, heights: [30, 30, 30], lean: 30 }),
    },
    ended: { hop: (side) => calfRaise({ side, hop: 0.3 }) },
    /** It counts. */
    within: 0.5,
  },
  'hip-extension': {
    clean: hipExtensions,
    faulty: {
      trunkMoved: (side) => hipExtension({ ...brisk, side, trials: [{ hold: 1200, lean: 16 }] }),
    },
    within: 0.05,
  },
}
