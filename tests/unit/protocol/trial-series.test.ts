import { describe, expect, it } from 'vitest'
import { deg } from '../../../src/math/units'
import type { Pose } from '../../../src/pose/pose'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import type { TrialOutcome } from '../../../src/protocol/outcome'
import { measuredTrials, TrialSeries } from '../../../src/protocol/trial-series'
import { filmed, inTurn } from '../../tools/synthetic-runner'
import { lunge, standing } from '../../tools/synthetic-runner-lunge'
import { walk } from '../../tools/synthetic-runner-walk'

const value = (outcome: TrialOutcome) =>
  outcome.kind === 'incomplete' ? null : outcome.metrics['dorsiflexion']
const values = (poses: readonly Pose[], side: 'left' | 'right' | 'either' = 'left') =>
  measuredTrials(ankle, side, poses).map(({ outcome }) => value(outcome))

const three = lunge()
const film = filmed(three)

describe('TrialSeries', () => {
  it.each([8, 10, 15, 30, 60])('measures three of three at %i poses a second', (rate) => {
    for (const side of ['left', 'right'] as const) {
      const found = values(filmed(lunge({ side }), { rate }), side)
      expect(found).toHaveLength(3)
      found.forEach((degrees, i) => expect(degrees).toBeCloseTo(three.trials[i]!.peak, 2))
    }
  })

  it('judges each attempt by its own poses: one by one is the same as all at once', () => {
    const series = new TrialSeries(ankle, 'left')
    const oneByOne = film.flatMap((pose) => series.push(pose).ended ?? [])
    expect(oneByOne).toEqual(measuredTrials(ankle, 'left', film))
    expect(oneByOne).toHaveLength(3)
  })

  it('says the same of a film that begins at another time', () => {
    const later = film.map((pose) => ({ ...pose, t: (pose.t + 86_400_000) as Pose['t'] }))
    const [one, other] = [film, later].map((poses) => measuredTrials(ankle, 'left', poses)[0]!.outcome)
    expect(value(other!)).toBe(value(one!))
  })

  it('measures a movement of three degrees a second, from rest to return', () => {
    const slow = filmed(lunge({ moveFor: 15_000, trials: [{ peak: 38 }] }))
    expect(values(slow)).toEqual([expect.closeTo(38, 2)])
    const { poses } = measuredTrials(ankle, 'left', slow)[0]!
    expect(poses.at(-1)!.t - poses[0]!.t).toBeGreaterThan(20_000)
  })

  it('takes walking into place for no attempt', () => {
    const scene = inTurn(walk(), standing(1500), three)
    expect(values(filmed(scene))).toHaveLength(3)
    expect(values(filmed(inTurn(walk(), standing(4000))))).toEqual([])
  })

  it('names the leg itself when nobody could be asked', () => {
    for (const side of ['left', 'right'] as const) {
      const [trial] = measuredTrials(ankle, 'either', filmed(lunge({ side })))
      expect(trial!.outcome).toMatchObject({ kind: 'measured', leg: { side } })
    }
  })

  it('shows the very angle that it measures', () => {
    const series = new TrialSeries(ankle, 'left')
    for (const pose of film) {
      expect(series.push(pose).value).toBeCloseTo(three.shankTilt(pose.t), 2)
    }
  })

  it('tells a fault while it happens, and only then', () => {
    const scene = lunge({ trials: [{ heelLift: 12 }, {}, { slide: 0.09 }] })
    const series = new TrialSeries(ankle, 'left')
    const seen = filmed(scene).map((pose) => {
      series.push(pose)
      return { t: pose.t, fault: series.faultSoFar() }
    })
    const during = (i: number) =>
      new Set(
        seen
          .filter(({ t }) => t > scene.holds[i]!.from + 400 && t < scene.holds[i]!.to - 100)
          .map(({ fault }) => fault),
      )
    expect([during(0), during(1), during(2)]).toEqual([
      new Set(['heelLifted']),
      new Set([null]),
      new Set(['footMoved']),
    ])
  })

  it('drops the attempt under way when the line of poses breaks, and finds the next', () => {
    const series = new TrialSeries(ankle, 'left')
    const middle = three.holds[0]!.from + 500
    const found = film.flatMap((pose, i) => {
      if (pose.t > middle && film[i - 1]!.t <= middle) expect(series.interrupt()).toBe(true)
      return series.push(pose).ended ?? []
    })
    expect(found.map(({ outcome }) => value(outcome))).toEqual([
      expect.closeTo(three.trials[1]!.peak, 2),
      expect.closeTo(three.trials[2]!.peak, 2),
    ])
  })

  it('knows that no attempt was under way', () => {
    const series = new TrialSeries(ankle, 'left')
    expect(series.interrupt()).toBe(false)
    for (const pose of film) if (pose.t < 1000) series.push(pose)
    expect(series.interrupt()).toBe(false)
  })

  it.each([-5, -2, 3, 5])('takes a known roll of %i degrees out of every angle, on either side', (roll) => {
    for (const side of ['left', 'right'] as const) {
      const poses = filmed(lunge({ side }), { camera: { roll } })
      const found = measuredTrials(ankle, side, poses, deg(roll))
      expect(found).toHaveLength(3)
      found.forEach((trial, i) => {
        expect(trial.attempt.roll).toBe(roll)
        expect(value(trial.outcome)).toBeCloseTo(three.trials[i]!.peak, 2)
      })
    }
  })

  it('corrects an attempt as a whole, by the roll that is known at its end', () => {
    const poses = filmed(lunge(), { camera: { roll: 4 } })
    const series = new TrialSeries(ankle, 'left')
    const found = poses.flatMap((pose) => {
      if (pose.t >= three.holds[0]!.to) series.setRoll(deg(4))
      return series.push(pose).ended ?? []
    })
    expect(value(found[0]!.outcome)).toBeCloseTo(three.trials[0]!.peak, 2)
  })

  it.each([-5.1, 6, 20])('refuses a known roll of %d degrees, by its name', (roll) => {
    const found = measuredTrials(ankle, 'left', filmed(lunge(), { camera: { roll } }), deg(roll))
    expect(found.length).toBeGreaterThan(0)
    for (const { outcome } of found)
      expect(outcome).toEqual({ kind: 'incomplete', missing: ['camera-rolled'] })
  })
})
