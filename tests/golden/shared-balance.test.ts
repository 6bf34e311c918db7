import { describe, expect, it } from 'vitest'
import { mean } from '../../src/math/statistics'
import type { Side } from '../../src/pose/side'
import balance from '../../src/protocol/mobility-tests/single-leg-balance'
import type { AskedSide } from '../../src/protocol/trial'
import { needsFolder } from '../tools/needs-folder'
import { clipNames, clipTruth, sharedClips } from '../tools/shared-clips'

const outcomes = (clip: string, side: AskedSide = 'either') => clipOutcomes(balance, side, clip)

import { clipOutcomes } from './clip-outcomes'

/** As commanded, milliseconds; the shoe leaves or meets the floor within 130 of it. */
const stands = [
  ['bal_f_LR', 'left', 13_000],
  ['bal_f_LR', 'right', 13_200],
  ['bal_m_touch', 'left', 9000],
  // A second person is in view; the model stays on the runner.
  ['bad_two', 'left', 8400],
] as const

const measured = (clip: string, side: Side) => {
  const found = outcomes(clip).filter((outcome) => outcome.kind === 'measured' && outcome.leg?.side === side)
  expect(found).toHaveLength(1)
  const [only] = found
  if (only?.kind !== 'measured') throw new TypeError(`${clip}: nothing measured on the ${side} leg`)
  return only
}

describe('one-leg stands whose truth is known', () => {
  it('are each found once, named by the leg that stands, and ended by the foot', (context) => {
    needsFolder(sharedClips, context)
    for (const [clip, side] of stands) expect(measured(clip, side).endedBy).toBe('foot-down')
  })

  it('last as long as they did, to within 0.2 s in the mean', (context) => {
    needsFolder(sharedClips, context)
    const off = stands.map(([clip, side, lasted]) => measured(clip, side).metrics['holdTime']! - lasted)
    expect(mean(off.map(Math.abs))).toBeLessThan(200)
  })

  it('sway as much as they did, to within 20 %, and so does one leg against the other', (context) => {
    needsFolder(sharedClips, context)
    // Millimetres of the runner's stature, 1600.
    const [left, right] = (['left', 'right'] as const).map(
      (side) => measured('bal_f_LR', side).metrics['swaySideways']! * 1600,
    ) as [number, number]
    expect(Math.abs(left / 5 - 1)).toBeLessThan(0.2)
    expect(Math.abs(right / 10.5 - 1)).toBeLessThan(0.2)
    expect(Math.abs(right / left / 2.1 - 1)).toBeLessThan(0.2)
  })

  it('give no number of the leg that was not asked for', (context) => {
    needsFolder(sharedClips, context)
    expect(outcomes('bal_m_touch', 'right')).toEqual([{ kind: 'incomplete', missing: ['other-leg'] }])
  })

  it('are refused with the feet out of the picture', (context) => {
    needsFolder(sharedClips, context)
    const found = outcomes('bad_close')
    expect(found.length).toBeGreaterThan(0)
    for (const outcome of found) expect(outcome).toMatchObject({ missing: ['out-of-picture', 'too-close'] })
  })

  it('are found in no film of another mobility test', (context) => {
    needsFolder(sharedClips, context)
    const others = clipNames().filter((name) => clipTruth(name).meta.test !== 'balance')
    expect(others.length).toBeGreaterThan(3)
    for (const name of others) {
      expect([name, outcomes(name).filter(({ kind }) => kind === 'measured')]).toEqual([name, []])
    }
  })
})
