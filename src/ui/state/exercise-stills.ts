import type { Exercise } from '../../prescription/define-exercise'
import { demonstrationInk } from './demonstration-ink'

/** A still of one exercise for paper; `picture` is an address of this page until it is let go. */
export interface ExerciseStill {
  readonly exercise: Exercise
  readonly picture: string
}

/** Pixels: some 3.5 cm wide at 230 to the inch. */
const size = { width: 320, height: 400 }

/**
 * The held end of every exercise that has a motion, in the order given; none where the browser has no WebGL to give. `host`: whose
 * colours they have. `plain`: the processor draws. Whoever asks lets go of the pictures (`URL.revokeObjectURL`).
 */
export const exerciseStills = async (
  exercises: readonly Exercise[],
  host: Element,
  plain: boolean,
): Promise<readonly ExerciseStill[]> => {
  const { Demonstration } = await import('../../runner3d/demonstration')
  const opened: Awaited<ReturnType<typeof Demonstration.open>>[] = []
  try {
    const stills: ExerciseStill[] = []
    for (const exercise of exercises) {
      if (exercise.demonstration === undefined) continue
      const ink = demonstrationInk(host, exercise.sides === 'each' ? 'left' : 'both')
      const shown = await Demonstration.open({ motion: exercise.demonstration, side: 'left', ink, plain })
      // All stay open to the end: the surface that they share is made once.
      opened.push(shown)
      stills.push({ exercise, picture: URL.createObjectURL(await shown.still(size)) })
    }
    return stills
  } catch {
    // No graphics: what is printed then is the words, which say the same.
    return []
  } finally {
    for (const shown of opened) shown.close()
  }
}
