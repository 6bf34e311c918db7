import { workoutDraftSchema, type WorkoutDraft } from '../../prescription/records'
import { forgetWorkout, key } from './workout-note'

type Which = Pick<WorkoutDraft, 'planId' | 'which' | 'day'>

/** The workout that was under way when a page was closed; null where there is none, or it is another or of another day. */
export const keptWorkout = (runnerId: string, wanted: Which): WorkoutDraft | null => {
  try {
    const { data } = workoutDraftSchema.safeParse(JSON.parse(localStorage.getItem(key(runnerId)) ?? 'null'))
    const isIt =
      data?.planId === wanted.planId && data.which === wanted.which && data.day === wanted.day && data.at > 0
    return isIt ? data : null
  } catch {
    // Notes are forbidden here, or what stands there is none.
    return null
  }
}

/** Null: it has ended, or is begun anew. */
export const keepWorkout = (runnerId: string, draft: WorkoutDraft | null): void => {
  try {
    if (draft) localStorage.setItem(key(runnerId), JSON.stringify(draft))
    else forgetWorkout(runnerId)
  } catch {
    // Then a closed page costs the workout, as it would without this.
  }
}
