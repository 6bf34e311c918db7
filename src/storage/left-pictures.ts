import type { StoreParts } from './assessment-store'
import type { Writing } from './database'
import { troubleOf } from './faults'
import { whole } from './transaction'

const spanned = ['assessments', 'trials', 'keyFrames', 'quarantine'] as const

/**
 * Deletes pictures that are left of nothing: neither their assessment nor their trial is there, nor lies in the bin or with
 * what was set aside. Earlier builds kept a picture that came seconds after its assessment was deleted.
 */
export const leftPicturesDeleted = async (transaction: Pick<Writing, 'objectStore'>): Promise<void> => {
  const pictures = transaction.objectStore('keyFrames')
  const left: { readonly id: string; readonly assessmentId: string }[] = []
  for (let at = await pictures.index('assessmentId').openKeyCursor(); at; at = await at.continue()) {
    const isPartOf = await transaction.objectStore('assessments').getKey(at.key)
    const isOf = await transaction.objectStore('trials').getKey(at.primaryKey)
    if (isPartOf === undefined && isOf === undefined) left.push({ id: at.primaryKey, assessmentId: at.key })
  }
  if (left.length === 0) return
  const aside = (await transaction.objectStore('quarantine').getAll()).map(({ key }) => key)
  for (const { id, assessmentId } of left)
    if (!aside.includes(id) && !aside.includes(assessmentId)) await pictures.delete(id)
}

/** The same by itself, after each opening. */
export const leftPicturesGone = async ({ connection, faults, writes }: StoreParts): Promise<void> => {
  try {
    await writes.inTurn(() =>
      connection.use(async (database) => {
        // Most keep no pictures: then no store is locked for it.
        if ((await database.count('keyFrames')) === 0) return
        const transaction = database.transaction([...spanned], 'readwrite')
        await whole(transaction, () => leftPicturesDeleted(transaction as unknown as Writing))
      }),
    )
  } catch (error) {
    faults.raise(troubleOf(error))
  }
}
