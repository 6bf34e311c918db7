import { describe, expect, it } from 'vitest'
import { bodyParts, equipments, redFlagIds, type BodyPart, type RedFlagId } from '../../src/runner/records'
import type { Condition } from '../../src/prescription/conditions'
import { exclusionOf } from '../../src/prescription/exclusion'
import type { Muscle } from '../../src/prescription/muscles'
import { makePlan } from '../../src/prescription/plan'
import type { PlanRequest } from '../../src/prescription/plan-request'
import { exercises } from '../../src/prescription/registry'
import { requestFor } from '../../src/prescription/request-for'
import { aRunner } from '../tools/plan-runners'

/**
 * What a physio would not give, written down by hand (clinical reference 5.7, 7.2 and 7.3) and asked of the library: these
 * tables do not read what the exercises say of themselves.
 */

const strong = (changes: Partial<Omit<PlanRequest, 'week'>>) =>
  aRunner({ experience: 'regular', equipment: equipments, ...changes })

const stillGiven = (ids: readonly string[], request: PlanRequest): readonly string[] =>
  ids.filter(
    (id) =>
      exclusionOf(
        exercises.find((each) => each.id === id)!,
        request,
      ) === null,
  )

const deepSquats = ['deep-squat-hold', 'goblet-squat', 'heel-elevated-goblet-squat', 'barbell-squat', 'squat']
const hipStretches = ['bed-edge-hip-stretch', 'half-kneeling-hip-flexor-stretch', 'couch-stretch']
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

const notWith: Readonly<Partial<Record<Condition, readonly string[]>>> = {
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

describe('a condition', () => {
  it.each(Object.entries(notWith))('%s leaves out what it has to', (condition, ids) => {
    expect(stillGiven(ids, strong({ conditions: [condition as Condition] }))).toEqual([])
  })

  it('that was cleared for heavy work opens the heavy lifts, and no deep bend and no plank', () => {
    const cleared = (each: Condition) => strong({ conditions: [each], cleared: [each] })
    expect(stillGiven(['deadlift', 'hip-thrust'], cleared('post-partum'))).toEqual(['deadlift', 'hip-thrust'])
    expect(stillGiven(['plank', 'push-up'], cleared('post-partum'))).toEqual([])
    expect(stillGiven(deepSquats, cleared('hip-replacement'))).toEqual([])
    expect(stillGiven(hipStretches, cleared('bone-stress'))).toEqual([])
  })
})

/** Where a muscle is felt, and so where its work is not given while it hurts; any one of them has to be named. */
const placeOf: Readonly<Record<Muscle, readonly BodyPart[]>> = {
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
const loads: Readonly<Partial<Record<BodyPart, readonly string[]>>> = {
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

describe('a place that hurts', () => {
  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    'leaves out what its own muscle has to do: %s',
    (_id, exercise) => {
      const missing = exercise.muscles.main.filter(
        (muscle) => !placeOf[muscle].some((part) => exercise.loads.includes(part)),
      )
      expect(missing).toEqual([])
    },
  )

  it.each(Object.entries(loads))('at the %s leaves out what loads its tendon or joint', (part, ids) => {
    const request = strong({ pains: [{ part: part as BodyPart, intensity: 4, isSharp: false }] })
    expect(stillGiven(ids, request)).toEqual([])
  })

  it.each(bodyParts)('at the %s leaves something to do', (part) => {
    const plan = makePlan(strong({ pains: [{ part, intensity: 7, isSharp: false }] }))
    expect(plan.kind === 'plan' && plan.weeks[0]!.workouts.length).toBeGreaterThan(0)
  })
})

describe('what was cleared for testing alone', () => {
  const planFor = (flag: RedFlagId) =>
    makePlan(
      requestFor(
        { strengthExperience: 'regular', equipment: equipments, minutesPerWorkout: 30, hardDays: [] },
        {
          startDay: '2026-11-30',
          findings: [],
          lifeLoad: 'light',
          checks: [],
          retests: [],
          weeksTrained: 0,
          safety: { flags: [flag], isCleared: true },
        },
      ),
    )

  it.each(['operation', 'pregnancy'] as const)('%s leads to no heavy work and no deep squat', (flag) => {
    expect(redFlagIds).toContain(flag)
    const plan = planFor(flag)
    if (plan.kind !== 'plan') throw new Error('no plan')
    const workouts = plan.weeks.flatMap((week) => week.workouts)
    expect(workouts.length).toBeGreaterThan(0)
    expect(workouts.filter(({ isHard }) => isHard)).toEqual([])
    const ids = workouts.flatMap(({ groups, warmUp, coolDown }) => [
      ...warmUp,
      ...[...groups.flat(), ...coolDown].map(({ exerciseId }) => exerciseId),
    ])
    expect(ids.filter((id) => deepSquats.includes(id))).toEqual([])
  })
})
