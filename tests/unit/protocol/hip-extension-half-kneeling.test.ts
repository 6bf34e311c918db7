import { describe, expect, it } from 'vitest'
import type { Pose } from '../../../src/pose/pose'
import type { Side } from '../../../src/pose/side'
import kneeling from '../../../src/protocol/mobility-tests/hip-extension-half-kneeling'
import standing from '../../../src/protocol/mobility-tests/hip-extension'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { filmed, type FilmingOptions } from '../../tools/synthetic-runner'
import { halfKneeling } from '../../tools/synthetic-runner-half-kneeling'
import { hipExtension } from '../../tools/synthetic-runner-hip-extension'
import { lunge } from '../../tools/synthetic-runner-lunge'
import { squat } from '../../tools/synthetic-runner-squat'

const outcomes = (poses: readonly Pose[], test = kneeling as typeof kneeling | typeof standing) =>
  measuredTrials(test, 'either', poses).map(({ outcome }) => outcome)

describe('hip extension on one knee', () => {
  it.each([800, 2000, 4000])('begins on the knee: getting down in %i ms is no trial', (downFor) => {
    const found = outcomes(filmed(halfKneeling({ downFor, trials: [{ peak: 15 }, { peak: 12 }] })))
    const measured = found.filter(({ kind }) => kind === 'measured')
    expect(measured.map((outcome) => outcome.kind === 'measured' && outcome.metrics['hipExtension'])).toEqual(
      [expect.closeTo(15, 0), expect.closeTo(12, 0)],
    )
  })

  it('is found in nobody who stands', () => {
    for (const scene of [hipExtension(), lunge(), squat()])
      expect(outcomes(filmed(scene)).filter(({ kind }) => kind !== 'incomplete')).toEqual([])
  })

  it('is not measured as a standing one', () => {
    const found = outcomes(filmed(halfKneeling()), standing)
    expect(found.filter(({ kind }) => kind !== 'incomplete')).toEqual([])
  })

  it.each([
    ['a camera rolled by twelve degrees', { camera: { roll: 12 } }, 'camera-rolled'],
    ['a view 25 degrees off', { yaw: 25 }, 'view-oblique'],
    ['the kneeling leg on the far side', { yaw: 180 }, 'tested-leg-far'],
    ['six poses a second', { rate: 6 }, 'too-few-pictures'],
  ] as const)('%s gives no number', (_, filming, missing) => {
    expect(outcomes(filmed(halfKneeling(), filming))).toEqual([{ kind: 'incomplete', missing: [missing] }])
  })

  /** On the left knee and asked for it, or on the right one that is far from the camera then. */
  const turned = (yaw: number, side: Side, filming: FilmingOptions = {}) => {
    const poses = filmed({ ...halfKneeling({ side }), heading: 180 }, { ...filming, yaw })
    return measuredTrials(kneeling, 'left', poses).map(({ outcome }) =>
      outcome.kind === 'incomplete' ? outcome.missing.join() : outcome.kind,
    )
  }

  it.each([-14, -12, -10, -9])(
    'turned by %i degrees is told to turn, not that it is the other leg',
    (yaw) => {
      for (const distance of [3, 3.5])
        expect(turned(yaw, 'left', { camera: { distance } })).toEqual(['view-oblique'])
    },
  )

  it.each([-6, 0, 6, 10])('turned by %i degrees is measured', (yaw) => {
    expect(turned(yaw, 'left')).toEqual(['measured'])
  })

  it.each([-8, 0, 8])('is the other leg where that one kneels, turned by %i degrees or not', (yaw) => {
    expect(turned(yaw, 'right')).toEqual([yaw === 8 ? 'view-oblique' : 'other-leg'])
  })

  it('is rejected where the trunk leans back by more than five degrees', () => {
    expect(outcomes(filmed(halfKneeling({ trials: [{ lean: -8 }] })))).toMatchObject([
      { kind: 'rejected', faults: ['trunkMoved'] },
    ])
  })
})
