import { weekdays } from '../runner/records'
import { minutes } from '../math/units'
import type { RedFlagId, RunnerProfile, SafetyAnswers } from '../runner/records'
import { painStopsAt, stopsNow } from '../runner/pain'
import { safetyDecision } from '../runner/safety'
import type { Condition } from './conditions'
import type { IsoDay } from './iso-day'
import { dayNumber } from '../math/instant'
import { type AgeGroup, type Pain, type PlanFinding, type PlanRequest, type Run } from './plan-request'

/** What a plan is asked with, besides the profile. */
export interface PlanCircumstances {
  readonly startDay: IsoDay
  readonly findings: readonly PlanFinding[]
  /** What was answered before the last assessment; null where nobody was asked. */
  readonly safety: SafetyAnswers | null
  readonly lifeLoad: PlanRequest['lifeLoad']
  /** The newest of each strength check. */
  readonly checks: PlanRequest['checks']
  /** What the last test said of the cycle before; empty before the first retest. */
  readonly retests: PlanRequest['retests']
  /** `weeksTrained` of the log. */
  readonly weeksTrained: number
}

/** What is taken where the runner said nothing: an ordinary week of three easy runs, and workouts of 20 minutes. */
const usual = { runDays: ['tue', 'thu', 'sun'], minutes: 20, runMinutes: 40, workouts: 2 } as const
/** Minutes of an easy kilometre, only to tell how long a usual run is. */
const minutesPerKm = 6

const weekOf = ({ runDays = usual.runDays, hardDays = [] }: RunnerProfile): PlanRequest['week'] => {
  const on = (day: (typeof weekdays)[number]): Run =>
    hardDays.includes(day) ? 'hard' : runDays.includes(day) ? 'easy' : 'none'
  const [mon, tue, wed, thu, fri, sat, sun] = weekdays.map(on)
  return { mon: mon!, tue: tue!, wed: wed!, thu: thu!, fri: fri!, sat: sat!, sun: sun! }
}

const ageGroupOf = (band: RunnerProfile['ageBand']): AgeGroup => {
  if (band === 'under-16' || band === '16-17') return band
  return band === '60-69' || band === '70-79' || band === '80-or-over' ? '60-or-over' : 'adult'
}

const goalOf = ({ goal }: RunnerProfile): PlanRequest['goal'] => {
  if (goal === '5k' || goal === '10k' || goal === 'speed') return 'short'
  return goal === undefined || goal === 'general' ? 'general' : 'long'
}

/** What was cleared for testing alone is a condition all the same: heavy work and deep bends wait for their own clearance. */
const flaggedConditions: Readonly<Partial<Record<RedFlagId, Condition>>> = {
  operation: 'recent-surgery',
  pregnancy: 'pregnancy',
  dizziness: 'dizziness',
}

const conditionsOf = (
  { conditions = [], history = [] }: RunnerProfile,
  safety: SafetyAnswers | null,
): readonly Condition[] => [
  ...conditions,
  ...(safety?.flags ?? []).flatMap((flag) => flaggedConditions[flag] ?? []),
  ...(history.some(({ kind, since }) => kind === 'operation' && since === 'under-12-weeks')
    ? (['recent-surgery'] as const)
    : []),
  ...(history.some(({ kind, part, isCurrent }) => kind === 'injury' && part === 'groin' && isCurrent)
    ? (['groin-strain'] as const)
    : []),
]

/** A place that still troubles the runner is spared like one that hurts. */
const sparedPlaces = ({ history = [] }: RunnerProfile): readonly Pain[] =>
  history
    .filter(({ isCurrent }) => isCurrent === true)
    .map(({ part }) => ({ part, intensity: painStopsAt, isSharp: false, isOld: true }))

/** Pain of today spares the place; where nobody said which place that is, nothing is trained. */
const painsOf = (safety: SafetyAnswers | null): readonly Pain[] => {
  const { part, intensity, isSharp = false } = safety?.painNow ?? { intensity: 0 }
  return part ? [{ part, intensity, isSharp }] : []
}

const redFlagsOf = (safety: SafetyAnswers | null): readonly string[] => {
  if (!safety) return []
  const { painNow, ...signs } = safety
  const decision = safetyDecision(signs, [])
  const isNowhere = painNow !== undefined && painNow.part === undefined && stopsNow(painNow)
  return [
    ...(decision.kind === 'go-on' ? [] : decision.say),
    ...(isNowhere
      ? ['Something hurts at 4 of 10 or more: say where before you train, or wait until it has settled.']
      : []),
  ]
}

const runMinutesOf = (profile: RunnerProfile, runs: number): number =>
  profile.weeklyKm !== undefined && runs > 0
    ? Math.max(15, (profile.weeklyKm * minutesPerKm) / runs)
    : usual.runMinutes

/** The request that a profile and today's findings make; every field of the profile may be missing. */
export const requestFor = (profile: RunnerProfile, circumstances: PlanCircumstances): PlanRequest => {
  const week = weekOf(profile)
  const runs = weekdays.filter((day) => week[day] !== 'none').length
  const untilRace =
    profile.raceDay === undefined ? null : dayNumber(profile.raceDay) - dayNumber(circumstances.startDay)
  const { startDay, findings, lifeLoad, safety, checks, retests } = circumstances
  return {
    startDay,
    findings,
    lifeLoad,
    checks,
    retests,
    sex: profile.sex ?? null,
    pains: [...painsOf(safety), ...sparedPlaces(profile)],
    redFlags: redFlagsOf(safety),
    week,
    openDays: weekdays,
    runMinutes: minutes(Math.round(runMinutesOf(profile, runs))),
    minutes: minutes(profile.minutesPerWorkout ?? usual.minutes),
    workoutsPerWeek: profile.workoutsPerWeek ?? usual.workouts,
    equipment: profile.equipment ?? [],
    season: profile.season ?? 'off-season',
    raceDay: profile.raceDay ?? null,
    weeksTrained: circumstances.weeksTrained,
    weeksToRace: untilRace === null || untilRace < 0 ? null : Math.floor(untilRace / 7),
    isMileageRising: false,
    experience: profile.strengthExperience ?? 'none',
    ageGroup: ageGroupOf(profile.ageBand),
    goal: goalOf(profile),
    isTrail: profile.goal === 'ultra-trail' || (profile.terrain?.includes('trail') ?? false),
    conditions: [...new Set(conditionsOf(profile, safety))],
    cleared: profile.clearedWith ?? [],
  }
}
