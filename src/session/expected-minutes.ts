import type { MobilityTest } from '../protocol/define-mobility-test'

/** Reading what comes, getting into place, standing still and the count; seconds a station (provisional). */
const untilGo = 30
/** The way to the end position and back, and what follows until the next; seconds a trial (provisional). */
const aroundHold = 6

const minutes = (seconds: number) => Math.max(1, Math.round(seconds / 60))

/**
 * How long an assessment of these tests takes in front of the camera, from their declarations: at most every trial that
 * is asked for, at least the one that reaches a ceiling.
 */
export const expectedMinutes = (
  tests: readonly MobilityTest[],
): { readonly least: number; readonly most: number } => {
  const secondsWith = (trialsOf: (test: MobilityTest) => number) =>
    tests.reduce((sum, test) => {
      const count = trialsOf(test)
      const rest = (test.trials.rest?.value ?? 0) / 1000
      const station = untilGo + count * (test.trials.hold / 1000 + aroundHold) + (count - 1) * rest
      return sum + station * (test.sides === 'each' ? 2 : 1)
    }, 0)
  return {
    least: minutes(secondsWith(({ ceiling, trials }) => (ceiling ? 1 : trials.count))),
    most: minutes(secondsWith(({ trials }) => trials.count)),
  }
}
