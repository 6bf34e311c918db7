import { describe, expect, it } from 'vitest'
import { trialOutcomeSchema } from '../../../src/assessment/records'
import { segmentTilt } from '../../../src/biomechanics/channel'
import { bodySpan } from '../../../src/biomechanics/sample-quality'
import { deg } from '../../../src/math/units'
import { mirroredPose } from '../../../src/pose/mirror'
import { landmarkIndex } from '../../../src/pose/landmark'
import type { Pose } from '../../../src/pose/pose'
import { sides } from '../../../src/pose/side'
import type { MobilityTest } from '../../../src/protocol/define-mobility-test'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import type { FlagId, MissingId, TrialOutcome } from '../../../src/protocol/outcome'
import { trialOutcome } from '../../../src/protocol/trial'
import { measuredTrials, TrialSeries } from '../../../src/protocol/trial-series'
import { heelRaises } from '../../tools/heel-raises'
import { filmed, type FilmingOptions } from '../../tools/synthetic-runner'
import { balance as standsStill } from '../../tools/synthetic-runner-balance'
import { lunge, type LungeTrial } from '../../tools/synthetic-runner-lunge'
import { transformed } from '../../tools/synthetic-runner-trouble'

const scene = (trial: Partial<LungeTrial> = {}) => lunge({ trials: [trial] })
const only = (poses: readonly Pose[], test: MobilityTest = ankle): TrialOutcome => {
  const trials = measuredTrials(test, 'left', poses)
  expect(trials).toHaveLength(1)
  return trials[0]!.outcome
}
const outcome = (trial: Partial<LungeTrial> = {}, filming: FilmingOptions = {}) =>
  only(filmed(scene(trial), filming))
const hold = scene().holds[0]!

/** The whole body in the middle of the picture, so large that the standing runner spans this share of its height. */
const fromAway = (span: number) => {
  const poses = filmed(scene())
  const scale = span / bodySpan(poses[0]!)
  const middled = transformed(poses, { scale })
  const [top, low] = [Math.min, Math.max].map((end) =>
    end(...middled[0]!.image.filter((_, i) => i % 2 === 1)),
  )
  return only(transformed(middled, { down: 270 - (top! + low!) / 2 }))
}
/** The knees lie most of the way down to the ankles, as where a model takes furniture for legs. */
const withKneesLow = (pose: Pose): Pose => {
  const image = pose.image.slice() as Pose['image']
  for (const side of sides) {
    const [knee, ankle] = [landmarkIndex(`${side}-knee`) * 2, landmarkIndex(`${side}-ankle`) * 2]
    for (const at of [0, 1]) image[knee + at]! += 0.4 * (image[ankle + at]! - image[knee + at]!)
  }
  return { ...pose, image }
}
const withNoise = (noise: number) => {
  const series = new TrialSeries(ankle, 'left')
  series.setNoise(noise)
  return filmed(scene()).flatMap((pose) => series.push(pose, 120).ended ?? [])[0]!.outcome
}

/** A stand on one leg in which the heel is to go up and down. */
const repeating: MobilityTest = {
  ...balance,
  channels: { ...balance.channels, heelRise: segmentTilt('foot', { from: 'horizontal' }) },
  phases: {
    ...balance.phases,
    raises: heelRaises,
  },
}

/** Every reason for no number that poses can give. */
const troubles: Readonly<Record<Exclude<MissingId, 'interrupted'>, () => TrialOutcome>> = {
  'no-hold': () => outcome({ hold: 0 }),
  'no-repetitions': () => only(filmed(standsStill()), repeating),
  'no-quiet-start': () => {
    // The foot is loaded within one pose: there is nothing to judge its heel against.
    const poses = filmed(lunge({ moveFor: 100, trials: [{}] }), { rate: 8 })
    return only(poses)
  },
  'other-posture': () => only(filmed(scene()), { ...ankle, posture: 'half-kneeling' }),
  'which-leg': () => outcome({}, { camera: { kind: 'orthographic' } }),
  'other-leg': () => only(filmed(lunge({ side: 'right', trials: [{}] }))),
  'tested-leg-far': () => only(filmed({ ...scene(), heading: 0 })),
  'view-oblique': () => outcome({}, { yaw: 25 }),
  'camera-rolled': () => outcome({}, { camera: { roll: 12 } }),
  'too-dark': () => {
    const series = new TrialSeries(ankle, 'left')
    return filmed(scene()).flatMap((pose) => series.push(pose, 53).ended ?? [])[0]!.outcome
  },
  'picture-noisy': () => withNoise(0.091 * 120),
  'too-close': () => fromAway(0.91),
  'too-far': () => fromAway((0.968 * 204) / 540),
  'out-of-picture': () => only(transformed(filmed(scene()), { down: 80 })),
  'person-jumped': () =>
    only(
      filmed(scene()).map((pose) =>
        pose.t < hold.from + 1000 ? pose : transformed([pose], { right: 200 })[0]!,
      ),
    ),
  'size-jumped': () =>
    only(
      filmed(scene()).map((pose) =>
        pose.t < hold.from + 1000 ? pose : transformed([pose], { scale: 0.8 })[0]!,
      ),
    ),
  // Nothing but the knees is elsewhere: the angle of the hold would be a number.
  'body-unlike': () => only(filmed(scene()).map((pose) => withKneesLow(pose))),
  'picture-gap': () => outcome({}, { dropOuts: [{ from: hold.from + 500, to: hold.from + 1100 }] }),
  'too-few-pictures': () => outcome({}, { rate: 6 }),
}

describe('a trial', () => {
  it.each(Object.entries(troubles))('is incomplete because of %s, and of nothing else', (missing, made) => {
    expect(made()).toEqual({ kind: 'incomplete', missing: [missing] })
  })

  it('names every trouble at once', () => {
    const poses = transformed(filmed(scene(), { yaw: 25, rate: 6 }), { down: 80 })
    expect(only(poses)).toEqual({
      kind: 'incomplete',
      missing: ['too-few-pictures', 'out-of-picture', 'view-oblique'],
    })
  })

  it('is rejected for a heel that came up, naming the reading', () => {
    const found = outcome({ heelLift: 12 })
    expect(found).toMatchObject({ kind: 'rejected', faults: ['heelLifted'] })
    expect(found.kind === 'rejected' && found.faultReadings['heelLifted']).toBeCloseTo(11.7, 1)
  })

  it('is rejected for a foot that slid', () => {
    expect(outcome({ slide: 0.09 })).toMatchObject({ kind: 'rejected', faults: ['footMoved'] })
    expect(outcome({ slide: -0.09 })).toMatchObject({ kind: 'rejected', faults: ['footMoved'] })
  })

  it('names both faults, the heel first', () => {
    expect(outcome({ heelLift: 12, slide: 0.1 })).toMatchObject({ faults: ['heelLifted', 'footMoved'] })
  })

  it.each([
    ['a heel that gives a little', { heelLift: 4 }],
    ['a foot that shifts a little', { slide: 0.03 }],
    ['an overshoot before the hold', { overshoot: 6 }],
  ] as const)('is measured in spite of %s', (_, trial) => {
    const found = outcome(trial)
    expect(found.kind).toBe('measured')
    expect(found.kind === 'measured' && found.metrics['dorsiflexion']).toBeCloseTo(38, 1)
  })

  it.each<readonly [FlagId, () => TrialOutcome]>([
    ['slow-pictures', () => outcome({}, { rate: 12 })],
    ['short-hold', () => outcome({ hold: 400 })],
    ['labels-swapped', () => outcome({}, { swapped: 0.8 })],
    ['rather-close', () => fromAway(0.81)],
    ['rather-close', () => fromAway(0.89)],
    ['rather-far', () => fromAway(0.54)],
    ['rather-far', () => fromAway((0.968 * 206) / 540)],
  ])('is measured and flagged: %s', (flag, made) => {
    expect(made()).toMatchObject({ kind: 'measured', flags: [flag] })
  })

  it.each([
    [5, []],
    [-5, ['foot-disagrees']],
  ] as const)(
    'has a witness that no roll goes into: a picture wrongly set upright by %i degrees',
    (roll, flags) => {
      // Nobody stands crooked, and the roll that is told is not there: the shank reads 5 too much or too little, its angle to the foot not.
      const [trial] = measuredTrials(ankle, 'left', filmed(scene()), deg(0))
      const stances = trial!.attempt.stances.map((each) => ({ ...each, roll: deg(roll) }))
      const judged = trialOutcome(ankle, 'left', { ...trial!.attempt, stances })
      expect(judged).toMatchObject({ kind: 'measured', flags })
    },
  )

  it('carries no flag when nothing is doubtful', () => {
    expect(outcome()).toMatchObject({ kind: 'measured', flags: [] })
  })

  it.each([
    ['near', () => fromAway(0.79)],
    ['far', () => fromAway(0.56)],
    ['in a picture that flickers', () => withNoise(0.089 * 120)],
  ])('carries none just inside the limits, %s', (_, made) => {
    expect(made()).toMatchObject({ kind: 'measured', flags: [] })
  })

  it('survives swapped labels, noise and drop-outs with the right value', () => {
    const found = outcome(
      {},
      { swapped: 0.41, noise: 2, dropOuts: [{ from: hold.from + 300, to: hold.from + 700 }] },
    )
    expect(found).toMatchObject({ kind: 'measured', leg: { side: 'left', near: true } })
    expect(found.kind === 'measured' && Math.abs(found.metrics['dorsiflexion']! - 38)).toBeLessThan(0.5)
  })

  it('tells its times from its own first pose', () => {
    const found = outcome()
    if (found.kind !== 'measured') throw new TypeError(found.kind)
    const { loading, endRange } = found.phases
    expect(loading!.from).toBeGreaterThan(500)
    expect(loading!.to).toBeLessThan(endRange!.from)
    expect(endRange!.to - endRange!.from).toBeCloseTo(2400, -2)
  })

  it('is a record that can be stored', () => {
    for (const found of [outcome(), outcome({ heelLift: 12 }), outcome({ hold: 0 })]) {
      expect(trialOutcomeSchema.parse(found)).toEqual(found)
    }
  })

  it('of nothing at all has no number', () => {
    const nothing = { rest: { from: 0, to: 0 }, span: { from: 0, to: 0 }, restLevel: 0, endedBy: null }
    expect(
      trialOutcome(ankle, 'left', { movement: nothing, stances: [], roll: null, luma: null, noise: null })
        .kind,
    ).toBe('incomplete')
  })

  it('of the mirror image is the same trial of the other leg', () => {
    const mirrored = measuredTrials(ankle, 'right', filmed(scene()).map(mirroredPose))[0]!.outcome
    const plain = outcome()
    if (mirrored.kind !== 'measured' || plain.kind !== 'measured') throw new TypeError(mirrored.kind)
    expect(mirrored.leg?.side).toBe('right')
    expect(mirrored.metrics['dorsiflexion']).toBeCloseTo(plain.metrics['dorsiflexion']!, 3)
    expect(mirrored.phases).toEqual(plain.phases)
  })
})
