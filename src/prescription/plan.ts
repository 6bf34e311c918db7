import { type Weekday, weekdays } from '../runner/records'
import { daysAfter, weekdayIndex, type IsoDay } from './iso-day'
import { stopReasons } from './exclusion'
import { neverGiven } from './never-given'
import { planNotes } from './plan-notes'
import { type PlanRequest } from './plan-request'
import { prescribe, type LeftOut, type Targeted } from './prescribe'
import { afterRetest, type RetestDecision } from './retest'
import { isNearRace } from './race'
import { sparedInRoutine } from './routine-spared'
import { planWeek, type PlanWeek } from './week-plan'
import { lightDaysBeside } from './week-seam'

export interface Plan {
  readonly kind: 'plan'
  readonly startDay: IsoDay
  readonly targeted: readonly Targeted[]
  readonly leftOut: readonly LeftOut[]
  readonly weeks: readonly PlanWeek[]
  readonly retestDay: IsoDay
  readonly notes: readonly string[]
  /** What the last test changed, by the id of the finding. */
  readonly changes: readonly (RetestDecision & { readonly findingId: string })[]
}

/** No plan, and why: something has to be looked at first. */
export interface NoPlan {
  readonly kind: 'no-plan'
  readonly reasons: readonly string[]
}

/** Weeks of a cycle: as long as its slowest test needs, 4 to 8. Where nothing was found, the longest. */
export const cycleLimits = { low: 4, high: 8 }

export const cycleWeeks = (targeted: readonly Targeted[]): number =>
  targeted.length === 0
    ? cycleLimits.high
    : Math.min(cycleLimits.high, Math.max(cycleLimits.low, ...targeted.map(({ retestWeeks }) => retestWeeks)))

const runOn = (request: PlanRequest, day: IsoDay) => request.week[weekdays[weekdayIndex(day)]!]

/** Days that are looked at for a retest: the most that a race puts it off, and a week to choose from. */
const daysToChooseFrom = 28

/**
 * Not on the day of a hard run or a race, nor the day after one or after a heavy workout: it would change what is measured
 * (clinical reference 7.2). After a race it waits until the legs are the runner's own again.
 */
const retestAfter = (request: PlanRequest, from: IsoDay, heavy: readonly IsoDay[]): IsoDay => {
  const days = Array.from({ length: daysToChooseFrom }, (_, index) => daysAfter(from, index)).filter(
    (day) => !isNearRace(request, day),
  )
  const isAfterHeavy = (day: IsoDay) => heavy.includes(daysAfter(day, -1))
  const isFree = (day: IsoDay) =>
    runOn(request, day) !== 'hard' && runOn(request, daysAfter(day, -1)) !== 'hard' && !isAfterHeavy(day)
  return days.find(isFree) ?? days.find((day) => !isAfterHeavy(day)) ?? from
}

const heavyDays = (startDay: IsoDay, weeks: readonly PlanWeek[]): readonly IsoDay[] =>
  weeks.flatMap(({ number, workouts }) =>
    workouts.filter(({ isHard }) => isHard).map(({ day }) => dayInPlan(startDay, number, day)),
  )

/** The weeks one after the other: each knows where the one before it has ended with heavy work. */
const weeksOf = (request: PlanRequest, targeted: readonly Targeted[]): readonly PlanWeek[] =>
  Array.from({ length: cycleWeeks(targeted) }).reduce<readonly PlanWeek[]>((made) => {
    const light = lightDaysBeside(request.startDay, made.at(-1), undefined)
    return [...made, planWeek(request, targeted, made.length + 1, light)]
  }, [])

/** The plan of a cycle. Pure: the same request gives the same plan. */
export const makePlan = (request: PlanRequest): Plan | NoPlan => {
  const reasons = stopReasons(request)
  if (reasons.length > 0) return { kind: 'no-plan', reasons }
  const { targeted, leftOut } = prescribe(request)
  const weeks = weeksOf(request, targeted)
  const isNew = ({ what }: LeftOut) => leftOut.every((told) => told.what !== what)
  return {
    kind: 'plan',
    startDay: request.startDay,
    targeted,
    leftOut: [
      ...leftOut,
      ...neverGiven(
        targeted,
        weeks.flatMap(({ workouts }) => workouts),
      ),
      ...sparedInRoutine(request).filter(isNew),
    ],
    weeks,
    retestDay: retestAfter(
      request,
      daysAfter(request.startDay, weeks.length * 7),
      heavyDays(request.startDay, weeks),
    ),
    notes: planNotes(request, targeted),
    changes: request.retests.map((retest) => ({ findingId: retest.findingId, ...afterRetest(retest) })),
  }
}

/** The date of a weekday in a week of the plan; every week is seven days long and begins with the plan's own first day. */
export const dayInPlan = (startDay: IsoDay, week: number, day: Weekday): IsoDay => {
  const offset = (weekdays.indexOf(day) - weekdayIndex(startDay) + 7) % 7
  return daysAfter(startDay, (week - 1) * 7 + offset)
}
