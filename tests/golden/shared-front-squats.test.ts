import { describe, expect, it } from 'vitest'
import { mean } from '../../src/math/statistics'
import { yawOff } from '../../src/biomechanics/view'
import squat from '../../src/protocol/mobility-tests/squat-depth-front'
import { measuredTrials } from '../../src/protocol/trial-series'
import { needsFolder } from '../tools/needs-folder'
import { clipNames, clipPoses, clipTruth, sharedClips } from '../tools/shared-clips'
import { clipOutcomes } from './clip-outcomes'

/** Millimetres: the target of the accuracy report for the hip shift, and the rendered runner's stance and stature. */
const target = 10
const stance = 340
const stature = 1766

const straight = (): readonly Readonly<Record<'hipShift' | 'stanceWidth' | 'kneesInward', number>>[] =>
  clipOutcomes(squat, 'both', 'sq_m_front').map((outcome) => {
    if (outcome.kind !== 'measured') throw new TypeError(JSON.stringify(outcome))
    const { hipShift = NaN, stanceWidth = NaN, kneesInward = NaN } = outcome.metrics
    return { hipShift, stanceWidth, kneesInward }
  })

describe('squats from the front whose truth is known', () => {
  it('sq_m_front: straight down is read as straight, within what a camera can know', (context) => {
    needsFolder(sharedClips, context)
    const off = straight().map(({ hipShift }) => Math.abs(hipShift) * stance)
    expect(off).toHaveLength(clipTruth('sq_m_front').meta.reps!.length)
    expect(mean(off)).toBeLessThan(target)
  })

  it('sq_m_front: who faces the camera is far from the limit of this view', (context) => {
    needsFolder(sharedClips, context)
    for (const { poses } of measuredTrials(squat, 'both', clipPoses('sq_m_front'))) {
      // It reads 2.4 to 2.7.
      expect(yawOff('frontal', poses)!).toBeLessThan((squat.view.widestYaw?.value ?? 0) / 3)
    }
  })

  it('sq_m_front: the stance, in which a shift is told, becomes the true millimetres', (context) => {
    needsFolder(sharedClips, context)
    for (const { stanceWidth } of straight()) {
      expect(Math.abs(stanceWidth * stature - stance)).toBeLessThan(15)
    }
  })

  it('sq_m_front: knees that go out are read outside their lines, within 3 cm', (context) => {
    needsFolder(sharedClips, context)
    const { meta, frames } = clipTruth('sq_m_front')
    straight().forEach(({ kneesInward }, i) => {
      const { top, topEnd } = meta.reps![i]!
      const { a } = frames[Math.round(((top + topEnd) / 2) * meta.fps)]!
      const truly = ((a.L.kneeMedial + a.R.kneeMedial) / 2) * 1000
      expect(Math.abs(kneesInward * stance - truly)).toBeLessThan(30)
    })
  })

  it('are found in no film of another mobility test', (context) => {
    needsFolder(sharedClips, context)
    const others = clipNames().filter((name) => name !== 'sq_m_front')
    expect(others.length).toBeGreaterThan(3)
    for (const name of others) {
      const measured = clipOutcomes(squat, 'both', name).filter(({ kind }) => kind === 'measured')
      expect([name, measured]).toEqual([name, []])
    }
  })
})
