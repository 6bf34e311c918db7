import type { Constant } from '../assessment/constants'
import type { Origin } from '../math/sourced'
import type { MobilityTest } from '../protocol/define-mobility-test'

/** The constants of the declarations in words: what each is, and how large. */

export const originText: Readonly<Record<Origin, string>> = {
  published: 'published',
  bench: 'bench',
  provisional: 'provisional',
  repeats: 'repeats',
}

/** What the last name of a place says by itself. */
const terms: Readonly<Record<string, string>> = {
  mdc: 'smallest change the method can tell',
  setUp: 'placing camera and body',
  trial: 'scatter between trials',
  firstLook: 'pose of one look',
  sharedByLooks: 'what all looks share',
  biology: 'the body from one day to the next',
  turned: 'for each degree that the runner is turned',
  unknownRoll: 'degrees that an unknown roll of the camera adds',
  largeDifference: 'large from here on',
  perCentimetre: 'degrees for each centimetre',
  apart: 'too far apart to go together',
  byHand: 'limit by hand',
  learnedWithin: 'the first time was practice where another follows within',
  seenLate: 'seen later than it happened',
  widestYaw: 'turned at most',
  yawSideOn: 'turn from the side from which a result is less sure',
  yawShare: 'share of the widest turn from which a result is less sure',
}

/** What it says in a part of a declaration. */
const partTerms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  phases: {
    excursion: 'least way that counts as a movement',
    within: 'held while so near to its furthest',
    lasting: 'shortest that counts',
    quiet: 'still while half of it lies within',
    from: 'begins so far from rest',
    to: 'ends at this share of the way',
    first: 'first ones that tell the own full height',
  },
  trials: {
    count: 'trials that count',
    attempts: 'attempts before a rest is offered',
    hold: 'hold that is asked for',
    short: 'trials in the short form',
    full: 'full form',
    practice: 'attempts for practice',
  },
  manual: { count: 'trials that count' },
}

const spaced = (name: string): string =>
  name
    .replace(/-/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

/** Names that only say in which drawer of the declaration it lies. */
const drawers = ['metrics', 'manual', 'faults', 'phases', 'ends', 'findings', 'error', 'trials', 'limit']

const named = ([first = '', ...more]: readonly string[]): string => {
  const head = first.charAt(0).toUpperCase() + first.slice(1)
  return more.length > 0 ? `${head}: ${more.join(', ')}` : head
}

/** `Shank tilt at end range: placing camera and body`. */
export const constantName = ({ path }: Constant, test: MobilityTest | null): string => {
  if (!test) return named(path.map((each) => terms[each] ?? spaced(each)))
  const [part = '', name = ''] = path
  const metric = part === 'metrics' ? test.metrics[name]?.title : undefined
  const byHand = test.manual && `${test.manual.title}, by ${test.manual.instrument}`
  const title = metric ?? (part === 'manual' ? byHand : undefined)
  const rest = (metric ? path.slice(2) : path).filter((each) => !drawers.includes(each))
  const words = rest.map(
    (each) => partTerms[part]?.[each] ?? terms[each] ?? spaced(each.replace(`${test.id}-`, '')),
  )
  return named([...(title ? [title] : []), ...words])
}

const exact = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })
const number = (value: number): string => exact.format(value).replace('-', '−')

/** In full precision: here a rounded number would be another one. */
export const constantSize = ({ value, unit }: Constant): string => {
  switch (unit) {
    case 'deg':
      return `${number(value)}°`
    case 'cm':
      return `${number(value)} cm`
    case 'ms':
      return `${number(value / 1000)} s`
    case 'ratio':
      return `${number(value * 100)} %`
    case 'ratio-per-ms':
      return `${number(value * 100_000)} % a second`
    case 'px':
      return `${number(value)} pixels`
    case 'luma':
      return `${number(value)} of 255`
    case 'per-second':
      return `${number(value)} a second`
    case 'day':
      return `${number(value)} days`
    case 'second':
      return `${number(value)} s`
    case 'factor':
      return `× ${number(value)}`
    case 'count':
    case 'number':
      return number(value)
  }
}
