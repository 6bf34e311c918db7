import { describe, expect, it } from 'vitest'
import { differenceText } from '../../../src/ui/report/difference-text'
import { measureOf } from '../../../src/protocol/measure'
import { mobilityTest } from '../../../src/protocol/registry'
import { valueText } from '../../../src/ui/value-text'
import { drawnReport, linesOf } from '../../tools/drawn-report'
import { workedReport } from '../../tools/report-runners'

/** What page one says of a difference, and that a reader can go from it to its trials. */

const ankle = measureOf(mobilityTest('ankle-dorsiflexion')!, 'dorsiflexion')
const sway = measureOf(mobilityTest('single-leg-balance')!, 'swaySideways')
const stand = measureOf(mobilityTest('single-leg-balance')!, 'holdTime')

describe('a difference', () => {
  const degrees = {
    metricId: 'dorsiflexion',
    scale: 'difference',
    value: -12.4,
    limit: 7.2,
    half95: 6.1,
  } as const

  it('has its interval, and apart from it what it takes to be told', () => {
    expect(differenceText(degrees, ankle)).toBe('Difference 12° ±6°; told from 7° on')
  })

  it('at the edge, told while its interval holds zero, says so, and inside its limit or beyond it does not', () => {
    const edge = { ...degrees, value: -6.1, limit: 6, half95: 6.4 }
    expect(differenceText(edge, ankle)).toBe(
      'Difference 6° ±6°; told from 6° on; its 95\u00a0% interval just reaches zero',
    )
    expect(differenceText({ ...edge, value: -5.9 }, ankle)).not.toContain('reaches')
    expect(differenceText({ ...edge, value: -6.5 }, ankle)).not.toContain('reaches')
    const ratio = {
      ...edge,
      scale: 'ratio',
      value: Math.log(1.6),
      limit: Math.log(1.58),
      half95: Math.log(1.62),
    }
    expect(differenceText(ratio as typeof ratio & { scale: 'ratio' }, sway)).toMatch(
      /interval just reaches alike$/,
    )
  })

  it('of a ratio has a range', () => {
    const ratio = { ...degrees, scale: 'ratio', value: Math.log(1.5), limit: Math.log(1.7) } as const
    const half95 = Math.log(1.25)
    expect(differenceText({ ...ratio, half95 }, sway)).toBe(
      'Ratio 1.5 times (1.2 to 1.9); told from 1.7 times on',
    )
  })

  it('that has no upper end says so', () => {
    const seconds = { ...degrees, value: 25_000, limit: 8600, half95: null }
    expect(differenceText(seconds, stand)).toBe('Difference at least 25\u00a0s; told from 9\u00a0s on')
  })
})

describe('sides that are compared by another metric than the one that leads', () => {
  const document = workedReport('nothing-to-fix')
  const balance = document.pageOne.tests.find(({ comparedBy }) => comparedBy !== null)!
  const html = drawnReport(document)
  const row = html.split('</tr>').find((each) => each.includes('Compared by'))!

  it('have its values on page one, each with a link to its trials', () => {
    expect(linesOf(row).join(' ')).toContain('Compared by sideways sway of the hips:')
    for (const { side, value, trialIds } of balance.comparedBy!.sides) {
      const letter = side === 'left' ? 'L' : 'R'
      expect(linesOf(row).join(' ')).toContain(`${letter} ${valueText(value, sway).replace('\u00a0', ' ')}`)
      expect(trialIds).toHaveLength(3)
      // Once from the time, once from the sway.
      for (const id of trialIds) expect(row.split(`href="#trial-${id}"`)).toHaveLength(3)
    }
  })

  it('have each trial’s value by it in the table of trials, of which the side’s is the mean', () => {
    for (const { value, trialIds } of balance.comparedBy!.sides) {
      const read = trialIds.map((id) => {
        const of = html.split('</tr>').find((each) => each.includes(`id="trial-${id}"`))!
        const [, percent] = /([\d.]+) %/.exec(linesOf(of).join(' '))!
        return Number(percent) / 100
      })
      const mean = Math.exp(read.reduce((sum, each) => sum + Math.log(each), 0) / read.length)
      // Half a tenth of a per cent is what the table rounds away.
      expect(Math.abs(mean - value!)).toBeLessThan(0.0005)
    }
  })
})
