import { describe, expect, it } from 'vitest'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { neededLandmarks } from '../../../src/protocol/needed-landmarks'
import { mobilityTest, mobilityTests } from '../../../src/protocol/registry'

describe('what a declaration leads to', () => {
  it('asks for the points that its channels read, on both sides, and no others', () => {
    expect([...neededLandmarks(ankle)].sort()).toEqual(
      [
        'nose',
        ...['hip', 'knee', 'ankle', 'heel', 'foot-index'].flatMap((part) => [
          `left-${part}`,
          `right-${part}`,
        ]),
      ].sort(),
    )
  })

  it('is found by its id, in protocol order', () => {
    expect(mobilityTest('ankle-dorsiflexion')).toBe(ankle)
    expect(mobilityTest('no-such-test')).toBeUndefined()
    const orders = mobilityTests.map(({ order }) => order)
    expect(orders).toEqual([...orders].sort((a, b) => a - b))
  })
})
