import { describe, expect, it } from 'vitest'
import { imagePoints } from '../../../src/pose/pose'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { filmed } from '../../tools/synthetic-runner'
import { lunge } from '../../tools/synthetic-runner-lunge'

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
