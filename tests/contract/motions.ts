import { opposite, type Side } from '../../src/pose/side'
import type { FilmingOptions, Scene } from '../tools/synthetic-runner'
import { balance } from '../tools/synthetic-runner-balance'
import { bodyPoints, type LegAngles, type Posture } from '../tools/synthetic-runner-body'
import { calfRaise } from '../tools/synthetic-runner-calf-raise'
import { frontSquat, stanceWidth } from '../tools/synthetic-runner-front-squat'
import { halfKneeling } from '../tools/synthetic-runner-half-kneeling'
import { hipExtension } from '../tools/synthetic-runner-hip-extension'
import { lunge } from '../tools/synthetic-runner-lunge'
import { squat } from '../tools/synthetic-runner-squat'

/** Metres, of the runner of the whole contract. */
const stature = 1.75

/** A scene and what every metric of each of its trials truly is, in the metric's unit. */
export interface KnownScene extends Scene {
  readonly truth: Readonly<Record<string, readonly number[]>>
}

/** What the contract tests need to see of a mobility test. The picture is 960 x 540, the lens at 0.85 m. */
export interface DeclaredMotion {
  /** Good trials of one side; the view is the one that the test asks for. */
  readonly clean: (side: Side) => KnownScene
  /** For each declared fault, one trial that has this fault and no other. */
  readonly faulty: Readonly<Record<string, (side: Side) => Scene>>
  /** For each declared end, one trial that it ends. */
  readonly ended?: Readonly<Record<string, (side: Side) => Scene>>
  /** How near to the truth the synthetic figure is read: metric id -> in the metric's unit. */
  readonly within: Readonly<Record<string, number>>
  /**
   * What other rates, drop-outs, places, noise and labels may move it by at most: metric id -> in the metric's unit. What was
   * measured and a fifth, so that a pipeline that is moved by half as much again is red.
   */
  readonly movedBy: Readonly<Record<string, number>>
  /** How its truth is filmed, where the perspective of the usual camera would be read as movement. */
  readonly filming?: FilmingOptions
}

/** Short, so that the whole contract takes seconds: still long enough for rest, movement and hold. */
const brisk = { restFor: 1000, moveFor: 900 }
const hold = 1200

/** The postures in the middle of each hold of brisk trials. */
const heldPostures = ({ motion }: Scene, trials: number): readonly Posture[] => {
  const { restFor, moveFor } = brisk
  return Array.from({ length: trials }, (_, i) =>
    motion(i * (restFor + 2 * moveFor + hold) + restFor + moveFor + hold / 2),
  )
}

const lunges = (side: Side): KnownScene => {
  const peaks = [38, 31]
  const scene = lunge({ ...brisk, side, trials: peaks.map((peak) => ({ peak, hold })) })
  return { ...scene, truth: { dorsiflexion: peaks } }
}

/** The thigh behind the vertical, and behind the trunk, whose tilt stays. */
const behind = (scene: Scene, peaks: readonly number[]): KnownScene => {
  const held = heldPostures(scene, peaks.length)
  return {
    ...scene,
    truth: { hipExtension: peaks, thighToTrunk: peaks.map((peak, i) => peak - held[i]!.trunk) },
  }
}

const hipExtensions = (side: Side): KnownScene => {
  const peaks = [17, 10]
  return behind(hipExtension({ ...brisk, side, trials: peaks.map((peak) => ({ peak, hold })) }), peaks)
}

const halfKneelings = (side: Side): KnownScene => {
  const peaks = [15, 6]
  return behind(halfKneeling({ ...brisk, side, trials: peaks.map((peak) => ({ peak, hold })) }), peaks)
}

const squats = (near: Side): KnownScene => {
  const scene = squat({ ...brisk, near, trials: [15, -5].map((depth) => ({ depth, hold })) })
  const of = (read: (leg: LegAngles, trunk: number) => number) =>
    heldPostures(scene, 2).map(({ legs, trunk }) => read(legs[near], trunk))
  return {
    ...scene,
    truth: {
      depth: of(({ thigh }) => 90 - thigh),
      kneeFlexion: of(({ thigh, shank }) => thigh + shank),
      shankTilt: of(({ shank }) => shank),
      trunkLean: of((_, trunk) => trunk),
      trunkToShank: of(({ shank }, trunk) => trunk - shank),
    },
  }
}

/** The hips and the trunk go to this side, and the knee of this side goes in, the other one less. */
const frontSquats = (side: Side): KnownScene => {
  const out = side === 'left' ? 1 : -1
  const trials = [
    { shift: 0.04, hold, lean: 6, kneeIn: { own: 0.06, other: 0.02 } },
    { shift: 0.02, hold, depth: -5, lean: 3, kneeIn: { own: 0.03, other: 0.03 } },
  ].map((trial) => ({
    ...trial,
    shift: out * trial.shift,
    lean: out * trial.lean,
    kneeIn: { [side]: trial.kneeIn.own, [opposite(side)]: trial.kneeIn.other } as Record<Side, number>,
  }))
  const scene = frontSquat({ ...brisk, trials })
  const width = stanceWidth(stature)
  const of = (read: (trial: (typeof trials)[number]) => number) => trials.map(read)
  return {
    ...scene,
    truth: {
      hipShift: of(({ shift }) => shift / width),
      stanceWidth: trials.map(() => width / stature),
      kneeBreadth: heldPostures(scene, 2).map((posture) => {
        const points = bodyPoints(posture, stature)
        return (points['left-knee'].left - points['right-knee'].left) / width
      }),
      kneesInward: of(({ kneeIn }) => (kneeIn.left + kneeIn.right) / 2 / width),
      kneeDifference: of(({ kneeIn }) => (kneeIn.left - kneeIn.right) / width),
      trunkSideLean: of(({ lean }) => lean),
    },
  }
}

/** Swaying over a leg towards which the trunk leans, with its shoulder up. */
const balances = (side: Side): KnownScene => {
  const timing = { restFor: 1000, moveFor: 400 }
  const sways = { sway: 0.015, swayFor: 1000, leansOver: 4, shoulderUp: 3 }
  const trials = [{ hold: 4000 }, { hold: 5500 }]
  return {
    ...balance({ ...timing, ...sways, side, trials }),
    truth: {
      /** From the first to the last of the lifted foot's movement, milliseconds. */
      holdTime: trials.map((trial) => trial.hold + 2 * timing.moveFor),
      swaySideways: trials.map(() => sways.sway / Math.SQRT2 / stature),
      trunkSideLean: trials.map(() => sways.leansOver),
      shoulderLine: trials.map(() => sways.shoulderUp),
    },
  }
}

/** As many as a real set has, most of them not quite alike; every fourth is a little lower, and counts. */
const calfRaises = (side: Side): KnownScene => {
  const heights = [30, 31, 30, 28, 30, 31, 29, 28, 31, 30, 30, 28, 30, 31, 30, 28]
  return {
    ...calfRaise({ side, heights }),
    truth: {
      repetitions: [heights.length],
      ownHeight: [30],
      heightKept: [heights.reduce((sum, each) => sum + each, 0) / heights.length / 30],
    },
  }
}

/**
 * By the id of the mobility test. A new declaration needs a line here; a line for every number that decides a trial in
 * `limit-motions.ts`, `detection-motions.ts` or `stand-motions.ts`; two turns in `view-limits.test.ts`; and its entry in
 * `versions.json`, which `npm run golden:accept` writes.
 */
export const motions: Readonly<Record<string, DeclaredMotion>> = {
  'ankle-dorsiflexion': {
    movedBy: { dorsiflexion: 0.65 },
    clean: lunges,
    faulty: {
      heelLifted: (side) => lunge({ ...brisk, side, trials: [{ hold: 1200, heelLift: 11 }] }),
      footMoved: (side) => lunge({ ...brisk, side, trials: [{ hold: 1200, slide: 0.09 }] }),
    },
    within: { dorsiflexion: 0.05 },
  },
  'squat-depth': {
    movedBy: { depth: 1.28, kneeFlexion: 0.7, shankTilt: 0.61, trunkLean: 0.15, trunkToShank: 0.82 },
    clean: squats,
    faulty: {
      heelLifted: (near) => squat({ ...brisk, near, trials: [{ hold: 1200, heelLift: 11 }] }),
    },
    within: { depth: 0.1, kneeFlexion: 0.1, shankTilt: 0.1, trunkLean: 0.1, trunkToShank: 0.1 },
  },
  'squat-depth-front': {
    movedBy: {
      hipShift: 0.0116,
      stanceWidth: 0.0022,
      kneeBreadth: 0.0045,
      kneesInward: 0.0067,
      kneeDifference: 0.0075,
      trunkSideLean: 0.38,
    },
    clean: frontSquats,
    faulty: {
      footMoved: () => frontSquat({ ...brisk, trials: [{ hold: 1200, slide: { left: 0.12 } }] }),
      otherFootMoved: () => frontSquat({ ...brisk, trials: [{ hold: 1200, slide: { right: 0.12 } }] }),
    },
    within: {
      hipShift: 0.001,
      /** A share of stature, which is told from the nose: the figure's lies lower than people's. */
      stanceWidth: 0.01,
      kneeBreadth: 0.001,
      /** At a right angle to a line that leans by a tenth: a little less than sideways. */
      kneesInward: 0.003,
      kneeDifference: 0.003,
      trunkSideLean: 0.1,
    },
    filming: { camera: { kind: 'orthographic' } },
  },
  'single-leg-balance': {
    movedBy: { holdTime: 120, swaySideways: 0.0013, trunkSideLean: 0.14, shoulderLine: 0.51 },
    clean: balances,
    faulty: {},
    ended: {
      hop: (side) => balance({ side, trials: [{ hold: 9000, hop: 0.5 }] }),
      ownHandOff: (side) => balance({ side, trials: [{ hold: 9000, arms: { [side]: 90 } }] }),
      otherHandOff: (side) => balance({ side, trials: [{ hold: 9000, arms: { [opposite(side)]: 90 } }] }),
    },
    /** The lateness that is taken off a filmed lift, more than this exact figure has; its nose is lower than people's. */
    within: { holdTime: 250, swaySideways: 0.0003, trunkSideLean: 0.05, shoulderLine: 0.05 },
  },
  'hip-extension-half-kneeling': {
    movedBy: { hipExtension: 0.65, thighToTrunk: 0.58 },
    clean: halfKneelings,
    faulty: {
      trunkMoved: (side) => halfKneeling({ ...brisk, side, trials: [{ hold: 1200, lean: 16 }] }),
    },
    within: { hipExtension: 0.05, thighToTrunk: 0.05 },
  },
  'single-leg-calf-raise': {
    movedBy: { repetitions: 0.5, ownHeight: 0.34, heightKept: 0.011 },
    clean: calfRaises,
    faulty: {
      kneeBent: (side) => calfRaise({ side, heights: [30, 30, 30], kneeBend: 40 }),
      trunkTipped: (side) => calfRaise({ side, heights: [30, 30, 30], lean: 30 }),
    },
    ended: { hop: (side) => calfRaise({ side, hop: 0.3 }) },
    /** Steadying takes a fortieth off a top (`repetitionLimits.steadiedOver`), of all alike. */
    within: { repetitions: 0.5, ownHeight: 30 / 40 + 0.1, heightKept: 0.003 },
  },
  'hip-extension': {
    movedBy: { hipExtension: 0.78, thighToTrunk: 0.9 },
    clean: hipExtensions,
    faulty: {
      trunkMoved: (side) => hipExtension({ ...brisk, side, trials: [{ hold: 1200, lean: 16 }] }),
    },
    within: { hipExtension: 0.05, thighToTrunk: 0.05 },
  },
}
