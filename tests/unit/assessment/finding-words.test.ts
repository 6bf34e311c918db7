import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../src/assessment/findings'
import { patterns } from '../../../src/assessment/finding-patterns'
import { type AssessmentResult } from '../../../src/assessment/assessment-result'
import type { Person } from '../../../src/assessment/reference-ranges'
import { mobilityTest, mobilityTests } from '../../../src/protocol/registry'
import { results } from '../../../src/workbench/gallery/records'
import { handResults } from '../../../src/workbench/gallery/hand-records'
import { assessmentHeadline, triedIn } from '../../../src/ui/assessment-text'
import { certaintyText } from '../../../src/ui/certainty-text'
import { silentText } from '../../../src/report/conclusion'
import { surenessText, verdictText } from '../../../src/ui/finding-text'
import { explained } from '../../tools/explained'
import { limits } from '../../../src/report/limits'
import { onDay } from '../../tools/on-day'
import { bannedInCode, bannedInCopy, foretold } from '../../architecture/banned-words'

const found = (
  entry: AssessmentResult,
  all: readonly AssessmentResult[] = [],
  person: Person | null = null,
) => findingsOf(entry, { declarationOf: mobilityTest, person, all })

describe('the words of every finding', () => {
  const words = [
    ...mobilityTests.flatMap(({ findings }) => findings),
    ...patterns,
    ...patterns.flatMap((pattern) => (pattern.sayOfOne ? [{ ...pattern, say: pattern.sayOfOne }] : [])),
  ]

  it('are there: what, what it may mean, what it does not', () => {
    expect(words.length).toBeGreaterThan(15)
    for (const { id, say, mayMean, doesNotMean } of words) {
      for (const text of [say, mayMean, doesNotMean]) expect(text, id).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('tell of movement: no cause, no cure, no forecast', () => {
    const forecast =
      /\b(will (hurt|injure|cause)|leads? to|prevents?|cures?|treat(s|ment)?|disease|syndrome)\b/i
    for (const { id, say, mayMean, doesNotMean } of words) {
      for (const { pattern } of [...bannedInCode, ...bannedInCopy]) {
        for (const text of [say, mayMean, doesNotMean]) expect(text, id).not.toMatch(pattern)
      }
      for (const text of [say, mayMean, doesNotMean]) expect(foretold(text), id).toEqual([])
      expect(say, id).not.toMatch(forecast)
      expect(mayMean, id).not.toMatch(forecast)
      expect(mayMean, id).not.toMatch(/\binjur/i)
    }
  })

  it('say what was seen, and not what it comes from as if that were known', () => {
    const asFact = /\b(tires?|stops? your|because|due to|comes from|is (tight|weak|short))\b/i
    for (const { id, say } of words) expect(say, id).not.toMatch(asFact)
  })

  it('and what results and reports compose of them keep to the same', () => {
    const declarationOf = (id: string) => mobilityTest(id) ?? null
    const name = (id: string) => mobilityTest(id)?.shortTitle ?? id
    const texts = Object.values({ ...results, ...handResults }).flatMap((entry) => {
      const told = found(entry, [onDay(entry, '2026-02-01')])
      const tried = triedIn(entry, declarationOf)
      return [
        verdictText[told.verdict],
        silentText(told.silent, name) ?? '',
        assessmentHeadline(tried),
        certaintyText(tried, told),
        ...told.ranked.map(({ sureness }) => surenessText[sureness]),
        ...tried.map(({ result }) => explained(result)),
      ]
    })
    expect(new Set(texts).size).toBeGreaterThan(20)
    for (const text of [...texts, ...limits]) {
      expect(foretold(text)).toEqual([])
      const said = text.replaceAll('not a diagnosis', '')
      for (const { pattern } of [...bannedInCode, ...bannedInCopy]) expect(said).not.toMatch(pattern)
    }
  })

  it('promise nothing: what it may mean is said with a may, or, of a doubtful one, as a next step', () => {
    for (const { id, is, mayMean } of words)
      expect(mayMean, id).toMatch(is === 'doubtful' ? /^Nothing yet: / : /\b(may|can)\b/i)
  })
})
