import type { StoreParts } from './assessment-store'
import type { StoreName } from './rows'
import { whole } from './transaction'

/** What was recorded, almost all of what is stored: what was computed from it the trials hold themselves. */
export const movementStores = ['evidence', 'keyFrames'] as const satisfies readonly StoreName[]

/** Bytes of the arrays in a value, however they are nested. */
const bytesIn = (value: unknown): number => {
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, each) => sum + bytesIn(each), 0)
}

/**
 * Whether what was recorded is more than `most` bytes: told row by row, before all of it would have to be in memory at once.
 * Rejects with `StorageTrouble`.
 */
export const isMovementOver = ({ connection, writes }: StoreParts, most: number): Promise<boolean> =>
  writes.inTurn(() =>
    connection.use(async (database) => {
      let sum = 0
      const transaction = database.transaction(movementStores)
      for (const name of movementStores)
        for await (const { value } of transaction.objectStore(name)) {
          sum += bytesIn(value)
          if (sum > most) return true
        }
      return false
    }),
  )

/**
 * Deletes what every trial of every runner was read from, and the pictures of its holds. Results stay as they are, and can be
 * computed anew no more. Rejects with `StorageTrouble`.
 */
export const movementCleared = async ({ connection, writes }: StoreParts): Promise<void> => {
  await writes.inTurn(() =>
    connection.use((database) => {
      const transaction = database.transaction(movementStores, 'readwrite')
      return whole(transaction, () =>
        Promise.all(movementStores.map((name) => transaction.objectStore(name).clear())),
      )
    }),
  )
  writes.tell(movementStores)
}
