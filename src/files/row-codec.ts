import { z } from 'zod'
import '../pose/jitless'
import { deepest, mostRows } from './backup-limits'
import { BackupTrouble } from './backup-trouble'

/**
 * Rows as JSON and their typed arrays beside it as bytes, lowest byte first, as every machine of today has them. Where an
 * array belongs is said by its path, so that nothing in a row can be mistaken for one.
 */

const arrayKinds = { Float64Array, Float32Array, Int32Array, Int16Array, Uint8Array } as const
type ArrayKind = keyof typeof arrayKinds
type TypedArray = InstanceType<(typeof arrayKinds)[ArrayKind]>

const told = z.strictObject({
  row: z.unknown(),
  arrays: z
    .array(
      z.strictObject({
        path: z.array(z.union([z.string().max(64), z.int().min(0)])).max(deepest),
        kind: z.enum(Object.keys(arrayKinds) as [ArrayKind, ...ArrayKind[]]),
        at: z.int().min(0),
        length: z.int().min(0),
      }),
    )
    .max(64),
})
const toldRows = z.array(told).max(mostRows)
type ToldRow = z.infer<typeof told>
type Step = string | number

const kindOf = (value: object): ArrayKind | null =>
  (Object.keys(arrayKinds) as ArrayKind[]).find((kind) => value instanceof arrayKinds[kind]) ?? null

/** Bytes of all arrays so far, each at a multiple of eight so that it can be read in place. */
class ArrayBytes {
  readonly #parts: Uint8Array[] = []
  #end = 0

  add(array: TypedArray): number {
    const at = this.#end
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    const padding = new Uint8Array((8 - (bytes.length % 8)) % 8)
    this.#parts.push(bytes, padding)
    this.#end += bytes.length + padding.length
    return at
  }

  all(): Uint8Array {
    const bytes = new Uint8Array(this.#end)
    let at = 0
    for (const part of this.#parts) {
      bytes.set(part, at)
      at += part.length
    }
    return bytes
  }
}

/** What JSON cannot hold becomes null, and so does what is nested too deep: only rows that were set aside have any. */
const plain = (
  value: unknown,
  path: readonly Step[],
  take: (array: TypedArray, path: readonly Step[]) => void,
): unknown => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || path.length >= deepest) return null
  const kind = kindOf(value)
  if (kind) {
    take(value as TypedArray, path)
    return null
  }
  if (Array.isArray(value)) return value.map((part: unknown, n) => plain(part, [...path, n], take))
  // In the order of their names, so that the same rows make the same file.
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(parts.map(([key, part]) => [key, plain(part, [...path, key], take)]))
}

export const encodedRows = (
  rows: readonly unknown[],
): { readonly text: Uint8Array; readonly bytes: Uint8Array } => {
  const bytes = new ArrayBytes()
  const all = rows.map((value): ToldRow => {
    const arrays: ToldRow['arrays'] = []
    const row = plain(value, [], (array, path) => {
      arrays.push({ path: [...path], kind: kindOf(array)!, at: bytes.add(array), length: array.length })
    })
    return { row, arrays }
  })
  return { text: new TextEncoder().encode(JSON.stringify(all)), bytes: bytes.all() }
}

const damaged = () => new BackupTrouble('damaged')

/** The object that holds the place at `path`, by own names alone: a file says what it likes, `__proto__` too. */
const holderOf = (row: unknown, path: readonly Step[]): Record<Step, unknown> => {
  let at = row
  for (const step of [...path.slice(0, -1), null]) {
    if (typeof at !== 'object' || at === null) throw damaged()
    if (step === null) break
    if (!Object.hasOwn(at, step)) throw damaged()
    at = (at as Record<Step, unknown>)[step]
  }
  return at as Record<Step, unknown>
}

const withArrays = ({ row, arrays }: ToldRow, bytes: Uint8Array): unknown => {
  for (const { path, kind, at, length } of arrays) {
    const last = path.at(-1)
    if (last === undefined) throw damaged()
    const holder = holderOf(row, path)
    if (!Object.hasOwn(holder, last) || holder[last] !== null) throw damaged()
    const size = length * arrayKinds[kind].BYTES_PER_ELEMENT
    if (at + size > bytes.length) throw damaged()
    // Copied: a row must not keep the whole file alive.
    holder[last] = new arrayKinds[kind](bytes.slice(at, at + size).buffer)
  }
  return row
}

/** Throws `BackupTrouble` where text and bytes do not fit each other. What the rows mean is for the store to judge. */
export const decodedRows = (text: Uint8Array, bytes: Uint8Array): readonly unknown[] => {
  const parsed = toldRows.safeParse(jsonOf(text))
  if (!parsed.success) throw damaged()
  return parsed.data.map((row) => withArrays(row, bytes))
}

export const jsonOf = (text: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    throw damaged()
  }
}
