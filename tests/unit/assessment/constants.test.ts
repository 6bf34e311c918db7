import { describe, expect, it } from 'vitest'
import { constantGroups } from '../../../src/assessment/constants'
import { mobilityTests } from '../../../src/protocol/registry'
import { sessionConstantGroups } from '../../../src/session/constants'
import { constantName } from '../../../src/ui/constant-text'

const groups = [...constantGroups, ...sessionConstantGroups]
const all = groups.flatMap(({ test, title, constants }) =>
  constants.map((constant) => ({ ...constant, of: test?.id ?? title })),
)

describe('the constants', () => {
  it('are those of every declaration, and of the rules that judge them', () => {
    expect(constantGroups.flatMap(({ test }) => test?.id ?? [])).toEqual(mobilityTests.map(({ id }) => id))
    expect(all.find(({ path }) => path.join('.') === 'metrics.dorsiflexion.error.mdc')).toMatchObject({
      of: 'ankle-dorsiflexion',
      value: 4.7,
      unit: 'deg',
      origin: 'published',
      source: 'Powden, Hoch & Hoch 2015, Manual Therapy 20(4):524-532',
    })
    expect(all.find(({ path }) => path.join('.') === 'error budget.priorFreedom')).toMatchObject({
      of: 'Errors and differences',
      value: 10,
      unit: 'number',
      origin: 'provisional',
    })
    expect(all.find(({ path }) => path.join('.') === 'the room.noisiest')?.unit).toBe('deg')
  })

  it('each have a place of their own, an origin and a source in words', () => {
    const places = all.map(({ of, path }) => `${of} ${path.join('.')}`)
    const doubled = places.filter((place, index) => places.indexOf(place) !== index)
    // A range of men and one of all adults share a metric.
    expect(doubled.every((place) => place.includes('values of other people lie kneeToWall'))).toBe(true)
    for (const { origin, source, path } of all) {
      expect(['published', 'bench', 'provisional', 'repeats'], path.join('.')).toContain(origin)
      expect(source.split(' ').length, path.join('.')).toBeGreaterThan(2)
    }
  })

  it('each have a unit, but for those that are counted in nothing', () => {
    const without = all.filter(({ unit }) => unit === 'number').map(({ path }) => path.at(-1))
    expect([...new Set(without)]).toEqual([
      // Degrees for each centimetre.
      'perCentimetre',
      // Shares and multiples of one length by another, of standard errors, of the darkest.
      'least',
      'most',
      // A sum of weighted steps of brightness.
      'weakest',
      'priorFreedom',
      'detectionFactor',
      'possible',
      'real',
      'dimBelow',
    ])
  })

  it('are each told by words of their own within their group', () => {
    for (const { test, title, constants } of groups) {
      const names = constants.map((constant) => constantName(constant, test))
      const doubled = names.filter((name, index) => names.indexOf(name) !== index)
      expect(
        doubled.filter((name) => !name.startsWith('Knee to wall')),
        title,
      ).toEqual([])
      expect(
        names.filter((name) => /[a-z][A-Z]|[.-]/.test(name)),
        title,
      ).toEqual([])
    }
  })
})
