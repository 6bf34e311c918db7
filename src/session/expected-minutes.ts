import type { MobilityTest } from '../protocol/define-mobility-test'
import { practiceAsked, practiceHold, restBetween, trialsAsked, type AssessmentForm } from '../protocol/form'

/** Six tones, a raised hand, ten seconds for the room; seconds. */
const before = 30
/** What comes next is shown for up to 12 seconds, and the way into place; seconds a station (provisional). */
const untilStill = 20
/** Two seconds of standing still, and three, two, one. */
const stillAndCount = 5
/** Whether it hurt is asked, and silence waited for; seconds. */
const asking = 5
/** The way to the end position and back; seconds a trial (provisional). */
const aroundHold = 6

const minutes = (seconds: number) => Math.max(1, Math.round(seconds / 60))

/** What a test still wants in front of the camera. */
export interface Wanted {
  readonly test: MobilityTest
  /** Legs, or both at once; and those of them that nothing was tried on, which practise first. */
  readonly legs: number
  readonly fresh: number
  /** Trials of all these legs together. */
  readonly trials: number
}

/** All that an assessment asks of a test. */
const whole =
  (form: AssessmentForm) =>
  (test: MobilityTest): Wanted => {
    const legs = test.sides === 'each' ? 2 : 1
    return { test, legs, fresh: legs, trials: legs * trialsAsked(test, form) }
  }

const secondsOf = ({ test, legs, fresh, trials }: Wanted, form: AssessmentForm): number => {
  const around = legs * (untilStill + stillAndCount + asking)
  const tries = fresh * practiceAsked(test, form)
  const practice = tries * (practiceHold(test) / 1000 + aroundHold)
  // Where legs take turns a practice is left standing still again, and there is a rest between any two trials; else between those
  // of one leg.
  const { alternates } = test.trials
  const entries = alternates ? tries : 0
  const rest = restBetween(test, form)
  const rests = rest === null ? 0 : alternates ? trials - 1 + (entries > 0 ? 1 : 0) : trials - legs
  const moving = trials * (test.trials.hold.value / 1000 + aroundHold)
  return around + moving + practice + entries * stillAndCount + rests * ((rest ?? 0) / 1000 + stillAndCount)
}

/** How long it takes to do what is wanted: at most every trial, at least the one of each leg that reaches a ceiling. */
export const minutesFor = (
  wanted: readonly Wanted[],
  form: AssessmentForm,
): { readonly least: number; readonly most: number } => {
  const secondsWith = (trialsOf: (each: Wanted) => number) =>
    wanted.reduce((sum, each) => sum + secondsOf({ ...each, trials: trialsOf(each) }, form), before)
  return {
    least: minutes(secondsWith(({ test, legs, trials }) => (test.ceiling ? legs : trials))),
    most: minutes(secondsWith(({ trials }) => trials)),
  }
}

/** How long an assessment of these tests takes in front of the camera, from their declarations. */
export const expectedMinutes = (tests: readonly MobilityTest[], form: AssessmentForm) =>
  minutesFor(tests.map(whole(form)), form)
