import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../../src/report/records'
import { bundleOf, observations } from '../../tools/fhir-bundle'
import { workedReport } from '../../tools/report-runners'

describe('what the resources of a FHIR bundle are known by', () => {
  it('has one identifier for each Observation that no other has, and names the trials beside it', () => {
    const document = workedReport('nothing-to-fix')
    const all = observations(bundleOf(document))
    const named = all.map(({ identifier = [] }) =>
      identifier.map(({ system, value }) => `${system} ${value}`),
    )
    expect(named.every((each) => each.length === 1)).toBe(true)
    expect(new Set(named.flat()).size).toBe(all.length)
    const elsewhere = observations(bundleOf(workedReport('too-many-findings'))).flatMap(
      ({ identifier = [] }) => identifier.map(({ value }) => value),
    )
    for (const { identifier } of all) expect(elsewhere).not.toContain(identifier![0]!.value)
    const { sides } = document.pageOne.tests.find(({ comparedBy }) => comparedBy)!
    const led = all.find(({ id }) => id === 'single-leg-balance-left')!
    for (const id of sides[0]!.trialIds) expect(JSON.stringify(led.note)).toContain(id)
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
})
