import { expect, it } from 'vitest'
import { prescribe } from '../../../src/prescription/prescribe'
import { aRunner, found } from '../../tools/plan-runners'

it.each(['single-leg-calf-raise-few', 'single-leg-calf-raise-uneven'])(
  '%s is answered as its rule says: once with a straight knee, once with a bent one',
  (finding) => {
    for (const experience of ['none', 'some', 'regular'] as const) {
      const { targeted } = prescribe(aRunner({ experience, findings: [found(finding)] }))
      expect(targeted.map(({ exercise }) => exercise.pattern).toSorted()).toEqual(['bent-calf', 'calf'])
    }
  },
)
