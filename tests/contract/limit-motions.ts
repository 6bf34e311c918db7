import { opposite, type Side } from '../../src/pose/side'
import { balance, type BalanceTrial } from '../tools/synthetic-runner-balance'
import { bodyLengths } from '../tools/synthetic-runner-body'
import { calfRaise, type CalfRaiseOptions } from '../tools/synthetic-runner-calf-raise'
import { frontSquat } from '../tools/synthetic-runner-front-squat'
import { halfKneeling } from '../tools/synthetic-runner-half-kneeling'
import { hipExtension } from '../tools/synthetic-runner-hip-extension'
import { lunge } from '../tools/synthetic-runner-lunge'
import { squat } from '../tools/synthetic-runner-squat'
import { detectionMotions } from './detection-motions'
import type { LimitCase, LimitCases } from './limit-cases'
import { standMotions } from './stand-motions'
import { placeOf } from './scene-reading'

/** The runner of the whole contract is 1.75 m tall. */
const body = bodyLengths(1.75)
const brisk = { restFor: 1000, moveFor: 900 }
const hold = 1200

type Motion = Omit<LimitCase, 'comesTo'>

const fault = (id: string, motion: Motion, short = 'measured'): LimitCase => ({
  ...motion,
  comesTo: [[short], [`rejected: ${id}`]],
})

const heels = (scene: Motion['scene'], amounts: readonly [number, number], doubt: number): LimitCases => ({
  'faults.heelLifted.above': fault('heelLifted', { amounts, scene }),
  'faults.heelLifted.doubtful': { stepsOut: [doubt * 0.9, doubt * 1.1] },
})

const trunks = (scene: Motion['scene']): LimitCases => ({
  'faults.trunkMoved.above': fault('trunkMoved', { amounts: [9, 11], scene }),
  'faults.trunkMoved.below': fault('trunkMoved', { amounts: [-4.5, -5.5], scene }),
})

/** A shank that tilts to the camera looks shorter: the mean of standing and bottom, as the channel takes it. */
const seenShank = 0.884 * body.shank

/** A foot of a squat slides outward, in shanks. */
const footOf = (foot: Side, id: string): LimitCase =>
  fault(id, {
    amounts: [0.135, 0.165],
    scene: (_, shanks) => frontSquat({ ...brisk, trials: [{ hold, slide: { [foot]: shanks * seenShank } }] }),
  })

const end = (id: string, motion: Motion, short: string, beyond = 'measured'): LimitCase => ({
  ...motion,
  comesTo: [[short], [`${beyond}, until ${id}`]],
})

const stand =
  (trial: (side: Side, amount: number) => Partial<BalanceTrial>): Motion['scene'] =>
  (side, amount) =>
    balance({ side, trials: [{ hold: 5000, ...trial(side, amount) }] })

/** An arm that comes forward looks larger, and its wrist further away than it went up. */
const flat = { camera: { kind: 'orthographic' } } as const

const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180)

/** How far an arm has to be raised forward for its wrist to rise by so many trunks, degrees. */
const raised = (trunks: number): number =>
  placeOf(
    trunks * body.trunk,
    (by) => body.upperArm * (cosine(20) - cosine(20 + by)) + body.foreArm * (cosine(70) - cosine(70 + by)),
    [0, 90],
  )

const raises =
  (options: (amount: number) => Partial<CalfRaiseOptions>): Motion['scene'] =>
  (side, amount) =>
    calfRaise({ side, heights: [30, 30, 30, 30, 30], ...options(amount) })

/** Faults and ends: how far is too far. */
const limits: Readonly<Record<string, LimitCases>> = {
  'ankle-dorsiflexion': {
    ...heels((side, heelLift) => lunge({ ...brisk, side, trials: [{ hold, heelLift }] }), [4.5, 5.5], 4),
    'faults.footMoved.above': fault('footMoved', {
      amounts: [0.225, 0.275],
      scene: (side, lengths) => lunge({ ...brisk, side, trials: [{ hold, slide: lengths * body.foot }] }),
    }),
  },
  'squat-depth': heels(
    (near, heelLift) => squat({ ...brisk, near, trials: [{ hold, heelLift }] }),
    [7.3, 8.7],
    5,
  ),
  'squat-depth-front': {
    'faults.footMoved.above': footOf('left', 'footMoved'),
    'faults.otherFootMoved.above': footOf('right', 'otherFootMoved'),
  },
  'hip-extension': trunks((side, lean) => hipExtension({ ...brisk, side, trials: [{ hold, lean }] })),
  'hip-extension-half-kneeling': trunks((side, lean) =>
    halfKneeling({ ...brisk, side, trials: [{ hold, lean }] }),
  ),
  'single-leg-balance': {
    'ends.hop.above': end(
      'hop',
      { amounts: [0.135, 0.165], scene: stand((_, shanks) => ({ hopAside: shanks * body.shank })) },
      'measured, until foot-down',
    ),
    'ends.ownHandOff.above': end(
      'ownHandOff',
      {
        amounts: [0.27, 0.33],
        filming: flat,
        scene: stand((side, far) => ({ arms: { [side]: raised(far) } })),
      },
      'measured, until foot-down',
    ),
    'ends.otherHandOff.above': end(
      'otherHandOff',
      {
        amounts: [0.27, 0.33],
        filming: flat,
        scene: stand((side, far) => ({ arms: { [opposite(side)]: raised(far) } })),
      },
      'measured, until foot-down',
    ),
  },
  'single-leg-calf-raise': {
    'faults.kneeBent.above': fault(
      'kneeBent',
      { amounts: [18, 22], scene: raises((kneeBend) => ({ kneeBend })) },
      'measured, 5 times, until foot-down',
    ),
    'faults.trunkTipped.above': fault(
      'trunkTipped',
      { amounts: [13.5, 16.5], scene: raises((lean) => ({ lean })) },
      'measured, 5 times, until foot-down',
    ),
    'ends.hop.above': end(
      'hop',
      { amounts: [0.135, 0.165], scene: raises((shanks) => ({ hop: shanks * body.shank })) },
      'measured, 5 times, until foot-down',
      'measured, 3 times',
    ),
  },
}

/** By the id of the mobility test: one line for every number that decides what its trials come to. */
export const limitMotions: Readonly<Record<string, LimitCases>> = Object.fromEntries(
  Object.entries(limits).map(([id, cases]) => [
    id,
    { ...cases, ...detectionMotions[id], ...standMotions[id] },
  ]),
)
