const isArray = (value: object): value is ArrayLike<unknown> =>
  Array.isArray(value) || ArrayBuffer.isView(value)

/** Whether two rows say the same, in whatever order their fields came; a field that is undefined is none. */
export const isSameRow = (a: unknown, b: unknown): boolean => {
  if (a === b || (a !== a && b !== b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (isArray(a) || isArray(b)) return isArray(a) && isArray(b) && isSameList(a, b)
  return isSameRecord(a as Fields, b as Fields)
}

type Fields = Readonly<Record<string, unknown>>

const isSameList = (a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean => {
  if (a.length !== b.length || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  for (let n = 0; n < a.length; n++) if (!isSameRow(a[n], b[n])) return false
  return true
}

const fieldsOf = (row: Fields) => Object.keys(row).filter((key) => row[key] !== undefined)

const isSameRecord = (a: Fields, b: Fields): boolean => {
  const fields = fieldsOf(a)
  if (fields.length !== fieldsOf(b).length) return false
  return fields.every((key) => Object.hasOwn(b, key) && isSameRow(a[key], b[key]))
}
