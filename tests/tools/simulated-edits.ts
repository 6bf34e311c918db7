import { seededNumbers } from '../../src/math/seeded'
import { minutes } from '../../src/math/units'
import { standIns } from '../../src/prescription/edit-plan'
import type { Plan } from '../../src/prescription/plan'
import type { PlanRequest } from '../../src/prescription/plan-request'
import type { PlanEdits } from '../../src/prescription/records'
import { weekdays } from '../../src/runner/records'
import { itemsIn } from './plan-oracles'

const lengths = [5, 8, 12, 15, 20, 25, 30, 40].map(minutes)

/** What a runner of chance changes of a plan, through what the screen offers; the same for the same seed. */
export const someEdits = (plan: Plan, request: PlanRequest, seed: number): PlanEdits => {
  const random = seededNumbers(seed + 40_000)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const times = (most: number): readonly null[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => null)
  const trained = plan.weeks.filter(({ workouts }) => workouts.length > 0)
  if (trained.length === 0) return { moves: [], swaps: [], minutes: [] }
  const someWorkout = () => {
    const { number, workouts } = pick(trained)
    return { week: number, workout: pick(workouts) }
  }
  // The screen keeps one move and one length for each workout, and one swap for each exercise.
  const once = <T>(list: readonly T[], key: (each: T) => string): readonly T[] => [
    ...new Map(list.map((each) => [key(each), each])).values(),
  ]
  const swaps = times(2).flatMap(() => {
    const items = itemsIn(someWorkout().workout).map(({ exerciseId }) => exerciseId)
    const from = pick(items)
    const others = standIns(from, request, items)
    return others.length > 0 ? [{ from, to: pick(others).id }] : []
  })
  const moves = times(3).map(() => {
    const { week, workout } = someWorkout()
    return { week, from: workout.day, to: pick(weekdays) }
  })
  // Chance alone hardly lays two heavy ones side by side.
  const heavy = trained.flatMap(({ number, workouts }) => {
    const [one, two] = workouts.filter(({ isHard }) => isHard)
    return one && two
      ? [{ week: number, from: one.day, to: weekdays[(weekdays.indexOf(two.day) + 6) % 7]! }]
      : []
  })
  if (heavy.length > 0 && random() < 0.5) moves.push(pick(heavy))
  const shorter = times(2).map(() => {
    const { week, workout } = someWorkout()
    return { week, day: workout.day, minutes: pick(lengths) }
  })
  const weeks = times(1).map(() => ({
    week: pick(trained).number,
    lifeLoad: pick(['light', 'full', 'overfull'] as const),
    isMileageRising: random() < 0.5,
  }))
  return {
    moves: once(moves, ({ week, from }) => `${week} ${from}`),
    swaps: once(swaps, ({ from }) => from),
    minutes: once(shorter, ({ week, day }) => `${week} ${day}`),
    ...(weeks.length > 0 && { weeks }),
  }
}
