/** Share of a number by which two browsers may differ: their logarithms and powers are not the same in the last digits. */
const rounding = 1e-9

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Whether two values read from JSON say the same: all words and names exactly, numbers but for what one browser's arithmetic
 * differs from another's. Nothing that is shown or judged has as many digits.
 */
export const saysTheSame = (one: unknown, other: unknown): boolean => {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= rounding * Math.max(1, Math.abs(one), Math.abs(other))
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => saysTheSame(each, other[index]))
  if (isRecord(one) && isRecord(other)) {
    const names = Object.keys(one)
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && saysTheSame(one[name], other[name]))
    )
  }
  return one === other
}
