import { describe, expect, it } from 'vitest'
import { deg } from '../../../src/math/units'
import { CameraLevel, PictureNoise } from '../../../src/session/camera-signs'

const levelOf = (...rolls: readonly number[]) => {
  const level = new CameraLevel()
  for (const roll of rolls) level.push(deg(roll))
  return level.roll
}

describe('the level of the camera', () => {
  it('is not told by one picture, nor by two', () => {
    expect(levelOf()).toBeNull()
    expect(levelOf(3)).toBeNull()
    expect(levelOf(3, 3.1)).toBeNull()
  })

  it('is the median of what the pictures tell', () => {
    expect(levelOf(2.8, 3, 3.3)).toBe(3)
    expect(levelOf(-1, -1.2)).toBeNull()
    expect(levelOf(-1, -1.2, -1.1, -0.9)).toBeCloseTo(-1.05, 10)
  })

  it('is unknown while the pictures do not agree', () => {
    expect(levelOf(0, 3, 6)).toBeNull()
    expect(levelOf(1, 1, 3, 3, 3, 1)).toBeNull()
  })

  it('outlives a single wrong picture', () => {
    expect(levelOf(2, 2.1, 14, 2, 1.9, 2)).toBe(2)
  })

  it('follows a camera that was moved, once the old pictures are gone', () => {
    const level = new CameraLevel()
    for (let i = 0; i < 10; i++) level.push(deg(1))
    for (let i = 0; i < 5; i++) level.push(deg(6))
    expect(level.roll).toBeNull()
    for (let i = 0; i < 5; i++) level.push(deg(6))
    expect(level.roll).toBe(6)
  })
})

describe('the noise of the pictures', () => {
  const light = (change: number | null) => ({ luma: 120, change })

  it('is what changes while nobody moves', () => {
    const noise = new PictureNoise()
    expect(noise.level).toBeNull()
    for (const change of [1, 2, 9]) noise.push('quiet', light(change))
    expect(noise.level).toBe(2)
  })

  it('leaves out movement, and what was not measured', () => {
    const noise = new PictureNoise()
    for (const stage of ['settling', 'moving', 'holding'] as const) noise.push(stage, light(20))
    noise.push('quiet', light(null))
    noise.push('quiet', null)
    expect(noise.level).toBeNull()
  })

  it('is that of the newest quiet stand', () => {
    const noise = new PictureNoise()
    for (let i = 0; i < 60; i++) noise.push('quiet', light(i < 30 ? 8 : 2))
    expect(noise.level).toBe(2)
  })
})
