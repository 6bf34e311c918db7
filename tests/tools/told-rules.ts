import { findingRules } from '../../src/prescription/finding-rules'
import { daysAfter } from '../../src/prescription/iso-day'
import { dayInPlan } from '../../src/prescription/plan'
import { exerciseOf } from '../../src/prescription/registry'
import { seasonRule } from '../../src/prescription/season'
import { walkingWords } from '../../src/prescription/warm-up'
import { itemsIn } from './plan-oracles'
import type { Rule } from './plan-rules'

/** What a plan says of itself is true, and what it leaves away is said; of new plans and of those that a log has changed. */
export const toldRules: Readonly<Record<string, Rule>> = {
  'no retest on the day after a heavy workout': (_request, plan) =>
    plan.weeks.flatMap(({ number, workouts }) =>
      workouts
        .filter(({ isHard }) => isHard)
        .map(({ day }) => dayInPlan(plan.startDay, number, day))
        .filter((day) => daysAfter(day, 1) === plan.retestDay),
    ),
  'a warm-up has three moves, or says what fills its minutes': (_request, plan) =>
    plan.weeks.flatMap(({ number, workouts }) =>
      workouts
        .filter(({ kind, warmUp }) => kind === 'strength' && warmUp.length < 3)
        .filter((workout) => !/walk on the spot/i.test(walkingWords(workout) ?? ''))
        .map(({ day }) => `week ${number}, ${day}`),
    ),
  'what has days of its own has them': (_request, plan) =>
    plan.weeks.flatMap(({ number, workouts }) => {
      const given = workouts
        .filter(({ kind }) => kind === 'range')
        .flatMap((workout) => itemsIn(workout).map(({ exerciseId }) => exerciseId))
      return workouts
        .flatMap(({ leftOut }) => leftOut)
        .filter(({ what, why }) => why.includes('days of its own') && !given.includes(what))
        .map(({ what }) => `week ${number}: ${what}`)
    }),
  'fewer workouts than wished because of season, race or mileage are told in their week': (request, plan) =>
    plan.weeks.flatMap(({ number, workouts, notes }) => {
      const mostInLife = { light: 3, full: 2, overfull: 1 }[request.lifeLoad]
      const wish = Math.min(request.workoutsPerWeek, mostInLife)
      const strength = workouts.filter(({ kind }) => kind !== 'range').length
      const isSeason = seasonRule(request, number).workoutsAtMost < wish
      const isTold = notes.some((note) => /(One|Two|two)( \w+)? workouts?\b/.test(note))
      return isSeason && strength < wish && !isTold ? [`week ${number}: ${strength} of ${wish}`] : []
    }),
  'nothing was found is said where nothing was': (request, plan) => {
    const isFound = request.findings.some(({ id }) => 'asks' in findingRules[id]!)
    return isFound && plan.notes.some((note) => note.startsWith('Nothing to fix')) ? [plan.notes[0]!] : []
  },
  'no pain is told that nobody rated': ({ pains }, plan) =>
    pains
      .filter(({ isOld }) => isOld === true)
      .flatMap(({ part }) =>
        plan.notes.filter((note) => note.includes('of 10)') && note.includes(part.replace('-', ' '))),
      ),
  'a pair is promised where both are given': (_request, plan) =>
    plan.targeted
      .filter(({ reason }) => reason.as === 'range' && reason.rule.includes(': one exercise for range'))
      .filter(({ reason: { findingId } }) =>
        plan.targeted.every(({ exercise }) => exercise.serves[findingId]?.as !== 'strength'),
      )
      .map(({ exercise }) => exercise.id),
}

/** The same of plans as they are made: a log may take out what they gave. */
export const toldWhenNew: Readonly<Record<string, Rule>> = {
  'what findings asked for is in a workout, or left out of the plan with its reason': (_request, plan) => {
    const given = plan.weeks
      .flatMap(({ workouts }) => workouts.flatMap(itemsIn))
      .map((item) => item.exerciseId)
    return given.length === 0
      ? []
      : plan.targeted
          .map(({ exercise }) => exercise.id)
          .filter((id) => !given.includes(id) && !plan.leftOut.some(({ what }) => what === id))
  },
  'range that a week has not is told in that week': (_request, plan) =>
    plan.weeks.flatMap(({ number, workouts, notes }) =>
      workouts.length === 0
        ? []
        : plan.targeted
            .filter(({ reason }) => reason.as === 'range')
            .map(({ exercise }) => exercise.id)
            .filter((id) => !workouts.flatMap(itemsIn).some(({ exerciseId }) => exerciseId === id))
            .filter((id) => !notes.some((note) => note.startsWith(exerciseOf(id)!.name)))
            .map((id) => `week ${number}: ${id}`),
    ),
}
