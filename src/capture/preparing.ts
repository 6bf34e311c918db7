import type { Ratio } from '../math/units'
import type { KeptEngine } from './pose-worker/kept-engine'
import type { RunningSource } from './running-source'

/** Loads, while the instructions are read, what measuring needs; `show` is told how much is here, and null at the end. */
export const preparing =
  (source: RunningSource, engine: KeptEngine, show: (done: Ratio | null) => void) => (): void => {
    // Only ahead of time: whoever chooses a camera is told.
    void source.prepare().catch(() => undefined)
    void engine.fetch(show).then(() => show(null))
  }
