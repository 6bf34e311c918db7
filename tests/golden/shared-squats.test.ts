import { describe, expect, it } from 'vitest'
import squat from '../../src/protocol/mobility-tests/squat-depth'
import { mean } from '../../src/math/statistics'
import { needsFolder } from '../tools/needs-folder'
import { clipTruth, sharedClips } from '../tools/shared-clips'
import { clipOutcomes } from './clip-outcomes'

/** Mean absolute error over the squats of a clip, degrees (the targets of the accuracy report). */
const targets = { depth: 2, kneeFlexion: 4 } as const

describe('squats whose truth is known', () => {
  it('sq_m_side: every bottom is near its truth, above parallel and below', (context) => {
    needsFolder(sharedClips, context)
    const truth = clipTruth('sq_m_side')
    const found = clipOutcomes(squat, 'both', 'sq_m_side')
    expect(found.map(({ kind }) => kind)).toEqual(truth.meta.reps!.map(() => 'measured'))
    const off = (metric: keyof typeof targets) =>
      truth.meta.reps!.map(({ top, topEnd }, i) => {
        const { a } = truth.frames[Math.round(((top + topEnd) / 2) * truth.meta.fps)]!
        const truly = metric === 'depth' ? 90 - a.L.thigh : a.L.knee
        const outcome = found[i]!
        return Math.abs((outcome.kind === 'measured' ? outcome.metrics[metric]! : NaN) - truly)
      })
    expect(mean(off('depth'))).toBeLessThan(targets.depth)
    expect(mean(off('kneeFlexion'))).toBeLessThan(targets.kneeFlexion)
  })

  it('are not measured from the front', (context) => {
    needsFolder(sharedClips, context)
    const found = clipOutcomes(squat, 'both', 'sq_m_front')
    expect(found.length).toBeGreaterThan(0)
    for (const outcome of found)
      expect(outcome).toMatchObject({
        kind: 'incomplete',
        missing: expect.arrayContaining(['view-oblique']) as string[],
      })
  })
})
