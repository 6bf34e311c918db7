import type { SetCounts } from './workout'

/** One set less on each side, never none. */
const less = (sets: SetCounts): SetCounts => {
  const one = (count: number) => Math.max(1, count - 1)
  return 'both' in sets ? { both: one(sets.both) } : { left: one(sets.left), right: one(sets.right) }
}

/** One set less on each side where the side with one more keeps it; as they are where that cannot be. */
export const trimmed = (sets: SetCounts): SetCounts =>
  ('both' in sets ? sets.both : Math.min(sets.left, sets.right)) > 1 ? less(sets) : sets
