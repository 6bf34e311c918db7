import { describe, expect, it } from 'vitest'
import { mean } from '../../src/math/statistics'
import { opposite } from '../../src/pose/side'
import hip from '../../src/protocol/mobility-tests/hip-extension'
import type { AskedSide } from '../../src/protocol/trial'
import { needsFolder } from '../tools/needs-folder'
import { clipNames, clipTruth, sharedClips } from '../tools/shared-clips'
import { clipOutcomes } from './clip-outcomes'

/** Mean absolute error over the trials of a clip, degrees (the target of the accuracy report). */
const target = 2

const outcomes = (clip: string, side: AskedSide) => clipOutcomes(hip, side, clip)

const clips = [
  ['hx_m_L', 'left', ['measured', 'measured', 'measured']],
  ['hx_m_R', 'right', ['measured', 'measured', 'measured']],
  ['hx_f_L_lean', 'left', ['measured', 'rejected', 'rejected']],
] as const

describe('hip extensions whose truth is known', () => {
  it.for(clips)(
    '%s: each hold is near its truth, a tipped trunk is rejected',
    ([clip, side, kinds], context) => {
      needsFolder(sharedClips, context)
      const { meta, frames } = clipTruth(clip)
      const { reps } = meta
      const found = outcomes(clip, side)
      expect(found.map(({ kind }) => kind)).toEqual(kinds)
      const off = found.map((outcome, i) => {
        if (outcome.kind === 'incomplete') throw new TypeError(outcome.missing.join())
        expect(outcome.leg).toMatchObject({ side, near: true })
        if (outcome.kind === 'rejected') expect(outcome.faults).toEqual(['trunkMoved'])
        return Math.abs(outcome.metrics['hipExtension']! - reps![i]!.v)
      })
      expect(mean(off)).toBeLessThan(target)
      // The joint angle, which no camera roll goes into: hip extension less trunk lean (conventions of measuring.md).
      const offTrunk = found.map((outcome, i) => {
        const middle = (reps![i]!.top + reps![i]!.topEnd) / 2
        const { a } = frames.find(({ t }) => t >= middle)!
        const truth = a[side === 'left' ? 'L' : 'R'].hipExt - a.trunkLean
        return Math.abs(outcome.kind === 'incomplete' ? Infinity : outcome.metrics['thighToTrunk']! - truth)
      })
      expect(mean(offTrunk)).toBeLessThan(target)
    },
  )

  it.for(clips)('%s: the other leg gives no number', ([clip, side], context) => {
    needsFolder(sharedClips, context)
    const found = outcomes(clip, opposite(side))
    expect(found).toEqual(Array(3).fill({ kind: 'incomplete', missing: ['other-leg'] }))
  })

  it('are found in no film of another mobility test', (context) => {
    needsFolder(sharedClips, context)
    const others = clipNames().filter((name) => clipTruth(name).meta.test !== 'hipext')
    expect(others.length).toBeGreaterThan(3)
    for (const name of others) {
      const measured = outcomes(name, 'either').filter(({ kind }) => kind === 'measured')
      expect([name, measured]).toEqual([name, []])
    }
  })
})
