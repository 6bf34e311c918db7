import { stopsNow } from './pain'
import type { PainRating, RedFlagId } from './records'
import { redFlags, safetyDecision, signsOfPain, type RedFlag, type Urgency } from './safety'

/** Weight is not lost within an hour: everything else that stops may have come with the tests. */
const slow: readonly RedFlagId[] = ['illness']

/** What is asked again when the tests are over (clinical reference, 7.3: "and re-ask after"): every line that would have stopped them. */
export const signsSince: readonly RedFlag[] = redFlags.filter(
  ({ id, does }) => does === 'stop' && !slow.includes(id),
)

/** What to do after the tests; `urgency` is null where it is to be waited for first. */
export interface SinceDecision {
  readonly urgency: Urgency | null
  /** One sentence each, the most urgent first. */
  readonly say: readonly string[]
}

/**
 * What follows from signs that came since the tests began, and from how much the tests hurt, by the same rules as before them: pain
 * in the groin has its own urgency, however little it is. Null where nothing follows.
 */
export const decisionSince = (
  since: readonly RedFlagId[],
  ratings: readonly PainRating[],
): SinceDecision | null => {
  const signs = [...since, ...ratings.flatMap(signsOfPain)]
  const painNow = ratings.find(stopsNow)
  const answers = { flags: [], since: signs, isCleared: false, ...(painNow && { painNow }) }
  const decision = safetyDecision(answers, [])
  return decision.kind === 'stop' ? { urgency: decision.urgency, say: decision.say } : null
}
