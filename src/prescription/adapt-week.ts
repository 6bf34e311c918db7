import { adapted, lightened } from './adapt'
import type { Adaptation } from './adaptation'
import type { Circumstances } from './adapt-place'
import { withTrueDays } from './own-days'
import type { PlanRequest } from './plan-request'
import { hardShare, hardShareAtMost, type PlanWeek } from './week-plan'
import type { Workout } from './workout'

export interface AdaptedWeek {
  readonly week: PlanWeek
  readonly adaptations: ReadonlyMap<Workout, readonly Adaptation[]>
}

const isEmpty = ({ groups, coolDown }: Workout): boolean => groups.length + coolDown.length === 0

/** The last hard workout turns light until the week is as easy as it has to be, or as it was planned. */
const easyAgain = (workouts: readonly Workout[], most: number, request: PlanRequest): readonly Workout[] => {
  const last = workouts.findLast(({ isHard }) => isHard)
  if (!last || hardShare(request, workouts) <= most) return workouts
  const easier = workouts.map((each) => (each === last ? lightened(each, request) : each))
  return easyAgain(easier, most, request)
}

const leftOutNote =
  'A workout is left out: all of its exercises hurt too much twice, or load a place that did. Rest instead, and have a professional look.'
const nothingLeftNote =
  'A workout is left out: what the log says of its exercises leaves nothing in it. Rest instead.'
const lightNote =
  'What the log left out of this week would make the heavy part more than a fifth of it: a workout turns light.'

/** A week of the plan as the log leaves it: its workouts, and what that did to the week, in its notes. */
export const adaptedWeek = (week: PlanWeek, circumstances: Circumstances): AdaptedWeek => {
  const made = week.workouts.map((each) => adapted(each, circumstances))
  const kept = made.filter(({ workout }) => !isEmpty(workout))
  const most = Math.max(hardShareAtMost, hardShare(circumstances.request, week.workouts))
  const before = kept.map(({ workout }) => workout)
  const light = easyAgain(before, most, circumstances.request)
  const after = withTrueDays(light)
  const adaptations = new Map<Workout, readonly Adaptation[]>()
  after.forEach((workout, index) => adaptations.set(workout, kept[index]!.adaptations))
  const notes = [
    ...week.notes,
    ...new Set(
      made
        .filter(({ workout }) => isEmpty(workout))
        .map(({ adaptations: all }) =>
          all.every(({ decision }) => decision.do === 'pause') ? leftOutNote : nothingLeftNote,
        ),
    ),
    ...(light.some((workout, index) => workout !== before[index]) ? [lightNote] : []),
  ]
  return {
    week: { ...week, workouts: after.filter((each) => !isEmpty(each)), notes },
    adaptations,
  }
}
