import type { AssessmentResult } from './assessment-result'
import { isTried } from './leading-method'

/**
 * The newest result of each mobility test, as one assessment: that of the newest, whatever it measured. A test that was done
 * alone does not make the others unknown. Null where there is none. `newestFirst`: closed ones, as the history has them.
 */
export const newestResults = (newestFirst: readonly AssessmentResult[]): AssessmentResult | null => {
  const [newest] = newestFirst
  if (!newest) return null
  const byTest = new Map<string, AssessmentResult['results'][number]>()
  for (const { results } of newestFirst)
    for (const result of results)
      if (isTried(result) && !byTest.has(result.mobilityTestId)) byTest.set(result.mobilityTestId, result)
  const untried = newest.results.filter(({ mobilityTestId }) => !byTest.has(mobilityTestId))
  return { ...newest, results: [...byTest.values(), ...untried] }
}
