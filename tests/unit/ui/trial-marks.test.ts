import { describe, expect, it } from 'vitest'
import { markApart, raised, stackOf } from '../../../src/ui/charts/trial-marks'
import { drawnReport } from '../../tools/drawn-report'
import { crowdedReport, workedReport } from '../../tools/report-runners'

/** Where the marks of trials lie in a chart. */

describe('marks on each other', () => {
  it('stand clear of each other, in room that the lane has or takes', () => {
    expect(stackOf([])).toEqual({ beyond: 0, apart: markApart })
    expect(stackOf(raised([50, 50, 50], markApart))).toEqual({ beyond: 0, apart: markApart })
    expect(stackOf(raised([50, 50, 50, 50, 50], markApart))).toEqual({ beyond: 22, apart: markApart })
  })

  it('cover each other where there are very many, and take no more room', () => {
    const { beyond, apart } = stackOf(raised(new Array<number>(100).fill(50), markApart))
    expect(beyond).toBe(77)
    expect(apart * 99).toBeCloseTo(99, 9)
  })
})

const charts = (html: string) =>
  [...html.matchAll(/<svg[^>]*viewBox="0 0 (\S+) (\S+)"[^>]*role="img".*?<\/svg>/gs)].map(
    ([svg, , height]) => ({
      height: Number(height),
      circles: [...svg.matchAll(/<circle[^>]* cy="([^"]+)"/g)].map(([, cy]) => Number(cy)),
    }),
  )

it.each([
  ['two hundred trials', crowdedReport],
  ['the usual few', () => workedReport('too-many-findings')],
])('no mark of a report lies outside its chart: %s', (_name, report) => {
  const drawn = charts(drawnReport(report()))
  expect(drawn.filter(({ circles }) => circles.length > 5).length).toBeGreaterThan(2)
  for (const { height, circles } of drawn)
    for (const cy of circles) {
      expect(cy).toBeGreaterThan(0)
      expect(cy).toBeLessThan(height)
    }
})
