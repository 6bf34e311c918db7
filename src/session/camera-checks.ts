import { constant } from '../math/sourced'
import type { Degrees } from '../math/units'
import { gateLimits } from '../protocol/gate-limits'
import { isGrainy } from '../protocol/gates'
import type { PictureLight } from './ports'
import type { NoiseCause } from './room-noise'
import type { SetUpCheck, SetUpCheckId } from './state'

/** How surely a camera's own checks stay with their answer. */
export const cameraCheckLimits = {
  lightMargin: constant(
    0.1,
    'ratio',
    'provisional',
    'Of a limit of the light: whoever was asked for more is let on when there is so much more. A runner who steps in, and the exposure that follows, move the mean of a picture by some steps, and at the limit itself the answer would change with each.',
  ),
} as const

/** One check, with what was found; `fix`: at most five words, kept only where it is not met. */
export const check = (
  id: SetUpCheckId,
  met: boolean,
  found: string,
  fix: string,
  read?: number,
): SetUpCheck => ({
  id,
  met,
  found,
  fix: met ? '' : fix,
  ...(read !== undefined && { read }),
})

/** What is known of the light: of the picture, of what nothing but the camera moved in it, and of a room that flickered. */
interface Lit {
  readonly light: PictureLight | null
  readonly noise?: number | null
  readonly noisyBy?: NoiseCause | null
}

/**
 * A dark picture and one that a camera brightened until it is all grain are put right in the same way. What was refused has to
 * be clear of its limit; a dim room whose angles flicker is not called bright.
 */
export const lightOf = ({ light, noise, noisyBy }: Lit, wasRefused: boolean): SetUpCheck => {
  const margin = wasRefused ? cameraCheckLimits.lightMargin.value : 0
  const isDark = light !== null && light.luma < (1 + margin) * gateLimits.darkest.value
  const isAllGrain = light !== null && noise != null && isGrainy(noise / (1 - margin), light.luma)
  const enough = noisyBy === 'light' ? 'rather dim' : 'bright enough'
  const found = isDark ? 'too dark' : isAllGrain ? 'grainy picture' : enough
  return check('light', !isDark && !isAllGrain, found, 'More light, please.', light?.luma)
}

/** `rate`: pictures read a second. */
export const speedOf = (rate: number): SetUpCheck => {
  const fast = rate >= gateLimits.slowestRate.value
  const found = fast ? 'fast enough' : `${String(Math.round(rate))} a second`
  return check('picture-speed', fast, found, 'Close other programs.')
}

/** A roll of up to `gateLimits.widestRoll` is taken out of the angles, so it is no reason to stop anybody. */
export const levelOf = (roll: Degrees): SetUpCheck => {
  const met = Math.abs(roll) <= gateLimits.widestRoll.value
  return check(
    'camera-level',
    met,
    `${String(Math.round(Math.abs(roll)))}° off level`,
    'Level the camera.',
    roll,
  )
}
