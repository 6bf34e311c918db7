import type { Scene } from './synthetic-runner.ts'
import { balance } from './synthetic-runner-balance.ts'
import { calfRaise } from './synthetic-runner-calf-raise.ts'
import { frontSquat } from './synthetic-runner-front-squat.ts'
import { lunge } from './synthetic-runner-lunge.ts'
import { squat } from './synthetic-runner-squat.ts'

export interface Film {
  /** `<mobility test>/<side>-<what>` below tests/fixtures/poses. */
  readonly name: string
  readonly shows: string
  readonly scene: Scene
  /** How many poses have the labels of the legs swapped: seen from the front a model names them rightly. */
  readonly swapped?: number
}

/** Faults and ends that no rendered clip shows; each beside a good trial where one film can hold both. */
export const faultFilms: readonly Film[] = [
  {
    name: 'ankle-dorsiflexion/left-foot-moved',
    shows: 'lunges with the left leg, true 36 degrees, then once more with the foot sliding ahead by 9 cm',
    scene: lunge({ side: 'left', trials: [{ peak: 36 }, { peak: 36, slide: 0.09 }] }),
  },
  {
    name: 'squat-depth/both-heel-lifted',
    shows: 'squats to 15 degrees above level, then once more with the heels up by 11 degrees',
    scene: squat({ near: 'left', trials: [{ depth: 15 }, { depth: 5, heelLift: 11 }] }),
  },
  {
    name: 'squat-depth-front/both-foot-moved',
    shows:
      'squats from the front: feet where they are, then the left one sliding out by 12 cm, then the right one',
    swapped: 0,
    scene: frontSquat({
      trials: [{}, { slide: { left: 0.12 } }, { slide: { right: 0.12 } }],
    }),
  },
  {
    name: 'single-leg-calf-raise/left-trunk-tipped',
    shows: 'three on the left leg with the trunk tipped by 30 degrees: rejected',
    scene: calfRaise({ side: 'left', heights: [30, 30, 30], lean: 30 }),
  },
  {
    name: 'single-leg-calf-raise/right-hop',
    shows: 'on the right leg until the standing foot hops',
    scene: calfRaise({ side: 'right', hop: 0.3 }),
  },
  {
    name: 'single-leg-balance/left-hop',
    shows: 'stands on the left leg for nine seconds and hops half way through',
    swapped: 0,
    scene: balance({ side: 'left', trials: [{ hold: 9000, hop: 0.5 }] }),
  },
  {
    name: 'single-leg-balance/right-hand-off',
    shows: 'stands on the right leg twice: the right hand leaves its hip, then the left one',
    swapped: 0,
    scene: balance({
      side: 'right',
      trials: [
        { hold: 7000, arms: { right: 45 } },
        { hold: 7000, arms: { left: 45 } },
      ],
    }),
  },
]
