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
  {
    pattern: /patholog|dysfunction|deficit|disease|syndrome|impair|tendinopath|impinge|arthr/i,
    instead: 'limited, uneven or changed: names of conditions are for professionals',
  },
]

/**
 * What foretells: an injury, pain or damage that something leads to, prevents, or makes likely. A sentence may say it only
 * where it denies it.
 */
export const foretelling: readonly RegExp[] = [
  /\b(lead|leads|cause|causes|prevent\w*|avoid\w*|protect\w*|reduc\w+|likel\w+|risk\w*|prone|predict\w*|foretell\w*|warn\w*)\b.*\b(injur\w*|pain|damage)\b/i,
  /\b(injur\w*|pain|damage)\b.*\b(likel\w+|ahead|to come|risk\w*|predict\w*|foretell\w*)\b/i,
  /\b(will|going to|may|might|could) (hurt|be injured|get injured|be damaged)\b/i,
]

export const denials = /\b(no|not|nobody|none|nothing|never|neither|nor|cannot|without)\b/i

/** The disclaimers that must name what the product does not do, by the id of their sentence. */
export const allowedSentences: Readonly<Record<string, string>> = {
  'not-a-diagnosis': 'not a diagnosis',
}
