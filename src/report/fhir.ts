import { conclusion } from './conclusion'
import { coded, observationsOf, titleOf, type Json, type Made, type Resource } from './fhir-observation'
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

const reference = (id: string): Json => ({ reference: `urn:uuid:${uuidOf(id)}` })

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
    status: 'final',
    code: coded('mobility-assessment', 'Mobility self-assessment of a runner'),
    ...made.subject,
    effectiveDateTime: document.assessment.startedAt,
    issued: document.madeAt,
    result: observations.map(({ id }) => reference(id)),
    conclusion: [
      ...(document.isDemonstration ? ['A demonstration by a virtual runner, not a person.'] : []),
      ...[verdict, ...said, silent].filter((each) => each !== null),
      ...document.method.limits,
    ].join(' '),
  }
}

/** The report as a Bundle of the type `collection`. Numbers are in full precision. */
export const fhirBundle = (document: ReportDocument): Resource => {
  const patient = patientOf(document)
  const device = deviceOf(document)
  const made: Made = {
    document,
    subject: patient.length > 0 ? { subject: reference('runner') } : {},
    device: reference('evenstride'),
  }
  const observations = observationsOf(made)
  const resources = [reportOf(made, observations), ...patient, device, ...observations]
  return {
    resourceType: 'Bundle',
    id: 'report',
    type: 'collection',
    timestamp: document.madeAt,
    entry: resources.map((resource) => ({ fullUrl: `urn:uuid:${uuidOf(resource.id)}`, resource })),
  }
}
