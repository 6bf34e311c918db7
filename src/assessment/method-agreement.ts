import type { TapeMetric } from '../protocol/manual-metric'

/**
 * Whether a tape and the camera tell the same of two sides. `contradict`: one says left, the other right; `apart`: the
 * angle does not go with the length as far as it should.
 */
export type MethodAgreement = 'agree' | 'apart' | 'contradict'

/**
 * Compares two differences, both left minus right: the tape's in centimetres, the camera's in degrees. One that is
 * smaller than a step of the tape, or what that step is in degrees, points nowhere and contradicts nothing (clinical
 * reference 3.2 and 3.4).
 */
export const methodAgreement = (
  centimetres: number,
  degrees: number,
  { check: { perCentimetre, apart }, step }: TapeMetric,
): MethodAgreement => {
  const asDegrees = centimetres * perCentimetre.value
  const pointless = step.value * perCentimetre.value
  const bothPoint = Math.abs(asDegrees) >= pointless && Math.abs(degrees) >= pointless
  if (bothPoint && Math.sign(asDegrees) !== Math.sign(degrees)) return 'contradict'
  return Math.abs(degrees - asDegrees) > apart.value ? 'apart' : 'agree'
}
