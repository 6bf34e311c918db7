import type { KeyFrameStore, TrialKeyFrame } from '../session/device-ports'
import type { Saved } from '../session/ports'
import type { StoreParts } from './assessment-store'
import { troubleOf } from './faults'
import { keyFrameRowSchema, type KeyFrameRow } from './key-frame-row'
import { whole } from './transaction'

const keyFrameOf = ({ id, assessmentId, t, width, height, face, bytes }: KeyFrameRow): TrialKeyFrame => ({
  trialId: id,
  assessmentId,
  t,
  width,
  height,
  face,
  bytes,
})

/** Pictures beside the trials that they show; they go with their assessment, or before it. */
export class IndexedKeyFrames implements KeyFrameStore {
  readonly #parts: StoreParts

  constructor(parts: StoreParts) {
    this.#parts = parts
  }

  async saveKeyFrame({ trialId, ...keyFrame }: TrialKeyFrame): Promise<Saved> {
    const row = keyFrameRowSchema.parse({ schemaVersion: 1, id: trialId, ...keyFrame })
    // The picture comes seconds after its trial: of an assessment that was deleted meanwhile, none is kept.
    const partOf = row.assessmentId
    return this.#parts.writes.save({
      key: `key frame ${row.id}`,
      rows: [{ store: 'keyFrames', row }],
      partOf,
    })
  }

  async keyFrames(assessmentId: string): Promise<readonly TrialKeyFrame[]> {
    const { connection, faults, check, writes } = this.#parts
    const reading = writes.inTurn(() =>
      connection.use(async (database) =>
        check.valid(
          database,
          'keyFrames',
          await database.getAllFromIndex('keyFrames', 'assessmentId', assessmentId),
        ),
      ),
    )
    const stored = await reading.catch((error: unknown): readonly KeyFrameRow[] => {
      faults.raise(troubleOf(error))
      return []
    })
    const held = writes.heldRows('keyFrames').filter((row) => row.assessmentId === assessmentId)
    return [...new Map([...stored, ...held].map((row) => [row.id, row])).values()].map(keyFrameOf)
  }

  deleteKeyFrames(assessmentId: string): Promise<boolean> {
    const { connection, faults, writes } = this.#parts
    return writes.inTurn(async () => {
      const held = writes.discard(
        ({ store, row }) => store === 'keyFrames' && row.assessmentId === assessmentId,
      )
      try {
        await connection.use((database) => {
          const transaction = database.transaction('keyFrames', 'readwrite')
          return whole(transaction, async () => {
            const keys = await transaction.store.index('assessmentId').getAllKeys(assessmentId)
            for (const key of keys) await transaction.store.delete(key)
          })
        })
        writes.tell(['keyFrames'])
        return true
      } catch (error) {
        writes.hold(held)
        faults.raise(troubleOf(error))
        return false
      }
    })
  }
}
