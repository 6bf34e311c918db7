import { count, deg, ms } from '../math/units'
import { provisional } from './define-mobility-test'

/** What most tests ask alike: how often, and how long and how still an end is held. */

export const threeTrials = provisional(
  count(3),
  'As protocols take them, a side (clinical reference 2.1, 3.1, 4.1, 5.1); of fewer no difference between sides is told (6.4).',
)
const eightAttempts = provisional(
  count(8),
  'Three that count and five that do not: after so many a rest and an easier way are offered.',
)
export const onePractice = provisional(
  count(1),
  'One before those that count, as protocols do; clinical reference 2.1, 3.1 and 5.1.',
)
/** Of both squats. */
export const twoPractices = provisional(
  count(2),
  'Two before those that count, as asked for in clinical reference 4.1.',
)
const twoSeconds = provisional(
  ms(2000),
  'Asked for; less may still count (measuring.md, conventions). Not standardised in the literature; clinical reference 3.1.',
)
export const shortestHold = provisional(
  ms(600),
  'A hold counts from here on (measuring.md, conventions): five poses at eight a second, the fewest that are measured.',
)
export const heldWithin = provisional(
  deg(2),
  'Of the extreme (measuring.md, conventions): about three times the 0.7 by which one look scatters within one rendered hold.',
)

/** Three trials of which the mean counts, each with a hold of two seconds. */
export const threeHolds = {
  count: threeTrials,
  combine: 'mean',
  hold: twoSeconds,
  attempts: eightAttempts,
} as const
