import type { PageOne } from '../../report/records'
import { isCertain } from '../../report/conclusion'
import { assessmentHeadline } from '../assessment-text'
import { findingSentence } from '../finding-text'
import { isReal, lesserWords, sideName } from '../result-text'
import type { ReportView } from './report-view'

type ToldFinding = Pick<PageOne['findings'][number], 'is' | 'side' | 'mobilityTestId'>

/**
 * Which leg a finding is about: `Left`, or, of two that differ, which one does less, because the finding itself names
 * neither: `Left leg holds less long`. `Both legs` of a test that has one value for each; null of one that has one for both.
 */
export const findingPlace = (
  { is, side, mobilityTestId }: ToldFinding,
  { tried }: Pick<ReportView, 'tried'>,
): string | null => {
  const read = tried.find(({ test }) => test.id === mobilityTestId)
  if (side === 'both') return read?.test.sides === 'each' ? sideName.both : null
  if (is !== 'uneven') return sideName[side]
  return (read && lesserWords(read.result)) ?? `Less on the ${side}`
}

/** The same in front of what was found. */
export const placedFinding = (
  finding: ToldFinding & Pick<PageOne['findings'][number], 'say' | 'sureness'>,
  view: Pick<ReportView, 'tried'>,
): string => {
  const place = findingPlace(finding, view)
  const sentence = findingSentence(finding)
  if (place === null) return sentence
  return `${place}${finding.is === 'uneven' ? '.' : ':'} ${sentence}`
}

/**
 * What page one says first: the sides that differ, or, where none does, what limits for certain, because that is then what its
 * reader has to know.
 */
export const reportHeadline = (
  { findings }: Pick<PageOne, 'findings'>,
  view: Pick<ReportView, 'tried'>,
): string => {
  const headline = assessmentHeadline(view.tried)
  const first = findings.find(isCertain)
  if (!first || view.tried.some(({ result }) => isReal(result))) return headline
  return `${first.side === 'both' ? first.say : placedFinding(first, view)} ${headline}`
}
