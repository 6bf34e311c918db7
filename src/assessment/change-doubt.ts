import type { MobilityTest } from '../protocol/define-mobility-test'
import type { TrialSide } from '../protocol/outcome'
import { isComplete } from './asymmetry'
import { isLow } from './confidence'
import type { NotMeasurable } from './side-difference'
import { sidesOf, type MobilityResult, type ResultPart, type SideResult } from './test-result'

/** Why a capture is too doubtful to tell a change by: what forbids to call a difference of sides forbids this too. */
export type ChangeDoubt = Extract<NotMeasurable, 'too-few-trials' | 'methods-contradict' | 'low-confidence'>

const isFew = (side: SideResult<TrialSide>, { measure }: ResultPart): boolean =>
  side.value !== null && !isComplete(side, measure.trials)

/** The legs that have a value, of fewer trials than a difference needs. */
export const fewTrialsOn = (part: ResultPart): readonly TrialSide[] =>
  sidesOf(part).flatMap((side) => (isFew(side, part) ? [side.side] : []))

/** As if those legs had not been measured. */
export const withoutFew = (part: MobilityResult): MobilityResult => {
  const kept = <S extends TrialSide>(side: SideResult<S>): SideResult<S> =>
    isFew(side, part) ? { ...side, value: null, error: null } : side
  return part.sides === 'both'
    ? { ...part, both: kept(part.both) }
    : { ...part, left: kept(part.left), right: kept(part.right) }
}

/** Of the whole capture. `part`: the method's part of it that the change would be told by. */
export const doubtsOf = (
  test: MobilityTest,
  result: MobilityResult,
  part: ResultPart,
): readonly ChangeDoubt[] => {
  const valued = sidesOf(part).filter(({ value }) => value !== null)
  return [
    ...(valued.length > 0 && fewTrialsOn(part).length === valued.length ? (['too-few-trials'] as const) : []),
    ...(result.sides === 'each' && result.agreement === 'contradict'
      ? (['methods-contradict'] as const)
      : []),
    ...(isLow(test, part) ? (['low-confidence'] as const) : []),
  ]
}
