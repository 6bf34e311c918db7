import Validator from '@asymmetrik/fhir-json-schema-validator'
import { describe, expect, it } from 'vitest'
import { fhirBundle } from '../../../src/report/fhir'
import { codeSystem } from '../../../src/report/fhir-parts'
import type { ReportDocument } from '../../../src/report/records'
import { reportDocument } from '../../../src/report/report-document'
import { handResults } from '../../../src/workbench/gallery/hand-records'
import { results } from '../../../src/workbench/gallery/records'
import { misplaced } from '../../tools/fhir-structure'
import { everything, options, recordsOf, workedReport } from '../../tools/report-runners'
import { workedRunners } from '../../tools/worked-runners'

/** The JSON schema that HL7 publishes with R4, and what it says of a resource: nothing, where it is valid. */
const published = new Validator()
const wrong = (resource: object): readonly unknown[] => {
  const told = JSON.parse(JSON.stringify(resource)) as { resourceType: string }
  return [...(published.validate(told) ?? []), ...misplaced(told)]
}

interface Observation {
  readonly resourceType: string
  readonly id: string
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
interface Bundle {
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Observation }[]
}
const bundleOf = (document: Parameters<typeof fhirBundle>[0]) => fhirBundle(document) as unknown as Bundle
const observations = (bundle: Bundle) =>
  bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === 'Observation')

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

  const whole = () => bundleOf(workedReport('too-many-findings'))
  const first = (kind: string) =>
    whole().entry.find(({ resource }) => resource.resourceType === kind)!.resource as unknown as Broken
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
    const resource = (kind === 'Bundle' ? whole() : first(kind)) as unknown as Broken
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
        Boolean(resource.valueQuantity) !== 'dataAbsentReason' in resource
      return [
        ...required.filter((name) => typeof each[name] !== 'string').map((name) => `${resource.id}: ${name}`),
        ...names.filter(({ type }) => type === undefined).map(() => `${resource.id}: deviceName.type`),
        ...quantities.filter(({ code, system }) => code && !system).map(() => `${resource.id}: system`),
        ...(isTold ? [] : [`${resource.id}: either a value or why there is none (obs-6)`]),
      ]
    })

  it('has what R4 asks for beside its JSON schema', () => {
    const few = bundleOf(reportDocument(recordsOf(results.few), options))
    for (const bundle of [whole(), few]) expect(lacking(bundle)).toEqual([])
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
      const bundle = whole()
      broken(bundle)
      expect(lacking(bundle)).toHaveLength(1)
    }
  })

  it('says which way a value above zero lies, where it has a direction', () => {
    const notes = (id: string) => JSON.stringify(observations(whole()).find((each) => each.id === id))
    expect(notes('squat-depth-front-both')).toContain('above zero lies to the runner’s own left')
    expect(notes('ankle-dorsiflexion-left')).not.toContain('above zero')
  })

  it('tells angles, times and shares in UCUM, and where on the body', () => {
    const bundle = bundleOf(workedReport('too-many-findings'))
    const byId = new Map(observations(bundle).map((each) => [each.id, each]))
    const document = workedReport('too-many-findings')
    const ankle = document.pageOne.tests.find(
      ({ mobilityTestId }) => mobilityTestId === 'ankle-dorsiflexion',
    )!
    expect(byId.get('ankle-dorsiflexion-right')).toMatchObject({
      bodySite: { text: 'Right ankle' },
      valueQuantity: { value: ankle.sides[1]!.value, code: 'deg', system: 'http://unitsofmeasure.org' },
    })
    const stand = document.pageOne.tests.find(
      ({ mobilityTestId }) => mobilityTestId === 'single-leg-balance',
    )!
    expect(byId.get('single-leg-balance-left')?.valueQuantity).toMatchObject({
      value: stand.sides[0]!.value! / 1000,
      code: 's',
    })
    const tape = bundleOf(reportDocument(recordsOf(handResults.tape), options))
    expect(observations(tape)[0]?.valueQuantity?.code).toBe('cm')
    for (const each of observations(bundle)) {
      expect(each.bodySite?.text).toMatch(/^(Left|Right|Both) /)
      expect(each.code.coding[0]?.system).toBe(codeSystem)
    }
  })

  it.each([
    ['single-leg-balance', 'leg'],
    ['squat-depth-front', 'leg'],
    ['ankle-dorsiflexion', 'ankle'],
    ['squat-depth', 'leg'],
    ['hip-extension', 'hip'],
    ['hip-extension-half-kneeling', 'hip'],
    ['single-leg-calf-raise', 'calf'],
    ['a-test-of-another-version', 'leg'],
  ])('says of %s that it is of the %s', (id, part) => {
    const document = JSON.stringify(workedReport('too-many-findings'))
    const swapped = document
      .replaceAll(`"${id}"`, '"the other"')
      .replaceAll('"ankle-dorsiflexion"', `"${id}"`)
      .replaceAll('"the other"', '"ankle-dorsiflexion"')
    const right = observations(bundleOf(JSON.parse(swapped) as ReportDocument)).find(
      (each) => each.id === `${id}-right`,
    )
    expect(right?.bodySite?.text).toBe(`Right ${part}`)
  })

  it('has every trial that counts as a component', () => {
    const document = workedReport('too-many-findings')
    const bundle = bundleOf(document)
    for (const test of document.pageOne.tests) {
      for (const { side, trialIds } of test.sides) {
        const found = observations(bundle).find(({ id }) => id === `${test.mobilityTestId}-${side}`)
        const own = (found?.component ?? []).filter(
          ({ code }) => code.coding[0]?.code === `${test.mobilityTestId}.${test.metricId}.trial`,
        )
        expect(own).toHaveLength(trialIds.length)
      }
    }
  })

  it('has an address of its own for each resource, and points at none that is not there', () => {
    const bundle = bundleOf(workedReport('too-many-findings'))
    const addresses = bundle.entry.map(({ fullUrl }) => fullUrl)
    expect(new Set(addresses).size).toBe(addresses.length)
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/
    for (const address of addresses) expect(address).toMatch(uuid)
    const pointed = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, to]) => to!)
    expect(pointed.length).toBeGreaterThan(addresses.length)
    for (const to of pointed) expect(addresses).toContain(to)
  })

  it('has addresses that no other assessment has, and for each report of one a report of its own', () => {
    const addressesOf = (document: ReportDocument) => bundleOf(document).entry.map(({ fullUrl }) => fullUrl)
    const [one, other] = [workedReport('too-many-findings'), workedReport('nothing-to-fix')].map(addressesOf)
    expect(one!.filter((address) => other!.includes(address))).toEqual([])
    const later = addressesOf(workedReport('too-many-findings', { madeAt: '2026-12-21T09:00:00.000Z' }))
    expect(later.filter((address) => !one!.includes(address))).toHaveLength(1)
  })

  const ofResult = (result: Parameters<typeof recordsOf>[0]) => reportDocument(recordsOf(result), options)
  const named = (bundle: Bundle, id: string) => observations(bundle).find((each) => each.id === id)!

  it('tells a value at the end of the test as at least so much, and no other', () => {
    const bundle = bundleOf(ofResult(results.four))
    expect(named(bundle, 'single-leg-balance-left').valueQuantity).toMatchObject({ comparator: '>=' })
    expect(named(bundle, 'ankle-dorsiflexion-left').valueQuantity).not.toHaveProperty('comparator')
  })

  it.each([
    [1, 'difference', '>=', 1],
    [-1, 'difference', '<=', -1],
    [Math.log(2), 'ratio', '>=', 2],
    [-Math.log(2), 'ratio', '<=', 0.5],
  ] as const)('bounds a difference of %f by %s as %s', (value, scale, comparator, told) => {
    const document = workedReport('too-many-findings')
    const bounded = (half95: number | null): ReportDocument => ({
      ...document,
      pageOne: {
        ...document.pageOne,
        tests: document.pageOne.tests.map((test) =>
          test.difference.kind === 'not-measurable' || test.mobilityTestId !== 'ankle-dorsiflexion'
            ? test
            : { ...test, difference: { ...test.difference, value, scale, half95 } },
        ),
      },
    })
    const of = (half95: number | null) =>
      named(bundleOf(bounded(half95)), 'ankle-dorsiflexion-difference').valueQuantity!
    expect(of(null).comparator).toBe(comparator)
    expect(of(null).value).toBeCloseTo(told, 9)
    expect(of(3).comparator).toBeUndefined()
  })

  it('has the method that does not lead, and what the sides were compared by', () => {
    const both = bundleOf(ofResult(handResults.tapeAndCamera))
    const [led, beside] = ['', '-camera'].map((suffix) => named(both, `ankle-dorsiflexion-left${suffix}`))
    expect([led!.valueQuantity!.code, beside!.valueQuantity!.code]).toEqual(['cm', 'deg'])
    const documents = [
      ...Object.keys(workedRunners).map((id) => workedReport(id)),
      ...Object.values({ ...results, ...handResults }).map(ofResult),
    ]
    const compared = documents.flatMap((document) => {
      return document.pageOne.tests.flatMap(({ comparedBy, mobilityTestId }) =>
        comparedBy ? [{ document, mobilityTestId, comparedBy }] : [],
      )
    })
    expect(compared.length).toBeGreaterThan(0)
    for (const { document, mobilityTestId, comparedBy } of compared) {
      const value = comparedBy.sides[0]!.value
      const told = named(bundleOf(document), `${mobilityTestId}-left-${comparedBy.metricId}`)
      expect(told.valueQuantity?.value).toBe(value)
    }
  })

  it('has the other metrics of each trial', () => {
    const document = workedReport('too-many-findings')
    const squat = named(bundleOf(document), 'squat-depth-both')
    const codes = new Set(squat.component!.map(({ code }) => code.coding[0]!.code))
    expect([...codes].sort()).toEqual(
      ['depth', 'kneeFlexion', 'shankTilt', 'trunkLean', 'trunkToShank']
        .map((metric) => `squat-depth.${metric}.trial`)
        .sort(),
    )
  })

  it('says that a side was tried where none of its trials counts, and not tried where none was made', () => {
    const few = named(bundleOf(ofResult(results.empty)), 'ankle-dorsiflexion-right')
    expect(few.dataAbsentReason).toMatchObject({
      coding: [{ code: 'unknown' }],
      text: 'Tried 1 time; no trial counts.',
    })
    const left = named(bundleOf(ofResult(results.empty)), 'ankle-dorsiflexion-left')
    expect(left.dataAbsentReason).toMatchObject({ coding: [{ code: 'not-performed' }] })
  })

  it('tells the pain of each test as it was answered', () => {
    const document = workedReport('nothing-to-fix')
    const answer = { mobilityTestId: 'ankle-dorsiflexion', side: 'left', sitting: 0 } as const
    const withPain = (hurt: boolean | null, more = {}) => {
      const bundle = bundleOf({
        ...document,
        pageOne: {
          ...document.pageOne,
          tests: document.pageOne.tests.map((test) => ({
            ...test,
            pain: test.mobilityTestId === answer.mobilityTestId ? [{ ...answer, hurt, ...more }] : [],
          })),
        },
      })
      const pain = named(bundle, 'pain-ankle-dorsiflexion-left-1')
      expect(wrong(pain)).toEqual([])
      return pain
    }
    expect(withPain(true, { rating: { intensity: 5, isSharp: true, part: 'calf' } })).toMatchObject({
      valueInteger: 5,
      bodySite: { text: 'calf' },
      note: [{ text: 'Sharp.' }],
    })
    expect(withPain(true).valueBoolean).toBe(true)
    expect(withPain(false).valueBoolean).toBe(false)
    expect(withPain(null).dataAbsentReason?.coding[0]?.code).toBe('asked-unknown')
  })

  it('is partial where the assessment is, and each resource of a demonstration says that it is no person’s', () => {
    const reportIn = (bundle: Bundle) =>
      bundle.entry.find(({ resource }) => resource.resourceType === 'DiagnosticReport')!.resource
    expect(reportIn(bundleOf(ofResult(results.few))).status).toBe('partial')
    expect(reportIn(whole()).status).toBe('final')
    const document = workedReport('too-many-findings')
    const shown = bundleOf({ ...document, isDemonstration: true })
    for (const { resource } of shown.entry) {
      expect(resource.meta?.tag[0]?.code).toBe('HTEST')
      expect(wrong(resource)).toEqual([])
    }
    for (const { resource } of whole().entry) expect(resource.meta).toBeUndefined()
  })

  it.each([
    ['few', 'Not enough is measured to find anything.'],
    ['partial', 'Not enough is measured to find anything.'],
    ['empty', 'Not enough is measured to find anything.'],
    ['none', 'Nothing was found'],
  ] as const)('concludes of what was measured alone: %s', (id, said) => {
    const { resource } = bundleOf(ofResult(results[id])).entry[0]!
    expect(resource.conclusion).toContain(said)
    if (id !== 'none') expect(resource.conclusion).not.toContain('beyond the measuring error')
    if (id !== 'none') expect(resource.conclusion).toContain('Could not be told:')
  })

  it('has no patient where no name was handed over', () => {
    const kinds = (included: typeof everything) =>
      bundleOf(workedReport('nothing-to-fix', { included })).entry.map(
        ({ resource }) => resource.resourceType,
      )
    expect(kinds(everything)).toContain('Patient')
    expect(kinds({ ...everything, name: false })).not.toContain('Patient')
  })
})
