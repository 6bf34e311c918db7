import type { IDBPTransaction } from 'idb'

type ReadWrite<Schema> = IDBPTransaction<Schema, never[], 'readwrite'>

/** The parts of a transaction that its end needs, whichever stores it spans. */
type Ending = Pick<ReadWrite<unknown>, 'done' | 'abort' | 'error'>

/**
 * Does `work` whole or not at all, and is done when the transaction is. A request that is refused before it begins does not
 * end its transaction by itself: the rows before it would be stored alone. Rejects with what went wrong first.
 */
export const whole = async <Result>(transaction: Ending, work: () => Promise<Result>): Promise<Result> => {
  const done = transaction.done
  // Awaited below, unless a request fails before it; then nobody is left to hear of it.
  done.catch(() => undefined)
  try {
    const result = await work()
    await done
    return result
  } catch (error) {
    await undone(transaction)
    throw transaction.error ?? error
  }
}

const undone = async (transaction: Ending): Promise<void> => {
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
  await transaction.done.catch(() => undefined)
}
