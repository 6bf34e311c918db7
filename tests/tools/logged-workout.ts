import { minutes } from '../../src/math/units'
import type { ExerciseDone, WorkoutDone } from '../../src/prescription/records'

/** A workout of a log on an ISO day, of no plan; of its exercises what a test is about, 8 to 12 asked for, no set and no word else. */
export const loggedWorkout = (
  day: string,
  exercises: readonly (Pick<ExerciseDone, 'exerciseId'> & Partial<ExerciseDone>)[],
  more: Partial<WorkoutDone> = {},
): WorkoutDone => ({
  schemaVersion: 2,
  kind: 'workout',
  id: day,
  runnerId: 'a',
  day,
  plan: null,
  minutes: minutes(20),
  settled: null,
  exercises: exercises.map((each) => ({
    asked: { low: 8, high: 12 },
    sets: [],
    feel: null,
    pain: null,
    ...each,
  })),
  ...more,
})
