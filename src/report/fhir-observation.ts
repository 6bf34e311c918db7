import type { DoubtCause } from '../assessment/confidence'
import { mobilityTest } from '../protocol/registry'
import {
  absent,
  coded,
  exam,
  idOf,
  identifierOf,
  quantity,
  sizeText,
  type Json,
  type Made,
  type Resource,
} from './fhir-parts'
import { effectiveOf } from './fhir-when'
import type { MetricMethod } from './method-records'
import type { MethodValues, PageOneTest, ReportDocument, SideValue } from './records'

/**
 * What was measured as FHIR R4 Observations: one for each side of each test and method, and of what the sides were compared by
 * where that is another metric, and one for a difference that was judged.
 *
 * Of LOINC no code for any of these was confirmed to mean what is measured here, so none is used: ids of our own code
 * system name tests and metrics. The body site is written in words for the same reason; SNOMED CT has a licence of its own.
 */

/** Which part of the body a test is about; what names none, as a squat, is of the whole leg. */
export const siteText = (mobilityTestId: string, side: string): string => {
  const test = mobilityTest(mobilityTestId)
  const part = test?.bodyPart ?? test?.limb ?? 'leg'
  return side === 'both' ? `Both ${part}s` : `${side === 'left' ? 'Left' : 'Right'} ${part}`
}

const instruments = {
  camera: 'One camera and a pose model',
  tape: 'Tape measure',
  stopwatch: 'Stopwatch',
} as const

const methodsOf = (document: ReportDocument, testId: string): readonly MetricMethod[] =>
  document.method.tests.find(({ mobilityTestId }) => mobilityTestId === testId)?.metrics ?? []

const metricOf = (
  document: ReportDocument,
  { mobilityTestId }: PageOneTest,
  { metricId, by }: Pick<MethodValues, 'metricId' | 'by'>,
): MetricMethod =>
  methodsOf(document, mobilityTestId).find((each) => each.metricId === metricId && each.by === by)!

export const titleOf = (document: ReportDocument, testId: string): string =>
  document.method.tests.find(({ mobilityTestId }) => mobilityTestId === testId)?.title ?? testId

/** Why a value is less sure, as a reader of a record says it of somebody else. A file may name causes that are not ours. */
const causeTexts: Readonly<Partial<Record<string, string>>> = {
  'too-few-trials': 'Fewer than three trials count on a side.',
  turned: 'The runner was turned a little from the view that the test asks for.',
  'view-unknown': 'How far the runner was turned is not known.',
  'roll-unknown': 'Whether the camera leaned is not known.',
  rolled: 'The camera leaned by more than a degree; that is taken out.',
  'mirror-apart': 'The pictures and their mirror images were read differently.',
  'looked-once': 'The pictures of the hold were looked at once, not again by the larger network.',
  'trials-scatter': 'The trials of a side lie further apart than is typical.',
  'trials-flagged': 'A trial that counts is marked.',
} satisfies Record<DoubtCause, string>

const confidenceNote = ({ confidence }: PageOneTest): readonly string[] =>
  confidence
    ? [
        [
          `Confidence: ${confidence.level}.`,
          ...confidence.causes.flatMap((cause) => causeTexts[cause] ?? []),
        ].join(' '),
      ]
    : []

const errorNote = ({ error, atCeiling }: SideValue, { compare, unit }: MetricMethod): string => {
  if (!error) return ''
  if (atCeiling) return 'The most that the test measures was reached; in truth it is this or more.'
  const half = compare === 'ratio' ? `a factor of ${Math.exp(error.half95)}` : sizeText(error.half95, unit)
  return `95 % of the measuring error lies within ${half} of the value.`
}

/** What was tried on a side by a method, whatever it came to. */
const triedOn = (
  document: ReportDocument,
  { mobilityTestId }: PageOneTest,
  { by }: MethodValues,
  { side }: SideValue,
) =>
  document.trials.filter(
    (trial) =>
      trial.mobilityTestId === mobilityTestId &&
      trial.side === side &&
      (trial.source === 'manual') === (by !== 'camera'),
  )

/** The trials that a value is made of, one by one; of the value that leads with all that was measured in them. */
const trialParts = (
  document: ReportDocument,
  { mobilityTestId, metricId: leads }: PageOneTest,
  { metricId, by }: MethodValues,
  { trialIds }: SideValue,
): Readonly<Record<string, Json>> => {
  const trials = document.trials.filter(({ id }) => trialIds.includes(id))
  if (trials.length === 0) return {}
  const told = methodsOf(document, mobilityTestId).filter(
    (method) => method.by === by && (method.metricId === metricId || metricId === leads),
  )
  return {
    component: trials.flatMap(({ attempt, outcome }) =>
      told.flatMap(({ metricId: id, title, unit }) => {
        const value = outcome.kind === 'measured' ? outcome.metrics[id] : undefined
        if (value === undefined) return []
        const name = id === metricId ? `Trial ${attempt}` : `Trial ${attempt}: ${title}`
        return [{ code: coded(`${mobilityTestId}.${id}.trial`, name), valueQuantity: quantity(value, unit) }]
      }),
    ),
  }
}

const valueOf = ({ value, atCeiling }: SideValue, { unit }: MetricMethod, tried: number) => {
  if (value !== null) return { valueQuantity: quantity(value, unit, atCeiling ? '>=' : undefined) }
  return {
    dataAbsentReason:
      tried > 0
        ? absent('unknown', 'Unknown', `Tried ${tried} ${tried === 1 ? 'time' : 'times'}; no trial counts.`)
        : absent('not-performed', 'Not Performed', 'It was not tried.'),
  }
}

/** `suffix`: what tells the id of this value from that of the one that leads. */
const sideObservation = (
  made: Made,
  test: PageOneTest,
  values: MethodValues,
  side: SideValue,
  suffix: readonly string[],
): Resource => {
  const { document } = made
  const metric = metricOf(document, test, values)
  const attempts = triedOn(document, test, values, side)
  const tried = attempts.length
  const counted = attempts.filter(({ id }) => side.trialIds.includes(id))
  const notes = [
    `${side.trialIds.length} of ${tried} trials count.`,
    errorNote(side, metric),
    metric.positive ? 'A value above zero lies to the runner’s own left.' : '',
    ...confidenceNote(test),
    // A trial is of several Observations, so that its id names none of them.
    side.trialIds.length > 0 ? `Trials, by their ids in the report: ${side.trialIds.join(', ')}.` : '',
  ].filter((note) => note !== '')
  const id = idOf(test.mobilityTestId, side.side, ...suffix)
  return {
    resourceType: 'Observation',
    id,
    identifier: identifierOf(document, id),
    status: 'final',
    category: [exam],
    code: coded(
      `${test.mobilityTestId}.${values.metricId}`,
      `${titleOf(document, test.mobilityTestId)}: ${metric.title}`,
    ),
    ...made.subject,
    ...effectiveOf(counted.length > 0 ? counted : attempts, document.assessment.startedAt),
    device: made.device,
    bodySite: { text: siteText(test.mobilityTestId, side.side) },
    method: {
      text: `${instruments[values.by]}, ${metric.combine === 'mean' ? 'mean' : 'best'} of the trials that count`,
    },
    ...valueOf(side, metric, tried),
    note: notes.map((text) => ({ text })),
    ...trialParts(document, test, values, side),
  }
}

const differenceTexts = {
  none: 'No difference that this method can measure.',
  noticeable: 'More than the measuring error.',
  large: 'More than the measuring error, and large.',
} as const

const differenceObservation = (made: Made, test: PageOneTest): readonly Resource[] => {
  const { difference, mobilityTestId } = test
  if (difference.kind === 'not-measurable') return []
  const { document } = made
  const compared = test.comparedBy ?? test
  const { unit, title } = metricOf(document, test, compared)
  const counted = compared.sides.flatMap(({ trialIds }) => trialIds)
  const trials = document.trials.filter((trial) => counted.includes(trial.id))
  const id = idOf(mobilityTestId, 'difference')
  const isRatio = difference.scale === 'ratio'
  // One side reached the end of the test: what is told is the least that the sides can be apart, to whichever side.
  const bound = difference.value < 0 ? '<=' : '>='
  const comparator = difference.half95 === null ? bound : undefined
  return [
    {
      resourceType: 'Observation',
      id,
      identifier: identifierOf(document, id),
      status: 'final',
      category: [exam],
      code: coded(
        `${mobilityTestId}.${difference.metricId}.${isRatio ? 'left-over-right' : 'left-minus-right'}`,
        `${titleOf(document, mobilityTestId)}: ${title}, ${isRatio ? 'left over right' : 'left minus right'}`,
      ),
      ...made.subject,
      ...effectiveOf(trials, document.assessment.startedAt),
      device: made.device,
      bodySite: { text: siteText(mobilityTestId, 'both') },
      method: { text: instruments[test.by] },
      valueQuantity: isRatio
        ? quantity(Math.exp(difference.value), 'ratio', comparator)
        : quantity(difference.value, unit, comparator),
      interpretation: [{ text: differenceTexts[difference.kind] }],
      note: [
        ...(comparator
          ? [{ text: 'One side reached the end of the test: in truth the sides are this far apart or more.' }]
          : []),
        {
          text: isRatio
            ? `It has to exceed a factor of ${Math.exp(difference.limit)} to be called a difference.`
            : `It has to exceed ${sizeText(difference.limit, unit)} to be called a difference.`,
        },
      ],
    },
  ]
}

/** In the order of page one: what leads, what was compared by, the other method, the difference. */
export const observationsOf = (made: Made): readonly Resource[] =>
  made.document.pageOne.tests.flatMap((test) => {
    const of = (values: MethodValues | null, ...suffix: readonly string[]) =>
      (values?.sides ?? []).map((side) => sideObservation(made, test, values!, side, suffix))
    const { comparedBy, beside } = test
    return [
      ...of(test),
      ...of(comparedBy, comparedBy?.metricId ?? ''),
      ...of(beside, beside?.by ?? ''),
      ...differenceObservation(made, test),
    ]
  })
