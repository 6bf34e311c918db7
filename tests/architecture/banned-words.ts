/** Words that would promise more than a measurement can know, and what to say instead. */
export interface BannedWord {
  readonly pattern: RegExp
  readonly instead: string
}

/** Neither in the code, nor in its comments, nor on the screen. */
export const bannedInCode: readonly BannedWord[] = [
  { pattern: /(?<!under)score/i, instead: 'metric' },
  { pattern: /diagnos(is|e|ing)/i, instead: 'finding' },
  { pattern: /injury[\s-]?(risk|predict)/i, instead: 'finding: it describes movement' },
  { pattern: /abnormal/i, instead: 'limited, uneven or changed' },
]

/** Not in what the runner reads; the code may say it of a tool or a state. */
export const bannedInCopy: readonly BannedWord[] = [
  { pattern: /\bfail(s|ed|ure|ing)?\b/i, instead: 'rejected, incomplete, or what happened' },
]

/** The disclaimers that must name what the product does not do, by the id of their sentence. */
export const allowedSentences: Readonly<Record<string, string>> = {
  'not-a-diagnosis': 'not a diagnosis',
}
