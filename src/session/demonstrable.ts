import type { MobilityTest } from '../protocol/define-mobility-test'
import type { TrialSide } from '../protocol/outcome'

/** What a virtual runner can do: by the id of a mobility test, something for each side. The edge knows what. */
export type AbleTo = Readonly<Record<string, Readonly<Partial<Record<TrialSide, unknown>>>>>

const canDo = (ableTo: AbleTo, { id, sides }: Pick<MobilityTest, 'id' | 'sides'>): boolean => {
  const asked: readonly TrialSide[] = sides === 'both' ? ['both'] : ['left', 'right']
  return asked.every((side) => ableTo[id]?.[side] !== undefined)
}

/** The tests of the assessment that a virtual runner can be led through: one for which nobody gave him a motion is not among them. */
export const demonstrable = (ableTo: AbleTo, tests: readonly MobilityTest[]): readonly MobilityTest[] =>
  tests.filter((test) => test.inAssessment && canDo(ableTo, test))
