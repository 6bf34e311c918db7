import { isSameRow } from './same-row'

/** Rows as they are changed and as they lie in the database: field by field, so that no tab writes over what it did not change. */

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)

const isListOfFields = (value: unknown): value is readonly Fields[] =>
  Array.isArray(value) && value.every(isFields)

/**
 * What `mine` changed since `base`, done to `theirs`. Where both changed one and the same value, `mine` is the later word.
 * Lists of records keep each place, and both grow; any other list is one value.
 */
export const merged = <Value>(base: unknown, mine: Value, theirs: Value): Value =>
  mergedValue(base, mine, theirs) as Value

const mergedValue = (base: unknown, mine: unknown, theirs: unknown): unknown => {
  if (isSameRow(base, mine)) return theirs
  if (isSameRow(base, theirs)) return mine
  if (isFields(mine) && isFields(theirs)) return mergedFields(isFields(base) ? base : {}, mine, theirs)
  if (isListOfFields(mine) && isListOfFields(theirs)) return mergedLists(base ?? [], mine, theirs)
  return mine
}

const mergedFields = (base: Fields, mine: Fields, theirs: Fields): Fields => {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)])
  const fields = [...keys].map((key) => [key, mergedValue(base[key], mine[key], theirs[key])] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
}

const mergedLists = (base: unknown, mine: readonly Fields[], theirs: readonly Fields[]): unknown => {
  if (!isListOfFields(base) || mine.length < base.length || theirs.length < base.length) return mine
  // A record that both changed is not mixed from two: it may be of two things by now.
  const known = base.map((was, n) => (isSameRow(was, mine[n]) ? theirs[n] : mine[n]))
  const grown = theirs.slice(base.length)
  const own = mine.slice(base.length).filter((each) => !grown.some((other) => isSameRow(other, each)))
  return [...known, ...grown, ...own]
}

/**
 * `row` with what this build does not know of the stored one: a newer build's fields stay where an older one changes the
 * rest. `known` is what the schema left of `raw`, and what `row` was made from.
 */
export const withUnknown = <Row>(raw: unknown, known: unknown, row: Row): Row =>
  withUnknownOf(raw, known, row) as Row

const withUnknownOf = (raw: unknown, known: unknown, row: unknown): unknown => {
  if (isFields(raw) && isFields(known) && isFields(row)) {
    const kept = Object.entries(row).map(
      ([key, value]) => [key, withUnknownOf(raw[key], known[key], value)] as const,
    )
    const unknown = Object.entries(raw).filter(([key]) => !Object.hasOwn(known, key))
    return Object.fromEntries([...unknown, ...kept])
  }
  if (isListOfFields(raw) && isListOfFields(known) && isListOfFields(row))
    return row.map((each, n) => {
      const same = known.findIndex((other) => isSameRow(other, each))
      const at = same < 0 && row.length === known.length ? n : same
      return at < 0 ? each : withUnknownOf(raw[at], known[at], each)
    })
  return row
}
