import { describe, expect, it } from 'vitest'
import { exerciseOf } from '../../src/prescription/registry'
import { motions } from '../../src/runner3d/motions'
import { prescribedCount } from '../tools/prescribed-count'

/** What plans ask for most gains most from being shown. */
const most = 12

describe('the exercises that the worked plans prescribe most', () => {
  it.each(prescribedCount().slice(0, most))('%s, asked for %i times, has a motion', (id) => {
    const { demonstration } = exerciseOf(id) ?? {}
    expect(demonstration, id).toBeDefined()
    expect(motions).toHaveProperty([demonstration!])
  })

  it('are counted over whole cycles: warm-ups come with every workout that lifts', () => {
    const counts = prescribedCount()
    expect(counts.length).toBeGreaterThan(30)
    const kinds = counts.slice(0, most).map(([id]) => exerciseOf(id)?.kind)
    expect(kinds).toEqual(expect.arrayContaining(['warm-up', 'strength']))
    expect(counts.every(([, times], index) => index === 0 || times <= counts[index - 1]![1])).toBe(true)
  })
})
