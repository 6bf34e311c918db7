import { expect, it } from 'vitest'
import { findingsOf } from '../../../src/assessment/findings'
import { mobilityTest } from '../../../src/protocol/registry'
import { silentText } from '../../../src/report/conclusion'
import { assessmentHeadline, triedIn } from '../../../src/ui/assessment-text'
import { findingSentence, verdictText } from '../../../src/ui/finding-text'
import { fourOf, fourRecord, results, stand } from '../../../src/workbench/gallery/records'

/** What a page says first and what it says below must not contradict each other. */

const told = (entry: Parameters<typeof findingsOf>[0]) => {
  const person = { ageBand: '18-39', sex: null } as const
  const { verdict, silent, ranked } = findingsOf(entry, { declarationOf: mobilityTest, person, all: [] })
  const tried = silent.filter(({ because }) => because !== 'not-measured')
  return {
    headline: assessmentHeadline(triedIn(entry, (id) => mobilityTest(id) ?? null)),
    verdict: verdictText[verdict],
    silent: silentText(tried, (id) => mobilityTest(id)?.shortTitle ?? id),
    findings: ranked.map(findingSentence),
  }
}

it('of one stand on one leg tells no more than that may be', () => {
  const entry = fourOf({ standing: { left: [stand(8)] } }, fourRecord('partial', 'gallery', 1))
  expect(told(entry)).toEqual({
    headline: 'Right is not measured yet.',
    verdict: 'Nothing that is clear.',
    silent: 'Left and right could not be compared: Balance (one leg is missing).',
    findings: ['Perhaps your time on one leg is shorter than that of most.'],
  })
})

it('says what is clear without a perhaps', () => {
  const [first] = told(results.different).findings
  expect(first).toBe('Your ankles differ by more than the measuring error.')
})
