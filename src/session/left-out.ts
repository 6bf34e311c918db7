import type { AssessmentRecord } from '../assessment/records'
import { mobilityTest, mobilityTests } from '../protocol/registry'
import { localDayOf } from '../report/local-day'
import { endedTests } from '../runner/pain'
import type { Sitting } from '../runner/records'

/** The sitting that is under way, counted from 0; that of an assessment before which nobody was asked is the first. */
export const sittingIndex = ({ sittings = [] }: AssessmentRecord): number => Math.max(0, sittings.length - 1)

export const withSitting = (assessment: AssessmentRecord, sitting: Sitting | undefined): AssessmentRecord =>
  sitting ? { ...assessment, sittings: [...(assessment.sittings ?? []), sitting] } : assessment

/** What is known of an assessment's days, and of what hurt on them. */
interface Dated {
  readonly sittings?: readonly { readonly at?: string }[]
  readonly pain?: AssessmentRecord['pain']
}

/** The local day of a sitting; undefined of one before which nobody was asked, and which is the only one then. */
const dayOf = ({ sittings = [] }: Dated, sitting: number): string | undefined => {
  const at = sittings[sitting]?.at
  return at === undefined ? undefined : localDayOf(at)
}

/** The tests that show the same movement as these from another side, and these: what hurts from the front hurts from the side. */
const withRelatives = (ids: readonly string[]): readonly string[] => {
  const movementOf = (id: string) => mobilityTest(id)?.partOf ?? id
  const movements = new Set(ids.map(movementOf))
  return [
    ...new Set([...ids, ...mobilityTests.map(({ id }) => id).filter((id) => movements.has(movementOf(id)))]),
  ]
}

/** Mobility tests that pain has ended on a local day, in whichever of its sittings: what hurt ten minutes ago still does. */
export const hurtOn = (assessment: Dated, day: string | undefined): readonly string[] => {
  const answers = (assessment.pain ?? []).filter(({ sitting }) => dayOf(assessment, sitting) === day)
  return withRelatives(endedTests(answers))
}

/** The same of the sitting that is under way. */
export const hurtToday = (assessment: AssessmentRecord): readonly string[] =>
  hurtOn(assessment, dayOf(assessment, sittingIndex(assessment)))

/** Mobility tests that are not done today: the safety check ruled them out, or they hurt. Another day begins anew. */
export const leftOut = (assessment: AssessmentRecord): ReadonlySet<string> =>
  new Set([...(assessment.sittings?.[sittingIndex(assessment)]?.leftOut ?? []), ...hurtToday(assessment)])
