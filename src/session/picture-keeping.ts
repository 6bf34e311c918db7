import type { MobilityTest } from '../protocol/define-mobility-test'
import { wantsSecondLook } from '../protocol/second-look'
import type { SeriesStep } from '../protocol/trial-series'
import type { KeepOrder, KeepWindow } from './ports'
import { constant } from '../math/sourced'

/** Which pictures a second look may want. */
export const pictureKeepingLimits = {
  restKept: constant(
    3000,
    'ms',
    'provisional',
    'Rest before a movement lasts a second; a slow start hides its end for up to two more.',
  ),
  restEvery: constant(
    300,
    'ms',
    'provisional',
    'Nothing changes in a rest: three pictures of its second are enough.',
  ),
  holdEvery: constant(
    100,
    'ms',
    'provisional',
    'Five pictures from the middle of the shortest hold that counts.',
  ),
  before: constant(
    200,
    'ms',
    'provisional',
    'The hold’s beginning is known a little late: single wild poses are not believed.',
  ),
  shortestHold: constant(
    400,
    'ms',
    'provisional',
    'A shorter stop is part of a movement: the shortest hold that counts lasts 600 ms.',
  ),
} as const

export const nothingKept: KeepOrder = { windows: [], isMoving: false }

/** Says, pose by pose, which pictures a second look may want: those of the newest rest, and of every hold since. */
export class PictureKeeping {
  readonly #isWanted: boolean
  readonly #wantsRest: boolean
  #latest = nothingKept
  #restUntil: number | null = null
  /** Of the movement under way: on the way back, and further on to a deeper one, their pictures are still wanted. */
  #holds: { readonly from: number; readonly to: number }[] = []

  constructor(test: MobilityTest) {
    this.#isWanted = wantsSecondLook(test)
    this.#wantsRest = Object.values(test.metrics).some(({ relative }) => relative !== undefined)
  }

  /** The newest order, for a picture that showed nobody: a hold may go on behind it. */
  get latest(): KeepOrder {
    return this.#latest
  }

  /** `step`: what the pose at `t` came to; null while no trial is watched for. */
  order(t: number, step: Pick<SeriesStep, 'stage' | 'heldFor'> | null): KeepOrder {
    if (this.#isWanted) this.#latest = this.#ordered(t, step)
    return this.#latest
  }

  #ordered(t: number, step: Pick<SeriesStep, 'stage' | 'heldFor'> | null): KeepOrder {
    if (step?.stage !== 'moving' && step?.stage !== 'holding') {
      this.#restUntil = null
      this.#holds = []
      return { windows: this.#rest(t - pictureKeepingLimits.restKept.value, null), isMoving: false }
    }
    this.#restUntil ??= t
    const from = t - step.heldFor - pictureKeepingLimits.before.value
    if (step.heldFor >= pictureKeepingLimits.shortestHold.value) this.#hold(from, t)
    const windows: readonly KeepWindow[] = [
      ...this.#rest(this.#restUntil - pictureKeepingLimits.restKept.value, this.#restUntil),
      ...this.#holds.map((hold) => ({ ...hold, every: pictureKeepingLimits.holdEvery.value })),
      { from, to: null, every: pictureKeepingLimits.holdEvery.value },
    ]
    return { windows, isMoving: true }
  }

  #hold(from: number, to: number): void {
    const last = this.#holds.at(-1)
    if (last && from <= last.to) this.#holds.splice(-1, 1, { from: Math.min(last.from, from), to })
    else this.#holds.push({ from, to })
  }

  #rest(from: number, to: number | null): readonly KeepWindow[] {
    return this.#wantsRest ? [{ from, to, every: pictureKeepingLimits.restEvery.value }] : []
  }
}
