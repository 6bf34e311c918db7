import { describe, expect, it } from 'vitest'
import { expectation as expectationOf } from '../../accuracy/expected'
import { needsFolder } from '../../tools/needs-folder'
import { clipNames, clipTruth, sharedClips, type ClipTruth } from '../../tools/shared-clips'
import { clip, foot } from './made-clip'

const expectation = (truth: ClipTruth, name = 'some-clip') => expectationOf(truth, name)

const isHeld = (t: number) => t >= 3 && t <= 4

describe('what a clip should come to', () => {
  it('is the true shank at the hold, or a heel that came up', () => {
    const good = expectation(clip({}, (t) => ({ L: { tibia: isHeld(t) ? 40 : 6 } })))
    expect(good).toMatchObject({ mobilityTestId: 'ankle-dorsiflexion', refused: null })
    expect(good.trials).toEqual([
      { from: 3000, to: 4000, side: 'left', values: { shank: 40 }, fault: null, endedBy: null },
    ])
    const faulty = expectation(clip({}, (t) => ({ L: { footPitch: isHeld(t) ? 13 : 0 } })))
    expect(faulty.trials[0]!.fault).toBe('heelLifted')
  })

  it('is the hip extension and the change of the trunk, which is a fault beyond its limits', () => {
    const of = (lean: number) =>
      expectation(
        clip({ test: 'hipext' }, (t) => ({ trunkLean: isHeld(t) ? 2 + lean : 2, L: { hipExt: 15 } })),
      )
    expect(of(3).trials[0]!.values['hipExtension']).toBeCloseTo(15, 9)
    expect(of(3).trials[0]!.values['trunkChange']).toBeCloseTo(3, 9)
    expect([of(3), of(14), of(-6)].map(({ trials }) => trials[0]!.fault)).toEqual([
      null,
      'trunkMoved',
      'trunkMoved',
    ])
  })

  it('is the shift of the hips in a squat from the front, and the thigh above level from the side', () => {
    const squat = { test: 'squat', side: null }
    const front = clip(
      { ...squat, cam: { view: 'front', az: 0, roll: 0, width: 960, height: 540 } },
      (t) => ({
        x: isHeld(t) ? 0.05 : 0.01,
      }),
    )
    expect(expectation(front).mobilityTestId).toBe('squat-depth-front')
    expect(expectation(front).trials[0]!.values['hipShift']).toBeCloseTo(40, 9)
    const side = expectation(clip(squat, () => ({ L: { thigh: 85, knee: 116 } })))
    expect(side).toMatchObject({ mobilityTestId: 'squat-depth' })
    expect(side.trials[0]).toMatchObject({ side: 'both', values: { squatThigh: 5, squatKnee: 116 } })
    const heels = (t: number) => ({ L: { footPitch: isHeld(t) ? 13 : 0 } })
    expect(expectation(clip(squat, heels)).trials[0]!.fault).toBe('heelLifted')
    expect(expectation({ ...clip({}, heels), meta: front.meta }).trials[0]!.fault).toBeNull()
  })

  it('is a stand until the foot or a hand ends it, with its sway', () => {
    const balance = { test: 'balance', side: null, reps: null, phases: [{ side: 'R' as const, a: 1, b: 8 }] }
    const steady = expectation(clip(balance, (t) => ({ x: Math.round(t * 10) % 2 === 0 ? 0.005 : -0.005 })))
    expect(steady.trials[0]).toMatchObject({ side: 'right', endedBy: 'foot-down', values: { holdTime: 7 } })
    expect(steady.trials[0]!.values['sway']).toBeCloseTo(5, 1)
    const off = expectation(clip(balance, (t) => ({ handsOn: t < 6 })))
    expect(off.trials[0]).toMatchObject({ endedBy: 'hands', to: 6000 })
  })

  it.each([
    ['a view 30 degrees off', { cam: { view: 'L', az: 30, roll: 0, width: 960, height: 540 } }, foot, 'view'],
    ['a roll of 8 degrees', { cam: { view: 'L', az: 0, roll: -8, width: 960, height: 540 } }, foot, 'roll'],
    ['feet below the picture', {}, { ...foot, 'toe.R': [500, 560] as const }, 'feet'],
  ] as const)('is a refusal of %s', (_, meta, j2, cause) => {
    expect(expectation(clip(meta, () => ({ j2 }))).refused).toBe(cause)
  })

  it('is a refusal of a dark room by the name of the file, or of a file that was renamed by its own', () => {
    expect(expectation(clip({ clip: 'something' }), 'bad_dim').refused).toBe('dark')
    expect(expectation(clip({ clip: 'bad_dim' }), 'something').refused).toBe('dark')
    expect(expectation(clip({ clip: 'something' }), 'some-clip').refused).toBeNull()
  })

  it('is told of every clip beside the project', (context) => {
    needsFolder(sharedClips, context)
    const all = clipNames().map((name) => [name, expectation(clipTruth(name), name)] as const)
    const refused = all.flatMap(([name, { refused: cause }]) => (cause ? [`${name} ${cause}`] : []))
    expect(refused).toEqual(['bad_close feet', 'bad_obl30 view', 'bad_roll8 roll'])
    const faults = all.flatMap(([name, { trials }]) =>
      trials.flatMap(({ fault }) => (fault ? [`${name} ${fault}`] : [])),
    )
    expect(faults).toEqual(['ank_m_L_heel heelLifted', 'hx_f_L_lean trunkMoved', 'hx_f_L_lean trunkMoved'])
    for (const [, { trials }] of all) expect(trials.length).toBeGreaterThan(0)
  })
})
