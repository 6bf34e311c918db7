import type { AngleMark } from './skeleton'

/** The share of the measured segment that the arc lies at. */
const reach = 0.45

/** A path from the reference to the measured segment, about the point where they meet; the short way round. */
export const angleArc = ({ at, along, reference }: AngleMark): string => {
  const [ax, ay] = [along.x - at.x, along.y - at.y]
  const [bx, by] = [reference.x - at.x, reference.y - at.y]
  const radius = reach * Math.hypot(ax, ay)
  const on = (x: number, y: number) => {
    const length = Math.hypot(x, y) || 1
    return `${at.x + (radius * x) / length} ${at.y + (radius * y) / length}`
  }
  // In a picture y grows downwards: a positive cross product turns clockwise.
  const sweep = bx * ay - by * ax > 0 ? 1 : 0
  return `M${on(bx, by)}A${radius} ${radius} 0 0 ${sweep} ${on(ax, ay)}`
}
