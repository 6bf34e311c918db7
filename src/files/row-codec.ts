import { z } from 'zod'
import '../pose/jitless'
import { deepest, longestStep, mostArrays, mostRows, mostValues } from './backup-limits'
import { BackupTrouble } from './backup-trouble'
import { saidBytes, saidForm } from './said-form'

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
        path: z.array(z.union([z.string().max(longestStep), z.int().min(0)])).max(deepest),
        kind: z.enum(Object.keys(arrayKinds) as [ArrayKind, ...ArrayKind[]]),
        at: z.int().min(0),
        length: z.int().min(0),
      }),
    )
    .max(mostArrays),
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

const hasPlace = (path: readonly Step[]) =>
  path.length > 0 &&
  path.length <= deepest &&
  path.every((step) => typeof step === 'number' || step.length <= longestStep)

const cut = { was: 'more than a backup keeps' }

/** One row as JSON. What JSON cannot hold, and what is more than a reader takes, is said in its place: nothing fails the file. */
class PlainRow {
  readonly arrays: ToldRow['arrays'] = []
  readonly #bytes: ArrayBytes
  #values = 0

  constructor(bytes: ArrayBytes) {
    this.#bytes = bytes
  }

  of(value: unknown, path: readonly Step[]): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (path.length > deepest) return cut
    if (typeof value === 'object') {
      const kind = kindOf(value)
      if (kind) return this.#array(value as TypedArray, kind, path)
    }
    const said = saidForm(value) ?? value
    if (typeof said !== 'object') return said
    // All parts or none: what is cut must not be longer than what is kept.
    this.#values += Array.isArray(said) ? said.length : Object.keys(said).length
    if (this.#values > mostValues) return cut
    if (Array.isArray(said)) return Array.from(said, (part: unknown, n) => this.of(part, [...path, n]))
    // In the order of their names, so that the same rows make the same file.
    const parts = Object.entries(said)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(parts.map(([key, part]) => [key, this.of(part, [...path, key])]))
  }

  #array(array: TypedArray, kind: ArrayKind, path: readonly Step[]): unknown {
    if (this.arrays.length >= mostArrays || !hasPlace(path)) return saidBytes(array)
    this.arrays.push({ path: [...path], kind, at: this.#bytes.add(array), length: array.length })
    return null
  }
}

/** Throws `BackupTrouble` of more rows than are ever read again. */
export const encodedRows = (
  rows: readonly unknown[],
): { readonly text: Uint8Array; readonly bytes: Uint8Array } => {
  if (rows.length > mostRows) throw new BackupTrouble('too-large')
  const bytes = new ArrayBytes()
  const all = rows.map((value): ToldRow => {
    const plain = new PlainRow(bytes)
    return { row: plain.of(value, []), arrays: plain.arrays }
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

/** What is cut is said in its place in one word more, and bytes in two. */
const deepestRead = deepest + 2
const mostRead = 1 + 3 * mostValues

/**
 * Whether a row is within what `PlainRow` writes. Deeper ones make whatever goes through them by calling itself run out of
 * stack: databases, schemas, comparisons; so this does not.
 */
const isBearable = (row: unknown): boolean => {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: row, depth: 0 }]
  let count = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next
    if (++count > mostRead || depth > deepestRead) return false
    if (typeof value !== 'object' || value === null) continue
    const parts: readonly unknown[] = Object.values(value)
    if (count + waiting.length + parts.length > mostRead) return false
    for (const part of parts) waiting.push({ value: part, depth: depth + 1 })
  }
  return true
}

/** Throws `BackupTrouble` where text and bytes do not fit each other. What the rows mean is for the store to judge. */
export const decodedRows = (text: Uint8Array, bytes: Uint8Array): readonly unknown[] => {
  const parsed = toldRows.safeParse(jsonOf(text))
  if (!parsed.success || !parsed.data.every(({ row }) => isBearable(row))) throw damaged()
  return parsed.data.map((row) => withArrays(row, bytes))
}

export const jsonOf = (text: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    throw damaged()
  }
}
