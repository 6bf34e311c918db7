import { forgetSafety } from './safety-draft'
import { forgetWorkout } from './workout-note'

/** All that a runner who is deleted has left in small notes of this browser, beside the database. */
export const forgetNotes = (runnerId: string): void => {
  forgetWorkout(runnerId)
  forgetSafety()
}
