import { isAtFullTime } from './full-time'
import type { ManualMetric } from '../protocol/manual-metric'
import { methodAgreement, type MethodAgreement } from './method-agreement'
import type { SideDifference } from './side-difference'
import type { MethodResult, ResultPart } from './test-result'

const sides = ({ left, right }: MethodResult) => [left, right] as const

/** Whether there is any trial by this method, or in this test, whatever it came to. */
export const isTried = (result: MethodResult | ResultPart): boolean =>
  (result.sides === 'each' ? sides(result) : [result.both]).some(({ trials }) => trials.length > 0)

/** 3 where the sides are compared, otherwise how many of them have a value. */
const rank = (result: MethodResult): number => {
  const { difference } = result
  if (difference.kind !== 'not-measurable' || isAtFullTime(difference)) return 3
  return sides(result).filter(({ value }) => value !== null).length
}

/**
 * Whether what was measured by hand is the result: the method that compares the sides comes before one that does not,
 * then the one that has more sides, then the better one. A tape read once does not push three good trials aside.
 */
export const handLeads = (hand: MethodResult, camera: MethodResult, { leads }: ManualMetric): boolean => {
  const [byHand, byCamera] = [rank(hand), rank(camera)]
  if (byHand === 0) return isTried(hand) && !isTried(camera)
  return byHand > byCamera || (byHand === byCamera && leads)
}

const isCalled = ({ kind }: SideDifference): boolean => kind === 'noticeable' || kind === 'large'

/** Whether tape and camera go together; null where one of them has not both sides, or where there is no tape. */
export const agreementOf = (
  hand: MethodResult,
  camera: MethodResult,
  manual: ManualMetric,
): MethodAgreement | null => {
  if (manual.instrument !== 'tape' || manual.check.against !== camera.metricId) return null
  // By the look that the camera's own difference is told by, where its trials have several.
  const [centimetres, degrees] = [hand, camera.onLook ?? camera].map(({ left, right }) =>
    left.value === null || right.value === null ? null : left.value - right.value,
  )
  if (centimetres == null || degrees == null) return null
  const called = isCalled(hand.difference) || isCalled(camera.difference)
  return methodAgreement({ centimetres, degrees, isCalled: called }, manual)
}
