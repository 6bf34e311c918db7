import type { LiveView } from '../../session/state'

/**
 * On software graphics one redraw of the screen takes a tenth of a second of the processor that finds the poses. So it
 * happens at every sixth pose and at most four times a second: the fewer poses, the fewer redraws.
 */
const posesPerRedraw = 6
const shortestGap = 250

/** What must not stay on the screen a moment longer than it is true: the skeleton, the number, and a fault. */
type Drawn = Pick<LiveView, 'pose' | 'value' | 'faultId'>

/** Whether leaving this one out would leave something on the screen that is not so any more, or hide that a fault began. */
const isStale = (before: Drawn | null, { pose, value, faultId }: Drawn): boolean =>
  before !== null &&
  ((before.pose !== null && pose === null) ||
    (before.value !== null && value === null) ||
    before.faultId !== faultId)

/**
 * Leaves out what a software screen has no time to draw; it is old by the next pose. What always passes: `null`, the end of a
 * view, and the end of a pose, of a number, of a fault, and the beginning of one.
 */
export const pacedForSoftware = <T extends Drawn>(
  show: (value: T | null) => void,
  now: () => number,
): ((value: T | null) => void) => {
  let shownAt = -Infinity
  let leftOut = 0
  let shown: T | null = null
  return (value) => {
    const at = now()
    const isEarly = at - shownAt < shortestGap || leftOut < posesPerRedraw - 1
    if (value !== null && isEarly && !isStale(shown, value)) {
      leftOut++
      return
    }
    leftOut = value === null ? posesPerRedraw : 0
    shownAt = value === null ? -Infinity : at
    shown = value
    show(value)
  }
}
