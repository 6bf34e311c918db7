import type { Finding, Sureness, Verdict } from '../assessment/finding'
import type { TestChange } from '../assessment/change'
import type { AsymmetryChange, SideChange } from '../assessment/metric-change'
import type { Change } from '../assessment/reliable-change'
import type { ChangeDoubt } from '../assessment/change-doubt'
import type { Confidence, DoubtCause } from '../assessment/confidence'
import type { Unlike } from '../assessment/likeness'
import type { InRange, ReferenceRange } from '../assessment/reference-ranges'
import type { Measure } from '../protocol/measure'
import { lowered, sizeOf, times } from './format'
import { methodName, sideName } from './result-text'

/** Findings, confidence and change in words. */

export const surenessText: Readonly<Record<Sureness, string>> = {
  possible: 'Possible: inside the measuring error, or on too few or doubtful trials',
  clear: 'Clear: more than the measuring error',
  confirmed: 'Confirmed: found on another day before, measured alike',
}

export const verdictText: Readonly<Record<Verdict, string>> = {
  'nothing-measured': 'Not enough is measured yet to find anything.',
  'nothing-found': 'Nothing was found in what could be told.',
  'nothing-to-fix': 'Nothing to fix.',
  'only-possible': 'Nothing that is clear.',
  findings: 'What was found',
}

/** What was found, as surely as it was: `Perhaps this ankle bends less than most.` */
export const findingSentence = ({ say, sureness }: Pick<Finding, 'say' | 'sureness'>): string =>
  sureness === 'possible' ? `Perhaps ${lowered(say)}` : say

/** `Right leg`, `Both legs`; the hips go to a side. */
export const findingSide = ({ kind, side }: Finding): string => {
  if (side === 'both') return 'Both legs'
  return kind === 'direction' ? `To your ${side}` : `${sideName[side]} leg`
}

/** By hand it is said how. */
export const findingMethod = ({ by }: Finding): string => (by === 'camera' ? '' : `, ${methodName[by]}`)

export const placeText = ({ place, isSure }: InRange): string => {
  const words = {
    limited: 'less than usual',
    borderline: 'borderline, a little less than usual',
    typical: 'in the usual range',
    enough: 'enough',
    'more-than-enough': 'more than enough',
  } as const
  // What lies between two limits is near both.
  if (isSure || place === 'borderline') return words[place]
  return `${words[place]}, give or take the measuring error`
}

export const levelText: Readonly<Record<Confidence['level'], string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low: no difference is called',
}

export const causeText: Readonly<Record<DoubtCause, string>> = {
  'too-few-trials': 'Fewer than three trials count on a side.',
  turned: 'You were turned a little from the view that the test asks for.',
  'view-unknown': 'How far you were turned is not known.',
  'roll-unknown': 'Whether the camera leaned is not known.',
  rolled: 'The camera leaned by more than a degree; that is taken out.',
  'mirror-apart': 'The pictures and their mirror images were read differently.',
  'looked-once': 'The pictures of the hold were looked at once, not again by the larger network.',
  'trials-scatter':
    'The trials of a side lie further apart than the typical scatter; by chance about one side in three does.',
  'trials-flagged': 'A trial that counts is marked: see its note in the table.',
}

export const unlikeText: Readonly<Record<Unlike, string>> = {
  method: 'the one was measured by hand, the other by camera',
  version: 'the test has changed what its number means',
  model: 'another pose model was used',
  distance: 'you stood at another distance from the camera',
  turn: 'you were turned another way',
  tilt: 'the camera leaned another way',
  hands: 'the hands were held another way',
  easier: 'in one of them it was done the easier way',
  footwear: 'you had something else on your feet',
  clothing: 'you wore clothes that cover more, or less',
  variant: 'it was tested another way',
  'not-recorded': 'how it was measured is not recorded',
}

/** `5° more`, `1.3 times less`, `18 % further to the right`: how far, without a sign. */
export const changeSize = ({ value }: Change, { compare, unit, positive }: Measure): string => {
  const size = compare === 'ratio' ? times(value) : sizeOf(Math.abs(value), unit)
  if (positive) return `${size} further to the ${value > 0 ? 'left' : 'right'}`
  return `${size} ${value > 0 ? 'more' : 'less'}`
}

const written = (size: number, { compare, unit }: Measure): string =>
  compare === 'ratio' ? times(size) : sizeOf(Math.abs(size), unit)

const leveled = ({ level, limit }: Change, size: string, measure: Measure): string => {
  const needed = written(limit, measure)
  if (level === 'none') return `No change we can measure (it would take ${needed}).`
  return level === 'real'
    ? `Real change: ${size}. By chance alone it stays below ${needed} in 19 of 20.`
    : `Possible change: ${size}. To be real it would take ${needed}.`
}

/** One sentence for the change of a leg. Where it reached the end of the test in one of them, the change is at least so much. */
export const changeText = (change: SideChange, measure: Measure): string => {
  const size = changeSize(change, measure)
  if (!change.fullTime) return leveled(change, size, measure)
  const reaches = change.fullTime === 'now' ? 'now reaches the full time' : 'no longer reaches the full time'
  if (change.level === 'none')
    return `It ${reaches}. Whether that is more than the measuring error nobody knows.`
  return leveled(change, `${reaches}, at least ${size}`, measure)
}

/** `right 12° more`, `left 1.3 times the right`; what rounds to nothing is none. */
const apartText = (apart: number, measure: Measure): string => {
  const [larger, other] = apart > 0 ? ['left', 'right'] : ['right', 'left']
  const size = written(apart, measure)
  if (size === written(0, measure)) return 'both alike'
  return measure.compare === 'ratio' ? `${larger} ${size} the ${other}` : `${larger} ${size} more`
}

/** One sentence for the change of the difference between legs: smaller, larger or turned, and never a sign. */
export const asymmetryText = (change: AsymmetryChange, measure: Measure): string => {
  const { then, now, value } = change
  const isTurned = then * now < 0 && apartText(now, measure) !== 'both alike'
  const way = Math.abs(now) < Math.abs(then) ? 'smaller' : 'larger'
  const size = written(value, measure)
  const times = measure.compare === 'ratio' ? `${way}, ${size}` : `${size} ${way}`
  const moved = isTurned ? `turned to the other side, ${size} in all` : times
  return leveled(
    change,
    `${moved} (then ${apartText(then, measure)}, now ${apartText(now, measure)})`,
    measure,
  )
}

export const changeDoubtText: Readonly<Record<ChangeDoubt, string>> = {
  'too-few-trials': 'fewer than three trials count on a leg',
  'methods-contradict': 'tape and camera contradict each other',
  'low-confidence': 'what was seen is too doubtful',
}

/** Why no change is told, although both were measured alike. */
export const doubtfulText = ({ because }: Extract<TestChange, { kind: 'doubtful' }>): string =>
  `No change is told: in one of them ${because.map((each) => changeDoubtText[each]).join(', and ')}.`

/** The band of usual values in words: of whom, where it is published. */
export const usualText = ({ least, population }: Pick<ReferenceRange, 'least' | 'population'>): string =>
  least.origin === 'published'
    ? `Usual in ${population.replace(/\.$/, '')}, published`
    : 'Usual, our own working range'

/** What is to be expected of so many numbers that are each held against a limit; null of none. */
export const chanceText = (numbers: number): string | null => {
  if (numbers === 0) return null
  const passes = 'passes its limit by chance alone in about 1 of 20 retests of a runner who did not change'
  return numbers === 1
    ? `This number ${passes}.`
    : `Each of these ${numbers} numbers ${passes}; among so many, now and then one does. What is there again in the next assessment counts for more.`
}

export const regressionText =
  'The leg that did worse once usually does a little better the next time, with no training at all. A second capture on another day tells the two apart.'

export const smallerByChanceText =
  'A difference that one capture alone found is usually a little smaller the next time, with no training at all. A second capture on another day tells the two apart.'

export const practiceText =
  'The time before was the first at this test, and not long ago: part of a gain is getting used to it. From now on this one is what is compared with.'

/** Why a line of values breaks here. */
export const breakText = ({ because }: Extract<TestChange, { kind: 'unlike' }>): string =>
  `Not compared with last time: ${because.map((each) => unlikeText[each]).join(', and ')}.`
