import type { MobilityTest } from '../protocol/define-mobility-test'
import type { TrialTrace } from './trial-trace'

/** What a replay and a still of a movement share: names of its phases, what holds the body, and where to begin. */

export const phaseNames: Readonly<Record<string, string>> = {
  quiet: 'still',
  endRange: 'hold',
  bottom: 'hold',
  oneLeg: 'on one leg',
  raises: 'rising',
}

/** Left, top, width and height that hold the whole body through the whole movement, a little wider. */
export const bodyFrame = ({ points }: TrialTrace): readonly [number, number, number, number] => {
  const [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const box = { left, top, right, bottom }
  for (const { pose } of points) {
    for (let index = 0; index < pose.image.length; index += 2) {
      const [x, y] = [pose.image[index]!, pose.image[index + 1]!]
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
  }
  const margin = (box.bottom - box.top) * 0.06
  // Twice as much above: the crown lies higher than any point of the head.
  return [
    box.left - margin,
    box.top - 2 * margin,
    box.right - box.left + 2 * margin,
    box.bottom - box.top + 3 * margin,
  ]
}

/** A trial begins to be looked at in the middle of its hold. */
export const middleOf = ({ points, phases }: TrialTrace, test: MobilityTest): number => {
  const hold = phases.find(({ name }) => name === test.movement)
  const wanted = hold ? (hold.from + hold.to) / 2 : 0
  const found = points.findIndex(({ at }) => at >= wanted)
  return found < 0 ? 0 : found
}
