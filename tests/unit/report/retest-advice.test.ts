import { expect, it } from 'vitest'
import { retestAdvice } from '../../../src/report/retest-advice'
import type { SafetyAnswers } from '../../../src/runner/records'

/** What a report without a plan advises after this answer. */
const adviceAfter = (safety: SafetyAnswers) =>
  retestAdvice({
    assessment: { sittings: [{ safety }] },
    pageOne: { plan: null },
  } as unknown as Parameters<typeof retestAdvice>[0]).kind

it('is to have a sign looked at first, whether it was there before the tests or came since', () => {
  const calm: SafetyAnswers = { flags: [], isCleared: false }
  expect(adviceAfter(calm)).toBe('usual')
  expect(adviceAfter({ ...calm, flags: ['calf-pop'] })).toBe('looked-at-first')
  expect(adviceAfter({ ...calm, since: ['calf-pop'] })).toBe('looked-at-first')
  // Pain of that day settles.
  expect(adviceAfter({ ...calm, painNow: { intensity: 2, part: 'groin' } })).toBe('usual')
})
