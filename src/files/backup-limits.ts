/**
 * What a file may come to, in bytes: both of what is read and of what is written, so that no backup is made that could not
 * be read again. Everything is in memory at once, twice over while it is encrypted, and browsers give a page 2 to 4 GB.
 * A full assessment takes about 6 MB: this is eighty of them.
 */
export const largestBackup = 512_000_000

/** With the head and the names of the zip, and what a cipher adds. */
export const largestFile = largestBackup + 1_000_000

/** Files in one zip: a store has two. */
export const mostFiles = 128

/** Of the rows of one kind as text: parsed it takes some ten times as much. A trial takes 1.5 kB. */
export const largestText = 64_000_000

/** Rows of one kind. */
export const mostRows = 500_000

/** How deep a row is nested: ours go to six. */
export const deepest = 16

/** Typed arrays of one row: ours have seven. */
export const mostArrays = 64

/** Letters of a field's name on the way to a typed array. */
export const longestStep = 64

/** Values of one row that was set aside and may be anything, a part of itself too: ours have some thousands. */
export const mostValues = 100_000
