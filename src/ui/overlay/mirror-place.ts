import type { PictureSize } from '../../pose/pose'

/** Where a picture lies in its box, CSS pixels: `left` and `top` may be negative where it reaches beyond. */
export interface MirrorPlace {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly scale: number
}

/**
 * `whole` shows all of the picture. `height` fills the height, so that head and feet are never cut, and lets the
 * sides run out of the box round `focus`, the share of the (shown) picture's width that stays in the middle.
 */
export const mirrorPlace = (
  picture: PictureSize,
  box: PictureSize,
  fit: 'whole' | 'height',
  focus: number,
): MirrorPlace => {
  const byHeight = box.height / picture.height
  const scale = fit === 'whole' ? Math.min(byHeight, box.width / picture.width) : byHeight
  const width = picture.width * scale
  const height = picture.height * scale
  const centred = (box.width - width) / 2
  const wanted = box.width / 2 - focus * width
  const left = width <= box.width ? centred : Math.min(0, Math.max(box.width - width, wanted))
  return { width, height, left, top: (box.height - height) / 2, scale }
}

/** Follows the runner only once he nears the edge of what is shown: a picture that always moves is no mirror. */
export const followedFocus = (focus: number, body: number, visibleShare: number): number =>
  Math.abs(body - focus) > 0.22 * visibleShare ? body : focus
