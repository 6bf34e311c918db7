import { expect, it } from 'vitest'
import type { Change } from '../../../src/assessment/reliable-change'
import { trendsOf } from '../../../src/assessment/trend'
import { cameraMeasure } from '../../../src/protocol/measure'
import { mobilityTests } from '../../../src/protocol/registry'
import { fhirBundle } from '../../../src/report/fhir'
import {
  asymmetryText,
  breakText,
  causeText,
  chanceText,
  changeDoubtText,
  changeText,
  doubtfulText,
  levelText,
  placeText,
  practiceText,
  regressionText,
  smallerByChanceText,
  surenessText,
  unlikeText,
  verdictText,
} from '../../../src/ui/finding-text'
import { trendText } from '../../../src/ui/trend-text'
import { results } from '../../../src/workbench/gallery/records'
import { bannedInCode, bannedInCopy, foretold } from '../../architecture/banned-words'
import { onDay } from '../../tools/on-day'
import { workedReport } from '../../tools/report-runners'
import { workedRunners } from '../../tools/worked-runners'

/** Sentences that are put together of parts: of a change, a break, a doubt, a trend, and what a clinic's file says. */

const keysOf = <Key extends string>(texts: Readonly<Record<Key, string>>) => Object.keys(texts) as Key[]

const changes = mobilityTests.flatMap((test) => {
  const measure = cameraMeasure(test)
  return (['none', 'possible', 'real'] as const).flatMap((level) =>
    [-1, 1].flatMap((value) => {
      const change: Change = { level, value, limit: 1 }
      const asymmetry = { ...change, then: value, now: 2 * value, mayBeRegression: false }
      const sides = (['then', 'now', null] as const).map((fullTime) =>
        changeText({ ...change, side: 'left', fullTime, isBetter: null, mayBeRegression: false }, measure),
      )
      const turned = asymmetryText({ ...asymmetry, now: -value }, measure)
      return [...sides, asymmetryText(asymmetry, measure), turned]
    }),
  )
})
const mobilityTestId = 'ankle-dorsiflexion'
const breaks = keysOf(unlikeText).map((each) =>
  breakText({ kind: 'unlike', mobilityTestId, because: [each] }),
)
const doubts = keysOf(changeDoubtText).map((each) =>
  doubtfulText({ kind: 'doubtful', mobilityTestId, because: [each] }),
)
const places = (['limited', 'borderline', 'typical', 'enough', 'more-than-enough'] as const).flatMap(
  (place) => [true, false].map((isSure) => placeText({ place, isSure })),
)
const trends = Object.values(results).flatMap((entry) =>
  mobilityTests.flatMap((test) => trendsOf(test, [onDay(entry, '2026-02-01'), entry]).map(trendText)),
)

/** Every text in a clinic's file; names of systems and codes have no space. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /\s/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
const clinic = Object.keys(workedRunners).flatMap((id) => textsIn(fhirBundle(workedReport(id))))

it.each([
  ['a change', changes, 40],
  ['a break', breaks, 10],
  ['a doubt', doubts, 3],
  [
    'chance, regression and practice',
    [chanceText(1)!, chanceText(9)!, regressionText, smallerByChanceText, practiceText],
    5,
  ],
  [
    'a cause, a level and how sure',
    [causeText, levelText, surenessText, verdictText].flatMap(Object.values),
    15,
  ],
  ['a place among others', places, 6],
  ['a trend', trends, 10],
  ['a clinic’s file', clinic, 40],
] as const)('%s promises nothing and names no condition', (_, texts: readonly string[], least) => {
  expect(new Set(texts).size).toBeGreaterThanOrEqual(least)
  for (const text of texts) {
    expect(foretold(text)).toEqual([])
    const said = text.replaceAll('not a diagnosis', '')
    for (const { pattern } of [...bannedInCode, ...bannedInCopy]) expect(said).not.toMatch(pattern)
  }
})
