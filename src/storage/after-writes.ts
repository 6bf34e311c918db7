import type { StoreParts } from './assessment-store'
import type { Database } from './database'
import { troubleOf } from './faults'

/** Done after every write asked for so far; null where the store refuses, and a fault has said so. */
export const afterWrites = async <Result>(
  { connection, faults, writes }: Pick<StoreParts, 'connection' | 'faults' | 'writes'>,
  work: (database: Database) => Promise<Result>,
): Promise<Result | null> => {
  try {
    return await writes.inTurn(() => connection.use(work))
  } catch (error) {
    faults.raise(troubleOf(error))
    return null
  }
}
