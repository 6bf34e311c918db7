import { seededNumbers } from '../../src/math/seeded'
import { minutes } from '../../src/math/units'
import { currentPlan, type CurrentPlan } from '../../src/prescription/current-plan'
import { daysAfter, type IsoDay } from '../../src/prescription/iso-day'
import { dayInPlan } from '../../src/prescription/plan'
import type { PlanRequest } from '../../src/prescription/plan-request'
import type { PlanEdits, PlanRecord, WorkoutDone } from '../../src/prescription/records'
import { placedOn, type Workout, type WorkoutItem } from '../../src/prescription/workout'

/** A plan that was trained for some weeks by a runner of chance, and the day on which it is looked at. */
export interface Trained {
  readonly current: CurrentPlan
  readonly log: readonly WorkoutDone[]
  readonly today: IsoDay
  /** What was done of each exercise of the plan, by its id: itself, or what stood in its place on that day. */
  readonly slots: ReadonlyMap<string, readonly SlotDay[]>
}

interface SlotDay {
  readonly day: IsoDay
  readonly did: string
  readonly isBad: boolean
}

const recordOf = (request: PlanRequest, edits: PlanEdits): PlanRecord => ({
  schemaVersion: 2,
  id: 'plan',
  runnerId: 'runner',
  madeAt: '2026-11-30T08:00:00Z',
  request,
  edits,
})

const unchanged: PlanEdits = { moves: [], swaps: [], minutes: [] }

const readPlan = (record: PlanRecord, log: readonly WorkoutDone[], today: IsoDay): CurrentPlan => {
  const current = currentPlan(record, log, today)
  if (current.kind !== 'plan') throw new Error('no plan')
  return current
}

type Random = () => number

const itemDone = ({ exerciseId, work }: WorkoutItem, random: Random): WorkoutDone['exercises'][number] => {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  // Some exercises go well all the time, some badly: two days in a row decide most rules.
  const mood = pick(['easy', 'easy', 'right', 'short', 'hurts', 'hurts-at-once', 'mixed'] as const)
  const amounts = { easy: work.high + 2, right: work.low, short: 2, hurts: work.low, mixed: work.high }
  return {
    exerciseId,
    asked: { low: work.low, high: work.high },
    sets:
      mood === 'hurts-at-once'
        ? []
        : [{ side: 'both', done: amounts[mood], kg: pick([null, null, 8]), band: null }],
    feel: mood === 'mixed' ? pick(['too-easy', 'right', 'too-hard', null]) : null,
    pain: mood.startsWith('hurts') ? pick([1, 4, 6]) : null,
  }
}

const workoutDone = (workout: Workout, week: number, day: IsoDay, random: Random): WorkoutDone => ({
  schemaVersion: 2,
  kind: 'workout',
  id: `${day}-${placedOn(workout)}`,
  runnerId: 'runner',
  day,
  plan: { id: 'plan', week, weekday: placedOn(workout) },
  minutes: minutes(20),
  exercises: [...workout.groups.flat(), ...workout.coolDown]
    .filter(() => random() < 0.9)
    .map((item) => itemDone(item, random)),
  settled: random() < 0.5,
})

/** Weeks of training by chance, each after the plan as the log had left it by then; the same for the same seed. */
export const trained = (request: PlanRequest, seed: number, edits = unchanged): Trained => {
  const random = seededNumbers(seed + 90_000)
  const record = recordOf(request, edits)
  const share = [0.3, 0.7, 1][Math.floor(random() * 3)]!
  const weeks = 1 + Math.floor(random() * 4)
  const log: WorkoutDone[] = []
  const slots = new Map<string, SlotDay[]>()
  for (let week = 1; week <= weeks; week += 1) {
    const monday = daysAfter(request.startDay, (week - 1) * 7)
    const read = readPlan(record, log, monday)
    const workouts = read.plan.weeks[week - 1]?.workouts ?? []
    for (const workout of workouts) {
      const day = dayInPlan(request.startDay, week, workout.day)
      if (random() >= share) continue
      const done = workoutDone(workout, week, day, random)
      log.push(done)
      for (const { exerciseId: did, pain } of done.exercises) {
        const slot = read.adaptationsOf(workout).find(({ now }) => now === did)?.exerciseId ?? did
        const isBad = (pain ?? 0) > 3 || ((pain ?? 0) > 0 && done.settled === false)
        slots.set(slot, [...(slots.get(slot) ?? []), { day, did, isBad }])
      }
    }
  }
  const gap = [0, 3, 16, 30][Math.floor(random() * 4)]!
  const today = daysAfter(request.startDay, weeks * 7 + gap)
  return { current: readPlan(record, log, today), log, today, slots }
}
