import { describe, expect, it } from 'vitest'
import { landmarkCount, landmarkIndex, landmarkNames, sidedLandmark } from '../../../src/pose/landmark'
import { opposite, sides } from '../../../src/pose/side'

describe('sides and landmarks', () => {
  it('has two sides, each the opposite of the other', () => {
    expect(sides.map(opposite)).toEqual(['right', 'left'])
  })

  it('numbers the landmarks as the pose model does', () => {
    expect(landmarkCount).toBe(33)
    // From the model card in models/README.md, written out by hand.
    expect(landmarkIndex('nose')).toBe(0)
    expect(landmarkIndex('left-shoulder')).toBe(11)
    expect(landmarkIndex('right-hip')).toBe(24)
    expect(landmarkIndex('left-knee')).toBe(25)
    expect(landmarkIndex('left-ankle')).toBe(27)
    expect(landmarkIndex('right-heel')).toBe(30)
    expect(landmarkIndex('right-foot-index')).toBe(32)
  })

  it('has every sided landmark on both sides', () => {
    const bare = (side: 'left' | 'right') =>
      landmarkNames.filter((name) => name.startsWith(`${side}-`)).map((name) => name.slice(side.length + 1))
    expect(bare('left').sort()).toEqual(bare('right').sort())
    expect(sidedLandmark('left', 'heel')).toBe('left-heel')
  })
})
