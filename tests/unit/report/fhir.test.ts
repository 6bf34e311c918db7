import { describe, expect, it } from 'vitest'
import { reportDocument } from '../../../src/report/report-document'
import { handResults } from '../../../src/workbench/gallery/hand-records'
import { results } from '../../../src/workbench/gallery/records'
import { bundleOf, observations, wholeBundle, wrong, type Bundle } from '../../tools/fhir-bundle'
import { options, recordsOf, workedReport } from '../../tools/report-runners'
import { workedRunners } from '../../tools/worked-runners'

describe('the FHIR bundle', () => {
  it.each([
    ...Object.keys(workedRunners).map((id) => [id, workedReport(id)] as const),
    ...Object.entries({ ...results, ...handResults }).map(
      ([id, result]) => [`gallery: ${id}`, reportDocument(recordsOf(result), options)] as const,
    ),
  ])('is valid by the published schema: %s', (_id, document) => {
    const bundle = bundleOf(document)
    expect(wrong(bundle)).toEqual([])
    for (const { resource } of bundle.entry) expect(wrong(resource)).toEqual([])
    // R4 asks for these, and its JSON schema does not.
    for (const each of observations(bundle)) expect(each).toMatchObject({ status: 'final' })
  })

  const first = (kind: string) =>
    wholeBundle().entry.find(({ resource }) => resource.resourceType === kind)!.resource as unknown as Broken
  type Broken = Record<string, unknown>

  it.each<readonly [string, string, (resource: Broken) => unknown]>([
    ['a bundle of no kind', 'Bundle', (it) => (it.type = 'heap')],
    ['an entry that is a word', 'Bundle', (it) => (it.entry = ['Observation'])],
    ['a day that is none', 'Bundle', (it) => (it.timestamp = 'yesterday')],
    ['a field that R4 does not know', 'Observation', (it) => (it.confidence = 'high')],
    ['no code', 'Observation', (it) => delete it.code],
    ['a number in words', 'Observation', (it) => (it.valueQuantity = { value: 'much' })],
    ['a body site that is no concept', 'Observation', (it) => (it.bodySite = 'Left ankle')],
    ['notes that are no annotations', 'Observation', (it) => (it.note = ['text'])],
    ['a component without a code', 'Observation', (it) => (it.component = [{ valueQuantity: { value: 1 } }])],
    ['a status of our own', 'Observation', (it) => (it.status = 'done')],
    ['an id that is a sentence', 'Observation', (it) => (it.id = 'left ankle, second')],
    ['a name that is a word', 'Patient', (it) => (it.name = 'Alex Example')],
    ['a version that is a word', 'Device', (it) => (it.version = '0.1.0')],
    ['results that are ids', 'DiagnosticReport', (it) => (it.result = ['ankle-dorsiflexion-left'])],
    ['a report of no code', 'DiagnosticReport', (it) => delete it.code],
    ['a report issued some day', 'DiagnosticReport', (it) => (it.issued = '2026')],
  ])('is refused by that schema with %s', (_what, kind, broken) => {
    const resource = (kind === 'Bundle' ? wholeBundle() : first(kind)) as unknown as Broken
    expect(wrong(resource)).toEqual([])
    broken(resource)
    expect(wrong(resource)).not.toEqual([])
  })

  /** What R4 asks for, and its JSON schema does not: required primitives, and a unit's system beside its code. */
  const lacking = (bundle: Bundle): readonly string[] =>
    bundle.entry.flatMap(({ resource }) => {
      const each = resource as unknown as Broken
      const required = { Observation: ['status'], DiagnosticReport: ['status'] }[resource.resourceType] ?? []
      const names = (each.deviceName ?? []) as readonly Broken[]
      const quantities = [resource, ...(resource.component ?? [])].flatMap(
        ({ valueQuantity }) => (valueQuantity as { code?: string; system?: string } | undefined) ?? [],
      )
      const isTold =
        resource.resourceType !== 'Observation' ||
        Object.keys(resource).some((field) => field.startsWith('value')) !== 'dataAbsentReason' in resource
      return [
        ...required.filter((name) => typeof each[name] !== 'string').map((name) => `${resource.id}: ${name}`),
        ...names.filter(({ type }) => type === undefined).map(() => `${resource.id}: deviceName.type`),
        ...quantities.filter(({ code, system }) => code && !system).map(() => `${resource.id}: system`),
        ...(isTold ? [] : [`${resource.id}: either a value or why there is none (obs-6)`]),
      ]
    })

  it('has what R4 asks for beside its JSON schema', () => {
    const few = bundleOf(reportDocument(recordsOf(results.few), options))
    for (const bundle of [wholeBundle(), few]) expect(lacking(bundle)).toEqual([])
    const breaks: readonly ((bundle: Bundle) => unknown)[] = [
      ({ entry }) => delete (entry[0]!.resource as unknown as Broken).status,
      ({ entry }) => delete (entry.at(-1)!.resource as unknown as Broken).status,
      ({ entry }) => {
        const device = entry.find(({ resource }) => resource.resourceType === 'Device')!
        ;(device.resource as unknown as Broken).deviceName = [{ name: 'Evenstride' }]
      },
      (bundle) => delete (observations(bundle)[0]!.valueQuantity as unknown as Broken).system,
      (bundle) => delete (observations(bundle)[0] as unknown as Broken).valueQuantity,
    ]
    for (const broken of breaks) {
      const bundle = wholeBundle()
      broken(bundle)
      expect(lacking(bundle)).toHaveLength(1)
    }
  })
})
