import { flushSync } from 'svelte'

/** CSS pixels that a chart of a test's sheet has on paper: 30rem of 9.5 points (`TestSheet.svelte`). */
export const paperWidth = 380

/**
 * How wide a chart draws itself: as wide as its room on a screen, as wide as its place on paper while the page is printed.
 * Drawn for a screen and made smaller on paper, its words would be 4 points high. Made while a component begins.
 */
export class ChartWidth {
  /** Bound to the room. */
  measured = $state(0)
  #isPrinted = $state(false)
  readonly #least: number
  readonly #onPaper: () => number

  constructor(first: number, least: number, onPaper = () => paperWidth) {
    this.measured = first
    this.#least = least
    this.#onPaper = onPaper
    $effect(() => {
      const set = (isPrinted: boolean) => () => flushSync(() => (this.#isPrinted = isPrinted))
      const [before, after] = [set(true), set(false)]
      addEventListener('beforeprint', before)
      addEventListener('afterprint', after)
      return () => {
        removeEventListener('beforeprint', before)
        removeEventListener('afterprint', after)
      }
    })
  }

  get width(): number {
    const onScreen = Math.max(this.#least, this.measured)
    return this.#isPrinted ? Math.min(this.#onPaper(), onScreen) : onScreen
  }
}
