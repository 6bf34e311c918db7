import type { Band, ExerciseDone, WorkoutDraft } from '../../prescription/records'
import type { WorkoutStep } from '../../prescription/workout-steps'
import type { WorkoutItem } from '../../prescription/workout'

/** What was lifted, or pulled against. */
export interface SetLoad {
  readonly kg: number | null
  readonly band: Band | null
}

export const noLoad: SetLoad = { kg: null, band: null }

export interface SetDone extends SetLoad {
  readonly side: WorkoutStep['side']
  readonly done: number
}

/** How far a workout has come: what a draft says of it, besides which workout it is. */
export type WorkoutProgress = Omit<WorkoutDraft, 'schemaVersion' | 'planId' | 'which' | 'day'>

/** The exercise that takes the place of another for today; null where the library no longer has it. */
export type ItemInstead = (item: WorkoutItem, to: string) => WorkoutItem | null

/** By the id of the exercise. */
export interface Answers {
  readonly sets: Readonly<Record<string, readonly SetDone[]>>
  readonly pains: Readonly<Record<string, number>>
  readonly feels: Readonly<Record<string, ExerciseDone['feel']>>
}

/** What was done of each exercise, in the order of the workout; those that nobody touched are not there. */
export const exercisesDone = (
  steps: readonly WorkoutStep[],
  { sets, pains, feels }: Answers,
): readonly ExerciseDone[] => {
  const firsts = new Map(steps.toReversed().map((step) => [step.item.exerciseId, step.item]))
  return [...new Set(steps.map(({ item }) => item.exerciseId))].flatMap((exerciseId) => {
    const { work } = firsts.get(exerciseId)!
    const done = sets[exerciseId] ?? []
    const pain = pains[exerciseId] ?? null
    if (done.length === 0 && pain === null) return []
    const asked = { low: work.low, high: work.high }
    return [{ exerciseId, asked, sets: done, feel: feels[exerciseId] ?? null, pain }]
  })
}

/** The other way round. */
export const answersOf = (exercises: readonly ExerciseDone[]): Answers => ({
  sets: Object.fromEntries(exercises.map(({ exerciseId, sets }) => [exerciseId, sets])),
  pains: Object.fromEntries(
    exercises.flatMap(({ exerciseId, pain }) => (pain === null ? [] : [[exerciseId, pain]])),
  ),
  feels: Object.fromEntries(exercises.map(({ exerciseId, feel }) => [exerciseId, feel])),
})

/** Steps in which an exercise has made room for another, from the step `at` on. */
export const stepsInstead = (
  steps: readonly WorkoutStep[],
  at: number,
  exerciseId: string,
  instead: (item: WorkoutItem) => WorkoutItem | null,
): readonly WorkoutStep[] =>
  steps.map((step, index) =>
    index >= at && step.item.exerciseId === exerciseId
      ? { ...step, item: instead(step.item) ?? step.item }
      : step,
  )
