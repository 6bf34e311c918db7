import type { Compared } from '../../assessment/side-difference'
import type { Measure } from '../../protocol/measure'
import { plusMinus, sizeOf, times } from '../format'
import { sizes } from '../result-text'

const factor = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/**
 * How far the sides are apart with the 95 % interval of that, and from where on it is told at all, which is another number:
 * `Difference 12° ±6°; told from 7° on`. Of a ratio the interval is a range; at the end of the test it has no upper end. The limit
 * is two errors, the interval a little wider: at that edge a told difference has an interval that holds zero, and it is said.
 */
export const differenceText = (difference: Compared, measure: Measure): string => {
  const { unit } = measure
  const { scale, value, limit, half95 } = difference
  const isEdge = half95 !== null && Math.abs(value) >= limit && half95 > Math.abs(value)
  const edge = isEdge ? `; its 95\u00a0% interval just reaches ${scale === 'ratio' ? 'alike' : 'zero'}` : ''
  if (scale === 'ratio') {
    const size = Math.abs(value)
    const range =
      half95 === null
        ? ''
        : ` (${factor.format(Math.exp(size - half95))} to ${factor.format(Math.exp(size + half95))})`
    return `Ratio ${half95 === null ? 'at least ' : ''}${times(size)}${range}; told from ${times(limit)} on${edge}`
  }
  const { size } = sizes(difference, measure)
  return `Difference ${size}${half95 === null ? '' : ` ${plusMinus(half95, unit)}`}; told from ${sizeOf(limit, unit)} on${edge}`
}
