import { describe, expect, it } from 'vitest'
import { shareDone } from '../../../src/ui/state/share-done'
import { state } from '../../../src/workbench/gallery/session-states'

/** Two stations of three trials each. */
describe('how much of an assessment is done', () => {
  it('grows from trial to trial, and within one', () => {
    const along = [
      state({ kind: 'positioning', checks: [] }, { side: 'left' }),
      state({ kind: 'counting-down', left: 2 }, { side: 'left' }),
      state({ kind: 'recording' }, { side: 'left' }),
      state({ kind: 'positioning', checks: [] }, { side: 'left', left: [40] }),
      state({ kind: 'recording' }, { side: 'left', left: [40, 41] }),
      state({ kind: 'positioning', checks: [] }, { left: [40, 41, 42] }),
      state({ kind: 'finishing', at: '2026-11-30T10:00:00Z' }, { left: [40, 41, 42], right: [40, 41, 42] }),
    ].map(shareDone)
    expect(along).toEqual([...along].sort((a, b) => a - b))
    expect(new Set(along).size).toBe(along.length)
    expect([along[0], along.at(-2), along.at(-1)]).toEqual([0, 0.5, 1])
  })
})
