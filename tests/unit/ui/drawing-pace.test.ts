import { describe, expect, it } from 'vitest'
import { pacedForSoftware } from '../../../src/ui/state/drawing-pace'
import { live } from '../../../src/workbench/gallery/session-states'
import type { LiveView } from '../../../src/session/state'

/** Poses at thirty a second, and which of them came onto the screen. */
const drawn = (views: readonly (LiveView | null)[]) => {
  const shown: number[] = []
  let at = 0
  const pass = pacedForSoftware<LiveView>(
    () => shown.push(at),
    () => at * 33,
  )
  for (const view of views) {
    pass(view)
    at += 1
  }
  return shown
}
const seen = { ...live('right'), value: 38, faultId: null }
const many = (count: number, view: LiveView = seen) => Array.from({ length: count }, () => view)

describe('a screen that is drawn by software', () => {
  it('is drawn anew at most four times a second, and not at each pose', () => {
    expect(drawn(many(60)).length).toBeLessThanOrEqual(8)
    expect(drawn(many(60)).length).toBeGreaterThan(5)
  })

  /** Where the usual drawing would come: right after one nothing is due. */
  const [, due] = drawn(many(60)) as [number, number]
  const before = many(due + 1)

  it.each<readonly [string, Partial<LiveView>]>([
    ['the number has gone', { value: null }],
    ['the runner has gone', { pose: null, value: null }],
    ['a fault has begun', { faultId: 'heelLifted' }],
  ])('leaves nothing standing: %s, and it shows at that very pose', (_, change) => {
    const changed = { ...seen, ...change }
    expect(drawn([...before, changed])).toContain(due + 1)
    // Once: after it the pace is the usual one.
    expect(drawn([...before, ...many(5, changed)]).filter((each) => each > due)).toEqual([due + 1])
  })

  it('takes a fault away at the pose that has none any more', () => {
    expect(drawn([...many(due + 1, { ...seen, faultId: 'heelLifted' }), seen])).toContain(due + 1)
  })

  it('passes the end of a view, and what comes first after it', () => {
    expect(drawn([...before, null, seen]).slice(-2)).toEqual([due + 1, due + 2])
  })

  it('is in no haste for a number that only changes, or comes', () => {
    expect(drawn([...before, { ...seen, value: 39 }])).not.toContain(due + 1)
    expect(drawn([...many(due + 1, { ...seen, value: null }), seen])).not.toContain(due + 1)
  })
})
