import { weekdays } from '../../src/runner/records'
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

export const planText = (title: string, request: PlanRequest): string => {
  const plan = makePlan(request)
  const body = plan.kind === 'plan' ? bodyLines(plan) : ['NO PLAN', ...plan.reasons.map((why) => `! ${why}`)]
  return [title, ...runnerLines(request), '', ...body, ''].join('\n')
}
