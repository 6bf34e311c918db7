import type { MobilityTest } from '../protocol/define-mobility-test'
import { practiceAsked, restBetween, trialsAsked, type AssessmentForm } from '../protocol/form'
import { lowered, quantity } from './format'

const often = (count: number): string => ['', 'Once', 'Twice'][count] ?? `${String(count)} times`

/** How often a test is done in a form of the assessment, in one sentence: the practice, the trials that count, the rest. */
export const askedText = (test: MobilityTest, form: AssessmentForm | undefined): string => {
  const practice = practiceAsked(test, form)
  const asked = trialsAsked(test, form)
  const where = `${often(asked)}${test.sides === 'each' ? ' on each side' : ''}`
  const rest = restBetween(test, form)
  return [
    practice > 0 ? `${often(practice)} to practise, then ${lowered(where)}` : where,
    ...(rest !== null && asked > 1 ? [`with ${quantity(rest, 'ms')} of rest between`] : []),
  ].join(', ')
}
