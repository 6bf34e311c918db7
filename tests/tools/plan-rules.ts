import { type Weekday, weekdays } from '../../src/runner/records'
import type { Adaptation } from '../../src/prescription/adaptation'
import type { Dose } from '../../src/prescription/dose'
import { findingRules } from '../../src/prescription/finding-rules'
import { daysAfter, weekdayIndex } from '../../src/prescription/iso-day'
import { dayInPlan, type Plan } from '../../src/prescription/plan'
import type { PlanRequest } from '../../src/prescription/plan-request'
import { targetedAtMost } from '../../src/prescription/prescribe'
import { exerciseOf } from '../../src/prescription/registry'
import { seasonRule } from '../../src/prescription/season'
import { isShort, warmUpSeconds } from '../../src/prescription/warm-up'
import type { Workout, WorkoutItem } from '../../src/prescription/workout'
import { forbiddenIn, hardPartOf, itemsIn, shortRestsIn, wrongTimeIn } from './plan-oracles'

const neighbours = (day: Weekday): readonly Weekday[] => {
  const index = weekdays.indexOf(day)
  return [weekdays[(index + 6) % 7]!, day, weekdays[(index + 1) % 7]!]
}

/**
 * A stretch is held for any of the seconds of its dose, in steps of five; all else is done as the dose says, after a break or too
 * much no more than the lowest number.
 */
const isWorkOf = ({ exerciseId, work }: WorkoutItem, { work: of }: Pick<Dose, 'work'>): boolean =>
  exerciseOf(exerciseId)!.kind === 'stretch' && of.kind === 'hold'
    ? work.low === work.high && work.low >= of.low && work.low <= of.high && work.low % 5 === 0
    : [of, { ...of, high: of.low }].some((each) => JSON.stringify(each) === JSON.stringify(work))

const heaviness = ['none', 'light', 'moderate', 'heavy']

type AdaptationsOf = (workout: Workout) => readonly Adaptation[]

/** The breaches of a plan, in words. `adaptationsOf`: what the log changed, nothing in a plan that was just made. */
export type Rule = (request: PlanRequest, plan: Plan, adaptationsOf: AdaptationsOf) => readonly string[]

const eachWorkout =
  (
    rule: (
      request: PlanRequest,
      workout: Workout,
      adaptations: readonly Adaptation[],
      week: Plan['weeks'][number],
    ) => readonly string[],
  ): Rule =>
  (request, plan, adaptationsOf) =>
    plan.weeks.flatMap((week) =>
      week.workouts.flatMap((workout) =>
        rule(request, workout, adaptationsOf(workout), week).map(
          (what) => `week ${week.number}, ${workout.day}: ${what}`,
        ),
      ),
    )

/** The side that its finding says does less, where that side gets one set more. */
const weakSide = ({ reason }: WorkoutItem, { findings }: PlanRequest): 'left' | 'right' | null => {
  if (reason.kind === 'routine') return null
  const rule = findingRules[reason.findingId]!
  const { side } = findings.find(({ id }) => id === reason.findingId)!
  return 'asks' in rule && rule.sides === 'one-more' && side !== 'both' ? side : null
}

/** The fewest of each move of a warm-up on both its sides, by its own tempo. */
const movesTake = (ids: readonly string[]): number =>
  ids.reduce((sum, id) => {
    const { doses, tempo, sides } = exerciseOf(id)!
    const once = tempo ? tempo.down + tempo.pause + tempo.up : 1
    return sum + doses.learn.work.low * once * (sides === 'each' ? 2 : 1)
  }, 0)

/** Of plans as they are and as a log leaves them. */
export const rules: Readonly<Record<string, Rule>> = {
  'a hard workout keeps a day from hard runs and from other hard workouts, over the seams of weeks too': (
    request,
    plan,
  ) => {
    const hard = plan.weeks.flatMap(({ number, workouts }) =>
      workouts
        .filter(({ isHard }) => isHard)
        .map(({ day }) => ({ day, date: dayInPlan(plan.startDay, number, day) })),
    )
    return hard.flatMap(({ day, date }) => [
      ...neighbours(day).flatMap((near) =>
        request.week[near] === 'hard' ? [`${date}: beside a hard run on ${near}`] : [],
      ),
      ...hard.flatMap((other) =>
        other.date === daysAfter(date, 1) ? [`${date}: hard on the day after too`] : [],
      ),
    ])
  },
  'no workout is on the day of a hard run or on a closed day': eachWorkout((request, { day }) => [
    ...(request.week[day] === 'hard' ? ['on a hard run'] : []),
    ...(request.openDays.includes(day) ? [] : ['on a closed day']),
  ]),
  'no day has two workouts': (_request, plan) =>
    plan.weeks.flatMap(({ number, workouts }) =>
      new Set(workouts.map(({ day }) => day)).size === workouts.length ? [] : [`week ${number}`],
    ),
  'a week with a day off running keeps a whole rest day': (request, plan) =>
    weekdays.every((day) => request.week[day] !== 'none')
      ? []
      : plan.weeks.flatMap(({ number, workouts }) =>
          weekdays.some(
            (day) => request.week[day] === 'none' && !workouts.some((workout) => workout.day === day),
          )
            ? []
            : [`week ${number}`],
        ),
  'a workout keeps to its minutes, and its parts add up': eachWorkout((request, workout) => [
    ...(workout.seconds > request.minutes * 60 * (request.lifeLoad === 'light' ? 1 : 0.8)
      ? [`${workout.seconds} s`]
      : []),
    ...wrongTimeIn(workout),
  ]),
  'rest between sets is never cut': eachWorkout((_request, workout) => shortRestsIn(workout)),
  'lifting has its warm-up, and short workouts carry no load': eachWorkout((request, workout) => [
    ...(workout.kind === 'strength' && workout.warmUpSeconds < warmUpSeconds ? ['no warm-up'] : []),
    // Two lighter sets of the first heavy one take a minute or more.
    ...(workout.isHard && workout.warmUpSeconds < warmUpSeconds + 50 ? ['no lighter sets'] : []),
    ...(workout.kind === 'range' && request.week[workout.day] === 'none' && workout.warmUpSeconds < 120
      ? ['stretches cold']
      : []),
    ...(movesTake(workout.warmUp) > workout.warmUpSeconds ? ['a warm-up in a hurry'] : []),
    ...(isShort(request) && itemsIn(workout).some(({ load }) => load !== 'none') ? ['loaded'] : []),
    ...(isShort(request) && workout.isHard ? ['hard'] : []),
  ]),
  'nobody lacks equipment or trains through an exclusion': eachWorkout(forbiddenIn),
  'held stretches come last, and never warm up': eachWorkout((_request, workout) => [
    ...workout.groups
      .flat()
      .flatMap(({ exerciseId }) => (exerciseOf(exerciseId)!.kind === 'stretch' ? [exerciseId] : [])),
    ...workout.warmUp.filter((id) => exerciseOf(id)!.kind === 'stretch'),
  ]),
  'the smaller side begins and gets a set more, and both train': eachWorkout((request, workout) =>
    itemsIn(workout).flatMap((item) => {
      const { exerciseId, sets, first } = item
      if ('both' in sets) return sets.both >= 1 ? [] : ['no set']
      if (sets.left < 1 || sets.right < 1) return [`${exerciseId}: a side is left out`]
      const weak = weakSide(item, request)
      const more = sets.left - sets.right
      const isRight = more === (weak === null ? 0 : weak === 'left' ? 1 : -1)
      return [
        ...(isRight ? [] : [`${exerciseId}: ${sets.left} left, ${sets.right} right`]),
        ...(weak !== null && first !== weak ? [`${exerciseId} begins wrongly`] : []),
      ]
    }),
  ),
  'no exercise is twice in a workout': eachWorkout((_request, workout) => {
    const ids = itemsIn(workout).map(({ exerciseId }) => exerciseId)
    return ids.filter((id, index) => ids.indexOf(id) !== index)
  }),
  'every dose is one of its exercise, light or of the block of the week': eachWorkout(
    (_request, workout, _adaptations, week) =>
      itemsIn(workout).flatMap((item) => {
        const exercise = exerciseOf(item.exerciseId)!
        const { learn, build, power } = exercise.doses
        const allowed = { learn: [learn], build: [learn, build], power: [learn, build, power] }[week.block]
        // Without anything to load with, the sets of the block with the work of the first one.
        const bare = allowed.map((dose) => dose && { ...dose, load: 'none' as const, work: learn.work })
        const isOne = [...allowed, ...bare].some(
          (dose) =>
            dose &&
            isWorkOf(item, dose) &&
            [dose.rest.low, dose.load, dose.effort ?? null, dose.source].join() ===
              [item.rest, item.load, item.effort, item.doseSource].join(),
        )
        // One more than the dose has is for the smaller side alone.
        const most = Math.max(...allowed.map((dose) => dose?.sets.high ?? 0))
        const counts = 'both' in item.sets ? [item.sets.both, 1] : [item.sets.left, item.sets.right]
        const isWithin =
          Math.min(...counts) >= 1 && Math.min(...counts) <= most && Math.max(...counts) <= most + 1
        return isOne && isWithin ? [] : [`${item.exerciseId} in a week to ${week.block}`]
      }),
  ),
  'no exercise asks for a load that nobody there can make, and none for less work that is not heavier':
    eachWorkout(({ equipment }, workout) =>
      itemsIn(workout).flatMap(({ exerciseId, load, work }) => {
        const exercise = exerciseOf(exerciseId)!
        const { learn } = exercise.doses
        const own = exercise.equipment.flat()
        // A weight goes with anything, a band or a ball with what is done with it.
        const canLoad = equipment.some(
          (thing) =>
            ['dumbbell', 'kettlebell', 'barbell'].includes(thing) ||
            (['band', 'medicine-ball'].includes(thing) && own.includes(thing)),
        )
        const isHeavier = heaviness.indexOf(load) > heaviness.indexOf(learn.load)
        return [
          ...(load !== 'none' && !canLoad ? [`${exerciseId}: ${load}, with nothing to load`] : []),
          ...(work.low < learn.work.low && !isHeavier ? [`${exerciseId}: less, and no heavier`] : []),
        ]
      }),
    ),
  'nobody lifts heavy with a condition that asks for clearance': eachWorkout((request, { isHard }) =>
    isHard &&
    request.conditions.some(
      (each) =>
        /pregnancy|post-partum|bone-stress|recent-surgery|hip-replacement|fragile-bones|high-blood-pressure/.test(
          each,
        ) && !request.cleared?.includes(each),
    )
      ? ['heavy']
      : [],
  ),
  'at most four exercises answer findings, each pair whole or told': (_request, plan) => [
    ...(plan.targeted.length > targetedAtMost ? [`${plan.targeted.length}`] : []),
    ...(new Set(plan.targeted.map(({ exercise }) => exercise.id)).size === plan.targeted.length
      ? []
      : ['twice the same']),
  ],
  'no held stretch without a finding': eachWorkout((_request, workout) =>
    workout.coolDown.flatMap((item) => (item.reason.kind === 'finding' ? [] : [item.exerciseId])),
  ),
  'a week grows from two workouts to at most three, fewer by season': (request, plan) =>
    plan.weeks.flatMap(({ number, workouts }) => {
      const strength = workouts.filter(({ kind }) => kind !== 'range').length
      const most = Math.min(
        request.workoutsPerWeek,
        seasonRule(request, number).workoutsAtMost,
        number + (request.weeksTrained ?? 0) <= 2 ? 2 : 3,
      )
      return strength > most ? [`week ${number}: ${strength}`] : []
    }),
  'lifting keeps the week four fifths easy': (request, plan) =>
    plan.weeks.flatMap(({ number, workouts }) => {
      const hard = hardPartOf(request, workouts)
      return workouts.some(({ isHard }) => isHard) && hard > 0.2 + 1e-9 ? [`week ${number}: ${hard}`] : []
    }),
  'the cycle has 4 to 8 weeks, and the retest lies away from hard runs': (request, plan) => {
    const on = (day: string): string => request.week[weekdays[weekdayIndex(day)]!]
    const isFree = weekdays.some(
      (day, index) => request.week[day] !== 'hard' && request.week[weekdays[(index + 6) % 7]!] !== 'hard',
    )
    return [
      ...(plan.weeks.length >= 4 && plan.weeks.length <= 8 ? [] : [`${plan.weeks.length} weeks`]),
      ...(plan.retestDay < daysAfter(plan.startDay, plan.weeks.length * 7) ? ['too early'] : []),
      ...(isFree && (on(plan.retestDay) === 'hard' || on(daysAfter(plan.retestDay, -1)) === 'hard')
        ? [`retest on ${plan.retestDay}`]
        : []),
    ]
  },
  'every workout has something in it': eachWorkout((_request, workout) =>
    itemsIn(workout).length > 0 ? [] : ['empty'],
  ),
}
