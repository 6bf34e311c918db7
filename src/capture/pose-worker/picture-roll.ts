import { median } from '../../math/statistics'
import { deg, type Degrees } from '../../math/units'
import { roomRollLimits } from '../../pose/room-roll'
import type { UprightEdge } from './upright-edges'

/**
 * A camera that looks up or down makes uprights lean outward or inward, the more the further from the middle; a rolled
 * one makes all lean alike. Both together are a line over the column: its value in the middle is the roll.
 */

const { agreeing, enough, nearMiddle, steepestFan, fanOver, levelWitnesses, fanWitnesses } = roomRollLimits

const witnesses = (opening: number) => (opening === 0 ? levelWitnesses : fanWitnesses).value

interface Fan {
  readonly roll: number
  /** Degrees of lean a picture width. */
  readonly opening: number
}

const deviation = ({ roll, opening }: Fan, { lean, across }: UprightEdge, width: number) =>
  Math.abs(lean - roll - (opening * across) / width)

/** Every pair of edges proposes a fan, and every edge by itself a level camera: the one that most edge agrees with wins. */
const proposals = (edges: readonly UprightEdge[], width: number): readonly Fan[] => [
  ...edges.map(({ lean }) => ({ roll: lean, opening: 0 })),
  ...edges.flatMap((a, i) =>
    edges.slice(i + 1).flatMap((b) => {
      const apart = (b.across - a.across) / width
      if (Math.abs(apart) < nearMiddle.value) return []
      const opening = (b.lean - a.lean) / apart
      return Math.abs(opening) > steepestFan.value
        ? []
        : [{ roll: a.lean - (opening * a.across) / width, opening }]
    }),
  ),
]

const lengthOf = (edges: readonly UprightEdge[]) => edges.reduce((sum, { length }) => sum + length, 0)

const straddles = (edges: readonly UprightEdge[], width: number): boolean => {
  const middle = edges.some(({ across }) => Math.abs(across) < nearMiddle.value * width)
  return middle || (edges.some(({ across }) => across < 0) && edges.some(({ across }) => across > 0))
}

/**
 * How far the picture's upright leans, positive to its right, from the upright edges of the room; null where they are too
 * few, all on one side, or do not agree. `width` and `height` are the picture's, in the pixels of the edges.
 */
export const pictureRoll = (
  edges: readonly UprightEdge[],
  { width, height }: { readonly width: number; readonly height: number },
): Degrees | null => {
  const ranked = proposals(edges, width)
    .map((fan) => ({ fan, members: edges.filter((edge) => deviation(fan, edge, width) <= agreeing.value) }))
    .filter(({ fan, members }) => members.length >= witnesses(fan.opening))
    .map(({ fan, members }) => ({
      fan,
      members,
      weight: lengthOf(members) * (fan.opening === 0 ? fanOver.value : 1),
    }))
    .sort((a, b) => b.weight - a.weight)
  const best = ranked[0]
  if (!best) return null
  if (lengthOf(best.members) < enough.value * height || !straddles(best.members, width)) return null
  const { opening } = best.fan
  const roll = median(best.members.map(({ lean, across }) => lean - (opening * across) / width))
  return roll === null ? null : deg(roll)
}
