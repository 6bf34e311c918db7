/** A number told by its side of zero: `Thigh 5° above parallel`. */
export interface SignWords {
  readonly subject: string
  readonly above: string
  readonly below: string
  /** In place of the number where it rounds to nothing. */
  readonly zero: string
}

/** The side that does less well, after its name: limb and what it is or does. */
export interface LesserWords {
  readonly limb: string
  readonly does: string
}

/**
 * At most five words to read at three metres, and what is spoken. `{side}` and `{other}` stand for the tested leg and
 * the other one.
 */
export interface CueWords {
  readonly caption: string
  readonly speech: string
}

/** The same trial made easier to get right; what is measured stays the same. */
export interface EasierWay {
  /** What the button says, after `Easier: `. */
  readonly offer: string
  /** One sentence beside it. */
  readonly how: string
  /** In place of the test's own words when a trial begins. */
  readonly go: CueWords
}
