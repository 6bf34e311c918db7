import { weekdays } from '../runner/records'
import { seconds, type Minutes } from '../math/units'
import type { Exercise, Pattern } from './define-exercise'
import { minutesToBuild } from './blocks'
import { composeRange, composeWorkout } from './compose-workout'
import { warningsOf, type EditWarning } from './edit-warnings'
import { exclusionOf } from './exclusion'
import { isStretch } from './fill-workout'
import { lighterSeconds, movingSeconds } from './lighter-sets'
import type { Plan } from './plan'
import { type PlanRequest } from './plan-request'
import { stretchDaysOf } from './range-minutes'
import type { PlanEdits } from './records'
import { exerciseOf, exercises } from './registry'
import { sidesBecause } from './sides'
import { groupSeconds } from './timeline'
import { loaded, weekLoad } from './week-load'
import { planWeek, type PlanWeek } from './week-plan'
import { lightDaysBeside } from './week-seam'
import { counts, doseOf, plannedWork, type Workout, type WorkoutItem } from './workout'

/**
 * Another exercise in the place of one of a workout: its own dose, as many sets up to those of it,
 * and the sides that the reason asks for.
 * `workout`: heavy and fast doses are given in a hard one alone.
 */
export const itemInstead = (
  item: WorkoutItem,
  to: Exercise,
  request: PlanRequest,
  workout: Pick<Workout, 'block' | 'isHard'>,
): WorkoutItem => {
  const dose = doseOf(to, {
    request,
    week: 1,
    block: workout.block,
    mayBeHard: workout.isHard,
    isTight: false,
  })
  const { sets } = item
  const [fewest, most] =
    'both' in sets
      ? [sets.both, sets.both]
      : [Math.min(sets.left, sets.right), Math.max(sets.left, sets.right)]
  const { first, extra } = sidesBecause(item.reason, to, request)
  return {
    ...item,
    exerciseId: to.id,
    sets: counts(to, Math.min(to.sides === 'both' ? most : fewest, dose.sets.high), extra),
    // What is held in the place of a stretch is held as long.
    work: plannedWork(to, dose, isStretch(item) ? seconds(item.work.low) : undefined),
    rest: dose.rest.low,
    load: dose.load,
    effort: dose.effort ?? null,
    first: to.sides === 'each' ? (first ?? item.first ?? 'left') : null,
    doseSource: dose.source,
  }
}

/** What may be swapped for each other: of the two calf raises the runner may choose, the plan does not mix them. */
const kinOf = (exercise: Exercise | undefined): Pattern | undefined =>
  exercise?.pattern === 'bent-calf' ? 'calf' : exercise?.pattern

/** What may stand in for an exercise: of the same pattern, not in the workout (`here`: ids), and nothing speaks against it. */
export const standIns = (
  id: string,
  request: PlanRequest,
  here: readonly string[] = [],
): readonly Exercise[] =>
  exercises.filter(
    (exercise) =>
      exercise.id !== id &&
      !here.includes(exercise.id) &&
      kinOf(exercise) === kinOf(exerciseOf(id)) &&
      exclusionOf(exercise, request) === null,
  )

const withSwaps = (workout: Workout, swaps: PlanEdits['swaps'], request: PlanRequest): Workout => {
  if (swaps.length === 0) return workout
  const here = [...workout.groups.flat(), ...workout.coolDown].map(({ exerciseId }) => exerciseId)
  const change = (item: WorkoutItem) => {
    const to = exerciseOf(swaps.find(({ from }) => from === item.exerciseId)?.to ?? '')
    // What is in this workout already, or has just come into it, is not done twice: here the exercise stays.
    if (!to || here.includes(to.id)) return item
    const instead = itemInstead(item, to, request, workout)
    // What is fast has no slow dose: it waits for a workout that may be hard.
    if (instead.effort !== null && !workout.isHard) return item
    here.push(to.id)
    return instead
  }
  const changed = workout.groups.map((group) => group.map(change))
  const last = workout.coolDown.map(change)
  // Held stretches stay last, and nothing else does.
  const groups = [
    ...changed.map((group) => group.filter((item) => !isStretch(item))),
    ...last.filter((item) => !isStretch(item)).map((item) => [item]),
  ].filter((group) => group.length > 0)
  const coolDown = [...changed.flat(), ...last].filter(isStretch)
  const all = [...groups, ...coolDown.map((item) => [item])]
  const warm = movingSeconds(workout) + lighterSeconds({ groups })
  const total = all.reduce<number>((sum, group) => sum + groupSeconds(group), warm)
  return { ...workout, groups, coolDown, warmUpSeconds: seconds(warm), seconds: seconds(total) }
}

/** The same workout made anew for other minutes: what it is about stays, what fits into it changes. */
const withMinutes = (plan: Plan, week: PlanWeek, workout: Workout, request: PlanRequest, length: Minutes) => {
  const alike = week.workouts.filter(({ kind }) => (kind === 'range') === (workout.kind === 'range'))
  // Loads need a warm-up, heavy ones long rests too: what is too short for them turns light.
  const mayBuild = length >= minutesToBuild
  const context = {
    request: { ...request, minutes: length },
    targeted: plan.targeted,
    week: week.number,
    block: mayBuild ? week.block : ('learn' as const),
    index: alike.indexOf(workout),
    count: alike.length,
    // Where the week has no day for range alone, it stays in here.
    rangeFirstIn: week.workouts.some(({ kind }) => kind === 'range') ? 0 : week.workouts.length,
    stretchDays: stretchDaysOf(week.workouts),
  }
  // Where nothing fits into so few minutes the workout stays as it is, and the warning says that it takes longer.
  if (workout.kind === 'range') return composeRange(context, workout.day) ?? workout
  const made = composeWorkout(context, { day: workout.day, isHard: workout.isHard && mayBuild })
  return made.groups.length + made.coolDown.length > 0 ? made : workout
}

/** A plan whose fuller, or calmer, weeks are made anew for what their runner says of them; the others stay as they are. */
const withWeekLoads = (plan: Plan, request: PlanRequest, { weeks: loads = [] }: PlanEdits): Plan => {
  if (loads.length === 0) return plan
  const weeks = plan.weeks.reduce<readonly PlanWeek[]>((before, made, index) => {
    const load = loads.find(({ week }) => week === made.number)
    if (!load) return [...before, made]
    const light = lightDaysBeside(plan.startDay, before.at(-1), plan.weeks[index + 1])
    return [...before, planWeek(loaded(request, load), plan.targeted, made.number, light)]
  }, [])
  return { ...plan, weeks }
}

/** The plan with the runner's own changes, and what the rules think of them; only of weeks that were changed. */
export const editedPlan = (asMade: Plan, request: PlanRequest, edits: PlanEdits) => {
  const plan = withWeekLoads(asMade, request, edits)
  const requestIn = ({ number }: PlanWeek) => loaded(request, weekLoad({ request, edits }, number))
  const weeks = plan.weeks.map((week): PlanWeek => {
    const workouts = week.workouts
      .map((planned) => {
        const other = edits.minutes.find(({ week: of, day }) => of === week.number && day === planned.day)
        const workout = other ? withMinutes(plan, week, planned, requestIn(week), other.minutes) : planned
        const move = edits.moves.find(({ week: of, from }) => of === week.number && from === workout.day)
        return withSwaps(
          move ? { ...workout, day: move.to, movedFrom: move.from } : workout,
          edits.swaps,
          request,
        )
      })
      .sort((a, b) => weekdays.indexOf(a.day) - weekdays.indexOf(b.day))
    return { ...week, workouts }
  })
  const isChanged = (week: PlanWeek): boolean =>
    edits.swaps.length > 0 || [...edits.moves, ...edits.minutes].some(({ week: of }) => of === week.number)
  const ofSwaps = edits.swaps.flatMap(({ to }): readonly EditWarning[] => {
    const exercise = exerciseOf(to)
    const why = exercise ? exclusionOf(exercise, request) : null
    return why === null ? [] : [{ week: 1, say: `${exercise!.name}: ${why}` }]
  })
  const edited = { ...plan, weeks }
  return {
    plan: edited,
    warnings: [
      ...ofSwaps,
      ...weeks
        .filter(isChanged)
        .flatMap((week) => warningsOf({ week, plan: edited, made: plan, request, edits })),
    ],
  }
}
