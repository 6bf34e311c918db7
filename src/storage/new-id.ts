/** Not `randomUUID`: pages without a secure address lack it, and have to say so in their own words. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')
