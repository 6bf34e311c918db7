import fc from 'fast-check'
import { evidenceRecordSchema, type EvidenceRecord } from '../../src/assessment/records'
import { landmarkCount } from '../../src/pose/landmark'
import { imagePointsLength, metricPointsLength } from '../../src/pose/pose'
import { packedValues, scattered, steady } from '../../src/storage/packed-values'
import { rowSchemas, storeNames, type StoreName } from '../../src/storage/rows'
import { anyRow } from './any-row'

/** Rows of every store, several runners among them, by the schemas alone. */
export type AnyHistory = Readonly<Record<StoreName, readonly unknown[]>>

const wave = (length: number, size: number) => Float64Array.from({ length }, (_, n) => size * Math.sin(n))

/** The arrays that the count of a row of evidence asks for, plain or packed as the row is. */
const filled = (row: EvidenceRecord, count: number, looked: number): unknown => {
  const image = Float32Array.from(wave(count * imagePointsLength, 900))
  const metric = Int16Array.from(wave(count * metricPointsLength, 9000))
  const seen = (poses: number) => Uint8Array.from(wave(poses * landmarkCount, 100), Math.abs)
  const lookImage = Float32Array.from(wave(looked * imagePointsLength, 700))
  const isPlain = row.schemaVersion === 2
  const kept = (values: Float32Array | Int16Array | Uint8Array, width: number) =>
    isPlain
      ? values
      : values instanceof Float32Array
        ? packedValues(new Int32Array(values.buffer), width, scattered)
        : packedValues(Int32Array.from(values), width, steady)
  const looks = row.looks && {
    model: Array.from({ length: looked }, (_, n) => (n % 2 === 0 ? 'full' : 'heavy')),
    mirrored: Array.from({ length: looked }, (_, n) => n % 2 === 0),
    t: wave(looked, 50),
    image: kept(lookImage, imagePointsLength),
    visibility: kept(seen(looked), landmarkCount),
  }
  return {
    ...row,
    count,
    t: wave(count, 1e5),
    image: kept(image, imagePointsLength),
    metric: row.metric && kept(metric, metricPointsLength),
    visibility: kept(seen(count), landmarkCount),
    looks,
  }
}

const anyEvidence = fc
  .tuple(anyRow(evidenceRecordSchema), fc.nat(3), fc.nat(4))
  .map(([row, count, looked]) => filled(row as EvidenceRecord, count, looked))

const anyPicture = fc
  .tuple(anyRow(rowSchemas.keyFrames), fc.uint8Array({ minLength: 1, maxLength: 9 }))
  .map(([row, bytes]) => ({ ...(row as object), bytes }))

/** Rows of one store; `evidence` and `keyFrames` with what their schemas say beyond the form. */
export const anyRowOf = (store: StoreName): fc.Arbitrary<unknown> => {
  if (store === 'evidence') return anyEvidence
  return store === 'keyFrames' ? anyPicture : anyRow(rowSchemas[store])
}

/** What tells of a browser stays there. */
export const isCarried = (row: unknown) =>
  !['lastBackup', 'backedUp', 'backedUpMovement'].includes((row as { readonly key: string }).key)

/** At least one row and up to `most` in every store, each under a key of its own. */
export const anyHistory = (most: number): fc.Arbitrary<AnyHistory> => {
  const rowsOf = (store: StoreName) =>
    fc.uniqueArray(anyRowOf(store).filter(isCarried), {
      minLength: 1,
      maxLength: most,
      selector: (row) => (row as Record<string, unknown>)[store === 'settings' ? 'key' : 'id'],
    })
  const stores = storeNames.map((store) => [store, rowsOf(store)] as const)
  return fc.record(Object.fromEntries(stores) as Record<StoreName, fc.Arbitrary<unknown[]>>)
}
