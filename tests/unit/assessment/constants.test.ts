import { describe, expect, it } from 'vitest'
import { constantGroups } from '../../../src/assessment/constants'
import { mobilityTests } from '../../../src/protocol/registry'

const all = constantGroups.flatMap(({ test, constants }) =>
  constants.map((constant) => ({ ...constant, of: test?.id ?? 'all' })),
)

describe('the constants', () => {
  it('are those of every declaration, and of the rules that judge them', () => {
    expect(constantGroups.map(({ test }) => test?.id ?? null)).toEqual([
      ...mobilityTests.map(({ id }) => id),
      null,
    ])
    expect(all.find(({ path }) => path.join('.') === 'metrics.dorsiflexion.error.mdc')).toMatchObject({
      of: 'ankle-dorsiflexion',
      value: 4.7,
      unit: 'deg',
      origin: 'published',
      source: 'Powden, Hoch & Hoch 2015, Manual Therapy 20(4):524-532',
    })
    expect(all.find(({ path }) => path.join('.') === 'errorBudget.priorFreedom')?.value).toBe(10)
  })

  it('each have a place of their own, an origin and a source in words', () => {
    const places = all.map(({ of, path }) => `${of} ${path.join('.')}`)
    const doubled = places.filter((place, index) => places.indexOf(place) !== index)
    // A range of men and one of all adults share a metric.
    expect(doubled.every((place) => place.startsWith('all referenceRange.kneeToWall'))).toBe(true)
    for (const { origin, source, path } of all) {
      expect(['published', 'bench', 'provisional', 'repeats'], path.join('.')).toContain(origin)
      expect(source.split(' ').length, path.join('.')).toBeGreaterThan(2)
    }
  })

  it('of a declaration each have a unit', () => {
    const without = all.filter(({ of, unit }) => of !== 'all' && unit === 'number')
    // Degrees for each centimetre.
    expect(without.map(({ path }) => path.at(-1))).toEqual(['perCentimetre'])
  })
})
