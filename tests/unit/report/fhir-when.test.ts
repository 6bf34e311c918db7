import { describe, expect, it } from 'vitest'
import { bundleOf, wrong } from '../../tools/fhir-bundle'
import { workedReport } from '../../tools/report-runners'

interface Told {
  readonly id: string
  readonly effectiveDateTime?: string
  readonly effectivePeriod?: { readonly start: string; readonly end: string }
}

describe('when a FHIR bundle says that something was measured', () => {
  it('tells the day of each test of an assessment over several days, and of the report from the first to the last', () => {
    const document = workedReport('too-many-findings')
    const later = '2027-01-09T09:00:00.000+01:00'
    const side = document.trials.find(
      ({ mobilityTestId, side }) => mobilityTestId === 'ankle-dorsiflexion' && side === 'left',
    )
    const isLater = (id: string) => id === side!.mobilityTestId
    const trials = document.trials.map((trial) =>
      isLater(trial.mobilityTestId) ? { ...trial, at: later } : trial,
    )
    const bundle = bundleOf({ ...document, trials })
    const told = bundle.entry.map(({ resource }) => resource as unknown as Told)
    const of = (id: string) => told.find((each) => each.id === id)!
    expect(of('ankle-dorsiflexion-left').effectiveDateTime).toBe(later)
    expect(of('ankle-dorsiflexion-difference').effectiveDateTime).toBe(later)
    const balance = of('single-leg-balance-left')
    expect(balance.effectiveDateTime ?? balance.effectivePeriod?.end).not.toBe(later)
    expect(of('report').effectivePeriod?.end).toBe(later)
    expect(wrong(bundle)).toEqual([])
  })
})
