import type { PostureLine } from '../assessment/standing-posture'
import type { StandLine } from '../assessment/quiet-stand'
import { plusMinus, sizeOf } from './format'

/** How somebody stood, in words: what was read, and only as far as it lies beyond its own error. */

interface LineWords {
  readonly view: 'front' | 'side'
  readonly unit: 'deg' | 'ratio'
  readonly name: string
  /** Said where it is straight as far as this can tell. */
  readonly straight: string
  /** Where it is not, for a positive and for a negative value. */
  readonly positive: string
  readonly negative: string
}

const words: Readonly<Record<StandLine, LineWords>> = {
  'trunk-side-lean': {
    view: 'front',
    unit: 'deg',
    name: 'Trunk',
    straight: 'upright, to neither side',
    positive: 'leans to the left',
    negative: 'leans to the right',
  },
  'shoulder-line': {
    view: 'front',
    unit: 'deg',
    name: 'Shoulders',
    straight: 'level',
    positive: 'left one higher',
    negative: 'right one higher',
  },
  'hip-line': {
    view: 'front',
    unit: 'deg',
    name: 'Hips',
    straight: 'level',
    positive: 'left one higher',
    negative: 'right one higher',
  },
  'knee-line': {
    view: 'front',
    unit: 'ratio',
    name: 'knee',
    straight: 'in line between hip and ankle',
    positive: 'inside the line from hip to ankle',
    negative: 'outside the line from hip to ankle',
  },
  'trunk-lean': {
    view: 'side',
    unit: 'deg',
    name: 'Trunk',
    straight: 'upright',
    positive: 'leans forward',
    negative: 'leans back',
  },
}

export interface PostureText {
  readonly key: string
  readonly view: 'front' | 'side'
  readonly name: string
  /** `level, as far as this can tell`, `left one higher, by 6°`. */
  readonly says: string
  readonly isOff: boolean
  /** `±4°`: what it may be off by. */
  readonly error: string
  /** `0.3°, in 4 stands`: how quiet it was. */
  readonly noise: string
}

const inTenths = (noise: number, unit: LineWords['unit']): string =>
  unit === 'deg' ? `${noise.toFixed(1)}°` : `${(noise * 100).toFixed(1)}\u00a0%`

/** One line of it. Shares of the shank are named by the sentence under the table. */
export const postureText = (read: PostureLine): PostureText => {
  const { line, side, value, half95, noise, stands, is } = read
  const { view, unit, name, straight, positive, negative } = words[line]
  const isOff = is === 'off'
  return {
    key: `${line} ${side}`,
    view,
    name: side === 'both' ? name : `${side === 'left' ? 'Left' : 'Right'} ${name}`,
    says: isOff
      ? `${value > 0 ? positive : negative}, by ${sizeOf(Math.abs(value), unit)}`
      : `${straight}, as far as this can tell`,
    isOff,
    error: plusMinus(half95, unit),
    noise: `${inTenths(noise, unit)}, in ${stands} ${stands === 1 ? 'stand' : 'stands'}`,
  }
}
