/**
 * Whether what was thrown is an `import()` whose file did not arrive: no connection before everything is kept, or a server that
 * was renewed meanwhile. Browsers tell it by words alone: Chrome and Firefox, Safari, and Vite of a style sheet.
 */
export const isMissingPart = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  /dynamically imported module|importing a module script failed|unable to preload/i.test(thrown.message)
