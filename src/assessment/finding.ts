import type { MobilityTest } from '../protocol/define-mobility-test'
import type { FindingMeaning } from '../protocol/finding-rule'
import type { Method } from '../protocol/measure'
import type { TrialSide } from '../protocol/outcome'
import type { AssessmentResult } from './assessment-result'
import type { Person } from './reference-ranges'
import type { NotMeasurable } from './side-difference'

/**
 * How sure a finding is. `possible`: the value lies beyond a limit, but by less than its measuring error, or rests on few
 * trials, or on doubtful ones. `clear`: by more than the error. `confirmed`: clear, and clear the same way the last time it was
 * measured alike on another day.
 */
export type Sureness = 'possible' | 'clear' | 'confirmed'

/** The three sentences that go with a finding: what was found, what it may mean in running, what it does not mean. */
export interface FindingWords {
  readonly say: string
  readonly mayMean: string
  readonly doesNotMean: string
}

/** A statement that the numbers support, and how far. It describes movement. */
export interface Finding extends FindingWords {
  /** The id of its rule in a declaration, or of a pattern (`finding-patterns.ts`). Permanent: exercises hang on it. */
  readonly id: string
  /** `limit`: a value against a limit. `direction`: a value against zero. `pattern`: findings that explain each other. */
  readonly kind: 'limit' | 'side-difference' | 'direction' | 'pattern'
  readonly is: FindingMeaning
  readonly mobilityTestId: string
  readonly metricId: string
  readonly by: Method
  /** The leg it is about: of an uneven pair the one that does less; `both` where it holds for both. */
  readonly side: TrialSide
  readonly sureness: Sureness
  /** Of a difference or a direction: beyond normal variation too. */
  readonly isLarge: boolean
  /** Whether its limit waits for repeat data of people. */
  readonly isProvisional: boolean
  /** Ids of the findings that say the same from another side. */
  readonly agrees: readonly string[]
}

/**
 * What a whole assessment comes to. `nothing-to-fix`: every test that was led could have found something, and none did.
 * `nothing-found`: some could not have told.
 */
export type Verdict = 'nothing-measured' | 'nothing-found' | 'nothing-to-fix' | 'only-possible' | 'findings'

/** A test that was led and cannot say that there is nothing. */
export interface Silent {
  readonly mobilityTestId: string
  /** `other-people`: its limit is of people of another age. */
  readonly because: 'not-measured' | 'other-people' | NotMeasurable
}

export interface Findings {
  readonly verdict: Verdict
  /** In protocol order. */
  readonly silent: readonly Silent[]
  /** The most certain and most useful first. */
  readonly ranked: readonly Finding[]
}

/** What the findings of an assessment depend on besides it. */
export interface Known {
  readonly declarationOf: (id: string) => MobilityTest | null | undefined
  /** Whom the limits have to be of; null where nobody told. */
  readonly person: Person | null
  /** Other assessments of the runner, in any order: those before it, on another day, may confirm (`confirmed.ts`). */
  readonly all: readonly AssessmentResult[]
}
