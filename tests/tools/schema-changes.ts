/** What became of a published JSON schema, as its readers and writers feel it. */

type Schema = Readonly<Record<string, unknown>>

export interface SchemaChanges {
  /** Files that were right are so no more, or a field is gone that a reader looks for: a new version. */
  readonly lost: readonly string[]
  /** New files may have what a reader of the older schema refuses: a new edition. */
  readonly grown: readonly string[]
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const partOf = (schema: Schema, name: string): Schema => (isSchema(schema[name]) ? schema[name] : {})
const listOf = (schema: Schema, name: string): readonly unknown[] => {
  const list = schema[name]
  return Array.isArray(list) ? list : []
}

/** Limits of which more lets more through, and of which less does. */
const limits = { upper: ['maximum', 'maxLength', 'maxItems'], lower: ['minimum', 'minLength', 'minItems'] }
const exact = ['type', 'const', 'pattern', 'format', 'exclusiveMinimum', 'exclusiveMaximum']

/** What tells one choice from the others: the words that a field of it must have, else its type. */
const choiceName = (choice: unknown): string => {
  if (!isSchema(choice)) return String(choice)
  const fields = Object.entries(partOf(choice, 'properties')).flatMap(([name, field]) =>
    isSchema(field) && typeof field.const === 'string' ? `${name} ${field.const}` : [],
  )
  if (fields.length > 0) return fields.join()
  return (
    Object.keys(partOf(choice, 'properties')).slice(0, 2).join() ||
    `${String(choice.type)} ${listOf(choice, 'enum').length > 0 ? 'word' : ''}`
  )
}

type Told = (how: 'lost' | 'grown', what: string) => void

const compareLimits = (before: Schema, now: Schema, path: string, tell: Told): void => {
  for (const name of exact)
    if (String(before[name]) !== String(now[name])) tell('lost', `${path}: another ${name}`)
  for (const [way, names] of Object.entries(limits))
    for (const name of names) {
      const unlimited = way === 'upper' ? Infinity : -Infinity
      const [was, is] = [before, now].map((schema) =>
        typeof schema[name] === 'number' ? schema[name] : unlimited,
      )
      if (was === is) continue
      tell((was ?? 0) < (is ?? 0) === (way === 'upper') ? 'grown' : 'lost', `${path}: another ${name}`)
    }
  const [words, wordsNow] = [listOf(before, 'enum'), listOf(now, 'enum')]
  for (const word of words) if (!wordsNow.includes(word)) tell('lost', `${path}: no "${String(word)}"`)
  for (const word of wordsNow) if (!words.includes(word)) tell('grown', `${path}: "${String(word)}"`)
}

const compareFields = (before: Schema, now: Schema, path: string, tell: Told): void => {
  const [fields, fieldsNow] = [partOf(before, 'properties'), partOf(now, 'properties')]
  const [needed, neededNow] = [listOf(before, 'required'), listOf(now, 'required')]
  for (const [name, field] of Object.entries(fields)) {
    const own = fieldsNow[name]
    if (isSchema(field) && isSchema(own)) compare(field, own, `${path}.${name}`, tell)
    else tell('lost', `${path}: no field ${name}`)
  }
  for (const name of neededNow) if (!needed.includes(name)) tell('lost', `${path}: needs ${String(name)}`)
  for (const name of needed)
    if (!neededNow.includes(name)) tell('grown', `${path}: may be without ${String(name)}`)
}

const compareChoices = (before: Schema, now: Schema, path: string, tell: Told): void => {
  for (const kind of ['anyOf', 'oneOf', 'allOf']) {
    const named = [before, now].map(
      (schema) => new Map(listOf(schema, kind).map((each) => [choiceName(each), each])),
    )
    const [was, is] = [named[0]!, named[1]!]
    for (const [name, choice] of was) {
      const own = is.get(name)
      if (isSchema(choice) && isSchema(own)) compare(choice, own, `${path}(${name})`, tell)
      else tell('lost', `${path}: no choice ${name}`)
    }
    for (const name of is.keys()) if (!was.has(name)) tell('grown', `${path}: choice ${name}`)
  }
}

const compare = (before: Schema, now: Schema, path: string, tell: Told): void => {
  compareLimits(before, now, path, tell)
  compareFields(before, now, path, tell)
  compareChoices(before, now, path, tell)
  for (const name of ['items', 'additionalProperties', 'propertyNames'])
    if (isSchema(before[name]) || isSchema(now[name]))
      compare(partOf(before, name), partOf(now, name), `${path}[]`, tell)
}

/** A field that is new and may be absent is neither: readers of before pass over it. */
export const schemaChanges = (before: unknown, now: unknown): SchemaChanges => {
  const found = { lost: [] as string[], grown: [] as string[] }
  if (!isSchema(before) || !isSchema(now)) throw new TypeError('a schema is an object')
  compare(before, now, '', (how, what) => found[how].push(what))
  return found
}
