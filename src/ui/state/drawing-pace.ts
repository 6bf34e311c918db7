/**
 * On software graphics one redraw of the screen takes a tenth of a second of the processor that finds the poses. So it
 * happens at every sixth pose and at most four times a second: the fewer poses, the fewer redraws.
 */
const posesPerRedraw = 6
const shortestGap = 250

/** Leaves out what a software screen has no time to draw; it is old by the next pose. `null`, the end of a view, always passes. */
export const pacedForSoftware = <T>(
  show: (value: T | null) => void,
  now: () => number,
): ((value: T | null) => void) => {
  let shownAt = -Infinity
  let leftOut = 0
  return (value) => {
    const at = now()
    if (value !== null && (at - shownAt < shortestGap || leftOut < posesPerRedraw - 1)) {
      leftOut++
      return
    }
    leftOut = value === null ? posesPerRedraw : 0
    shownAt = value === null ? -Infinity : at
    show(value)
  }
}
