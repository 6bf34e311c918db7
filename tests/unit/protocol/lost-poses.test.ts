import { describe, expect, it } from 'vitest'
import { imagePoints } from '../../../src/pose/pose'
import { unmetGates } from '../../../src/protocol/gates'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { filmed } from '../../tools/synthetic-runner'
import { lunge } from '../../tools/synthetic-runner-lunge'
import { transformed } from '../../tools/synthetic-runner-trouble'

describe('a hold of which part was not seen', () => {
  it.each([
    [0, 'measured'],
    [400, 'out-of-picture'],
    [700, 'out-of-picture'],
    [1500, 'out-of-picture'],
  ])(
    'names what was not seen, not a short hold, where points are nowhere for %i ms of it',
    (lasting, comesTo) => {
      const long = lunge({ restFor: 4000, trials: [{}] })
      const from = long.holds[0]!.from + 300
      const [trial] = measuredTrials(
        ankle,
        'left',
        filmed(long).map((pose) => {
          const isLost = pose.t > from && pose.t < from + lasting
          return isLost ? { ...pose, image: imagePoints(pose.image.map(() => NaN)) } : pose
        }),
      )
      const found = trial!.outcome
      expect(found.kind === 'incomplete' ? found.missing.join() : found.kind).toBe(comesTo)
    },
  )
})

describe('poses here and there that do not show all that is needed', () => {
  const [{ attempt }] = measuredTrials(ankle, 'left', filmed(lunge({ trials: [{}] }))) as [
    ReturnType<typeof measuredTrials>[number],
  ]

  it.each([
    [0.09, false],
    [0.11, true],
  ])('are borne with up to a tenth of all: %d', (lost, isLost) => {
    // Evenly among the others, so that the longest time without one stays far below what is too long at once.
    const stances = attempt.stances.map((each, i) => {
      const isOut = Math.floor((i + 1) * lost) > Math.floor(i * lost)
      return isOut ? { ...each, pose: transformed([each.pose], { right: 900 })[0]! } : each
    })
    expect(unmetGates(ankle, { ...attempt, stances }).includes('out-of-picture')).toBe(isLost)
  })
})
