import type { Channel } from '../biomechanics/channel'
import type { Phase } from '../biomechanics/phase'
import type { Posture } from '../biomechanics/posture'
import type { LegRule } from '../biomechanics/stance'
import type { Sourced } from '../math/sourced'
import type { Degrees, Milliseconds, Ratio } from '../math/units'
import type { Ceiling } from './ceiling'
import type { View } from './declared-view'
import type { DeclaredTrials } from './declared-trials'
import type { EndRule, FaultRule } from './declared-faults'
import type { CueWords, EasierWay, SignWords } from './declared-words'
import type { StandingCorrection, Witness } from './corrections'
import type { FindingRule } from './finding-rule'
import type { ManualMetric } from './manual-metric'
import type { ErrorTerms } from './error-terms'

export const published = <T extends number>(value: T, evidenceId: string): Sourced<T> => ({
  value,
  origin: 'published',
  source: evidenceId,
})
export const bench = <T extends number>(value: T, reason: string): Sourced<T> => ({
  value,
  origin: 'bench',
  source: reason,
})
export const provisional = <T extends number>(value: T, reason: string): Sourced<T> => ({
  value,
  origin: 'provisional',
  source: reason,
})

type ValueOf<C extends Channel> = C extends { readonly unit: 'deg' } ? Degrees : Ratio

/** One number per trial and side. */
export interface Metric<ChannelName extends string = string, PhaseName extends string = string> {
  readonly title: string
  readonly of: ChannelName
  readonly during: PhaseName
  /**
   * The median of the middle half of the phase: away from its ends, where the body still moves. Or how long the phase
   * lasts; or the root mean square of a sideways place in it, a second left off at each end. Of repetitions: how many
   * reached the runner's own full height, that height, or how much of it those that count had in the mean.
   */
  readonly reduce:
    'median-of-middle' | 'duration' | 'sideways-scatter' | 'repetition-count' | 'full-height' | 'height-kept'
  /** Where the model reads a segment wrongly while the runner stands, and goes on doing so through the trial. */
  readonly relative?: StandingCorrection<ChannelName, PhaseName>
  /** A check of an angle to the vertical that no roll of the camera goes into. */
  readonly witness?: Witness<ChannelName>
  /** `zero`: the nearer to zero the better, where both directions count. */
  readonly better: 'higher' | 'lower' | 'zero'
  /**
   * How two values are set against each other: by their difference, or, where a scatter grows with its own size, by
   * their ratio. Then every error part and limit is a factor: 1.2 is a fifth more or less.
   */
  readonly compare?: 'difference' | 'ratio'
  /** How the number is read, where its sign is better said than written: `Thigh`, `above parallel`. */
  readonly reads?: SignWords
  /** What the side with the larger value does, after its name: `bends further`. */
  readonly comparative: string
  /** What the side with the smaller value is or does, where larger is better: `is stiffer`. A difference is told by it. */
  readonly lesser?: string
  /**
   * A value with a direction: positive to the runner's left, so that the mirror image gives its negative. It is told
   * with the side's name, never with a sign.
   */
  readonly positive?: 'left'
  /** A share of the stature: told in this unit as well where the height is known. */
  readonly ofStature?: 'mm' | 'cm'
  readonly error: ErrorTerms
  /**
   * Difference between sides, or of a value with a direction from zero, beyond which it counts as large; none where both
   * legs move together and no direction is told.
   */
  readonly largeDifference?: Sourced<number>
  /** Why values of other people that go by this metric's name are not of this test (`assessment/reference-ranges.ts`). */
  readonly noRange?: string
}

/** Standing on one leg without a hold; a squat to the lowest that goes. */
export type Demand = 'balance' | 'deep-squat'

/** What `ui/parts/figures` can draw. */
export type Drawing = 'stand' | 'lunge' | 'squat' | 'squat-from-the-front' | 'leg-back'

/** What a source says of a part of its test that is no number: why it is done so, told so, or means no more. */
export interface Backing {
  readonly part: 'setUp' | 'metrics' | 'faults' | 'findings'
  /** What was found, on whom; one sentence. */
  readonly says: string
}

export interface Evidence {
  readonly id: string
  readonly cite: string
  /** Of every source that no constant rests on. */
  readonly backs?: Backing | undefined
}

/** The form that every mobility test fills in. All else (screens, cues, reports, contract tests) is derived from it. */
export interface MobilityTest {
  readonly id: string
  /** Raised when a stored result would change its meaning. */
  readonly version: number
  readonly order: number
  readonly title: string
  /**
   * Whether an assessment leads the runner through it. A test joins when the screens can show its view and its result;
   * until then recordings of it are measured all the same.
   */
  readonly inAssessment: boolean
  /** A test by itself, which no assessment leads through: the home page and the plan offer it (`#/check/<id>`). */
  readonly byItself?: true
  /** Another part of this mobility test: the same movement from another side, shown together with it. */
  readonly partOf?: string
  /** The everyday name of this mobility test and its parts together: their results stand under it. */
  readonly together?: string
  /** Another way of testing the same thing, in place of this mobility test; their values are never compared. */
  readonly variantOf?: string
  /** The everyday name: two or three words. */
  readonly shortTitle: string
  readonly why: string
  readonly sides: 'each' | 'both'
  /** What differs between the sides, in one word: `ankle`. */
  readonly limb?: string
  /** What it asks of a body that not every body may do: `runner/safety.ts` leaves it out by these. */
  readonly demands: readonly Demand[]
  /** The part of the body that a clinic's file names, where `limb` does not say it. */
  readonly bodyPart?: string
  /** The strength check of the training log that this counts by camera (`prescription/strength-checks.ts`). */
  readonly strengthCheck?: string
  /** How it is drawn from the camera's view; without one it is told in words alone. */
  readonly drawing?: Drawing
  readonly posture: Posture
  readonly view: View
  /** Between its trials the runner stands quietly on both feet, side by side: how they stand is read there. */
  readonly standsBetween?: true
  /** Where the hands are asked to be, if it changes what is measured: kept with every trial's set-up. */
  readonly hands?: 'on-hips'
  /** How the measured leg is found in each pose. */
  readonly leg: LegRule
  readonly setUp: readonly string[]
  /** The same in three lines of at most five words, read at three metres before the test begins. */
  readonly inBrief: readonly [string, string, string]
  /** Said while a trial runs: what to do, at the hold, and once on the way through a long one. */
  readonly cues: {
    readonly go: CueWords
    readonly hold: CueWords
    readonly along?: CueWords & { readonly after: Milliseconds }
  }
  /** Why no number is shown while the runner moves, only how long the end is held. */
  readonly hidesValue?: string
  readonly trials: DeclaredTrials
  /** Days: a first time that another one follows within them was practice, because the test itself is learned. */
  readonly learnedWithin?: Sourced<number>
  /** Offered where many attempts did not count: the same measurement, made easier to get right. */
  readonly easier?: EasierWay
  readonly channels: Readonly<Record<string, Channel>>
  readonly phases: Readonly<Record<string, Phase>>
  /** The phase that makes a trial: a plateau, or a foot that is lifted. */
  readonly movement: string
  readonly metrics: Readonly<Record<string, Metric>>
  /** The one metric that may raise a difference between sides. */
  readonly primary: string
  readonly ceiling?: Ceiling
  /** What can be measured without a camera; none where nothing can. */
  readonly manual?: ManualMetric
  readonly faults: Readonly<Record<string, FaultRule>>
  readonly ends?: Readonly<Record<string, EndRule>>
  readonly findings: readonly FindingRule[]
  readonly evidence: readonly Evidence[]
}

type Form<
  C extends Record<string, Channel>,
  P extends { [K in keyof P]: PhaseFor<C> },
  M extends Record<string, Metric<keyof C & string, keyof P & string>>,
  F extends { [K in keyof F]: FaultFor<C, keyof P & string> },
> = Omit<
  MobilityTest,
  | 'channels'
  | 'phases'
  | 'movement'
  | 'metrics'
  | 'primary'
  | 'ceiling'
  | 'manual'
  | 'faults'
  | 'ends'
  | 'findings'
> & {
  readonly channels: C
  readonly phases: P
  readonly movement: keyof P & string
  readonly metrics: M
  readonly primary: keyof M & string
  readonly ceiling?: Ceiling<keyof M & string>
  readonly manual?: ManualMetric<keyof M & string>
  readonly faults: F
  readonly ends?: Readonly<Record<string, EndRule<keyof C & string>>>
  readonly findings: readonly FindingRule<keyof M & string>[]
}

/** A plateau in the unit of the channel it is found in. */
type PhaseFor<C extends Record<string, Channel>> = {
  [N in keyof C & string]: Phase<N, ValueOf<C[N]>>
}[keyof C & string]

/** A limit in the unit of the channel it judges: a ratio in place of degrees does not compile. */
type FaultFor<C extends Record<string, Channel>, PhaseName extends string> = {
  [N in keyof C & string]: FaultRule<N, PhaseName, ValueOf<C[N]>>
}[keyof C & string]

/** Checks a declaration's names and units at compile time; at run time it only hands it back. */
export const defineMobilityTest = <
  const C extends Record<string, Channel>,
  const P extends { [K in keyof P]: PhaseFor<C> },
  const M extends Record<string, Metric<keyof C & string, keyof P & string>>,
  const F extends { [K in keyof F]: FaultFor<C, keyof P & string> },
>(
  form: Form<C, P, M, F>,
): MobilityTest & Form<C, P, M, F> => form
