import type { Sourced } from '../../math/sourced'
import type { ReportDocument } from '../../report/records'
import { plainSize } from './method-text'

const degrees = ({ value }: Pick<Sourced<number>, 'value'>): string => plainSize(value, 'deg')

/** When the confidence of a test is high, when it is low, by limits of the file itself; null where it has none. */
export const confidenceSentence = ({ method, trials }: ReportDocument): string | null => {
  const { confidence, tests } = method
  if (!confidence) return null
  const seen = tests.filter(({ mobilityTestId }) =>
    trials.some((trial) => trial.mobilityTestId === mobilityTestId && trial.source !== 'manual'),
  )
  const turnOf = (level: 'medium' | 'low') =>
    seen
      .flatMap(({ shortTitle, turns }) => {
        const limit = turns?.[level]
        return limit === undefined || limit === null ? [] : `${shortTitle} ${Math.round(limit)}°`
      })
      .join(', ')
  const asks = seen.flatMap(({ metrics }) => metrics.flatMap(({ confidence: of }) => of ?? []))
  const [sure, doubtful] = [turnOf('medium'), turnOf('low')]
  const isLooked = asks.some(({ looks }) => looks)
  const high = [
    `${confidence.trials.value} trials of a side count, or all that are asked for`,
    ...(sure === '' ? [] : [`the turn of the runner is known and no more than ${sure}`]),
    ...(asks.some(({ roll }) => roll)
      ? [`of an angle to the vertical the camera’s roll is known and within ${degrees(confidence.roll)}`]
      : []),
    ...(isLooked
      ? [
          `each hold was looked at again, with picture and mirror image within ${degrees(confidence.mirrorHigh)}`,
        ]
      : []),
    'no trial is marked, and they scatter no more than is typical',
  ]
  const low = [
    'fewer trials',
    ...(doubtful === '' ? [] : [`a turn beyond ${doubtful}`]),
    ...(isLooked ? [`mirror images more than ${degrees(confidence.mirrorLow)} apart`] : []),
  ]
  return `Confidence is high where ${high.join('; ')}. It is low with ${low.join('; ')}. Else it is medium.`
}
