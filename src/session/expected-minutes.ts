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

/** Trials, practice and rests of one leg, or of both where they take turns. */
const stationSeconds = (test: MobilityTest, form: AssessmentForm, count: number, legs: number): number => {
  const trials = legs * count * (test.trials.hold.value / 1000 + aroundHold)
  const tries = legs * practiceAsked(test, form)
  const practice = tries * (practiceHold(test) / 1000 + aroundHold)
  const rest = restBetween(test, form)
  // A rest is left standing still again, and so is a practice where legs take turns.
  const entries = test.trials.alternates ? tries : 0
  const rests = rest === null ? 0 : legs * count - 1 + (entries > 0 ? 1 : 0)
  return trials + practice + entries * stillAndCount + rests * ((rest ?? 0) / 1000 + stillAndCount)
}

const testSeconds = (test: MobilityTest, form: AssessmentForm, count: number): number => {
  const stations = test.sides === 'each' ? 2 : 1
  const around = stations * (untilStill + stillAndCount + asking)
  return test.trials.alternates
    ? around + stationSeconds(test, form, count, stations)
    : around + stations * stationSeconds(test, form, count, 1)
}

/**
 * How long an assessment of these tests takes in front of the camera, from their declarations: at most every trial that
 * is asked for, at least the one that reaches a ceiling.
 */
export const expectedMinutes = (
  tests: readonly MobilityTest[],
  form: AssessmentForm,
): { readonly least: number; readonly most: number } => {
  const secondsWith = (trialsOf: (test: MobilityTest) => number) =>
    tests.reduce((sum, test) => sum + testSeconds(test, form, trialsOf(test)), before)
  return {
    least: minutes(secondsWith((test) => (test.ceiling ? 1 : trialsAsked(test, form)))),
    most: minutes(secondsWith((test) => trialsAsked(test, form))),
  }
}
