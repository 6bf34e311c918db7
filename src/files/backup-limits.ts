/**
 * What a file that is made may come to, in bytes. Everything is in memory at once, and at its worst seven times: an encrypted file is
 * read again before it is offered, and then there are the rows, the zip, the file, the copy that is read, the zip in it, its parts, and
 * the rows again. Seven times this are 1.8 GB, below the 2 GB that a page can count on (provisional: browsers promise nothing). A
 * full assessment takes about 6 MB: this is forty of them.
 */
export const largestBackup = 256_000_000

/**
 * What a file that is read may inflate to: more than is made, so that what an earlier build made is read. The file, the zip in it, its
 * parts and the rows are four times this, 2 GB.
 */
export const largestRead = 2 * largestBackup

/** With the head and the names of the zip, and what a cipher adds. */
export const largestFile = largestRead + 1_000_000

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
