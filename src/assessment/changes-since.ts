import type { MobilityTest } from '../protocol/define-mobility-test'
import type { AssessmentResult } from './assessment-result'
import { testChange, type Capture, type TestChange } from './change'
import { isTried } from './leading-method'
import type { MobilityResult } from './test-result'

/** One test of an assessment, and what became of it since. */
export interface ChangeSince {
  readonly test: MobilityTest
  readonly result: MobilityResult
  readonly change: TestChange
}

const capturesOf = (baseline: readonly AssessmentResult[], isWanted: (id: string) => boolean) =>
  baseline.flatMap(({ assessment: { sittings }, results }): readonly Capture[] => {
    const result = results.find((each) => isWanted(each.mobilityTestId) && isTried(each))
    return result ? [{ result, sittings }] : []
  })

/**
 * Every test of an assessment against a baseline of one capture or two. Where only another way of testing the same thing
 * is there to compare with, that is said.
 */
export const changesSince = (
  { assessment: { sittings }, results }: AssessmentResult,
  baseline: readonly AssessmentResult[],
  declarationOf: (id: string) => MobilityTest | null,
): readonly ChangeSince[] =>
  results.filter(isTried).flatMap((result) => {
    const test = declarationOf(result.mobilityTestId)
    if (!test) return []
    const same = capturesOf(baseline, (id) => id === test.id)
    const change = testChange(test, same, { result, sittings })
    if (change) return [{ test, result, change }]
    const isVariant = (id: string) => id === test.variantOf || declarationOf(id)?.variantOf === test.id
    if (same.length > 0 || capturesOf(baseline, isVariant).length === 0) return []
    return [{ test, result, change: { kind: 'unlike', mobilityTestId: test.id, because: ['variant'] } }]
  })
