import type { PageOne } from '../../report/records'
import { findingSentence } from '../finding-text'
import { lesserWords, sideName } from '../result-text'
import type { ReportView } from './report-view'

type ToldFinding = Pick<PageOne['findings'][number], 'is' | 'side' | 'mobilityTestId'>

/**
 * Which leg a finding is about: `Left`, or, of two that differ, which one does less, because the finding itself names
 * neither: `Left leg holds less long`. Null where it is about both.
 */
export const findingPlace = (
  { is, side, mobilityTestId }: ToldFinding,
  { tried }: Pick<ReportView, 'tried'>,
): string | null => {
  if (side === 'both') return null
  if (is !== 'uneven') return sideName[side]
  const read = tried.find(({ test }) => test.id === mobilityTestId)
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
