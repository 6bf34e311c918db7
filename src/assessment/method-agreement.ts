import type { TapeMetric } from '../protocol/manual-metric'

/**
 * Whether a tape and the camera tell the same of two sides. `contradict`: one says left, the other right; `apart`: the
 * angle does not go with the length as far as it should.
 */
export type MethodAgreement = 'agree' | 'apart' | 'contradict'

/** Two differences, both left minus right. */
export interface TwoDifferences {
  /** By tape. */
  readonly centimetres: number
  /** By camera. */
  readonly degrees: number
  /** Whether either of them is more than its measuring error: two that are not say only that there is none to measure. */
  readonly isCalled: boolean
}

/**
 * Compares what two methods tell (clinical reference 3.2 and 3.4). A difference that is smaller than a step of the tape,
 * or what that step is in degrees, points nowhere and contradicts nothing.
 */
export const methodAgreement = (
  { centimetres, degrees, isCalled }: TwoDifferences,
  { check: { perCentimetre, apart }, step }: TapeMetric,
): MethodAgreement => {
  const asDegrees = centimetres * perCentimetre.value
  const pointless = step.value * perCentimetre.value
  const bothPoint = Math.abs(asDegrees) >= pointless && Math.abs(degrees) >= pointless
  if (isCalled && bothPoint && Math.sign(asDegrees) !== Math.sign(degrees)) return 'contradict'
  return Math.abs(degrees - asDegrees) > apart.value ? 'apart' : 'agree'
}
