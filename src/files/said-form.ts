import { hex } from '../math/bytes'

/**
 * What a database may hold and JSON may not, told in words and texts: only rows that were set aside have any, and what is
 * known of them is kept, under `was`, for somebody to look at.
 */
export interface SaidForm {
  readonly was: string
  readonly [more: string]: unknown
}

/** A typed array or buffer as text: of a kind, or at a place, that a backup does not keep beside the rows. */
export const saidBytes = (value: ArrayBuffer | ArrayBufferView): SaidForm => {
  const bytes = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value)
  return { was: nameOf(value), hex: hex(bytes) }
}

/** `Date` of a date, whatever its fields say. */
const nameOf = (value: object) => Object.prototype.toString.call(value).slice(8, -1)

/** Null of what JSON holds as it is. Its parts may still have to be said. */
export const saidForm = (value: unknown): SaidForm | null => {
  if (value === undefined) return { was: 'undefined' }
  if (typeof value === 'number') return Number.isFinite(value) ? null : { was: 'number', text: String(value) }
  if (typeof value === 'bigint') return { was: 'bigint', text: String(value) }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  if (value instanceof Map) return { was: 'Map', entries: [...value] }
  if (value instanceof Set) return { was: 'Set', values: [...value] }
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return saidBytes(value)
  // Its contents are not to be had at once.
  if (value instanceof Blob) return { was: nameOf(value), type: value.type, size: value.size }
  const name = nameOf(value)
  if (name === 'Object') return null
  return { was: name, text: saidText(value) }
}

const saidText = (value: object): string => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString()
  if (value instanceof RegExp || value instanceof Error) return String(value)
  const inside: unknown = value.valueOf()
  return typeof inside === 'object' ? '' : JSON.stringify(inside)
}
