import Validator from '@asymmetrik/fhir-json-schema-validator'
import { fhirBundle } from '../../src/report/fhir'
import { misplaced } from './fhir-structure'
import { workedReport } from './report-runners'

/** The JSON schema that HL7 publishes with R4, and what it says of a resource: nothing, where it is valid. */
const published = new Validator()
export const wrong = (resource: object): readonly unknown[] => {
  const told = JSON.parse(JSON.stringify(resource)) as { resourceType: string }
  return [...(published.validate(told) ?? []), ...misplaced(told)]
}

/** What the tests read of the bundle: resources of every type in one shape. */
export interface Observation {
  readonly resourceType: string
  readonly id: string
  readonly identifier?: readonly { readonly system: string; readonly value: string }[]
  readonly code: { readonly coding: readonly { readonly system: string; readonly code: string }[] }
  readonly bodySite?: { readonly text: string }
  readonly valueQuantity?: {
    readonly value: number
    readonly comparator?: string
    readonly system: string
    readonly code: string
  }
  readonly component?: readonly {
    readonly code: { readonly coding: readonly { readonly code: string }[] }
    readonly valueQuantity: { readonly value: number }
  }[]
  readonly dataAbsentReason?: { readonly text: string; readonly coding: readonly { readonly code: string }[] }
  readonly valueInteger?: number
  readonly valueBoolean?: boolean
  readonly meta?: { readonly tag: readonly { readonly code: string }[] }
  readonly status?: string
  readonly note?: readonly { readonly text: string }[]
  readonly conclusion?: string
}
export interface Bundle {
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Observation }[]
}

export const bundleOf = (document: Parameters<typeof fhirBundle>[0]) =>
  fhirBundle(document) as unknown as Bundle

export const observations = (bundle: Bundle) =>
  bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === 'Observation')

export const wholeBundle = (): Bundle => bundleOf(workedReport('too-many-findings'))
