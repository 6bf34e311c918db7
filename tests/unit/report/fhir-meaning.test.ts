import { describe, expect, it } from 'vitest'
import { codeSystem } from '../../../src/report/fhir-parts'
import type { ReportDocument } from '../../../src/report/records'
import { reportDocument } from '../../../src/report/report-document'
import { handResults } from '../../../src/workbench/gallery/hand-records'
import { results } from '../../../src/workbench/gallery/records'
import { bundleOf, observations, wholeBundle, wrong, type Bundle } from '../../tools/fhir-bundle'
import { everything, options, recordsOf, workedReport } from '../../tools/report-runners'
import { workedRunners } from '../../tools/worked-runners'

describe('what the FHIR bundle means', () => {
  it('says which way a value above zero lies, where it has a direction', () => {
    const notes = (id: string) => JSON.stringify(observations(wholeBundle()).find((each) => each.id === id))
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

  it('says in words how sure a value is, and why', () => {
    const notes = observations(bundleOf(workedReport('too-many-findings')))
      .flatMap(({ note = [] }) => note)
      .filter(({ text }) => text.startsWith('Confidence'))
      .map(({ text }) => text)
    expect(notes).toContain(
      'Confidence: medium. The pictures of the hold were looked at once, not again by the larger network.',
    )
    for (const text of notes) expect(text).not.toMatch(/[a-z]+-(once|apart|unknown|flagged|scatter|trials)/)
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
    expect(reportIn(wholeBundle()).status).toBe('final')
    const document = workedReport('too-many-findings')
    const shown = bundleOf({ ...document, isDemonstration: true })
    for (const { resource } of shown.entry) {
      expect(resource.meta?.tag[0]?.code).toBe('HTEST')
      expect(wrong(resource)).toEqual([])
    }
    for (const { resource } of wholeBundle().entry) expect(resource.meta).toBeUndefined()
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
    if (id !== 'none') expect(resource.conclusion).toMatch(/could not be (told|compared):/i)
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
