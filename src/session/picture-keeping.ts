import type { MobilityTest } from '../protocol/define-mobility-test'
import { wantsSecondLook } from '../protocol/second-look'
import type { SeriesStep } from '../protocol/trial-series'
import type { KeepOrder, KeepWindow } from './ports'

/** Rest before a movement lasts a second; a slow start hides its end for up to two more. Milliseconds. */
const restKept = 3000
/** Nothing changes in a rest: three pictures of its second are enough. */
const restEvery = 300
/** Five pictures from the middle of the shortest hold that counts. */
const holdEvery = 100
/** The hold's beginning is known a little late: single wild poses are not believed. */
const before = 200

const nothing: KeepOrder = { windows: [], isMoving: false }

/** Says, pose by pose, which pictures a second look may want: those of the newest rest, and of the present extreme. */
export class PictureKeeping {
  readonly #isWanted: boolean
  readonly #wantsRest: boolean
  #restUntil: number | null = null
  /** The longest hold of the movement under way: on the way back its pictures are still wanted. */
  #held: { readonly from: number; readonly to: number } | null = null

  constructor(test: MobilityTest) {
    this.#isWanted = wantsSecondLook(test)
    this.#wantsRest = Object.values(test.metrics).some(({ relative }) => relative !== undefined)
  }

  /** `step`: what the pose at `t` came to; null while no trial is watched for. */
  order(t: number, step: Pick<SeriesStep, 'stage' | 'heldFor'> | null): KeepOrder {
    if (!this.#isWanted) return nothing
    if (step?.stage !== 'moving' && step?.stage !== 'holding') {
      this.#restUntil = null
      this.#held = null
      return { windows: this.#rest(t - restKept, null), isMoving: false }
    }
    this.#restUntil ??= t
    const from = t - step.heldFor - before
    if (step.stage === 'holding' && (!this.#held || t - from >= this.#held.to - this.#held.from))
      this.#held = { from, to: t }
    const windows: readonly KeepWindow[] = [
      ...this.#rest(this.#restUntil - restKept, this.#restUntil),
      ...(this.#held ? [{ ...this.#held, every: holdEvery }] : []),
      { from, to: null, every: holdEvery },
    ]
    return { windows, isMoving: true }
  }

  #rest(from: number, to: number | null): readonly KeepWindow[] {
    return this.#wantsRest ? [{ from, to, every: restEvery }] : []
  }
}
