/** A wrong hand may be a slip; the second one is the picture (provisional). */
const wrongHands = 2

/**
 * What is still to be done before the first test of a sitting, and with another camera; `wrong`: hands that were not the one
 * asked for; `isProved`: the left one was seen as the left one; `isAskedAgain`: once more for it, after a single wrong one.
 */
export interface Greeted {
  readonly due: 'tones' | 'hand' | 'nothing'
  readonly wrong: number
  readonly isProved: boolean
  readonly isAskedAgain?: true
}

/** Whether the picture was found mirrored: nothing is measured before a left hand is seen as one, whatever is asked. */
export const areSidesSwapped = ({ wrong }: Greeted): boolean => wrong >= wrongHands

/** Whether one wrong hand is still to be told from a slip: the left one is asked for once more before anything goes on. */
export const asksOnceMore = (greeted: Greeted): boolean =>
  greeted.wrong > 0 && !areSidesSwapped(greeted) && greeted.isAskedAgain !== true

/** Whether what is due now can be left out; without the hand the sides stay unproved, in every result. */
export const isOptional = (greeted: Greeted): boolean =>
  !areSidesSwapped(greeted) && (greeted.due === 'tones' || !asksOnceMore(greeted))
