import { dayNumber } from '../../src/math/instant'
import { weekdays } from '../../src/runner/records'
import type { Adaptation } from '../../src/prescription/adaptation'
import { currentPlan } from '../../src/prescription/current-plan'
import type { IsoDay } from '../../src/prescription/iso-day'
import type { PlanRecord, WorkoutDone } from '../../src/prescription/records'
import { makePlan, type Plan } from '../../src/prescription/plan'
import type { PlanRequest } from '../../src/prescription/plan-request'

import { itemText, minutesText } from '../../src/prescription/plan-words'
import { contentOf } from '../../src/prescription/week-content'
import { lighterWords } from '../../src/prescription/lighter-sets'
import { walkingWords } from '../../src/prescription/warm-up'
import { exerciseOf } from '../../src/prescription/registry'
import type { PlanWeek } from '../../src/prescription/week-plan'
import type { Workout, WorkoutItem } from '../../src/prescription/workout'

/** A plan as a physio would read it on paper: the runner, why, what, when. */

const nameOf = (id: string): string => exerciseOf(id)?.name ?? id

const itemLine = (item: WorkoutItem): string => {
  const effort = item.effort === null ? '' : `, effort ${item.effort} of 10`
  const why = item.reason.kind === 'finding' ? `  <- ${item.reason.findingId}` : ''
  return `${nameOf(item.exerciseId)}: ${itemText(item)}, ${item.load} load, rest ${item.rest} s${effort}${why}`
}

const letters = 'ABCDEFGH'

const workoutLines = (workout: Workout): readonly string[] => [
  `  ${workout.day} ${workout.kind}${workout.isHard ? ', hard' : ''}, ${minutesText(workout.seconds)}: ${workout.title}`,
  ...(workout.warmUpSeconds > 0
    ? [
        [
          `     warm-up ${minutesText(workout.warmUpSeconds)}: ${workout.warmUp.map(nameOf).join(', ')}.`,
          ...[walkingWords(workout), lighterWords(workout)].filter((words) => words !== null),
        ].join(' '),
      ]
    : []),
  ...workout.groups.flatMap((group, index) =>
    group.map((item, place) => `     ${letters[index]}${place + 1} ${itemLine(item)}`),
  ),
  ...workout.coolDown.map((item) => `     stretch ${itemLine(item)}`),
  ...workout.leftOut.map(({ what, why }) => `     not today: ${nameOf(what)}. ${why}`),
]

const weekLines = (week: PlanWeek): readonly string[] => [
  '',
  `Week ${week.number}, ${contentOf(week)}`,
  ...week.notes.map((note) => `  ! ${note}`),
  ...week.workouts.flatMap(workoutLines),
]

const runnerLines = (request: PlanRequest): readonly string[] => [
  `Runs ${weekdays.map((day) => `${day} ${request.week[day]}`).join(', ')}`,
  `${request.season}, race ${request.raceDay ?? 'none'}, strength experience ${request.experience}, ${request.ageGroup}, goal ${request.goal}${request.isTrail ? ', trail' : ''}`,
  `${request.workoutsPerWeek} workouts of ${request.minutes} min, life ${request.lifeLoad}, equipment: ${request.equipment.join(', ') || 'none'}`,
  `Findings: ${request.findings.map(({ id, side, sureness }) => `${id} (${side}, ${sureness})`).join(', ') || 'none'}`,
  ...(request.pains.length > 0
    ? [`Pain: ${request.pains.map(({ part, intensity }) => `${part} ${intensity} of 10`).join(', ')}`]
    : []),
  ...(request.conditions.length > 0
    ? [
        `Conditions: ${request.conditions.map((each) => (request.cleared?.includes(each) ? `${each}, cleared for heavy work` : each)).join(', ')}`,
      ]
    : []),
]

const bodyLines = (plan: Plan): readonly string[] => [
  ...plan.targeted.flatMap(({ exercise, reason }) => [
    `* ${exercise.name} <- ${reason.findingId} (${reason.as}). ${reason.rule} ${reason.expect} [${reason.sources.join(', ')}]`,
  ]),
  ...plan.leftOut.map(({ what, why }) => `- ${nameOf(what)}: ${why}`),
  ...plan.notes.map((note) => `. ${note}`),
  // The weeks in between repeat their block; the first, the third and the last show what changes.
  ...plan.weeks.filter(({ number }) => [1, 3, plan.weeks.length].includes(number)).flatMap(weekLines),
  '',
  `Retest ${plan.retestDay}, after ${plan.weeks.length} weeks`,
]

const changeLine = ({ exerciseId, now, decision, kg }: Adaptation): string => {
  const to = now === null ? 'left out' : now === exerciseId ? decision.do : `now ${nameOf(now)}`
  return `     log: ${nameOf(exerciseId)}, ${to}${kg === undefined || kg === null ? '' : `, ${kg} kg`}. ${decision.say}`
}

const setsLine = ({ sets, feel, pain }: WorkoutDone['exercises'][number]): string =>
  [
    sets.map(({ done, kg }) => (kg === null ? `${done}` : `${done} with ${kg} kg`)).join(', ') || 'no set',
    ...(feel === null ? [] : [feel]),
    ...(pain === null ? [] : [`hurt ${pain} of 10`]),
  ].join('; ')

/** What was logged, and the week of the plan as that leaves it on a day, with the reason of each change. */
export const planAfterLogText = (
  title: string,
  request: PlanRequest,
  log: readonly WorkoutDone[],
  today: IsoDay,
): string => {
  const record: PlanRecord = {
    schemaVersion: 2,
    id: 'plan',
    runnerId: 'a',
    madeAt: '2026-11-30T08:00:00Z',
    request,
    edits: { moves: [], swaps: [], minutes: [] },
  }
  const current = currentPlan(record, log, today)
  if (current.kind === 'no-plan') throw new Error('no plan')
  const number = Math.floor((dayNumber(today) - dayNumber(request.startDay)) / 7) + 1
  const week = current.plan.weeks[number - 1]!
  const done = log.flatMap(({ day, exercises }) => [
    `Done ${day}`,
    ...exercises.map((each) => `     ${nameOf(each.exerciseId)}: ${setsLine(each)}`),
  ])
  const now = [
    '',
    `On ${today}: week ${number}, ${contentOf(week)}`,
    ...week.notes.map((note) => `  ! ${note}`),
    ...week.workouts.flatMap((workout) => [
      ...workoutLines(workout),
      ...current.adaptationsOf(workout).map(changeLine),
    ]),
  ]
  return [title, ...runnerLines(request), '', ...done, ...now, ''].join('\n')
}

export const planText = (title: string, request: PlanRequest): string => {
  const plan = makePlan(request)
  const body = plan.kind === 'plan' ? bodyLines(plan) : ['NO PLAN', ...plan.reasons.map((why) => `! ${why}`)]
  return [title, ...runnerLines(request), '', ...body, ''].join('\n')
}
