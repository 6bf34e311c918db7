import type { Exercise } from './define-exercise'

const modules = import.meta.glob<Exercise>('./exercises/*.ts', { eager: true, import: 'default' })

/** Every exercise of the folder, by name: a file there is in the library by existing. */
export const exercises: readonly Exercise[] = Object.values(modules).sort((a, b) =>
  a.name < b.name ? -1 : 1,
)

const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]))

/** The exercise of an id; a stored plan may name one that no longer exists. */
export const exerciseOf = (id: string): Exercise | undefined => byId.get(id)
