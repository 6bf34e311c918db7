import { median } from '../math/statistics'
import { fromRadians } from '../math/units'
import type { Point } from '../pose/pose'
import type { PlaceChannel } from './channel'
import { limbPoint, midPoint } from './limb-point'
import { segmentLength } from './sample'
import { stature } from './stature'
import { upright, type Stance } from './stance'

/** Where a point lies in the room's own upright, in pixels from an origin, and the length its movement is told in. */
export interface Place {
  readonly right: number
  readonly up: number
  readonly scale: number
}

const corner: Point = { x: 0, y: 0 }

export const samplePlace = (channel: PlaceChannel, stance: Stance): Place => {
  switch (channel.kind) {
    case 'sway':
      return { ...upright(corner, midPoint(stance, 'hip'), stance.roll), scale: stature(stance.pose) }
    case 'drift': {
      const origin = channel.about === 'hips' ? midPoint(stance, 'hip') : corner
      const point = limbPoint(stance, channel.limb, channel.point)
      return {
        ...upright(origin, point, stance.roll),
        scale: segmentLength(stance, channel.in, channel.limb),
      }
    }
    case 'lift':
    case 'slide': {
      const point = limbPoint(stance, channel.limb, channel.point)
      const segment = channel.kind === 'lift' ? channel.about : channel.in
      return { ...upright(corner, point, stance.roll), scale: segmentLength(stance, segment, channel.limb) }
    }
  }
}

/** What a place channel says between two places: degrees of lift, or lengths either way. */
export const placeChange = ({ kind }: PlaceChannel, from: Place, to: Place): number => {
  const scale = (from.scale + to.scale) / 2
  if (!(scale > 0)) return 0
  const [right, up] = [to.right - from.right, to.up - from.up]
  if (kind === 'lift') return fromRadians(Math.atan2(up, scale))
  return (kind === 'drift' ? Math.hypot(right, up) : Math.abs(right)) / scale
}

/** The middle one of several places, each coordinate by itself; null of none. */
export const typicalPlace = (places: readonly Place[]): Place | null => {
  const [right, up, scale] = (['right', 'up', 'scale'] as const).map((key) =>
    median(places.map((place) => place[key])),
  )
  return right == null || up == null || scale == null ? null : { right, up, scale }
}
