import type { AssessmentResult } from '../assessment/assessment-result'
import { sidesOf } from '../assessment/test-result'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { trialsAsked, type AssessmentForm } from '../protocol/form'
import type { Wanted } from '../session/expected-minutes'
import { cameraPart } from './result-text'

/** What an assessment that was broken off still wants in front of the camera, as it set out to do it. */
export const stillOpen = (
  { assessment, results }: Pick<AssessmentResult, 'assessment' | 'results'>,
  tests: readonly MobilityTest[],
): readonly Wanted[] => {
  const form: AssessmentForm | undefined = assessment.form
  return tests.flatMap((test): readonly Wanted[] => {
    if (!assessment.mobilityTestIds.includes(test.id)) return []
    const result = results.find(({ mobilityTestId }) => mobilityTestId === test.id)
    const part = result && cameraPart(result)
    const tried = part ? sidesOf(part).filter(({ trials }) => trials.length > 0) : []
    const asked = trialsAsked(test, form)
    const left = tried.map(({ valid, atCeiling }) => (atCeiling ? 0 : Math.max(0, asked - valid)))
    const fresh = (test.sides === 'each' ? 2 : 1) - tried.length
    const legs = fresh + left.filter((count) => count > 0).length
    const trials = fresh * asked + left.reduce((sum, count) => sum + count, 0)
    return legs > 0 ? [{ test, legs, fresh, trials }] : []
  })
}
