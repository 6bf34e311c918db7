import type { TrialRecord } from '../../assessment/records'
import type { Sourced } from '../../math/sourced'
import type { MetricMethod } from '../../report/method-records'
import type { ReportDocument } from '../../report/records'

/** How a report's numbers came about, in sentences: of what is in this report, and of nothing that is not. */

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

const seenFrom: Readonly<Record<Exclude<TrialRecord['source'], 'manual'>, string>> = {
  camera: 'one camera',
  'video-file': 'a video file',
  replay: 'recorded poses',
  virtual: 'the virtual runner',
}

const seenSentences = (document: ReportDocument): readonly string[] => {
  const sources = [...new Set(document.trials.flatMap(({ source }) => (source === 'manual' ? [] : [source])))]
  if (sources.length === 0) return []
  const seen = document.trials.filter(({ source }) => source !== 'manual')
  const isLookedAgain = seen.some(
    ({ outcome }) => outcome.kind === 'measured' && Object.keys(outcome.looks.second).length > 0,
  )
  const primary = document.pageOne.tests.flatMap((test) =>
    [test, test.beside].filter((values) => values?.by === 'camera'),
  )
  const units = new Set(
    document.method.tests.flatMap(({ metrics }) =>
      metrics
        .filter(({ metricId }) => primary.some((values) => values?.metricId === metricId))
        .map(({ unit }) => unit),
    ),
  )
  const isHeld = units.has('deg') || units.has('cm') || units.has('ratio')
  return [
    `Seen from ${joined(sources.map((source) => seenFrom[source]))}, by a pose model on the runner’s own computer.`,
    ...(isHeld ? ['A value of a hold is the median over its middle half.'] : []),
    ...(units.has('ms')
      ? ['A time runs from where the foot rises to the end that the table of trials names.']
      : []),
    ...(units.has('count') ? ['A repetition counts by the runner’s own full height.'] : []),
    ...(isLookedAgain
      ? [
          'Holds were looked at a second time by a larger network, plain and mirrored, where the report says so.',
        ]
      : []),
  ]
}

/** Left and right were never seen as such: whoever reads a difference has to know. */
const unprovedSentence = ({ trials }: ReportDocument): readonly string[] => {
  const seen = trials.filter(({ source }) => source === 'camera')
  const unproved = seen.filter(({ setUp }) => setUp?.sidesProved === false).length
  if (unproved === 0) return []
  const which = unproved === seen.length ? 'No trial has' : `${unproved} of ${seen.length} trials have not`
  return [`${which} its left and right proved by a raised left hand: a camera that mirrors would swap them.`]
}

const handSentence = ({ pageOne }: ReportDocument): readonly string[] => {
  const by = new Set(pageOne.tests.flatMap((test) => [test, test.beside ?? []].flat()).map(({ by }) => by))
  const instruments = [...(by.has('tape') ? ['a tape'] : []), ...(by.has('stopwatch') ? ['a stopwatch'] : [])]
  return instruments.length === 0
    ? []
    : [`Read off ${joined(instruments)} by the runner and typed in, never mixed with what the camera saw.`]
}

const pictureSentence = ({ keyFrames }: ReportDocument): string => {
  const pictures = keyFrames?.pictures ?? []
  if (pictures.length === 0) return 'No picture is part of this report.'
  const open = pictures.filter(({ face }) => face === 'shown').length
  const faces =
    open === 0 ? 'every face blurred' : open === pictures.length ? 'faces shown' : 'some faces blurred'
  return `${pictures.length} ${pictures.length === 1 ? 'picture' : 'pictures'} of holds, which the runner chose to hand over, ${faces}.`
}

/** What was measured with, how a trial becomes a number, and when a difference is told. */
export const methodSentences = (document: ReportDocument): readonly string[] => [
  ...seenSentences(document),
  ...unprovedSentence(document),
  ...handSentence(document),
  pictureSentence(document),
  'Rejected and incomplete trials count for nothing and are all listed.',
  `A difference between sides is told only beyond ${document.method.detectionFactor.value} times its standard error and beyond the method’s own smallest detectable change.`,
]

const exact = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** A constant in the unit that its metric is shown in, not rounded to what a value is shown in: `2.16°`, `0.1 s`. */
export const plainSize = (value: number, unit: MetricMethod['unit']): string => {
  const number = (shown: number) => exact.format(shown).replace('-', '−')
  if (unit === 'ms') return `${number(value / 1000)} s`
  if (unit === 'ratio') return `${number(value * 100)} %`
  return `${number(value)}${unit === 'deg' ? '°' : unit === 'cm' ? ' cm' : ''}`
}

/** A part of a metric's error; of one that is compared by ratio it is a factor. */
export const errorSize = (value: number, { compare, unit }: MetricMethod): string =>
  compare === 'ratio' ? `× ${exact.format(value)}` : plainSize(value, unit)

/** A part of the error as a column of the method table. */
export interface ErrorColumn {
  readonly title: string
  /** Null where the metric has none. */
  readonly of: (metric: MetricMethod) => Sourced<number> | null
}

/** All parts that the error of a side and the limit of a difference are made of. */
export const errorColumns = ({ method }: Pick<ReportDocument, 'method'>): readonly ErrorColumn[] => [
  { title: 'Scatter between trials', of: ({ error }) => error.trial },
  { title: 'Set-up', of: ({ error }) => error.setUp },
  { title: 'of it: one look', of: ({ error }) => error.firstLook },
  { title: 'all looks share', of: ({ error }) => error.sharedByLooks },
  { title: 'of it: the body’s day', of: ({ error }) => error.biology },
  { title: 'Each degree turned', of: ({ error }) => error.turned },
  {
    title: 'Roll not known',
    of: ({ rollShare }) =>
      rollShare > 0 ? { ...method.unknownRoll, value: rollShare * method.unknownRoll.value } : null,
  },
  { title: 'Smallest change', of: ({ error }) => error.mdc },
  { title: 'Large from', of: ({ largeDifference }) => largeDifference },
]

export interface RangeRow {
  readonly name: string
  readonly metric: MetricMethod
  readonly least: Sourced<number>
  readonly most: Sourced<number>
  readonly limited: Sourced<number> | null
  readonly population: string
}

/** The usual ranges that the report's values are set beside, each with the people that it is of. */
export const rangeRows = ({ pageOne, method }: ReportDocument): readonly RangeRow[] =>
  pageOne.tests.flatMap(({ mobilityTestId, metricId, by, range }) => {
    const test = method.tests.find((each) => each.mobilityTestId === mobilityTestId)
    const metric = test?.metrics.find((each) => each.metricId === metricId && each.by === by)
    if (!range || !test || !metric) return []
    // A limit of the declaration names its paper by an id.
    const whole = (constant: Sourced<number>) => ({
      ...constant,
      source: test.evidence.find(({ id }) => id === constant.source)?.cite ?? constant.source,
    })
    const { least, most, limited, population } = range
    return [
      {
        name: `${test.shortTitle}: ${metric.title}`,
        metric,
        least: whole(least),
        most: whole(most),
        limited: limited ? whole(limited) : null,
        population,
      },
    ]
  })
