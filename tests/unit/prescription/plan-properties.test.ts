import { type Weekday, weekdays } from '../../../src/runner/records'
import { describe, expect, it } from 'vitest'
import { exclusionOf } from '../../../src/prescription/exclusion'
import { wayWith } from '../../../src/prescription/equipment'
import { findingRules } from '../../../src/prescription/finding-rules'
import { daysAfter, weekdayIndex } from '../../../src/prescription/iso-day'
import { makePlan, type Plan } from '../../../src/prescription/plan'
import { type PlanRequest } from '../../../src/prescription/plan-request'
import { targetedAtMost } from '../../../src/prescription/prescribe'
import { exerciseOf } from '../../../src/prescription/registry'
import { seasonRule } from '../../../src/prescription/season'
import { groupSeconds, timelineOf } from '../../../src/prescription/timeline'
import { isShort, warmUpSeconds } from '../../../src/prescription/warm-up'
import { hardShare } from '../../../src/prescription/week-plan'
import type { Workout, WorkoutItem } from '../../../src/prescription/workout'
import { seededRunner } from '../../tools/plan-runners'

const runners = 3000
const runnersToRepeat = 200

const items = (workout: Workout): readonly WorkoutItem[] => [...workout.groups.flat(), ...workout.coolDown]
const neighbours = (day: Weekday): readonly Weekday[] => {
  const index = weekdays.indexOf(day)
  return [weekdays[(index + 6) % 7]!, day, weekdays[(index + 1) % 7]!]
}

interface Breach {
  readonly seed: number
  readonly what: string
}

type Rule = (request: PlanRequest, plan: Plan) => readonly string[]

const eachWorkout =
  (rule: (request: PlanRequest, workout: Workout, plan: Plan) => readonly string[]): Rule =>
  (request, plan) =>
    plan.weeks.flatMap(({ number, workouts }) =>
      workouts.flatMap((workout) =>
        rule(request, workout, plan).map((what) => `week ${number}, ${workout.day}: ${what}`),
      ),
    )

/** The longest gap between a set and the next of its exercise and side that falls short of its rest. */
const shortRests = (workout: Workout): readonly string[] =>
  workout.groups.flatMap((group) => {
    const line = timelineOf(group)
    return line.flatMap((set, index) => {
      const next = line.slice(index + 1).find((later) => later.item === set.item && later.side === set.side)
      return next && next.start - set.end < set.item.rest
        ? [`${set.item.exerciseId} rests ${next.start - set.end} of ${set.item.rest} s`]
        : []
    })
  })

const rules: Readonly<Record<string, Rule>> = {
  'a hard workout keeps a day from hard runs and from other hard workouts': (request, plan) =>
    plan.weeks.flatMap(({ number, workouts }) => {
      const hard = workouts.filter(({ isHard }) => isHard).map(({ day }) => day)
      return hard.flatMap((day) => [
        ...neighbours(day).flatMap((near) =>
          request.week[near] === 'hard' ? [`week ${number}: ${day} beside a hard run on ${near}`] : [],
        ),
        ...neighbours(day).flatMap((near) =>
          near !== day && hard.includes(near) ? [`week ${number}: hard on ${day} and ${near}`] : [],
        ),
      ])
    }),
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
  'a workout keeps to its minutes, and its parts add up': eachWorkout((request, workout) => {
    const parts =
      workout.warmUpSeconds +
      workout.groups.reduce((sum, group) => sum + groupSeconds(group), 0) +
      workout.coolDown.reduce((sum, item) => sum + groupSeconds([item]), 0)
    return [
      ...(workout.seconds > request.minutes * 60 ? [`${workout.seconds} s`] : []),
      ...(Math.abs(parts - workout.seconds) > 0.001 ? ['does not add up'] : []),
    ]
  }),
  'rest between sets is never cut': eachWorkout((_request, workout) => shortRests(workout)),
  'lifting has its warm-up, and short workouts carry no load': eachWorkout((request, workout) => [
    ...(workout.kind === 'strength' && workout.warmUpSeconds < warmUpSeconds ? ['no warm-up'] : []),
    ...(isShort(request) && items(workout).some(({ load }) => load !== 'none') ? ['loaded'] : []),
    ...(isShort(request) && workout.isHard ? ['hard'] : []),
  ]),
  'nobody lacks equipment or trains through an exclusion': eachWorkout((request, workout) =>
    [...items(workout).map(({ exerciseId }) => exerciseId), ...workout.warmUp].flatMap((id) => {
      const exercise = exerciseOf(id)!
      const why = exclusionOf(exercise, request)
      return [
        ...(why === null ? [] : [`${id}: ${why}`]),
        ...(wayWith(exercise.equipment, request.equipment) === null ? [`${id}: equipment`] : []),
      ]
    }),
  ),
  'held stretches come last, and never warm up': eachWorkout((_request, workout) => [
    ...workout.groups
      .flat()
      .flatMap(({ exerciseId }) => (exerciseOf(exerciseId)!.kind === 'stretch' ? [exerciseId] : [])),
    ...workout.warmUp.filter((id) => exerciseOf(id)!.kind === 'stretch'),
  ]),
  'the smaller side begins and gets a set more, and both train': eachWorkout((_request, workout, plan) =>
    items(workout).flatMap((item) => {
      const targeted = plan.targeted.find(({ exercise }) => exercise.id === item.exerciseId)
      if ('both' in item.sets) return item.sets.both >= 1 ? [] : ['no set']
      const { left, right } = item.sets
      const more = targeted?.extra === 'left' ? left - right : targeted?.extra ? right - left : 1
      return [
        ...(left >= 1 && right >= 1 ? [] : [`${item.exerciseId}: a side is left out`]),
        ...(more === 1 ? [] : [`${item.exerciseId}: ${left} left, ${right} right`]),
        ...(targeted?.first && targeted.first !== item.first ? [`${item.exerciseId} begins wrongly`] : []),
      ]
    }),
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
        number <= 2 ? 2 : 3,
      )
      return strength > most ? [`week ${number}: ${strength}`] : []
    }),
  'lifting keeps the week four fifths easy': (request, plan) =>
    plan.weeks.flatMap(({ number, workouts }) =>
      workouts.some(({ isHard }) => isHard) && hardShare(request, workouts) > 0.2
        ? [`week ${number}: ${hardShare(request, workouts)}`]
        : [],
    ),
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
    items(workout).length > 0 ? [] : ['empty'],
  ),
  'what a finding asked for is in every week with a workout, or the week says why not': (_request, plan) =>
    plan.weeks.flatMap(({ number, workouts }) => {
      const done = workouts.flatMap((workout) => items(workout).map(({ exerciseId }) => exerciseId))
      const told = workouts.flatMap(({ leftOut }) => leftOut.map(({ what }) => what))
      return workouts.length === 0
        ? []
        : plan.targeted.flatMap(({ exercise: { id } }) =>
            done.includes(id) || told.includes(id) ? [] : [`week ${number}: ${id}`],
          )
    }),
  'every finding is answered in full, or the plan says why not': (request, plan) =>
    request.findings.flatMap(({ id }) => {
      const rule = findingRules[id]!
      const told = plan.leftOut.some(({ what }) => what === id)
      const asks = 'asks' in rule ? rule.asks : []
      const answered = asks.every((as) =>
        plan.targeted.some(({ exercise }) => exercise.serves[id]?.as === as),
      )
      return told || (asks.length > 0 && answered) ? [] : [id]
    }),
}

const planOf = (seed: number): Plan => {
  const plan = makePlan(seededRunner(seed))
  if (plan.kind === 'no-plan') throw new Error(`runner ${seed} has no plan: ${plan.reasons.join(' ')}`)
  return plan
}

describe(`the plans of ${runners} runners made of chance`, { timeout: 120_000 }, () => {
  const plans = Array.from({ length: runners }, (_, seed) => [seededRunner(seed), planOf(seed)] as const)

  it.each(Object.entries(rules))('%s', (_name, rule) => {
    const breaches: Breach[] = plans.flatMap(([request, plan], seed) =>
      rule(request, plan).map((what) => ({ seed, what })),
    )
    expect(breaches.slice(0, 5)).toEqual([])
  })

  it('are of all kinds, so that the rules above have something to hold', () => {
    const workouts = plans.flatMap(([, plan]) => plan.weeks.flatMap((week) => week.workouts))
    for (const kind of ['strength', 'short', 'range']) {
      expect(workouts.filter((workout) => workout.kind === kind).length, kind).toBeGreaterThan(500)
    }
    expect(workouts.filter(({ isHard }) => isHard).length).toBeGreaterThan(200)
    expect(workouts.filter(({ block }) => block === 'power').length).toBeGreaterThan(50)
    expect(workouts.filter(({ coolDown }) => coolDown.length > 0).length).toBeGreaterThan(500)
    expect(plans.filter(([, { targeted }]) => targeted.some(({ extra }) => extra)).length).toBeGreaterThan(
      200,
    )
  })

  it('are the same for the same request', () => {
    for (let seed = 0; seed < runnersToRepeat; seed += 1) expect(planOf(seed)).toEqual(plans[seed]![1])
  })
})
