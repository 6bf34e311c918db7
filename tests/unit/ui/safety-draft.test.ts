import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SafetyDraft } from '../../../src/runner/records'
import { forgetNotes } from '../../../src/ui/state/runner-notes'
import { forgetSafety, keepSafety, keptSafety } from '../../../src/ui/state/safety-draft'

/** What was ticked before a sitting outlives its page, and nothing else. */

const draft: SafetyDraft = {
  schemaVersion: 1,
  runnerId: 'anna',
  day: '2026-11-30',
  safety: { flags: ['calf-swelling'], isCleared: false, painNow: { intensity: 3, part: 'calf' } },
  readiness: { sleep: 'under-7-hours' },
  footwear: 'barefoot',
}
const anna = { runnerId: 'anna', day: '2026-11-30' }

const storage = (notes: Map<string, string>) => ({
  getItem: (key: string) => notes.get(key) ?? null,
  setItem: (key: string, value: string) => void notes.set(key, value),
  removeItem: (key: string) => void notes.delete(key),
})
let notes: Map<string, string>
beforeEach(() => {
  notes = new Map()
  vi.stubGlobal('sessionStorage', storage(notes))
  vi.stubGlobal('localStorage', storage(new Map()))
})
afterEach(() => vi.unstubAllGlobals())

describe('the answers of the safety check', () => {
  it('are there again when the page is loaded anew', () => {
    expect(keptSafety(anna)).toBeNull()
    keepSafety(draft)
    expect(keptSafety(anna)).toEqual(draft)
  })

  it.each([
    ['another runner', { runnerId: 'berta', day: anna.day }],
    ['another day', { ...anna, day: '2026-12-01' }],
  ])('are none of %s', (_, whose) => {
    keepSafety(draft)
    expect(keptSafety(whose)).toBeNull()
  })

  it('are forgotten with their sitting, and with their runner', () => {
    keepSafety(draft)
    forgetSafety()
    expect(keptSafety(anna)).toBeNull()
    keepSafety(draft)
    forgetNotes('anna')
    expect(notes.size).toBe(0)
  })

  it('are asked again where the note is broken, or none may be kept', () => {
    keepSafety(draft)
    for (const [key] of notes) notes.set(key, '{"flags":')
    expect(keptSafety(anna)).toBeNull()
    for (const [key] of notes) notes.set(key, JSON.stringify({ ...draft, safety: { flags: ['none'] } }))
    expect(keptSafety(anna)).toBeNull()
    vi.stubGlobal('sessionStorage', undefined)
    keepSafety(draft)
    forgetSafety()
    expect(keptSafety(anna)).toBeNull()
  })
})
