import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import lungeTest from '../../src/protocol/mobility-tests/ankle-dorsiflexion'
import hipTest from '../../src/protocol/mobility-tests/hip-extension'
import kneelingTest from '../../src/protocol/mobility-tests/hip-extension-half-kneeling'
import squatTest from '../../src/protocol/mobility-tests/squat-depth'
import frontSquatTest from '../../src/protocol/mobility-tests/squat-depth-front'
import type { Side } from '../../src/pose/side'
import { frozen, type Scene } from '../tools/synthetic-runner'
import { frontSquat } from '../tools/synthetic-runner-front-squat'
import { halfKneeling, kneelingThigh } from '../tools/synthetic-runner-half-kneeling'
import { hipExtension, restingThigh } from '../tools/synthetic-runner-hip-extension'
import { lunge } from '../tools/synthetic-runner-lunge'
import { squat, standingThigh } from '../tools/synthetic-runner-squat'
import type { LimitCase, LimitCases } from './limit-cases'
import { movementValue, placeOf } from './scene-reading'

/** Movements to an extreme and back: how far, how steadily and for how long one is held to be a trial. */

const timing = { restFor: 1000, moveFor: 900 }
const begins = timing.restFor + timing.moveFor

interface HeldMovement {
  readonly test: MobilityTest
  readonly phase: string
  /** One trial that is held for so long, milliseconds; `far` in the scene's own measure, and usual unless given. */
  readonly scene: (side: Side, trial: { readonly hold: number; readonly far?: number }) => Scene
  /** In the scene's own measure, a movement that goes so far in the channel. */
  readonly farOf: (excursion: number) => number
  readonly excursion: LimitCase['amounts']
  /** What the least excursion that is an attempt comes to. */
  readonly least: string
  readonly within: LimitCase['amounts']
  /** So far off the extreme still counts as held, in the channel's unit. */
  readonly held: number
}

/** Milliseconds after the way back began, when the channel is so far off its extreme. */
const lateness = (test: MobilityTest, scene: Scene, hold: number, off: number): number => {
  const extreme = movementValue(test, scene, begins + hold)
  const read = (late: number) => Math.abs(movementValue(test, scene, begins + hold + late) - extreme)
  return placeOf(off, read, [0, timing.moveFor])
}

const heldMovement = (given: HeldMovement): LimitCases => {
  const { test, phase, scene, within, held } = given
  const [first, second] = [150, 400]
  return {
    [`phases.${phase}.excursion`]: {
      amounts: given.excursion,
      scene: (side, excursion) => scene(side, { far: given.farOf(excursion), hold: 1200 }),
      comesTo: [[], [given.least]],
    },
    [`phases.${phase}.lasting`]: {
      /** The last of the way there and the first of the way back count as held too. Two poses short, two beyond. */
      amounts: [530, 670],
      scene: (side, lasting) =>
        scene(side, { hold: lasting - 2 * lateness(test, scene(side, { hold: 0 }), 0, held) }),
      comesTo: [['no-hold'], ['measured, short-hold']],
    },
    [`phases.${phase}.within`]: {
      /** Held in two places, too short in each: long enough if the second one lies within the width of the first. */
      amounts: within,
      scene: (side, off) => {
        const once = scene(side, { hold: first })
        return frozen(once, begins + first + lateness(test, once, first, off), second)
      },
      comesTo: [['measured, short-hold'], ['no-hold']],
    },
  }
}

const degreesHeld = { within: [1.8, 2.2], held: 2, phase: 'endRange' } as const

/** Deeper is a smaller angle of the thigh. */
const heightOfHips = (depth: number): number =>
  movementValue(frontSquatTest, frontSquat({ ...timing, trials: [{ hold: 1000, depth }] }), begins + 500)
const standingDepth = 90 - standingThigh

/** The depth of a front squat by which the hips come down so far. */
const depthOf = (fall: number): number =>
  placeOf(heightOfHips(standingDepth) - fall, heightOfHips, [standingDepth, 0])

/** Before the squat the runner is as often down by so much as up: half of all that is seen lies within it. */
const bobbing = (spread: number): Scene => {
  const scene = frontSquat({ ...timing, trials: [{ hold: 1200 }] })
  const down = frontSquat({ ...timing, trials: [{ hold: 1200, depth: depthOf(spread) }] })
  const [bobsFor, bob] = [3000, 133]
  return {
    ...scene,
    duration: bobsFor + scene.duration,
    motion: (t) => {
      if (t >= bobsFor) return scene.motion(t - bobsFor + timing.restFor)
      return Math.floor(t / bob) % 2 === 0 ? scene.motion(0) : down.motion(begins + 500)
    },
  }
}

/** By the id of the mobility test. */
export const detectionMotions: Readonly<Record<string, LimitCases>> = {
  [lungeTest.id]: {
    ...heldMovement({
      test: lungeTest,
      ...degreesHeld,
      scene: (side, { hold, far = 38 }) => lunge({ ...timing, side, trials: [{ hold, peak: far }] }),
      farOf: (excursion) => excursion - 5,
      excursion: [9, 11],
      least: 'no-quiet-start',
    }),
    'phases.loading.from': { way: 'degrees', is: 10 },
    'phases.loading.to': { way: 'share', is: 0.65 },
  },
  [squatTest.id]: {
    ...heldMovement({
      test: squatTest,
      phase: 'bottom',
      scene: (near, { hold, far = 10 }) => squat({ ...timing, near, trials: [{ hold, depth: far }] }),
      farOf: (excursion) => standingDepth - excursion,
      excursion: [27, 33],
      least: 'measured',
      within: [2.7, 3.3],
      held: 3,
    }),
  },
  [frontSquatTest.id]: {
    ...heldMovement({
      test: frontSquatTest,
      phase: 'bottom',
      scene: (_, { hold, far = 10 }) => frontSquat({ ...timing, trials: [{ hold, depth: far }] }),
      farOf: depthOf,
      excursion: [0.108, 0.132],
      least: 'measured',
      within: [0.0225, 0.0275],
      held: 0.025,
    }),
    'phases.bottom.quiet': {
      amounts: [0.045, 0.055],
      scene: (_, spread) => bobbing(spread),
      comesTo: [['measured'], []],
    },
  },
  [hipTest.id]: heldMovement({
    test: hipTest,
    ...degreesHeld,
    scene: (side, { hold, far = 16 }) => hipExtension({ ...timing, side, trials: [{ hold, peak: far }] }),
    farOf: (excursion) => restingThigh + excursion,
    excursion: [4.5, 5.5],
    least: 'measured',
  }),
  [kneelingTest.id]: heldMovement({
    test: kneelingTest,
    ...degreesHeld,
    scene: (side, { hold, far = 15 }) => halfKneeling({ ...timing, side, trials: [{ hold, peak: far }] }),
    farOf: (excursion) => kneelingThigh + excursion,
    excursion: [4.5, 5.5],
    least: 'measured',
  }),
}
