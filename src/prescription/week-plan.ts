import { weekdays } from '../runner/records'
import { blockOf, noBuildingReason } from './blocks'
import { composeRange, composeWorkout, hasHardWork, type Place, type WeekContext } from './compose-workout'
import type { Block } from './dose'
import { placeRange, placeWorkouts } from './place-workouts'
import { type PlanRequest } from './plan-request'
import type { Targeted } from './prescribe'
import { seasonRule } from './season'
import { workSeconds } from './timeline'
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
const hardShareAtMost = 0.2
/** Of a hard run half is hard: the rest is warm-up, breaks and cool-down. No source; so that the share can be told. */
const hardPartOfRun = 0.5
/** Range exercises on so many days a week: ten minutes for each muscle. */
const rangeDays = 5
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

/** How many workouts a week asks for: two, growing to three where season, wish and life allow. */
export const workoutsWanted = (request: PlanRequest, week: number): number => {
  const most = Math.min(request.workoutsPerWeek, seasonRule(request, week).workoutsAtMost)
  const grown = week <= weeksOfTwo ? Math.min(most, 2) : most
  return request.lifeLoad === 'overfull' ? Math.min(grown, 1) : grown
}

interface Draft {
  readonly places: readonly Place[]
  readonly workouts: readonly Workout[]
}

const composed = (context: Omit<WeekContext, 'index'>, places: readonly Place[]): readonly Workout[] =>
  places
    .map((place, index) => composeWorkout({ ...context, index }, place))
    .filter(({ groups, coolDown }) => groups.length + coolDown.length > 0)

/** One hard workout less until the week is easy enough. */
const easyEnough = (context: Omit<WeekContext, 'index'>, wanted: number, hard: number): Draft => {
  const places = placeWorkouts(context.request, { all: wanted, hard })
  const workouts = composed(context, places)
  return hard === 0 || hardShare(context.request, workouts) <= hardShareAtMost
    ? { places, workouts }
    : easyEnough(context, wanted, hard - 1)
}

const notesOn = (
  request: PlanRequest,
  week: number,
  draft: Draft,
  asked: { readonly wanted: number; readonly hard: number },
): readonly string[] => {
  const notes: string[] = []
  const heavyDays = draft.places.filter(({ isHard }) => isHard).length
  const restless = weekdays.every((day) => request.week[day] !== 'none')
  const reason = noBuildingReason(request, week)
  if (reason !== null && week > 1) notes.push(reason)
  if (draft.places.length < asked.wanted)
    notes.push(
      `${draft.places.length} of ${asked.wanted} workouts: other days are hard runs, closed, or the week's rest day.`,
    )
  if (draft.workouts.length < draft.places.length)
    notes.push(`No exercise that you can do now fits into ${request.minutes} minutes.`)
  if (heavyDays < asked.hard)
    notes.push(
      'Heavy work needs a day away from hard runs on both sides and an easy week around it: some workouts stay light.',
    )
  if (restless) notes.push('You run every day: a day without running and training belongs in each week.')
  if (hardShare(request, draft.workouts) > hardShareAtMost)
    notes.push('More than a fifth of this week is hard running already: the workouts stay easy.')
  if (request.lifeLoad !== 'light')
    notes.push('Life is full: one set less of everything. A little too little is better than too much.')
  return notes
}

/** One week of the plan: how many workouts, on which days, and what is in them. */
export const planWeek = (request: PlanRequest, targeted: readonly Targeted[], week: number): PlanWeek => {
  const block = blockOf(request, week)
  const context = { request, targeted, week, block }
  const wanted = workoutsWanted(request, week)
  const hard = block !== 'learn' && hasHardWork({ ...context, index: 0 }) ? wanted : 0
  const draft = easyEnough(context, wanted, hard)
  const withRange = draft.workouts.filter((workout) =>
    [...workout.groups.flat(), ...workout.coolDown].some(
      ({ reason }) => reason.kind === 'finding' && reason.as === 'range',
    ),
  )
  const rangeOn = placeRange(
    request,
    draft.workouts.map(({ day }) => day),
    Math.max(0, rangeDays - withRange.length),
  )
  const ranges = rangeOn.map((day, index) => composeRange({ ...context, index }, day))
  const workouts = [...draft.workouts, ...ranges.filter((workout) => workout !== null)]
  return {
    number: week,
    block,
    workouts: workouts.sort((a, b) => weekdays.indexOf(a.day) - weekdays.indexOf(b.day)),
    notes: notesOn(request, week, draft, { wanted, hard }),
  }
}
