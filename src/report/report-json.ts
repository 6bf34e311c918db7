import type { ReportDocument } from './records'

/** As a file of its own, to be read by people too. */
export const reportJson = (document: ReportDocument): string => `${JSON.stringify(document, null, 1)}\n`

/**
 * For a block of data inside a page: no character in it can end the block, begin a comment or a script, or break a line of
 * an older JavaScript. To `JSON.parse` it is the same text.
 */
export const embeddedJson = (document: ReportDocument): string =>
  JSON.stringify(document).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
