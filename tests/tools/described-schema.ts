import { recordFieldTexts } from './record-field-texts'
import { reportFieldTexts } from './report-field-texts'

/** The published schema of a report with what each of its fields means. */

type Schema = Record<string, unknown>

const texts = { ...recordFieldTexts, ...reportFieldTexts }

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

export interface DescribedSchema {
  readonly schema: unknown
  /** Fields without a description, as `parent.name`. */
  readonly undescribed: readonly string[]
  /** Texts that no field uses. */
  readonly unused: readonly string[]
}

export const describedSchema = (whole: unknown): DescribedSchema => {
  const undescribed = new Set<string>()
  const used = new Set<string>()
  const textOf = (parent: string, name: string): string | undefined => {
    const key = [`${parent}.${name}`, name].find((each) => Object.hasOwn(texts, each))
    if (key === undefined) return undefined
    used.add(key)
    return texts[key]
  }
  const field = (parent: string, name: string, own: unknown): unknown => {
    const inner = walk(own, name)
    if (!isSchema(inner) || typeof inner.description === 'string') return inner
    const description = textOf(parent, name)
    if (description === undefined) undescribed.add(`${parent}.${name}`)
    return description === undefined ? inner : { description, ...inner }
  }
  // `parent` stays the same through lists and choices: they have no name of their own.
  const walk = (value: unknown, parent: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => walk(each, parent))
    if (!isSchema(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, own]) => {
        if (key !== 'properties' || !isSchema(own)) return [key, walk(own, parent)]
        const fields = Object.entries(own).map(([name, each]) => [name, field(parent, name, each)])
        return [key, Object.fromEntries(fields)]
      }),
    )
  }
  const schema = walk(whole, 'report')
  return {
    schema,
    undescribed: [...undescribed].sort(),
    unused: Object.keys(texts).filter((key) => !used.has(key)),
  }
}
