import { ms, type Milliseconds } from '../math/units'
import type { MobilityTest } from './define-mobility-test'

/**
 * How thoroughly an assessment asks. The full one begins each test with a practice that does not count, and rests
 * wherever a protocol rests; the short one leaves both out where the body does not need them.
 */
export type AssessmentForm = 'full' | 'short'

/** How many measured trials a side is asked for; an assessment from before there were forms asks for all of them. */
export const trialsAsked = ({ trials }: MobilityTest, form: AssessmentForm | undefined): number =>
  form === 'short' ? (trials.short ?? trials.count).value : trials.count.value

/** How many attempts come before those that count. */
export const practiceAsked = ({ trials }: MobilityTest, form: AssessmentForm | undefined): number =>
  form === 'full' ? (trials.full?.practice.value ?? 0) : 0

/** How long an attempt for practice is held. */
export const practiceHold = ({ trials }: MobilityTest): Milliseconds =>
  (trials.full?.hold ?? trials.hold).value

/** The rest between two trials; none where the protocol asks for none. */
export const restBetween = (
  { trials }: MobilityTest,
  form: AssessmentForm | undefined,
): Milliseconds | null => {
  const rest = trials.rest ?? (form === 'full' ? trials.full?.rest : undefined)
  return rest ? ms(rest.value) : null
}
