import { type Weekday, weekdays } from '../runner/records'
import { daysAfter, weekdayIndex, type IsoDay } from './iso-day'
import { stopReasons } from './exclusion'
import { type PlanRequest } from './plan-request'
import { prescribe, type LeftOut, type Targeted } from './prescribe'
import { afterRetest, type RetestDecision } from './retest'
import { planWeek, type PlanWeek } from './week-plan'

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
const cycleLimits = { low: 4, high: 8 }

export const cycleWeeks = (targeted: readonly Targeted[]): number =>
  targeted.length === 0
    ? cycleLimits.high
    : Math.min(cycleLimits.high, Math.max(cycleLimits.low, ...targeted.map(({ retestWeeks }) => retestWeeks)))

const runOn = (request: PlanRequest, day: IsoDay) => request.week[weekdays[weekdayIndex(day)]!]

/** Not on the day of a hard run, nor the day after it: it would change what is measured (clinical reference 7.2). */
const retestAfter = (request: PlanRequest, from: IsoDay): IsoDay => {
  const week = weekdays.map((_, index) => daysAfter(from, index))
  return (
    week.find((day) => runOn(request, day) !== 'hard' && runOn(request, daysAfter(day, -1)) !== 'hard') ??
    from
  )
}

const general: readonly string[] = [
  'Ask a doctor or physio before you begin something new, and let somebody see your form if you are new to it.',
  'Excess tiredness, falling performance or pain that stays: take a break, and ask a professional.',
  'Form first. If you cannot keep it up, do less; a little too little is better than too much.',
]

const notesOf = (request: PlanRequest, targeted: readonly Targeted[]): readonly string[] => [
  ...(targeted.length === 0
    ? [
        'Nothing to fix was found, so nothing is stretched for it: this is the routine that every runner gains from.',
      ]
    : []),
  ...(request.season === 'in-season'
    ? ['You are in season: this plan keeps what you have. Off-season is the time to build more.']
    : []),
  ...(request.ageGroup === '60-or-over'
    ? ['From 60 on balance gets shorter by itself: practise it beside a counter, a little in every week.']
    : []),
  ...(request.sex === 'female'
    ? [
        'The side of the hip comes earlier in your workouts, because women tell of pain at the front of the knee more often. The order is our own choice; no study has tried it.',
      ]
    : []),
  ...general,
]

/** The plan of a cycle. Pure: the same request gives the same plan. */
export const makePlan = (request: PlanRequest): Plan | NoPlan => {
  const reasons = stopReasons(request)
  if (reasons.length > 0) return { kind: 'no-plan', reasons }
  const { targeted, leftOut } = prescribe(request)
  const weeks = cycleWeeks(targeted)
  return {
    kind: 'plan',
    startDay: request.startDay,
    targeted,
    leftOut,
    weeks: Array.from({ length: weeks }, (_, index) => planWeek(request, targeted, index + 1)),
    retestDay: retestAfter(request, daysAfter(request.startDay, weeks * 7)),
    notes: notesOf(request, targeted),
    changes: request.retests.map((retest) => ({ findingId: retest.findingId, ...afterRetest(retest) })),
  }
}

/** The date of a weekday in a week of the plan; every week is seven days long and begins with the plan's own first day. */
export const dayInPlan = (startDay: IsoDay, week: number, day: Weekday): IsoDay => {
  const offset = (weekdays.indexOf(day) - weekdayIndex(startDay) + 7) % 7
  return daysAfter(startDay, (week - 1) * 7 + offset)
}
