import type { AssessmentResult } from '../assessment/assessment-result'
import { sidesOf } from '../assessment/test-result'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { trialsAsked, type AssessmentForm } from '../protocol/form'
import { cameraPart } from './result-text'

/** The tests of an assessment that was broken off which still want trials in front of the camera, as it set out to do them. */
export const stillOpen = (
  { assessment, results }: Pick<AssessmentResult, 'assessment' | 'results'>,
  tests: readonly MobilityTest[],
): readonly MobilityTest[] => {
  const form: AssessmentForm | undefined = assessment.form
  return tests.filter((test) => {
    if (!assessment.mobilityTestIds.includes(test.id)) return false
    const result = results.find(({ mobilityTestId }) => mobilityTestId === test.id)
    const part = result && cameraPart(result)
    const done = part ? sidesOf(part) : []
    const wanted = test.sides === 'each' ? 2 : 1
    return (
      done.filter(({ valid, atCeiling }) => atCeiling || valid >= trialsAsked(test, form)).length < wanted
    )
  })
}
