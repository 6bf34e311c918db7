import type { BodyPart, Equipment, Sex, Weekday } from '../runner/records'
import type { Minutes } from '../math/units'
import type { Side } from '../pose/side'
import type { Condition } from './conditions'
import type { IsoDay } from './iso-day'
import type { ChangeVerdict } from './retest'
import type { CheckReading } from './strength-checks'

export type Run = 'none' | 'easy' | 'hard'
export type Season = 'off-season' | 'pre-season' | 'in-season' | 'post-season'
export type Experience = 'none' | 'some' | 'regular'
/** How full life is beside training: sleep under seven hours or a stressful week is one step, both are two. */
export type LifeLoad = 'light' | 'full' | 'overfull'
export type AgeGroup = 'under-16' | '16-17' | 'adult' | '60-or-over'

/** What prescribing needs of a finding; `assessment/finding.ts` carries more. */
export interface PlanFinding {
  readonly id: string
  /** The leg that does less; `both` where it holds for both or for neither alone. */
  readonly side: Side | 'both'
  /** `possible` is within the measuring error, and nothing is prescribed for it. */
  readonly sureness: 'possible' | 'clear' | 'confirmed'
  readonly isLarge: boolean
}

/** Where an ankle that bends little stops its runner: by a pull in the calf, or blocked in front (clinical reference 3.7). */
export const ankleStops = ['calf', 'front'] as const
export type AnkleStop = (typeof ankleStops)[number]

export interface Pain {
  readonly part: BodyPart
  /** 0 to 10. */
  readonly intensity: number
  readonly isSharp: boolean
  /** An injury of the profile that still troubles its runner: nobody said how much. */
  readonly isOld?: boolean
}

/** A finding of the cycle before, tested again. */
export interface Retest {
  readonly findingId: string
  readonly verdict: ChangeVerdict
  /** Share of the workouts of the cycle that were done, 0 to 1. */
  readonly kept: number
  /** Ids of the exercises that the cycle had for it. */
  readonly tried: readonly string[]
}

/** All that a plan depends on: the same request gives the same plan. */
export interface PlanRequest {
  readonly startDay: IsoDay
  readonly findings: readonly PlanFinding[]
  readonly week: Readonly<Record<Weekday, Run>>
  /** Days on which there may be a workout at all. */
  readonly openDays: readonly Weekday[]
  /** Of a usual run; only for the share of easy training. */
  readonly runMinutes: Minutes
  /** Of a workout: 5 to 30. */
  readonly minutes: Minutes
  readonly workoutsPerWeek: number
  readonly equipment: readonly Equipment[]
  readonly season: Season
  /** Whole weeks from the start to the next race that matters; null where there is none. Plans of before `raceDay` have it alone. */
  readonly weeksToRace: number | null
  /** The day of that race, or of the last one where it lies behind. */
  readonly raceDay?: IsoDay | null
  /** Weeks in a row with strength work before the plan began, of which nothing is learned anew; absent: none is known. */
  readonly weeksTrained?: number
  readonly isMileageRising: boolean
  readonly experience: Experience
  readonly ageGroup: AgeGroup
  readonly goal: 'short' | 'long' | 'general'
  readonly isTrail: boolean
  readonly conditions: readonly Condition[]
  /** With which of these a professional has cleared the runner for heavy work; absent where nobody was asked. */
  readonly cleared?: readonly Condition[]
  readonly pains: readonly Pain[]
  /** What a professional has to look at before anything is done, in words; empty where nothing was named. */
  readonly redFlags: readonly string[]
  readonly lifeLoad: LifeLoad
  /** Absent where nobody said. */
  readonly ankleStop?: AnkleStop
  /** Changes the order of the general routine, and nothing else; null where nobody said. */
  readonly sex: Sex | null
  /** The newest of each strength check; empty where none was done. */
  readonly checks: readonly CheckReading[]
  /** What the last test said of the findings of the cycle before. */
  readonly retests: readonly Retest[]
}
