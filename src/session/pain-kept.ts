import { withAnswer } from '../runner/pain'
import type { SessionEffect } from './effect'
import { sittingIndex } from './left-out'
import type { Draft, Station } from './state'

/** The draft with what was said of a station in this sitting; null: nobody said anything, which takes nothing back. */
export const withPain = (draft: Draft, { mobilityTestId, side }: Station, hurt: boolean | null): Draft => {
  const { assessment } = draft
  const before = assessment.pain ?? []
  const pain = withAnswer(before, { mobilityTestId, side, sitting: sittingIndex(assessment), hurt })
  return pain === before ? draft : { ...draft, assessment: { ...assessment, pain: [...pain] } }
}

/** What has to be stored of it. Without a trial the assessment is not stored yet; its first one stores it as it is then. */
export const keptPain = (before: Draft, { assessment, trials }: Draft): readonly SessionEffect[] =>
  assessment !== before.assessment && trials.length > 0 ? [{ kind: 'save-assessment', assessment }] : []
