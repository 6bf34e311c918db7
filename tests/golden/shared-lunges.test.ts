import { describe, expect, it } from 'vitest'
import { opposite, type Side } from '../../src/pose/side'
import ankle from '../../src/protocol/mobility-tests/ankle-dorsiflexion'
import type { AskedSide } from '../../src/protocol/trial'
import { needsFolder } from '../tools/needs-folder'
import { clipNames, clipTruth, sharedClips } from '../tools/shared-clips'

import { clipOutcomes } from './clip-outcomes'

/**
 * The clips and recordings that lie beside the project, where there are any. How near the truth a metric must come in
 * the end is `npm run accuracy`'s to say; here the first look alone has to be within this, degrees.
 */
const nearTruth = 3

const outcomes = (clip: string, side: AskedSide) => clipOutcomes(ankle, side, clip)

const ofClip = (clip: string): Side => (clipTruth(clip).meta.side === 'R' ? 'right' : 'left')

describe('lunges whose truth is known', () => {
  it.for(['ank_m_L', 'ank_m_R', 'ank_m_L_heel'])(
    '%s: each hold is near its truth, the lifted heel is rejected',
    (clip, context) => {
      needsFolder(sharedClips, context)
      const { reps } = clipTruth(clip).meta
      const found = outcomes(clip, ofClip(clip))
      const lifted = clip.endsWith('_heel') ? 1 : null
      expect(found.map(({ kind }) => kind)).toEqual(
        reps!.map((_, i) => (i === lifted ? 'rejected' : 'measured')),
      )
      found.forEach((outcome, i) => {
        if (outcome.kind === 'incomplete') throw new TypeError(outcome.missing.join())
        expect(Math.abs(outcome.metrics['dorsiflexion']! - reps![i]!.v)).toBeLessThan(nearTruth)
        expect(outcome.leg).toMatchObject({ side: ofClip(clip), near: true })
        if (outcome.kind === 'rejected') expect(outcome.faults).toEqual(['heelLifted'])
      })
    },
  )

  it.for(['ank_m_L', 'ank_m_R'])('%s: the other leg gives no number', (clip, context) => {
    needsFolder(sharedClips, context)
    const found = outcomes(clip, opposite(ofClip(clip)))
    expect(found).toEqual(Array(3).fill({ kind: 'incomplete', missing: ['other-leg'] }))
  })

  it('sees the oblique view and refuses it', (context) => {
    needsFolder(sharedClips, context)
    const found = outcomes('bad_obl30', 'left')
    expect(found).toEqual(Array(3).fill({ kind: 'incomplete', missing: ['view-oblique'] }))
  })

  it('sees by the body itself that the camera is rolled by eight degrees, and refuses it', (context) => {
    needsFolder(sharedClips, context)
    const found = outcomes('bad_roll8', 'left')
    expect(found).toEqual(Array(3).fill({ kind: 'incomplete', missing: ['camera-rolled'] }))
  })

  it('finds no lunge in any film of another mobility test', (context) => {
    needsFolder(sharedClips, context)
    const others = clipNames().filter((name) => clipTruth(name).meta.test !== 'ankle')
    expect(others.length).toBeGreaterThan(3)
    for (const name of others) {
      const measured = outcomes(name, 'either').filter(({ kind }) => kind === 'measured')
      expect([name, measured]).toEqual([name, []])
    }
  })
})
