import type { Rule } from './plan-rules'
import { itemsIn } from './plan-oracles'
import { makePlan } from '../../src/prescription/plan'
import { placedOn, type Workout, type WorkoutItem } from '../../src/prescription/workout'

/** On the side that does more. */
const setsOf = ({ sets }: WorkoutItem): number =>
  'both' in sets ? sets.both : Math.max(sets.left, sets.right)

/** Of plans as a log leaves them: what is said of a change is what was changed. */
export const rulesOfLogs: Readonly<Record<string, Rule>> = {
  'nothing that begins again with the first block is heavy or fast': (_request, plan, adaptationsOf) =>
    plan.weeks.flatMap(({ number, workouts }) =>
      workouts.flatMap((workout) =>
        adaptationsOf(workout).flatMap(({ now, decision }) => {
          const item = itemsIn(workout).find(({ exerciseId }) => exerciseId === now)
          const isHard = item && (item.effort !== null || !['none', 'light'].includes(item.load))
          return decision.sets === 'first-block' && isHard ? [`week ${number}, ${workout.day}: ${now}`] : []
        }),
      ),
    ),
  'what is said to be less is less: a set, or what a set may come to, or the least is called the least': (
    request,
    plan,
    adaptationsOf,
  ) => {
    const made = makePlan(request)
    const before = (week: number, workout: Workout, id: string) =>
      (made.kind === 'plan' ? made.weeks : [])
        .find(({ number }) => number === week)
        ?.workouts.filter((each) => placedOn(each) === placedOn(workout))
        .flatMap(itemsIn)
        .find(({ exerciseId }) => exerciseId === id)
    return plan.weeks.flatMap(({ number, workouts }) =>
      workouts.flatMap((workout) =>
        adaptationsOf(workout).flatMap(({ exerciseId, now, decision }) => {
          const item = itemsIn(workout).find((each) => each.exerciseId === now)
          const planned = before(number, workout, exerciseId)
          if (!item || !planned || (decision.sets !== 'one-less' && !/\bless\b/.test(decision.say))) return []
          const isFewer = setsOf(item) < setsOf(planned)
          const isLow = item.work.high === item.work.low && decision.say.includes('No more than')
          const isLeast = decision.say.includes('the least already') && setsOf(item) <= 3
          return isFewer || isLow || isLeast
            ? []
            : [`week ${number}, ${workout.day}: ${now}, ${decision.say}`]
        }),
      ),
    )
  },
}
