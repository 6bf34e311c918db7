/**
 * Where a workout that is under way is noted: a small note of this browser, like its colours, because it is of one workout
 * of one day and worth nothing on another machine. Each runner of a household has one of their own.
 */
export const key = (runnerId: string): string => `evenstride-workout-${runnerId}`

/** When it has ended, is begun anew, or its runner is deleted. */
export const forgetWorkout = (runnerId: string): void => {
  try {
    localStorage.removeItem(key(runnerId))
  } catch {
    // Where notes are forbidden there is none.
  }
}
