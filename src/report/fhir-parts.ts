import { ucum } from './csv'
import type { MetricMethod } from './method-records'
import type { ReportDocument } from './records'

/** What FHIR resources of a report are made of: codes, quantities, ids. */

/** The system of our own codes: an address that is nobody else's, and needs no server (RFC 2606). */
export const codeSystem = 'https://evenstride.invalid/fhir/CodeSystem/metric'
const idSystem = 'https://evenstride.invalid/fhir/observation'
const unitsOfMeasure = 'http://unitsofmeasure.org'

export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json }
export interface Resource {
  readonly resourceType: string
  readonly id: string
  readonly [field: string]: Json
}

export const idOf = (...parts: readonly string[]): string =>
  parts
    .join('-')
    .replace(/[^A-Za-z0-9.-]/g, '-')
    .slice(0, 64)

/** What names an Observation among those of every assessment: the same in each report of the assessment, and of no other one. */
export const identifierOf = ({ assessment }: ReportDocument, id: string): Json => [
  { system: idSystem, value: `${assessment.id}/${id}` },
]

/** Which way the true value lies where the told one is a bound of it. */
export type Comparator = '<=' | '>='

/** Times are told in seconds, as a clinician reads them. */
export const quantity = (value: number, unit: MetricMethod['unit'], comparator?: Comparator): Json => {
  const isTime = unit === 'ms'
  const code = isTime ? 's' : ucum[unit]
  const named = { deg: 'deg', cm: 'cm', ms: 's', ratio: 'ratio', count: 'repetitions' } as const
  return {
    value: isTime ? value / 1000 : value,
    ...(comparator && { comparator }),
    unit: named[unit],
    system: unitsOfMeasure,
    code,
  }
}

/** A width of an error in words, in the unit that the value is told in. */
export const sizeText = (size: number, unit: MetricMethod['unit']): string =>
  unit === 'ms' ? `${size / 1000} s` : unit === 'deg' || unit === 'cm' ? `${size} ${unit}` : String(size)

export const coded = (code: string, display: string): Json => ({
  coding: [{ system: codeSystem, code, display }],
  text: display,
})

/** What every resource of a bundle is made with. */
export interface Made {
  readonly document: ReportDocument
  readonly subject: { readonly subject?: Json }
  readonly device: Json
}

export const exam: Json = {
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/observation-category',
      code: 'exam',
      display: 'Exam',
    },
  ],
}

/** Why there is no value, in the words of HL7's own list. */
export const absent = (code: string, display: string, text: string): Json => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code, display }],
  text,
})
