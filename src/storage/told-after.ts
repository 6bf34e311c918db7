import type { PainQuestion } from '../runner/pain'
import type { PainRating, RedFlagId, SafetyAnswers } from '../runner/records'
import type { AssessmentStore } from '../session/ports'
import { keepPainRating } from './active-runner'

const withSince = (safety: SafetyAnswers, since: readonly RedFlagId[]): SafetyAnswers => {
  const told: SafetyAnswers = { ...safety, since }
  if (since.length === 0) delete told.since
  return told
}

/** Keeps the signs that came since the tests began with the last sitting of its assessment; none takes them back. */
export const keepSignsSince = (store: AssessmentStore, assessmentId: string, since: readonly RedFlagId[]) =>
  store.changeAssessment(assessmentId, (assessment) => {
    const { sittings = [] } = assessment
    const last = sittings.at(-1)
    if (!last) return assessment
    const told = { ...last, safety: withSince(last.safety, since) }
    return { ...assessment, sittings: [...sittings.slice(0, -1), told] }
  })

/** What is told at the laptop, when the tests are over. */
export const toldAfterActions = (store: AssessmentStore, changed: () => Promise<unknown>) => ({
  ratePain: async (id: string, question: PainQuestion, rating: PainRating | null) => {
    await keepPainRating(store, id, question, rating)
  },
  tellSince: async (id: string, since: readonly RedFlagId[]) => {
    await keepSignsSince(store, id, since)
    // A plan asks the last sitting.
    await changed()
  },
})
