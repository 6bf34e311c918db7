import { mobilityTest } from '../protocol/registry'
import { ucum } from './csv'
import type { MetricMethod, PageOneTest, ReportDocument, SideValue } from './records'

/**
 * What was measured as FHIR R4 Observations: one for each side of each test, and one for a difference that was judged.
 *
 * Of LOINC no code for any of these was confirmed to mean what is measured here, so none is used: ids of our own code
 * system name tests and metrics. The body site is written in words for the same reason; SNOMED CT has a licence of its own.
 */

/** The system of our own codes: an address that is nobody else's, and needs no server (RFC 2606). */
export const codeSystem = 'https://evenstride.invalid/fhir/CodeSystem/metric'
const idSystem = 'https://evenstride.invalid/fhir/trial'
const unitsOfMeasure = 'http://unitsofmeasure.org'

export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json }
export interface Resource {
  readonly resourceType: string
  readonly id: string
  readonly [field: string]: Json
}

/** Which part of the body a test is about; what names none, as a squat, is of the whole leg. */
const siteText = ({ mobilityTestId }: PageOneTest, side: string): string => {
  const test = mobilityTest(mobilityTestId)
  const part = test?.bodyPart ?? test?.limb ?? 'leg'
  return side === 'both' ? `Both ${part}s` : `${side === 'left' ? 'Left' : 'Right'} ${part}`
}

const instruments = {
  camera: 'One camera and a pose model',
  tape: 'Tape measure',
  stopwatch: 'Stopwatch',
} as const

const metricOf = (
  document: ReportDocument,
  test: PageOneTest,
  by: { readonly metricId: string; readonly by: string },
): MetricMethod | undefined =>
  document.method.tests
    .find(({ mobilityTestId }) => mobilityTestId === test.mobilityTestId)
    ?.metrics.find((each) => each.metricId === by.metricId && each.by === by.by)

export const titleOf = (document: ReportDocument, testId: string): string =>
  document.method.tests.find(({ mobilityTestId }) => mobilityTestId === testId)?.title ?? testId

const idOf = (...parts: readonly string[]): string =>
  parts
    .join('-')
    .replace(/[^A-Za-z0-9.-]/g, '-')
    .slice(0, 64)

/** Times are told in seconds, as a clinician reads them. */
const quantity = (value: number, unit: MetricMethod['unit']): Json => {
  const isTime = unit === 'ms'
  const code = isTime ? 's' : ucum[unit]
  const named = { deg: 'deg', cm: 'cm', ms: 's', ratio: 'ratio', count: 'repetitions' } as const
  return { value: isTime ? value / 1000 : value, unit: named[unit], system: unitsOfMeasure, code }
}

/** A width of an error in words, in the unit that the value is told in. */
const sizeText = (size: number, unit: MetricMethod['unit']): string =>
  unit === 'ms' ? `${size / 1000} s` : unit === 'deg' || unit === 'cm' ? `${size} ${unit}` : String(size)

export const coded = (code: string, display: string): Json => ({
  coding: [{ system: codeSystem, code, display }],
  text: display,
})

const confidenceNote = ({ confidence }: PageOneTest): readonly string[] =>
  confidence
    ? [`Confidence ${confidence.level}${confidence.causes.map((cause) => `, ${cause}`).join('')}.`]
    : []

const errorNote = ({ error, atCeiling }: SideValue, { compare, unit }: MetricMethod): string => {
  if (!error) return ''
  if (atCeiling) return 'The most that the test measures was reached; in truth it is this or more.'
  const half = compare === 'ratio' ? `a factor of ${Math.exp(error.half95)}` : sizeText(error.half95, unit)
  return `95 % of the measuring error lies within ${half} of the value.`
}

/** What every resource of a bundle is made with. */
export interface Made {
  readonly document: ReportDocument
  readonly subject: { readonly subject?: Json }
  readonly device: Json
}

const exam: Json = {
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/observation-category',
      code: 'exam',
      display: 'Exam',
    },
  ],
}

const absent: Json = {
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
      code: 'not-performed',
      display: 'Not Performed',
    },
  ],
  text: 'No trial counts.',
}

/** What was tried on a side by the method that leads, whatever it came to. */
const triedOn = (document: ReportDocument, test: PageOneTest, side: SideValue) =>
  document.trials.filter(
    (trial) =>
      trial.mobilityTestId === test.mobilityTestId &&
      trial.side === side.side &&
      (trial.source === 'manual') === (test.by !== 'camera'),
  )

/** The trials that a value is made of, one by one. */
const trialParts = (
  document: ReportDocument,
  { mobilityTestId, metricId }: PageOneTest,
  { trialIds }: SideValue,
  { unit }: MetricMethod,
): Readonly<Record<string, Json>> => {
  const trials = document.trials.filter(({ id }) => trialIds.includes(id))
  if (trials.length === 0) return {}
  return {
    identifier: trials.map(({ id }) => ({ system: idSystem, value: id })),
    component: trials.flatMap(({ attempt, outcome }) =>
      outcome.kind === 'measured'
        ? [
            {
              code: coded(`${mobilityTestId}.${metricId}.trial`, `Trial ${attempt}`),
              valueQuantity: quantity(outcome.metrics[metricId]!, unit),
            },
          ]
        : [],
    ),
  }
}

const sideObservation = (made: Made, test: PageOneTest, side: SideValue): Resource => {
  const { document } = made
  const metric = metricOf(document, test, test)!
  const notes = [
    `${side.trialIds.length} of ${triedOn(document, test, side).length} trials count.`,
    errorNote(side, metric),
    metric.positive ? 'A value above zero lies to the runner’s own left.' : '',
    ...confidenceNote(test),
  ].filter((note) => note !== '')
  return {
    resourceType: 'Observation',
    id: idOf(test.mobilityTestId, side.side),
    status: 'final',
    category: [exam],
    code: coded(
      `${test.mobilityTestId}.${test.metricId}`,
      `${titleOf(document, test.mobilityTestId)}: ${metric.title}`,
    ),
    ...made.subject,
    effectiveDateTime: document.assessment.startedAt,
    device: made.device,
    bodySite: { text: siteText(test, side.side) },
    method: {
      text: `${instruments[test.by]}, ${metric.combine === 'mean' ? 'mean' : 'best'} of the trials that count`,
    },
    ...(side.value === null
      ? { dataAbsentReason: absent }
      : { valueQuantity: quantity(side.value, metric.unit) }),
    note: notes.map((text) => ({ text })),
    ...trialParts(document, test, side, metric),
  }
}

const differenceTexts = {
  none: 'No difference that this method can measure.',
  noticeable: 'More than the measuring error.',
  large: 'More than the measuring error, and large.',
} as const

const differenceObservation = (made: Made, test: PageOneTest): readonly Resource[] => {
  const { difference } = test
  if (difference.kind === 'not-measurable') return []
  const { document } = made
  const metric = metricOf(document, test, test.comparedBy ?? test)!
  const isRatio = difference.scale === 'ratio'
  return [
    {
      resourceType: 'Observation',
      id: idOf(test.mobilityTestId, 'difference'),
      status: 'final',
      code: coded(
        `${test.mobilityTestId}.${difference.metricId}.${isRatio ? 'left-over-right' : 'left-minus-right'}`,
        `${titleOf(document, test.mobilityTestId)}: ${metric.title}, ${isRatio ? 'left over right' : 'left minus right'}`,
      ),
      ...made.subject,
      effectiveDateTime: document.assessment.startedAt,
      device: made.device,
      bodySite: { text: siteText(test, 'both') },
      method: { text: instruments[test.by] },
      valueQuantity: isRatio
        ? quantity(Math.exp(difference.value), 'ratio')
        : quantity(difference.value, metric.unit),
      interpretation: [{ text: differenceTexts[difference.kind] }],
      note: [
        ...(difference.half95 === null
          ? [{ text: 'One side reached the end of the test: in truth the difference is this or more.' }]
          : []),
        {
          text: isRatio
            ? `It has to exceed a factor of ${Math.exp(difference.limit)} to be called a difference.`
            : `It has to exceed ${sizeText(difference.limit, metric.unit)} to be called a difference.`,
        },
      ],
    },
  ]
}

/** In the order of page one. */
export const observationsOf = (made: Made): readonly Resource[] =>
  made.document.pageOne.tests.flatMap((test) => [
    ...test.sides.map((side) => sideObservation(made, test, side)),
    ...differenceObservation(made, test),
  ])
