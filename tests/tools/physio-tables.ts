import type { Condition } from '../../src/prescription/conditions'
import type { Muscle } from '../../src/prescription/muscles'
import type { BodyPart } from '../../src/runner/records'

/**
 * What a physio would not give, written down by hand (clinical reference 5.7, 7.2 and 7.3): these tables do not read what
 * the exercises say of themselves.
 */

export const deepSquats = [
  'deep-squat-hold',
  'goblet-squat',
  'heel-elevated-goblet-squat',
  'barbell-squat',
  'squat',
]
export const hipStretches = ['bed-edge-hip-stretch', 'half-kneeling-hip-flexor-stretch', 'couch-stretch']
const deepHips = ['hip-flexion-rock', 'figure-four-stretch', 'ninety-ninety', 'worlds-greatest-stretch']
const fast = ['kettlebell-swing', 'clean', 'medicine-ball-throw']
const onOneLegWithoutAHold = [
  'single-leg-deadlift',
  'single-leg-deadlift-unweighted',
  'single-leg-squat-to-box',
  'lateral-step-down',
  'knee-drive',
  'hip-flexor-march',
]

/** Left out with a condition, as long as nobody has cleared it. */
export const notWith: Readonly<Partial<Record<Condition, readonly string[]>>> = {
  'recent-surgery': [...deepSquats, ...hipStretches, ...deepHips, ...fast],
  'hip-replacement': [...deepSquats, ...hipStretches, ...deepHips, ...fast],
  pregnancy: [...deepSquats, 'bed-edge-hip-stretch', 'plank', 'side-plank', 'glute-bridge', ...fast],
  'post-partum': [
    'plank',
    'high-plank',
    'push-up',
    'hollow-hold',
    'bicycle-crunch',
    'russian-twist',
    ...fast,
  ],
  'bone-stress': [...hipStretches, 'walking-lunge', 'lunge', 'knee-drive', 'barbell-squat', ...fast],
  dizziness: [
    'single-leg-stance',
    'tandem-stance',
    'star-reach',
    'step-up',
    'single-leg-step-up',
    'walking-lunge',
    'forward-fold',
    ...onOneLegWithoutAHold,
  ],
  'fragile-bones': ['forward-fold', 'bicycle-crunch', 'russian-twist', 'hollow-hold', ...fast],
  'high-blood-pressure': ['barbell-squat', 'deadlift', 'overhead-press', 'farmers-carry', ...fast],
  'groin-strain': [...hipStretches, 'side-lunge', 'deep-squat-hold', 'worlds-greatest-stretch', 'knee-drive'],
  hypermobility: [...hipStretches, 'bent-knee-wall-stretch', 'straight-knee-wall-stretch', 'deep-squat-hold'],
}

/** Left out even when a professional has cleared the runner for heavy work. */
export const notWithEvenCleared: Readonly<Partial<Record<Condition, readonly string[]>>> = {
  'hip-replacement': [...deepSquats, ...hipStretches],
  'bone-stress': hipStretches,
  'post-partum': ['plank', 'push-up'],
  dizziness: notWith.dizziness!,
}

/** Where a muscle is felt, and so where its work is not given while it hurts; any one of them has to be named. */
export const placeOf: Readonly<Record<Muscle, readonly BodyPart[]>> = {
  'foot intrinsics': ['foot'],
  'flexor hallucis longus': ['foot'],
  'tibialis anterior': ['shin'],
  'tibialis posterior': ['shin'],
  'fibularis longus': ['ankle'],
  soleus: ['calf'],
  gastrocnemius: ['calf'],
  quadriceps: ['thigh-front'],
  'rectus femoris': ['thigh-front'],
  hamstrings: ['thigh-back'],
  adductors: ['groin'],
  'gluteus maximus': ['hip'],
  'gluteus medius': ['hip'],
  'deep hip rotators': ['hip'],
  'tensor fasciae latae': ['hip'],
  iliopsoas: ['groin'],
  'rectus abdominis': ['lower-back'],
  'transversus abdominis': ['lower-back'],
  obliques: ['lower-back'],
  'quadratus lumborum': ['lower-back'],
  'erector spinae': ['lower-back'],
  'latissimus dorsi': ['shoulder'],
  rhomboids: ['shoulder'],
  trapezius: ['shoulder', 'neck'],
  'serratus anterior': ['shoulder'],
  'pectoralis major': ['shoulder'],
  deltoid: ['shoulder'],
  triceps: ['shoulder'],
  biceps: ['shoulder'],
  'forearm flexors': ['wrist'],
}

const squats = ['squat', 'goblet-squat', 'box-squat', 'barbell-squat', 'heel-elevated-goblet-squat']
const lunges = ['lunge', 'split-squat', 'bulgarian-split-squat', 'side-lunge', 'walking-lunge']
const steps = ['step-up', 'single-leg-step-up', 'lateral-step-down', 'single-leg-squat-to-box']
const calves = ['calf-raise', 'calf-raise-off-step', 'single-leg-calf-raise', 'bent-knee-calf-raise']
const onHands = ['push-up', 'knee-push-up', 'high-plank', 'plank-row', 'inchworm', 'hip-flexion-rock']

/** Tendons and joints, which no main muscle names. */
export const loads: Readonly<Partial<Record<BodyPart, readonly string[]>>> = {
  achilles: [
    ...calves,
    'heel-raise-ball-squeeze',
    'bent-knee-wall-stretch',
    'straight-knee-wall-stretch',
    'knee-over-toe-rock',
    'ankle-strap-mobilisation',
    'deep-squat-hold',
    'lunge',
    'walking-lunge',
    'knee-drive',
    ...steps,
  ],
  knee: [...squats, ...lunges, ...steps, 'half-kneeling-hip-flexor-stretch', 'couch-stretch', 'child-pose'],
  ankle: [
    ...calves,
    'single-leg-stance',
    'star-reach',
    'tandem-stance',
    'deep-squat-hold',
    'knee-over-toe-rock',
  ],
  foot: [...calves, 'lunge', 'split-squat', 'bulgarian-split-squat', 'walking-lunge', 'single-leg-stance'],
  'lower-back': ['deadlift', 'single-leg-deadlift', 'kettlebell-swing', 'barbell-squat', 'forward-fold'],
  wrist: onHands,
}
