import { conclusion } from './conclusion'
import { observationsOf, titleOf } from './fhir-observation'
import { painObservationsOf } from './fhir-pain'
import { coded, type Json, type Made, type Resource } from './fhir-parts'
import { effectiveOf } from './fhir-when'
import type { ReportDocument } from './records'

/**
 * A report as a FHIR R4 Bundle: Observations, a Device, and a DiagnosticReport that holds them together. There is no patient
 * but a name, and that only where it was handed over.
 */

const patientOf = ({ name }: ReportDocument): readonly Resource[] =>
  name === null ? [] : [{ resourceType: 'Patient', id: 'runner', name: [{ text: name }] }]

const deviceOf = (document: ReportDocument): Resource => {
  const engines = document.trials.flatMap(({ engine }) => engine ?? [])
  const models = [
    ...new Set(engines.map(({ model, modelHash, library }) => `${library}, ${model} ${modelHash}`)),
  ]
  return {
    resourceType: 'Device',
    id: 'evenstride',
    deviceName: [{ name: 'Evenstride', type: 'user-friendly-name' }],
    version: [{ value: document.appVersion }],
    ...(models.length > 0 && { note: models.map((text) => ({ text: `Pose model: ${text}`.trim() })) }),
  }
}

/**
 * Where a resource is found. Of what was measured that goes by the assessment, so that two files of one assessment speak of the
 * same; of the report itself also by when it was made.
 */
const addressOf = ({ assessment, madeAt }: ReportDocument, id: string): string =>
  `urn:uuid:${uuidOf([assessment.id, ...(id === 'report' ? [madeAt] : []), id].join('/'))}`

const reference = (document: ReportDocument, id: string): Json => ({ reference: addressOf(document, id) })

/** A UUID of a name, the same each time: a Bundle's addresses have to be absolute, and nothing here is drawn by chance. */
const uuidOf = (name: string): string => {
  const digits = [0x811c9dc5, 0x01000193, 0xdeadbeef, 0x1234567].map((seed) => {
    let hash = seed
    for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
    return hash.toString(16).padStart(8, '0')
  })
  const hex = digits.join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const reportOf = (made: Made, observations: readonly Resource[]): Resource => {
  const { document } = made
  const { findings } = document.pageOne
  const said = findings.map(({ say, side, sureness }) => `${say} (${side}, ${sureness})`)
  const { verdict, silent } = conclusion(document.pageOne, (id) => titleOf(document, id))
  return {
    resourceType: 'DiagnosticReport',
    id: 'report',
    status: document.assessment.state === 'finished' ? 'final' : 'partial',
    code: coded('mobility-assessment', 'Mobility self-assessment of a runner'),
    ...made.subject,
    ...effectiveOf(document.trials, document.assessment.startedAt),
    issued: document.madeAt,
    result: observations.map(({ id }) => reference(document, id)),
    conclusion: [
      ...(document.isDemonstration ? ['A demonstration by a virtual runner, not a person.'] : []),
      ...[verdict, ...said, silent].filter((each) => each !== null),
      ...document.method.limits,
    ].join(' '),
  }
}

/** What of a demonstration must not be taken for a person, also one by one. */
const testData: Json = {
  tag: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
      code: 'HTEST',
      display: 'test health data',
    },
  ],
}

/** The report as a Bundle of the type `collection`. Numbers are in full precision. */
export const fhirBundle = (document: ReportDocument): Resource => {
  const patient = patientOf(document)
  const device = deviceOf(document)
  const made: Made = {
    document,
    subject: patient.length > 0 ? { subject: reference(document, 'runner') } : {},
    device: reference(document, 'evenstride'),
  }
  const observations = [...observationsOf(made), ...painObservationsOf(made)]
  const mark = (resource: Resource): Resource =>
    document.isDemonstration ? { ...resource, meta: testData } : resource
  const resources = [reportOf(made, observations), ...patient, device, ...observations]
  return mark({
    resourceType: 'Bundle',
    id: 'report',
    type: 'collection',
    timestamp: document.madeAt,
    entry: resources.map((resource) => ({
      fullUrl: addressOf(document, resource.id),
      resource: mark(resource),
    })),
  })
}
