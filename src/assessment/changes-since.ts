import type { MobilityTest } from '../protocol/define-mobility-test'
import type { AssessmentResult } from './assessment-result'
import { baselineOf, wasPractice } from './baseline'
import { testChange, type Capture, type TestChange } from './change'
import { isTried } from './leading-method'
import type { MobilityResult } from './test-result'

/** One test of an assessment, and what became of it since the captures that it is compared with, oldest first. */
export interface ChangeSince {
  readonly test: MobilityTest
  readonly result: MobilityResult
  readonly change: TestChange
  readonly baseline: readonly AssessmentResult[]
  /** It is compared with the first time ever, of a test that is learned: part of a gain is practice. */
  readonly sincePractice: boolean
}

const capturesOf = (baseline: readonly AssessmentResult[], isWanted: (id: string) => boolean) =>
  baseline.flatMap(({ assessment: { sittings }, results }): readonly Capture[] => {
    const result = results.find((each) => isWanted(each.mobilityTestId) && isTried(each))
    return result ? [{ result, sittings }] : []
  })

/** Two captures are the baseline only where both can be compared with: whether anything is, the newest decides alone. */
const sinceBaseline = (test: MobilityTest, now: Capture, both: readonly AssessmentResult[]) => {
  const since = (baseline: readonly AssessmentResult[]) => ({
    baseline,
    change: testChange(
      test,
      capturesOf(baseline, (id) => id === test.id),
      now,
    ),
  })
  const found = since(both)
  const [, newest] = both
  return !newest || found.change?.kind === 'compared' ? found : since([newest])
}

/**
 * Every test of an assessment against its own baseline of one capture or two among `earlier`, oldest first. Where only
 * another way of testing the same thing is there to compare with, that is said. The one rule of screen, report and retests.
 */
export const changesSince = (
  entry: AssessmentResult,
  earlier: readonly AssessmentResult[],
  declarationOf: (id: string) => MobilityTest | null,
): readonly ChangeSince[] =>
  entry.results.filter(isTried).flatMap((result) => {
    const { sittings } = entry.assessment
    const test = declarationOf(result.mobilityTestId)
    if (!test) return []
    const isSame = (id: string) => id === test.id
    const { baseline, change } = sinceBaseline(
      test,
      { result, sittings },
      baselineOf(earlier, isSame, test.learnedWithin?.value),
    )
    const sincePractice = wasPractice(entry, earlier, test)
    if (change) return [{ test, result, change, baseline, sincePractice }]
    const isVariant = (id: string) => id === test.variantOf || declarationOf(id)?.variantOf === test.id
    const another = baselineOf(earlier, isVariant)
    if (baseline.length > 0 || another.length === 0) return []
    const unlike = { kind: 'unlike', mobilityTestId: test.id, because: ['variant'] } as const
    return [{ test, result, change: unlike, baseline: another, sincePractice: false }]
  })
