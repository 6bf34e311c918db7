import { daysAfter } from '../../src/prescription/iso-day'
import { dayInPlan } from '../../src/prescription/plan'
import { findingRules } from '../../src/prescription/finding-rules'
import type { WorkoutItem } from '../../src/prescription/workout'
import { itemsIn } from './plan-oracles'
import type { Rule } from './plan-rules'

/** Of plans as they are made: a log may take out what a finding asked for. */
export const rulesOfNewPlans: Readonly<Record<string, Rule>> = {
  'a week past the learning in which a workout is not heavy says why': (_request, plan) =>
    plan.weeks.flatMap(({ number, block, workouts, notes }) => {
      const strength = workouts.filter(({ kind }) => kind === 'strength')
      const isWhole = strength.every(({ isHard }) => isHard)
      const isTold = notes.some((note) => /heavy|heavier|workouts stay easy/i.test(note))
      return block === 'learn' || isWhole || isTold ? [] : [`week ${number}`]
    }),
  'a race keeps its day and both its neighbours free, and no retest near it': (request, plan) => {
    const { raceDay } = request
    if (!raceDay) return []
    const taken = plan.weeks.flatMap(({ number, workouts }) =>
      workouts.map(({ day }) => dayInPlan(plan.startDay, number, day)),
    )
    return [
      ...[-1, 0, 1].filter((days) => taken.includes(daysAfter(raceDay, days))).map((days) => `race ${days}`),
      ...([-1, 0, 1, 2].some((days) => plan.retestDay === daysAfter(raceDay, days)) ? ['retest'] : []),
    ]
  },
  'a stretch that a finding asked for gets its ten minutes a week and no more, or the week says how many': (
    _request,
    plan,
  ) =>
    plan.weeks.flatMap(({ number, workouts, notes }) =>
      plan.targeted
        .filter(({ exercise }) => exercise.kind === 'stretch')
        .flatMap(({ exercise: { id, name } }) => {
          const sums = (['left', 'right'] as const).map((side) =>
            workouts
              .flatMap(itemsIn)
              .filter(({ exerciseId }) => exerciseId === id)
              .reduce((sum, { sets, work }) => sum + ('both' in sets ? sets.both : sets[side]) * work.low, 0),
          )
          const isTold = notes.some((note) => note.startsWith(name))
          const least = Math.min(...sums)
          return [
            ...(least >= 600 || isTold || workouts.length === 0 ? [] : [`week ${number}: ${id}`]),
            // More than ten minutes do nothing more; holds are told in fives, so twelve may come of it.
            ...(least > 720 ? [`week ${number}: ${id} for ${least} s`] : []),
          ]
        }),
    ),
  'balance that a finding asked for has each way once, and comes three times a week or the week says how often':
    (request, plan) =>
      plan.targeted
        .filter(({ exercise: { ways } }) => ways !== undefined)
        .flatMap(({ exercise: { id, ways, name }, isEased }) =>
          plan.weeks.flatMap(({ number, workouts, notes }) => {
            const has = workouts.filter((each) => itemsIn(each).some(({ exerciseId }) => exerciseId === id))
            // In few minutes, or beside two others (the soleus is one), two of the four ways are what there is time for.
            const strong = plan.targeted.filter(({ reason }) => reason.as !== 'range').length
            const hasTime = request.minutes >= 20 && request.lifeLoad === 'light' && strong <= 2
            const isRange = ({ reason }: WorkoutItem) => reason.kind === 'finding' && reason.as === 'range'
            const thin = has.filter((workout) => {
              const all = itemsIn(workout)
              const isFull = all.some((each) => isRange(each) || each.exerciseId === 'bent-knee-calf-raise')
              const least = isEased ? 1 : hasTime && !isFull ? ways!.length : 2
              const { sets } = all.find(({ exerciseId }) => exerciseId === id)!
              return 'both' in sets || Math.min(sets.left, sets.right) < least
            })
            const isTold = notes.some(
              (note) => note.startsWith(`${name}: `) && note.includes('of the three times a week'),
            )
            return [
              ...(thin.length > 0 ? [`week ${number}: too few ways`] : []),
              ...(has.length >= 3 || isTold || workouts.length === 0
                ? []
                : [`week ${number}: ${has.length} times`]),
            ]
          }),
        ),
  'an ankle or calf that was found wanting has its soleus trained every week, where it may be and there is time, or the week says so':
    (request, plan) => {
      const isAsked = request.findings.some(
        ({ id, sureness }) => /^(ankle|single-leg-calf)/.test(id) && sureness !== 'possible',
      )
      const mayBe = request.pains.length + request.conditions.length === 0
      const hasTime = request.minutes * (request.lifeLoad === 'light' ? 1 : 0.8) >= 20
      if (!isAsked || !mayBe || !hasTime) return []
      return plan.weeks.flatMap(({ number, workouts, notes }) => {
        const strength = workouts.filter(({ kind }) => kind === 'strength')
        const hasIt = strength.some((each) =>
          itemsIn(each).some(({ exerciseId }) => exerciseId === 'bent-knee-calf-raise'),
        )
        const isTold =
          plan.targeted.length > 2 && notes.some((note) => note.startsWith('Bent-knee calf raise'))
        return strength.length < 2 || hasIt || isTold ? [] : [`week ${number}`]
      })
    },
  'a workout that lifts has more than one exercise, where nothing hurts or has to be asked first': (
    request,
    plan,
  ) =>
    request.pains.length > 0 || request.conditions.length > 0 || request.lifeLoad !== 'light'
      ? []
      : plan.weeks.flatMap(({ number, workouts }) =>
          workouts.flatMap((workout) =>
            workout.kind === 'strength' && itemsIn(workout).length < 2
              ? [`week ${number}, ${workout.day}`]
              : [],
          ),
        ),
  'what a finding asked for is in every week with a workout, or the week says why not': (_request, plan) =>
    plan.weeks.flatMap(({ number, workouts }) => {
      const done = workouts.flatMap((workout) => itemsIn(workout).map(({ exerciseId }) => exerciseId))
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
      const isBetter = request.retests.some(
        ({ findingId, verdict }) => findingId === id && verdict === 'better',
      )
      const all = 'asks' in rule ? rule.asks : []
      // Range that has come is let go of, and the plan says so among its changes.
      const asks = isBetter ? all.filter((as) => as !== 'range') : all
      const answered = asks.every((as) =>
        plan.targeted.some(({ exercise }) => exercise.serves[id]?.as === as),
      )
      return told || (asks.length > 0 && answered) ? [] : [id]
    }),
}
