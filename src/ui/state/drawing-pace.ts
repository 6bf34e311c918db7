/**
 * On software graphics one redraw of the screen takes a tenth of a second of the processor that finds the poses:
 * four a second show where the runner stands and leave the rest to the measuring. Milliseconds.
 */
export const softwareGap = 250

/**
 * Passes on what is to be drawn, and leaves out what comes sooner than `gap` milliseconds after the last: it is old by
 * the next pose. `null`, the end of a view, always passes.
 */
export const paced = <T>(
  show: (value: T | null) => void,
  gap: number,
  now: () => number,
): ((value: T | null) => void) => {
  let shownAt = -Infinity
  return (value) => {
    const at = now()
    if (value !== null && at - shownAt < gap) return
    shownAt = value === null ? -Infinity : at
    show(value)
  }
}
