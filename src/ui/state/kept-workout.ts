import { workoutDraftSchema, type WorkoutDraft } from '../../prescription/records'

/** A small note of this browser, like its colours: it is of one workout of one day, and worth nothing on another machine. */
const key = 'evenstride-workout'

type Which = Pick<WorkoutDraft, 'planId' | 'which' | 'day'>

/** The workout that was under way when a page was closed; null where there is none, or it is another or of another day. */
export const keptWorkout = (wanted: Which): WorkoutDraft | null => {
  try {
    const { data } = workoutDraftSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    const isIt =
      data?.planId === wanted.planId && data.which === wanted.which && data.day === wanted.day && data.at > 0
    return isIt ? data : null
  } catch {
    // Notes are forbidden here, or what stands there is none.
    return null
  }
}

/** Null: it has ended, or is begun anew. */
export const keepWorkout = (draft: WorkoutDraft | null): void => {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  } catch {
    // Then a closed page costs the workout, as it would without this.
  }
}
