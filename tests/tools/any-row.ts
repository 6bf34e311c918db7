import fc from 'fast-check'
import type { z } from 'zod'

/**
 * Rows as their schemas allow them, every field of them: a field that is added to a schema is generated, and asked for, by
 * itself. Typed arrays come empty; whoever needs them filled does it.
 */

type Schema = z.core.$ZodType
/** What zod keeps of a schema, as far as ours go. */
interface Def {
  readonly type: string
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
  readonly format?: string
  readonly innerType?: Schema
  readonly element?: Schema
  readonly options?: readonly Schema[]
  readonly shape?: Readonly<Record<string, Schema>>
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly keyType?: Schema
  readonly valueType?: Schema
  readonly in?: Schema
}
interface Check {
  readonly check: string
  readonly minimum?: number
  readonly maximum?: number
  readonly value?: number
  readonly inclusive?: boolean
}

const defOf = (schema: Schema): Def => schema._zod.def

/** What wraps another schema and changes nothing of its rows as they lie in the database. */
const inside = (schema: Schema): Schema => {
  const { type, innerType, in: input } = defOf(schema)
  if (type === 'readonly') return inside(innerType!)
  return type === 'pipe' ? inside(input!) : schema
}

const checksOf = (schema: Schema) => (defOf(schema).checks ?? []).map(({ _zod }) => _zod.def)
const checked = (schema: Schema, name: string) => checksOf(schema).find(({ check }) => check === name)

const lengths = (schema: Schema, most: number) => ({
  minLength: checked(schema, 'min_length')?.minimum ?? 0,
  maxLength: Math.min(most, checked(schema, 'max_length')?.maximum ?? most),
})

const anyText = (schema: Schema): fc.Arbitrary<string> => {
  const { format } = defOf(schema)
  const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  if (format === 'date') return dates.map((date) => date.toISOString().slice(0, 10))
  if (format === 'datetime')
    return fc
      .tuple(dates, fc.constantFrom('Z', '+09:30', '-11:00'))
      .map(([date, zone]) => date.toISOString().replace('Z', zone))
  return fc.string({ unit: 'binary', ...lengths(schema, 20) })
}

const anyNumber = (schema: Schema): fc.Arbitrary<number> => {
  const bounds = (check: string, or: number) => [
    or,
    ...checksOf(schema).flatMap((each) =>
      each.check === check ? [each.value! + (each.inclusive === false ? 1 : 0)] : [],
    ),
  ]
  const min = Math.max(...bounds('greater_than', -1e6))
  const max = Math.min(...bounds('less_than', 1e13))
  if (defOf(schema).format === 'safeint') return fc.integer({ min, max: Math.min(max, 1e6) })
  // JSON has no zero below nought.
  return fc.double({ min, max, noNaN: true }).map((value) => value + 0)
}

const anyObject = (shape: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> => {
  const fields = Object.entries(shape).map(
    ([name, field]) =>
      [name, anyRow(defOf(field).type === 'optional' ? defOf(field).innerType! : field)] as const,
  )
  const requiredKeys = Object.keys(shape).filter((name) => defOf(shape[name]!).type !== 'optional')
  return fc.record(Object.fromEntries(fields), { requiredKeys, noNullPrototype: true })
}

const instanceOf = (schema: Schema): fc.Arbitrary<unknown> => {
  const kinds = [Float64Array, Float32Array, Int16Array, Uint8Array]
  const Kind = kinds.find((each) => (schema as z.ZodType).safeParse(new each(1)).success)
  if (!Kind) throw new Error('a schema of a kind that this generator does not know')
  return fc.constant(null).map(() => new Kind(0))
}

/** Any row that `schema` takes; throws where it does not know a kind of schema, which then has to be added here. */
export const anyRow = (given: Schema): fc.Arbitrary<unknown> => {
  const schema = inside(given)
  const { type, innerType, element, options, shape, entries, values, keyType, valueType } = defOf(schema)
  if (type === 'object') return anyObject(shape!)
  if (type === 'string') return anyText(schema)
  if (type === 'number') return anyNumber(schema)
  if (type === 'boolean') return fc.boolean()
  if (type === 'enum') return fc.constantFrom(...Object.values(entries!))
  if (type === 'literal') return fc.constantFrom(...values!)
  if (type === 'null') return fc.constant(null)
  if (type === 'nullable') return fc.option(anyRow(innerType!), { freq: 2 })
  if (type === 'union') return fc.oneof(...options!.map(anyRow))
  if (type === 'array') return fc.array(anyRow(element!), lengths(schema, 3))
  if (type === 'record')
    return fc.dictionary(
      anyRow(keyType!).filter((key) => key !== '__proto__') as fc.Arbitrary<string>,
      anyRow(valueType!),
      { maxKeys: 3, noNullPrototype: true },
    )
  if (type === 'custom') return instanceOf(schema)
  throw new Error(`a schema of kind ${type}, which this generator does not know`)
}

/** A choice that a schema leaves, and which of its ways a row went: `trials.note: absent`. */
export type Way = string

/** Every way that rows of `given` may go: each optional field there and not, null and not, each word, each kind. */
export const waysOf = (given: Schema, path: string): readonly Way[] => {
  const schema = inside(given)
  const { type, innerType, element, options, shape, entries, valueType } = defOf(schema)
  if (type === 'object')
    return Object.entries(shape!).flatMap(([name, field]) => waysOf(field, `${path}.${name}`))
  if (type === 'optional') return [`${path}: absent`, `${path}: there`, ...waysOf(innerType!, path)]
  if (type === 'nullable') return [`${path}: null`, `${path}: not null`, ...waysOf(innerType!, path)]
  if (type === 'enum') return Object.values(entries!).map((word) => `${path} = ${word}`)
  if (type === 'boolean') return [`${path} = true`, `${path} = false`]
  if (type === 'array') return waysOf(element!, `${path}[]`)
  if (type === 'record') return waysOf(valueType!, `${path}{}`)
  if (type === 'union')
    return options!.flatMap((option, n) => [`${path}: kind ${n}`, ...waysOf(option, `${path}|${n}`)])
  return []
}

/** The ways that one row went. */
export const waysGone = (given: Schema, value: unknown, path: string): readonly Way[] => {
  const schema = inside(given)
  const { type, innerType, element, options, shape, valueType } = defOf(schema)
  const fields = value as Readonly<Record<string, unknown>>
  if (type === 'object')
    return Object.entries(shape!).flatMap(([name, field]) => waysGone(field, fields[name], `${path}.${name}`))
  if (type === 'optional' && value === undefined) return [`${path}: absent`]
  if (type === 'optional') return [`${path}: there`, ...waysGone(innerType!, value, path)]
  if (type === 'nullable' && value === null) return [`${path}: null`]
  if (type === 'nullable') return [`${path}: not null`, ...waysGone(innerType!, value, path)]
  if (type === 'enum' || type === 'boolean') return [`${path} = ${String(value)}`]
  if (type === 'array') return (value as unknown[]).flatMap((part) => waysGone(element!, part, `${path}[]`))
  if (type === 'record')
    return Object.values(fields).flatMap((part) => waysGone(valueType!, part, `${path}{}`))
  if (type !== 'union') return []
  const n = options!.findIndex((option) => (option as z.ZodType).safeParse(value).success)
  return [`${path}: kind ${n}`, ...waysGone(options![n]!, value, `${path}|${n}`)]
}
