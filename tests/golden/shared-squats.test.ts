import { describe, expect, it } from 'vitest'
import squat from '../../src/protocol/mobility-tests/squat-depth'
import { measuredTrials } from '../../src/protocol/trial-series'
import { mean } from '../../src/math/statistics'
import { needsFolder } from '../tools/needs-folder'
import { clipTruth, recordedPoses, sharedClips, sharedRecordings } from '../tools/shared-clips'
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
    for (const outcome of found) expect(outcome).toEqual({ kind: 'incomplete', missing: ['view-oblique'] })
  })
})

/** At the bottom for an instant, cropped, or seen from the front: expectations.json. */
const neverMeasured = [
  'squat_side_06',
  'squat_side_07_zoomed_cropped',
  'squat_side_08_gym_mirror',
  'squat_front_08_asymmetric',
  'squat_front_10_hold',
] as const

describe('recordings of real people', () => {
  it.for(neverMeasured)('%s is not measured from the side, nor rejected', (name, context) => {
    needsFolder(sharedRecordings, context)
    const poses = recordedPoses(new URL(`${name}.pose.json.gz`, sharedRecordings))
    const found = measuredTrials(squat, 'both', poses).filter(({ outcome }) => outcome.kind !== 'incomplete')
    expect(found).toEqual([])
  })
})
