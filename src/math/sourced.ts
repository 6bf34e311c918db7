/** Where a constant comes from. A finding may rest on a provisional one, and says so. */
export type Origin = 'published' | 'bench' | 'provisional' | 'repeats'

export interface Sourced<T extends number> {
  readonly value: T
  readonly origin: Origin
  /** An evidence id of the same declaration, or the sentence that gives the reason. */
  readonly source: string
}
