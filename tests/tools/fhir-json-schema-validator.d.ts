/** The package has no types of its own. */
declare module '@asymmetrik/fhir-json-schema-validator' {
  export default class JSONSchemaValidator {
    /** What is wrong with a resource; null or empty where nothing is. */
    validate(resource: { resourceType: string }): readonly unknown[] | null
  }
}
