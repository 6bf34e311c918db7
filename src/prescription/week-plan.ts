import { weekdays, type Weekday } from '../runner/records'
import { missingBalance, missingSoleus } from './beside-workouts'
import { blockOf, noBuildingReason, weeksSoFar } from './blocks'
import {
  composeRange,
  composeWorkout,
  hasHardWork,
  hasOwnDays,
  type Place,
  type WeekContext,
} from './compose-workout'
import type { Block } from './dose'
import { weights } from './load-at-hand'
import { missingRange, withTrueDays } from './own-days'
import { placeRange, placeWorkouts } from './place-workouts'
import { weekdayNames } from './plan-words'
import type { LifeLoad, PlanRequest } from './plan-request'
import type { Targeted } from './prescribe'
import { inWeek, raceDayIn } from './race'
import { secondsMissing, shortStretches, stretchDaysOf, type StretchDays } from './range-minutes'
import { seasonRule } from './season'
import { workSeconds } from './timeline'
import { unloadedYet } from './unloaded-yet'
import type { Workout } from './workout'

export interface PlanWeek {
  /** Counted from 1. */
  readonly number: number
  readonly block: Block
  readonly workouts: readonly Workout[]
  /** What the rules did to this week, in words. */
  readonly notes: readonly string[]
}

/** The articles ask for 80 % of all training to be easy. */
export const hardShareAtMost = 0.2
/** Of a hard run half is hard: the rest is warm-up, breaks and cool-down. No source; so that the share can be told. */
const hardPartOfRun = 0.5
/** Range exercises on so many days a week: ten minutes for each muscle. */
const rangeDays = 5
/** With fewer days than these for range alone, it goes into the workouts; three long ones still come to ten minutes. */
const leastRangeDays = 3
/** Weeks with two workouts before a third one comes. */
const weeksOfTwo = 2

/** Share of hard minutes in a week of training, 0 to 1. */
export const hardShare = (request: PlanRequest, workouts: readonly Workout[]): number => {
  const runs = weekdays.map((day) => request.week[day]).filter((run) => run !== 'none')
  const hardRuns = runs.filter((run) => run === 'hard').length * request.runMinutes * hardPartOfRun
  const hardLifts = workouts
    .filter(({ isHard }) => isHard)
    .flatMap(({ groups }) => groups.flat())
    .filter(({ effort }) => effort !== null)
    .reduce((sum, item) => sum + workSeconds(item) / 60, 0)
  const all =
    runs.length * request.runMinutes + workouts.reduce((sum, workout) => sum + workout.seconds / 60, 0)
  return all === 0 ? 0 : (hardRuns + hardLifts) / all
}

const isRestless = ({ week }: PlanRequest): boolean => weekdays.every((day) => week[day] !== 'none')

/** A fuller life gets fewer workouts; our own numbers, the articles only say less. */
const mostIn: Readonly<Record<LifeLoad, number>> = { light: 3, full: 2, overfull: 1 }

/** How many workouts a week asks for: two, growing to three where season, wish, life and a day of rest allow. */
export const workoutsWanted = (request: PlanRequest, week: number): number =>
  Math.min(
    request.workoutsPerWeek,
    seasonRule(request, week).workoutsAtMost,
    mostIn[request.lifeLoad],
    weeksSoFar(request, week) <= weeksOfTwo || isRestless(request) ? 2 : 3,
  )

/** What season, race or mileage says where one of them takes a workout that would have been wished for; null where none does. */
const takenBySeason = (request: PlanRequest, week: number): string | null => {
  const { workoutsAtMost, strength } = seasonRule(request, week)
  return workoutsAtMost < Math.min(request.workoutsPerWeek, mostIn[request.lifeLoad]) ? strength : null
}

interface Draft {
  readonly places: readonly Place[]
  readonly workouts: readonly Workout[]
}

interface ContextOfWeek extends Omit<WeekContext, 'index' | 'count'> {
  readonly lightDays: readonly Weekday[]
}

const composed = (context: ContextOfWeek, places: readonly Place[]): readonly Workout[] =>
  places
    .map((place, index) => composeWorkout({ ...context, index, count: places.length }, place))
    .filter(({ groups, coolDown }) => groups.length + coolDown.length > 0)

/** One hard workout less until the week is easy enough. */
const easyEnough = (context: ContextOfWeek, wanted: number, hard: number): Draft => {
  const places = placeWorkouts(context.request, { all: wanted, hard, lightDays: context.lightDays })
  const workouts = composed(context, places)
  return hard === 0 || hardShare(context.request, workouts) <= hardShareAtMost
    ? { places, workouts }
    : easyEnough(context, wanted, hard - 1)
}

interface Wanted {
  readonly wanted: number
  readonly hard: number
}

/** Why a week that may be heavy has nothing heavy in it. */
const nothingHeavy = ({ equipment }: PlanRequest): string =>
  equipment.some((thing) => weights.includes(thing))
    ? 'Of the heavy exercises none is for you at the moment: the others get longer or slower instead.'
    : 'No weight is at hand, so nothing gets heavier: what has become easy, by your log, gets slower or one-legged.'

const notesOn = (request: PlanRequest, week: number, draft: Draft, asked: Wanted): readonly string[] => {
  const notes: string[] = []
  // What is delivered, not what a day was kept for: a heavy dose may not fit into the minutes.
  const heavyDays = draft.workouts.filter(({ isHard }) => isHard).length
  const heavyPlaces = draft.places.filter(({ isHard }) => isHard).length
  const reason = noBuildingReason(request, week)
  const race = raceDayIn(request, week)
  if (reason !== null && week > 1) notes.push(reason)
  const taken = takenBySeason(request, week)
  if (taken !== null && !notes.includes(taken)) notes.push(taken)
  if (reason === null && asked.hard === 0) notes.push(nothingHeavy(request))
  if (race !== null)
    notes.push(`Your race is on ${weekdayNames[race]}: no workout on that day, before it or after it.`)
  if (draft.places.length < asked.wanted)
    notes.push(
      `${draft.places.length} of ${asked.wanted} workouts: other days are hard runs, closed, or the week's rest day.`,
    )
  if (draft.workouts.length < draft.places.length)
    notes.push(`No exercise that you can do now fits into ${request.minutes} minutes.`)
  if (heavyDays < heavyPlaces)
    notes.push(
      `${heavyDays} of ${heavyPlaces} workouts that may be heavy are: the others hold no heavy exercise of yours, or have no room in ${request.minutes} minutes for its sets and rests.`,
    )
  if (heavyPlaces < asked.hard)
    notes.push(
      'Heavy work needs a day away from hard runs and other heavy work on both sides, and an easy week around it: some workouts stay light.',
    )
  if (isRestless(request))
    notes.push(
      'You run every day: a day without running and training belongs in each week. Until it does, there is no third workout.',
    )
  if (hardShare(request, draft.workouts) > hardShareAtMost)
    notes.push(
      'More than a fifth of this week is hard running already, counting half of each hard run: the workouts stay easy.',
    )
  if (request.lifeLoad !== 'light')
    notes.push(
      'Life is full: fewer and shorter workouts, and one set less of everything. A little too little is better than too much.',
    )
  return notes
}

const hasRange = ({ groups, coolDown }: Workout): boolean =>
  [...groups.flat(), ...coolDown].some(({ reason }) => reason.kind === 'finding' && reason.as === 'range')

/** The days for range alone, beside the workouts that have some of it. */
const rangesBeside = (context: ContextOfWeek, workouts: readonly Workout[]) => {
  const { request } = context
  const asked = Math.max(0, rangeDays - workouts.filter(hasRange).length)
  const taken = workouts.map(({ day }) => day)
  return placeRange(request, taken, asked)
    .map((day, index) => composeRange({ ...context, index, count: workouts.length }, day))
    .filter((workout) => workout !== null)
}

/** The workouts of a week with its days for range; where those are too few, range comes into the workouts. */
const drafted = (context: ContextOfWeek, { wanted, hard }: Wanted) => {
  const late = easyEnough(context, wanted, hard)
  const ownDays = rangesBeside(context, late.workouts).length
  const rangeFirstIn = context.targeted.some(hasOwnDays) ? Math.max(0, leastRangeDays - ownDays) : 0
  const draft = rangeFirstIn > 0 ? easyEnough({ ...context, rangeFirstIn }, wanted, hard) : late
  return { draft, workouts: [...draft.workouts, ...rangesBeside(context, draft.workouts)] }
}

/**
 * The week with stretches that are held as long as their days make it. Where minutes cut one short, or push it out, it is held
 * longer on the others, as if it had a day less, if that brings more of the ten minutes.
 */
const withHolds = (context: ContextOfWeek, wanted: Wanted, days: StretchDays): ReturnType<typeof drafted> => {
  const made = drafted({ ...context, stretchDays: days }, wanted)
  const fewer = Object.fromEntries(
    Object.entries(days).map(([id, count]) => {
      const isShort = count > 1 && secondsMissing([id], made.workouts) > 0
      return [id, isShort ? count - 1 : count] as const
    }),
  )
  const ids = Object.keys(days)
  if (ids.every((id) => fewer[id] === days[id])) return made
  const longer = withHolds(context, wanted, fewer)
  return secondsMissing(ids, longer.workouts) < secondsMissing(ids, made.workouts) ? longer : made
}

/**
 * One week of the plan: how many workouts, on which days, and what is in them.
 * `lightDays`: days on which nothing heavy may lie, because of the weeks before and after.
 */
export const planWeek = (
  asked: PlanRequest,
  targeted: readonly Targeted[],
  week: number,
  lightDays: readonly Weekday[] = [],
): PlanWeek => {
  const request = inWeek(asked, week)
  const block = blockOf(request, week)
  const context = { request, targeted, week, block, lightDays, rangeFirstIn: 0, stretchDays: {} }
  const wanted = workoutsWanted(request, week)
  const hard = block !== 'learn' && hasHardWork({ ...context, index: 0, count: wanted }) ? wanted : 0
  const short = drafted(context, { wanted, hard })
  const days = stretchDaysOf(short.workouts)
  const isFew = Object.values(days).some((count) => count < rangeDays)
  const made = isFew ? withHolds(context, { wanted, hard }, days) : short
  return {
    number: week,
    block,
    workouts: withTrueDays(made.workouts).toSorted(
      (a, b) => weekdays.indexOf(a.day) - weekdays.indexOf(b.day),
    ),
    notes: [
      ...notesOn(request, week, made.draft, { wanted, hard }),
      ...(made.workouts.length > 0
        ? [
            ...shortStretches(targeted, made.workouts),
            ...missingRange(targeted, made.workouts),
            ...unloadedYet(request, targeted, block, made.workouts),
            ...missingBalance(targeted, made.workouts),
            ...missingSoleus(request, made.workouts),
          ]
        : []),
    ],
  }
}
