/** Words that would promise more than a measurement can know, and what to say instead. */
export interface BannedWord {
  readonly pattern: RegExp
  readonly instead: string
}

/** Neither in the code, nor in its comments, nor on the screen. */
export const bannedInCode: readonly BannedWord[] = [
  { pattern: /(?<!under)scor(e|ing)/i, instead: 'metric' },
  { pattern: /diagnos(?!ticReport\b)/i, instead: 'finding' },
  { pattern: /injury[\s-]?(risk|predict)/i, instead: 'finding: it describes movement' },
  { pattern: /abnormal/i, instead: 'limited, uneven or changed' },
]

/** Not in what the runner reads; the code may say it of a tool or a state. */
export const bannedInCopy: readonly BannedWord[] = [
  { pattern: /\bfail(s|ed|ure|ing)?\b/i, instead: 'rejected, incomplete, or what happened' },
  {
    pattern:
      /patholog|dysfunction|deficit|disease|syndrome|impair|tendin(opath|itis|osis)|impinge|arthr|shin splint|fasci(itis|opath)|bursitis|inflam|\b(torn|ruptur\w*)\b/i,
    instead: 'limited, uneven or changed: names of conditions are for professionals',
  },
]

/**
 * What foretells: an injury, pain or damage that something leads to, prevents, or makes likely; and what promises a cure, or
 * tells of a cause, a load or a past that no camera sees. A clause may say it only where it denies that very verb.
 */
export const foretelling: readonly RegExp[] = [
  /\b(lead|leads|led|caus\w+|prevent\w*|avoid\w*|protect\w*|reduc\w+|increas\w*|rais\w+|lower\w*|likel\w+|risk\w*|chance\w*|odds|prone|predict\w*|foretell\w*|warn\w*)\b.*?\b(injur\w*|pain|damage)\b/i,
  /\b(injur\w*|pain|damage)\b.*?\b(likel\w+|ahead|to come|risk\w*|chance\w*|ris(e|es|ing)|predict\w*|foretell\w*)\b/i,
  /\b(will|going to|may|might|could) (get |be )?(hurt|injured|damaged)\b/i,
  /\binjur\w*\b.*?\bmore often\b/i,
  /\b(get|gets|be|is|are) (hurt|injured)\b.*?\b(more|often|sooner|later)\b/i,
  /\b(high|higher|greater|raised|more) risk\b/i,
  /\bat risk\b/i,
  /\binjury-free\b/i,
  /\bends? (up )?(in|with)\b.*?\b(injur\w*|pain|damage|surgery)\b/i,
  /\bwhy (your|the|this|that) (\w+ ){1,2}(hurts?|aches?|complains?)\b/i,
  /\b(more|extra|higher|greater) (strain|stress) on\b/i,
  /\boverload(s|ing)?\b/i,
  /\b(your|this|that|the|one|left|right) \w+ (is|are|looks?|seems?) (too )?weak(er)?\b/i,
  /\bheals? (the|your|an?)\b/i,
  /\bwill (fix|heal|cure|correct|solve)\b/i,
  /\byou (load|bear|put|favou?r)\b.*?\b(leg|foot|side|more|less)\b/i,
  /\b(old|earlier|former|likely|an?) sprain\b|\bsprained\b/i,
]

/** A verb or a subject that denies; `without` and `not doing` deny nothing of what follows. */
const denial =
  /\b((do|does|did|is|are|was|were|will|would|can|could|may|might|must|should|has|have) not|cannot|nobody|none|nothing|never|neither|nor|no (?!\w+ing\b)\w+)\b/i

/** Whether a match is denied where it stands: before it in its own clause, a few words away, or of its object. */
const isDenied = (sentence: string, match: RegExpExecArray): boolean => {
  const clause = sentence
    .slice(0, match.index)
    .split(/[,;:\u2013\u2014]|\b(?:but|because|unless|so that)\b/i)
    .at(-1)!
  const near = clause.trim().split(/\s+/).slice(-10).join(' ')
  return denial.test(`${near} `) || /\b(no|nothing|nor)\b/i.test(match[0]) || denial.test(match[0])
}

/** Sentences of a text that promise or threaten. */
export const foretold = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) =>
      foretelling.some((pattern) => {
        const match = pattern.exec(sentence)
        return match !== null && !isDenied(sentence, match)
      }),
    )
    .map((sentence) => `"${sentence.trim()}": describe, foretell nothing`)

/** The disclaimers that must name what the product does not do, by the id of their sentence. */
export const allowedSentences: Readonly<Record<string, string>> = {
  'not-a-diagnosis': 'not a diagnosis',
}
