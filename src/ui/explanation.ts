import { offZero } from '../assessment/off-zero'
import type { Compared } from '../assessment/side-difference'
import type { BilateralResult, MethodResult, MobilityResult, TestResult } from '../assessment/test-result'
import type { Side } from '../pose/side'
import type { Measure } from '../protocol/measure'
import { areLooksMixed } from '../assessment/look-of-all'
import { comparedPart, isBeyond } from '../assessment/compared-part'
import { cameraPart, handPart, sizes } from './result-text'
import { sizeOf } from './format'
import { plainTitle, valueRead, withError } from './value-text'

/** The second sentence of a result: the numbers behind the first, and what would give more. */

/** What else is known of a result: sides that are both short are alike, and that is nothing to praise. */
interface Told {
  readonly isShort: boolean
}

const good = 'That is a good, ordinary result.'

const larger = ({ left, right }: MethodResult): Side =>
  (left.value ?? 0) > (right.value ?? 0) ? 'left' : 'right'

const contradiction = (result: TestResult): string => {
  const [hand, camera] = [handPart(result), cameraPart(result)]
  if (!hand || camera?.sides !== 'each') return ''
  return (
    `By tape the ${larger(hand)} side ${hand.measure.comparative}, by camera the ${larger(camera)} one ` +
    `${camera.measure.comparative}, so no difference is told. Measure both again, the heel down.`
  )
}

/** The least that the difference can be is too little to call one, and the most nobody knows. */
const oneFullTime = ({ left }: TestResult): string => {
  const [full, other] = left.atCeiling ? ['left', 'right'] : ['right', 'left']
  return (
    `The ${full} leg reached the end of the test, and how much longer it would hold nobody knows. The ${other} one came ` +
    'too close to it to tell a difference, or that there is none.'
  )
}

/** Why there is no difference to tell, and what would give one. */
const missingComparison = (result: TestResult): string => {
  const { difference, measure } = result
  if (difference.kind !== 'not-measurable') return ''
  const count = measure.by === 'camera' ? 'three trials that count' : 'three values'
  switch (difference.because) {
    case 'side-missing':
      return `A comparison needs both legs, with ${count} on each.`
    case 'too-few-trials':
      return `A comparison needs ${count} on each leg. What there is stands below.`
    case 'full-time':
      return 'Both legs reached the end of the test. Enough: how much longer either would hold is not measured.'
    case 'one-full-time':
      return oneFullTime(result)
    case 'methods-contradict':
      return contradiction(result)
    case 'other-way':
      return 'One leg was done the easier way, the other as asked, so they are not compared. Do both the same way.'
    case 'low-confidence':
      return 'What was seen is too doubtful to call a difference: see how sure it is, and measure again.'
  }
}

/** How far apart the sides are, before what that is worth. */
const apartText = (difference: Compared, measure: Measure): string => {
  const { size, limit } = sizes(difference, measure)
  if (difference.scale === 'ratio') return `${plainTitle(measure)}: one side ${size} the other`
  const isLess = !isBeyond(difference) && size === limit
  return `The sides are ${isLess ? `less than ${limit}` : size} apart`
}

/** What one stand a leg tells of the sway: shown beside the full time, and called nowhere. */
const hintText = (hint: Compared, measure: Measure): string => {
  const { limit } = sizes(hint, measure)
  const says = `${apartText(hint, measure)}, ${isBeyond(hint) ? 'beyond' : 'inside'} the measuring error of ${limit}`
  return isBeyond(hint)
    ? ` ${says}. That is a hint and no finding: it takes three stands on each leg to call it.`
    : ` ${says}.`
}

const sidesExplanation = (result: TestResult, told: Told): string => {
  const { difference, left, right } = result
  const { measure } = comparedPart(result)
  if (difference.kind === 'not-measurable')
    return missingComparison(result) + (difference.hint ? hintText(difference.hint, measure) : '')
  const full =
    left.atCeiling && right.atCeiling
      ? 'Both legs reached the most that is measured, so time tells no difference. '
      : ''
  const says = `${full}${apartText(difference, measure)}`
  return judged(says, sizes(difference, measure).limit, difference.kind, told)
}

const judged = (
  says: string,
  limit: string,
  kind: 'none' | 'noticeable' | 'large',
  { isShort }: Told,
  what: 'difference' | 'shift' = 'difference',
): string => {
  if (kind === 'none') {
    const praise = isShort ? 'How far each side goes is another matter: see what was found.' : good
    return `${says}, inside the measuring error of ${limit}. ${praise}`
  }
  const large = kind === 'large' ? ` It is a large ${what}.` : ''
  return `${says}. The measuring error is ${limit}, so this is more than noise.${large}`
}

/** Of a value with a direction: a place in the picture is told, never a load, and never one leg against the other. */
const directionExplanation = (result: BilateralResult, told: Told): string | null => {
  const { both, measure } = result
  if (measure.positive === undefined || both.value === null) return null
  const found = offZero(result)
  if (!found) return `To tell a direction it needs ${measure.trials} trials that count.`
  const says = `In the mean of ${both.valid} trials: ${valueRead(both.value, measure).toLowerCase()}`
  return `${judged(says, sizeOf(found.limit, measure.unit), found.kind, told, 'shift')} A camera sees where the hips go, not which leg bears more.`
}

/** Why the difference is not that of the two values above it. */
const oneLook = ({ difference, left, right, metricId }: TestResult): string =>
  difference.kind !== 'not-measurable' && areLooksMixed([...left.trials, ...right.trials], metricId)
    ? ' Not every trial was looked at again, so the sides are compared by the look that all of them have.'
    : ''

export const explanation = (result: MobilityResult, told: Told): string => {
  if (result.sides === 'each') return `${sidesExplanation(result, told)}${oneLook(result)}`
  const direction = directionExplanation(result, told)
  if (direction) return direction
  const { value, valid } = result.both
  if (value === null) return 'No trial counts yet.'
  const trials = valid === 1 ? 'one trial' : `${valid} trials`
  return `Both legs move together, so there is one value, from ${trials}: ${withError(result.both, result.measure)}.`
}

/** What makes a result doubtful without taking it back; null where nothing does. */
export const doubt = (result: MobilityResult): string | null =>
  result.sides === 'each' && result.agreement === 'apart'
    ? 'Tape and camera do not go together as far as they should: one of the two is off. Measure again what you are less sure of.'
    : null
