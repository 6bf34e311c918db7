import { assessmentResult, type AssessmentResult } from '../../assessment/assessment-result'
import type { Finding } from '../../assessment/finding'
import { findingsOf } from '../../assessment/findings'
import type { Person } from '../../assessment/reference-ranges'
import type { MobilityTest } from '../../protocol/define-mobility-test'
import type { ReportDocument } from '../../report/records'
import { replayedTrial } from '../../report/replay'
import type { TrialEvidence } from '../../session/ports'
import { triedIn, untriedIn, type Read } from '../assessment-text'

/** A document as its pages draw it: the very results that the screens of the app show, computed of its trials. */
export interface ReportView {
  readonly entry: AssessmentResult
  readonly tried: readonly Read[]
  readonly untried: readonly string[]
  /** Of a test, measured or not. */
  readonly nameOf: (mobilityTestId: string) => string
  readonly findings: readonly Finding[]
  /** Oldest first. */
  readonly earlier: readonly AssessmentResult[]
  readonly person: Person
  readonly evidence: (trialId: string) => TrialEvidence | null
}

export const reportView = (
  document: ReportDocument,
  testById: (id: string) => MobilityTest | null,
): ReportView => {
  const entry = assessmentResult(document.assessment, document.trials)
  const earlier = document.earlier.map(({ assessment, trials }) => assessmentResult(assessment, trials))
  const { ageBand = null, sex = null } = document.profile ?? {}
  const person = { ageBand, sex }
  const { replays } = document
  return {
    entry,
    tried: triedIn(entry, testById),
    untried: untriedIn(entry, testById),
    nameOf: (id) => testById(id)?.shortTitle ?? id,
    findings: findingsOf(entry, { declarationOf: testById, person, all: earlier }).ranked,
    earlier,
    person,
    evidence: (trialId) => {
      const replay = replays?.trials.find((each) => each.trialId === trialId)
      return replay && replays ? replayedTrial(replay, replays.landmarks) : null
    },
  }
}

/** Where a trial stands on the following pages. */
export const trialAnchor = (trialId: string): string => `trial-${trialId}`

/**
 * A link inside the report. In the app the address is the screen, so a click scrolls instead of going there; in print and
 * in the single page it is an ordinary link.
 */
export const scrollToAnchor = (event: MouseEvent): void => {
  const { hash } = new URL((event.currentTarget as HTMLAnchorElement).href)
  const target = document.getElementById(decodeURIComponent(hash.slice(1)))
  if (!target) return
  event.preventDefault()
  target.scrollIntoView({ block: 'center' })
  target.focus({ preventScroll: true })
}
